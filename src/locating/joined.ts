import { changesBy, isEmpty, overlap, scaled } from "./interval";
import { isViolated, type Row } from "./lattice";
import { MOST_PAIRS, MOST_SUMS, swapsIn, WIDEST } from "./swaps";
import { coefficientOf, type View } from "./values";

/**
 * Heaps of violated rows, those made one that one mistake explains: two amounts that changed places, or an amount and the total that was
 * summed up with it.
 */
export function joined(view: View, heaps: readonly Row[][]): Row[][] {
  const heapOf = new Map(heaps.flatMap((heap) => heap.map((row) => [row.index, heap] as const)));
  for (const [one, other] of heaps.flatMap((heap) => [...swapsIn(view, heap), ...carriedIn(view, heap)])) {
    const met = [...rowsOf(view, one), ...rowsOf(view, other)];
    const whole = [...new Set(met.flatMap(({ index }) => heapOf.get(index) ?? []))];
    for (const row of whole) heapOf.set(row.index, whole);
  }
  return [...new Set(heapOf.values())].map((heap) => [...heap].sort((one, other) => one.index - other.index));
}

/** None where there are more than anybody would look through. */
function rowsOf({ columns, rows }: View, variable: number): Row[] {
  const indices = columns.get(variable)?.rows ?? [];
  return indices.length > MOST_SUMS ? [] : indices.flatMap((index) => rows.get(index) ?? []);
}

/**
 * Cells of violated rows with the totals of sums that hold with them, where a change that mends the row, carried on to the total, mends
 * another: the wrong amount was there when its column was summed up.
 */
export function carriedIn(view: View, violated: readonly Row[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let left = MOST_PAIRS;
  for (const row of violated) {
    if (row.variables.length > WIDEST) continue;
    row.variables.forEach((cell, position) => {
      const sums = left > 0 ? sumsOver(view, cell) : [];
      left -= sums.length + 1;
      const coefficient = row.coefficients[position] ?? 0;
      for (const sum of sums)
        if (mendsAnother(view, row, { coefficient, cell, sum })) pairs.push([cell, sum.total]);
    });
  }
  return pairs;
}

/** The sums that hold in which the cell is a part of the total. */
function sumsOver(view: View, cell: number): Row[] {
  return rowsOf(view, cell).filter(
    (sum) => sum.total >= 0 && sum.total !== cell && isHard(sum) && !isViolated(sum),
  );
}

interface Carrying {
  readonly cell: number;
  /** The cell's coefficient in its violated row. */
  readonly coefficient: number;
  /** The sum that holds and is to go on holding. */
  readonly sum: Row;
}

function mendsAnother(view: View, row: Row, { cell, coefficient, sum }: Carrying): boolean {
  const passedOn = -coefficientOf(view, sum, cell) / coefficientOf(view, sum, sum.total);
  const changes = changesBy(row.sound, coefficient);
  return rowsOf(view, sum.total).some((other) => {
    if (other.index === row.index || !isHard(other) || !isViolated(other)) return false;
    const factor = passedOn * coefficientOf(view, other, sum.total);
    const added = scaled(changes, factor);
    return !isEmpty(overlap(added, other.sound));
  });
}

function isHard({ soft }: Row): boolean {
  return !soft;
}
