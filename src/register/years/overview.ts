import type { Table, TableColumn } from "../../reading";
import { Matcher } from "../match";
import { compareYears } from "./compare";
import { amountOf, type Side } from "./side";
import { statedSums } from "./statedSums";
import type { YearLine, YearOverYear, YearPair, YearPart } from "./types";

/** Headings and names of money that is passed on, in the languages that sheets are kept in. */
const PASSED_ON =
  /till länet|till kommun|länsgemensam|till kommuner|vidareförmedl|to (?:the )?(?:municipalit|county)|passed on|til kommune/i;

/** "Ingår från 2020 i God och nära vård", "Barnhälsovård ingår i …": what an agreement has become part of. */
const ROLLED_INTO =
  /(?:ingår|uppgår|inkluderas|included|rolled|inngår|indgår)\s+(?:(?:från|from|fra)\s+(?:och med\s+)?(?:19|20)\d\d\s+)?(?:in)?(?:i|in|into|to)\s+(?<into>.+)$/i;

/**
 * The sheets that set two years' agreements side by side: in two columns of one table, or in two tables beside each other, each with its
 * own names. Of more years than two, the last two.
 */
export function overviewYears(tables: readonly Table[]): YearOverYear[] {
  return overviewSides(tables).map(([before, after]) => {
    const pairs = pairsOf(before, after);
    const years = { from: before.year, to: after.year, sheet: after.table.sheet };
    return compareYears(pairs, { ...years, sums: [...statedSums(before), ...statedSums(after)] });
  });
}

/** The tables and columns of each overview, the earlier year first. */
export function overviewSides(tables: readonly Table[]): (readonly [Side, Side])[] {
  return [...withinTables(tables), ...besideEachOther(tables)];
}

/** What the line's own words say it has become part of; null where they say nothing of the kind. */
function rolledInto(words: string): string | null {
  return ROLLED_INTO.exec(words)?.groups?.["into"]?.trim() ?? null;
}

/** True where the words say that the money goes on to municipalities or is the county's in common. */
export function isPassedOn(words: string): boolean {
  return PASSED_ON.test(words);
}

function yearColumns({ columns }: Table): TableColumn[] {
  const dated = columns.filter(({ year, additive, role }) => year !== null && additive && role === "income");
  return [...dated].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
}

function withinTables(tables: readonly Table[]): [Side, Side][] {
  return tables.flatMap((table): [Side, Side][] => {
    const [before, after] = yearColumns(table).slice(-2);
    if (!before || !after || before.year === after.year) return [];
    return [[sideOf(table, before), sideOf(table, after)]];
  });
}

function besideEachOther(tables: readonly Table[]): [Side, Side][] {
  return tables.flatMap((table, index): [Side, Side][] => {
    const next = tables[index + 1];
    if (!next || next.sheet !== table.sheet || !sameRows(table, next)) return [];
    const [[one], [other]] = [yearColumns(table), yearColumns(next)];
    if (!one || !other || one.year === other.year) return [];
    const sides: [Side, Side] = [sideOf(table, one), sideOf(next, other)];
    return [sides[0].year < sides[1].year ? sides : [sides[1], sides[0]]];
  });
}

function sameRows({ area: one }: Table, { area: other }: Table): boolean {
  const apart = one.right < other.left || other.right < one.left;
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) + 1;
  return apart && shared * 2 > Math.max(one.bottom - one.top, other.bottom - other.top) + 1;
}

function sideOf(table: Table, column: TableColumn): Side {
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  return { year: column.year ?? 0, table, column, rows };
}

/** Lines in the same row belong together, unless the names say that the two lists are ordered each by itself. */
function pairsOf(before: Side, after: Side): YearPair[] {
  const [older, newer] = [linesOf(before), linesOf(after)];
  const rows = [...new Set([...older.keys(), ...newer.keys()])].sort((a, b) => a - b);
  if (before.table !== after.table && !standInRows(older, newer)) return pairsByName(older, newer, after);
  return rows
    .map((row) => ({
      before: older.get(row) ?? null,
      after: newer.get(row) ?? null,
      parts: partsUnder(row, before, after),
    }))
    .filter((pair) => pair.before?.amount || pair.after?.amount);
}

/** The year's agreements by row, and what stands in words beside an amount of the other year. */
function linesOf(side: Side): Map<number, YearLine> {
  const lines = new Map<number, YearLine>();
  let heading = "";
  for (const { row, kind, label } of side.table.rows) {
    if (kind === "text" || kind === "item") {
      const amount = kind === "item" ? (amountOf(side, row)?.amount ?? null) : null;
      const passThrough = isPassedOn(label) || (amount !== null && isPassedOn(heading));
      lines.set(row, {
        name: label,
        caseNumber: null,
        amount,
        passThrough,
        rolledInto: rolledInto(label),
        cell: amount && { sheet: side.table.sheet, row, column: side.column.column },
      });
    }
    // A heading is about the first agreement under it: the sheet does not say where it ends.
    if (kind === "text") heading = label;
    else if (kind === "item") heading = "";
  }
  return lines;
}

function partsUnder(row: number, before: Side, after: Side): YearPart[] {
  const owned = [before, after].flatMap(({ table }) =>
    table.rows.filter(({ kind, owner }) => kind === "of-which" && owner === row),
  );
  return [...new Set(owned.map((part) => part.row))].map((at) => ({
    name: (after.rows.get(at)?.label || before.rows.get(at)?.label) ?? "",
    before: amountOf(before, at)?.amount ?? null,
    after: amountOf(after, at)?.amount ?? null,
  }));
}

function standInRows(older: ReadonlyMap<number, YearLine>, newer: ReadonlyMap<number, YearLine>): boolean {
  const earlier = [...older].filter(([, { amount }]) => amount !== null);
  const matcher = new Matcher(earlier.map(([, line]) => line));
  let balance = 0;
  for (const [row, line] of newer) {
    const match = line.amount === null ? null : matcher.match(line);
    if (match && match.by !== "ambiguous") balance += earlier[match.index]?.[0] === row ? 1 : -1;
  }
  return balance > 0;
}

function pairsByName(
  older: ReadonlyMap<number, YearLine>,
  newer: ReadonlyMap<number, YearLine>,
  after: Side,
): YearPair[] {
  const earlier = [...older.values()].filter(({ amount }) => amount !== null);
  const matcher = new Matcher(earlier);
  const taken = new Set<number>();
  const pairs = [...newer]
    .filter(([, { amount }]) => amount !== null)
    .map(([row, line]): YearPair => {
      const match = matcher.match(line);
      const index = match && match.by !== "ambiguous" && !taken.has(match.index) ? match.index : -1;
      taken.add(index);
      return { before: earlier[index] ?? null, after: line, parts: partsUnder(row, after, after) };
    });
  const gone = earlier.filter((_, index) => !taken.has(index));
  return [...pairs, ...gone.map((line) => ({ before: line, after: null, parts: [] }))];
}
