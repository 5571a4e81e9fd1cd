import type { Finding, Message, Severity } from "../../checks";
import { parseA1, rangeToA1 } from "../../reading";
import type { BoardReport } from "../boardReport";
import type { ReportCellRef } from "../grants";
import { columnHeads, heading, LAST, moment, type Part, type ReportCell, type ReportRow, say } from "./parts";

/** So many of a kind are printed; who has more has another problem than the paper. */
const MOST = 200;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What was found, by severity, each with its place, its explanation and a link to its first cell; then what was accepted, by whom and why. */
export function findingRows({ open, accepted }: BoardReport): Part {
  const groups = SEVERITIES.map((severity) => ({
    id: `findings.${severity}`,
    findings: open.filter((finding) => finding.severity === severity),
  }));
  const all = [...groups, { id: "findings.accepted", findings: accepted }];
  if (all.every(({ findings }) => findings.length === 0)) return { rows: [] };
  return {
    rows: [
      heading(say("findings")),
      columnHeads(["column.place", "column.finding", null, null, null, null, "column.cell"]),
      ...all.flatMap(({ id, findings }) => group(id, findings)),
    ],
  };
}

function group(id: string, findings: readonly Finding[]): ReportRow[] {
  if (findings.length === 0) return [];
  const left = findings.length - MOST;
  return [
    { style: "strong", cells: [{ text: say(id, { n: findings.length }) }] },
    ...findings.slice(0, MOST).map(findingRow),
    ...(left > 0 ? [{ style: "row" as const, cells: [{ text: say("findings.more", { n: left }) }] }] : []),
  ];
}

function findingRow(finding: Finding): ReportRow {
  const { sheet, row, label, accepted, message } = finding;
  const place = say(label === "" ? "place" : "place.named", {
    sheet,
    row,
    label: label.replaceAll(/\s+/g, " "),
  });
  const link = linkTo(finding);
  const cell: ReportCell = link && { text: link.address, link };
  return {
    style: "row",
    cells: [
      { text: place },
      { text: accepted ? acceptedText(message, accepted) : message },
      null,
      null,
      null,
      null,
      cell,
    ],
    across: [1, LAST - 1],
  };
}

function acceptedText(message: Message, { by, reason, at }: NonNullable<Finding["accepted"]>): Message {
  return say("accepted.text", { message, by, reason, at: moment(at) });
}

/** The finding's most suspect cell; null where it has none. */
function linkTo({ sheet, cells: [first] }: Finding): ReportCellRef | null {
  const reference = first === undefined ? null : parseA1(first);
  return reference && { sheet: reference.sheet ?? sheet, address: rangeToA1(reference.area) };
}
