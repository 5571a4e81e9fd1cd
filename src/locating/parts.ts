import { isViolated, type Row } from "./lattice";
import type { Assignment, View } from "./values";

/** A piece of an explanation that is one mistake: positions among its changes, and rows that it gives up. */
export interface Part {
  readonly positions: readonly number[];
  readonly dropped: readonly number[];
}

/**
 * An explanation of many sums, parted into mistakes: changes on one line of the sheet, or that changed places with each other, belong
 * together; without lines, changes that share a violated row do.
 */
export function partsOf(view: View, violated: readonly Row[], assignment: Assignment): Part[] {
  const { variables, operations, dropped } = assignment;
  const parts: number[][] = [];
  variables.forEach((_, position) => {
    const own = [position];
    const joined = parts.filter((part) =>
      part.some((other) => belongTogether(view, violated, variables, operations, position, other)),
    );
    for (const part of joined) {
      own.push(...part);
      parts.splice(parts.indexOf(part), 1);
    }
    parts.push(own.sort((one, other) => one - other));
  });
  return [
    ...parts.map((positions) => ({ positions, dropped: customsOf(view, variables, positions, dropped) })),
    ...dropped
      .filter((index) => !isCustom(view, index) && !view.rows.get(index)?.doubted)
      .map((index) => ({ positions: [], dropped: [index] })),
  ];
}

function belongTogether(
  view: View,
  violated: readonly Row[],
  variables: readonly number[],
  operations: readonly string[],
  one: number,
  other: number,
): boolean {
  if (operations[one] === "swap" && operations[other] === "swap") return true;
  const [first, second] = [view.columns.get(variables[one] ?? -1), view.columns.get(variables[other] ?? -1)];
  if (!first || !second) return false;
  if (first.group !== null && second.group !== null) return first.group === second.group;
  return violated.some((row) => first.rows.includes(row.index) && second.rows.includes(row.index));
}

/** Rows that an explanation may break: what is customary, and sums that may have held by chance. */
function isCustom(view: View, index: number): boolean {
  const row = view.rows.get(index);
  return row !== undefined && (row.soft || !isViolated(row));
}

/** The customs that an explanation breaks go with the changes that break them. */
function customsOf(
  view: View,
  variables: readonly number[],
  positions: readonly number[],
  dropped: readonly number[],
): number[] {
  return dropped.filter(
    (index) =>
      isCustom(view, index) &&
      positions.some((position) => view.columns.get(variables[position] ?? -1)?.rows.includes(index)),
  );
}

/** The rows that a part answers for: those it mends, and those that rounding hardly explained and that it makes plausible. */
export function answersFor(view: View, assignment: Assignment, part: Part): Row[] {
  const touched = new Set([
    ...part.dropped.filter((index) => !isCustom(view, index)),
    ...part.positions.flatMap((position) => [
      ...(view.columns.get(assignment.variables[position] ?? -1)?.rows ?? []),
    ]),
  ]);
  const given = new Set(assignment.dropped);
  const rows = [...touched].sort((one, other) => one - other).flatMap((index) => view.rows.get(index) ?? []);
  return rows.filter(
    (row) =>
      !(row.doubted && given.has(row.index)) && (isViolated(row) || becomesPlausible(view, row, assignment)),
  );
}

function becomesPlausible(view: View, row: Row, assignment: Assignment): boolean {
  const before = row.likely.low > 0 || row.likely.high < 0;
  const sum = sumIn(view, row, assignment);
  return before && sum >= row.likely.low && sum <= row.likely.high;
}

/** What the explanation's changes add up to in a row. */
export function sumIn(view: View, row: Row, { variables, changes }: Assignment): number {
  return variables.reduce((sum, variable, position) => {
    const column = view.columns.get(variable);
    const coefficient = column?.coefficients[column.rows.indexOf(row.index)] ?? 0;
    return sum + coefficient * (changes[position] ?? 0);
  }, 0);
}
