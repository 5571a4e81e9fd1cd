import type { ChangeKind, Movement, Plain, YearChange, YearOverYear, YearPart } from "../../register";
import { toA1 } from "../../reading";
import type { BoardReport } from "../boardReport";
import { sayStatedSum } from "../sums";
import {
  amountCell,
  heading,
  LAST,
  type Part,
  type ReportCell,
  type ReportRow,
  type ReportText,
  say,
} from "./parts";

/** The order in which a board asks: what is new, what is gone, what is other than it was. */
const KINDS: readonly ChangeKind[] = ["new", "ended", "rolled-into", "changed", "unchanged"];

/** What is new, ended, rolled into another or changed from one year to the next, in kronor, with the totals and whether the sheet's own hold. */
export function yearRows({ years }: BoardReport): Part {
  return { rows: years.flatMap(rowsOf) };
}

function rowsOf(years: Plain<YearOverYear>): ReportRow[] {
  const { from, to, sheet, lines, all, own, sums } = years;
  const values = { from: String(from), to: String(to), sheet: sheet ?? "" };
  const differs = own.before !== all.before || own.after !== all.after;
  return [
    heading(say(sheet === null ? "years" : "years.sheet", values)),
    {
      style: "columns",
      cells: [
        { text: say("column.agreement") },
        { text: String(from) },
        { text: String(to) },
        { text: say("column.change") },
        { text: say("column.percent") },
        { text: say("column.what") },
        { text: say("column.cell") },
      ],
    },
    ...KINDS.flatMap((kind) => lines.filter((line) => line.kind === kind)).flatMap(lineRows),
    movementRow(say("years.all"), all, "total"),
    ...(differs ? [movementRow(say("years.own"), own, "total")] : []),
    ...sums.flatMap((sum) =>
      sayStatedSum(sum).map((text, index): ReportRow => ({
        style: index === 0 && sum.holds === "fails" ? "strong" : "row",
        cells: [{ text }, null, null, null, null, null, index === 0 ? cellLink(sum.cell) : null],
        across: [0, LAST - 1],
      })),
    ),
  ];
}

function lineRows(line: Plain<YearChange>): ReportRow[] {
  const { name, formerName, cells, parts } = line;
  const text = formerName === null ? name : say("years.renamed", { name, formerName });
  const row = movementRow(text, line, "row");
  return [
    { ...row, cells: [...row.cells, { text: whatOf(line) }, cells[0] ? cellLink(cells[0]) : null] },
    ...parts.map(partRow),
  ];
}

function movementRow(
  text: ReportText,
  { before, after, change, percent }: Plain<Movement>,
  style: "row" | "total",
): ReportRow {
  return {
    style,
    cells: [{ text }, amountCell(before), amountCell(after), amountCell(change), amountCell(percent, 1)],
  };
}

function partRow({ name, before, after }: Plain<YearPart>): ReportRow {
  return {
    style: "row",
    cells: [{ text: say("years.part", { name }) }, amountCell(before), amountCell(after)],
  };
}

/** "Ny, förmedlas vidare": what has become of the agreement. */
function whatOf({ kind, into, passThrough }: Plain<YearChange>): ReportText {
  const what = kind === "rolled-into" && into === null ? "ended" : kind;
  return say(`change.${what}`, { into: into ?? "", passedOn: passThrough ? "yes" : "no" });
}

function cellLink({ sheet, row, column }: Plain<YearChange>["cells"][number]): ReportCell {
  const address = toA1(row, column);
  return { text: address, link: { sheet, address } };
}
