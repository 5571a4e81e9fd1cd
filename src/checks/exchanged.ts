import type { Decimal } from "../money";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation } from "../relations";
import type { SheetCells } from "./cells";

/** Amounts or what they go by (populations, listed patients) that stand in each other's rows. */
export interface Exchange {
  /** Cells of one column in order, each of which should hold what the next one holds, and the last what the first holds. */
  readonly cells: readonly (readonly CellRef[])[];
  /** The same rows' cells on the other side, where nothing tells which side has changed places; else none. */
  readonly or: readonly (readonly CellRef[])[];
  readonly broken: readonly Relation[];
}

/** More rows than these have not changed places by mistake. */
const LONGEST = 4;
/** What so many digits fit is no chance. */
const TELLING_DIGITS = 3;

/** Rows that have another share than all others, and would have the common one if they had each other's amounts. */
interface Cycle {
  readonly relations: readonly Relation[];
}

/**
 * Rows whose shares fail only since their amounts or their populations stand in each other's place: no sum sees it. Where several columns
 * go by the same populations and all fail, the populations have changed places; where the same amounts fail beside several lists of
 * populations, the amounts.
 */
export function exchanges(relations: readonly Relation[], cells: SheetCells): Exchange[] {
  const failing = relations.filter(({ kind, holds }) => kind === "population-share" && holds === "fails");
  const cycles = [...groupedBy(failing, columnsOf).values()].flatMap((rows) => cyclesAmong(rows, cells));
  const seen = new Set<Cycle>();
  return cycles.flatMap((cycle) => {
    if (seen.has(cycle)) return [];
    const columns = sideBySide(cycles, cycle, baseOf, amountOf).length;
    const lists = sideBySide(cycles, cycle, amountOf, baseOf).length;
    const [here, there] = columns > lists ? [baseOf, amountOf] : [amountOf, baseOf];
    const same = cycles.filter((one) => rowsOf(one, here) === rowsOf(cycle, here));
    same.forEach((one) => seen.add(one));
    return [
      {
        cells: sidesOf(same, here),
        or: columns === lists ? sidesOf(same, there) : [],
        broken: same.flatMap((one) => one.relations),
      },
    ];
  });
}

type Side = (relation: Relation) => CellRef;

/** What fails beside the very same cells. */
function sideBySide(cycles: readonly Cycle[], cycle: Cycle, same: Side, beside: Side): CellRef[][] {
  return sidesOf(
    cycles.filter((one) => cellsOf(one, same) === cellsOf(cycle, same)),
    beside,
  );
}

/** The cells of each cycle on one side, each once. */
function sidesOf(cycles: readonly Cycle[], side: Side): CellRef[][] {
  const distinct = new Map(cycles.map((one) => [cellsOf(one, side), one.relations.map(side)]));
  return [...distinct.values()];
}

function cellsOf({ relations }: Cycle, side: Side): string {
  return relations
    .map((relation) => toQualifiedA1(side(relation)))
    .sort()
    .join();
}

function rowsOf({ relations }: Cycle, side: Side): string {
  return relations
    .map(side)
    .map(({ sheet, row }) => `${sheet}!${row}`)
    .sort()
    .join();
}

function columnsOf(relation: Relation): string {
  const [amount, base] = [amountOf(relation), baseOf(relation)];
  return `${amount.sheet}!${amount.column} ${base.sheet}!${base.column}`;
}

function amountOf({ total }: Relation): CellRef {
  return total;
}

function baseOf({ total, terms }: Relation): CellRef {
  return terms[0]?.cell ?? total;
}

function groupedBy(
  relations: readonly Relation[],
  key: (relation: Relation) => string,
): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const group = groups.get(key(relation));
    if (group) group.push(relation);
    else groups.set(key(relation), [relation]);
  }
  return groups;
}

/** Each row's only right amount stands in another of the failing rows, and so round. */
function cyclesAmong(rows: readonly Relation[], cells: SheetCells): Cycle[] {
  const amounts = rows.map(({ total }) => cells.at(total)?.amount.value ?? null);
  const next = rows.map((row, index) => {
    const fitting = amounts.flatMap((amount, other) =>
      other !== index && amount !== null && fits(row, amounts[index] ?? null, amount) ? [other] : [],
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  });
  const used = new Set<number>();
  return rows.flatMap((_, start) => {
    const cycle = cycleFrom(start, next);
    if (cycle === null || cycle.some((index) => used.has(index))) return [];
    cycle.forEach((index) => used.add(index));
    return [{ relations: cycle.flatMap((index) => rows[index] ?? []) }];
  });
}

function fits({ difference, tolerance }: Relation, stated: Decimal | null, amount: Decimal): boolean {
  if (stated === null || amount.precision() < TELLING_DIGITS) return false;
  return amount.minus(stated).plus(difference).abs().lte(tolerance);
}

function cycleFrom(start: number, next: readonly (number | null)[]): number[] | null {
  const cycle = [start];
  while (cycle.length <= LONGEST) {
    const index = next[cycle.at(-1) ?? start] ?? null;
    if (index === null) return null;
    if (index === start) return cycle.length > 1 ? cycle : null;
    cycle.push(index);
  }
  return null;
}
