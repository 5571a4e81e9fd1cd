import { changesBy, type Interval } from "./interval";
import { isViolated, type Line, type Row } from "./lattice";
import type { View } from "./values";

/** Rows with more cells than this are not looked through for swaps. */
export const WIDEST = 2_000;

/** Pairs looked at for one heap: where every amount is like every other, most of them are candidates and none of them tells anything. */
export const MOST_PAIRS = 200_000;

/** An amount in more sums than this, as one at the head of a running total, is not taken to have changed places. */
export const MOST_SUMS = 100;

/** Pairs of cells on one line or in one lane whose amounts, exchanged, make a violated row hold and break none. */
export function swapsIn(view: View, violated: readonly Row[]): (readonly [number, number])[] {
  const tried = new Map<string, readonly [number, number]>();
  let left = MOST_PAIRS;
  for (const row of violated) {
    if (row.variables.length > WIDEST) continue;
    for (const [position, variable] of row.variables.entries()) {
      if (left <= 0) break;
      const changes = changesBy(row.sound, row.coefficients[position] ?? 0);
      const mates = matesOf(view, variable, changes, left);
      left -= mates.length;
      for (const mate of mates) {
        if (takesPart(view, mate, row)) continue;
        const pair = [Math.min(variable, mate), Math.max(variable, mate)] as const;
        tried.set(pair.join(), pair);
      }
    }
  }
  return [...tried.values()].filter((pair) => holdsAfter(view, pair));
}

function takesPart({ columns }: View, cell: number, row: Row): boolean {
  return columns.get(cell)?.rows.includes(row.index) ?? false;
}

/**
 * All sums that the two cells take part in hold once their amounts are exchanged, and those that hold before are of both cells or of
 * neither: what only rounding would let pass is no exchange. Both cells' rows are in order.
 */
function holdsAfter(view: View, [one, other]: readonly [number, number]): boolean {
  const [first, second] = [exchange(view, one, other), exchange(view, other, one)];
  const [left, right] = [view.columns.get(one), view.columns.get(other)];
  for (let i = 0, j = 0; ;) {
    const [own, others] = [left?.rows[i] ?? Infinity, right?.rows[j] ?? Infinity];
    const index = Math.min(own, others);
    if (index === Infinity) return true;
    const row = view.rows.get(index);
    const sum =
      (own === index ? (left?.coefficients[i++] ?? 0) * first : 0) +
      (others === index ? (right?.coefficients[j++] ?? 0) * second : 0);
    if (!row || row.soft) continue;
    const isOfOne = own !== others && sum !== 0 && !isViolated(row);
    if (isOfOne || sum < row.sound.low || sum > row.sound.high) return false;
  }
}

/** The cells of the cell's line and lane, typed and not computed, whose amounts are such a change away, give or take a step. */
function matesOf(
  { columns, lines }: View,
  variable: number,
  { low, high }: Interval,
  most: number,
): number[] {
  const column = columns.get(variable);
  if (!column || column.derived || column.rows.length > MOST_SUMS) return [];
  const amount = (change: number) => (column.steps + change) / 10 ** column.decimals;
  return column.lines.flatMap((key) => {
    const line = lines.get(key);
    return line ? between(line, amount(low - 1), amount(high + 1), most) : [];
  });
}

function between({ amounts, variables }: Line, least: number, highest: number, most: number): number[] {
  let [first, end] = [0, amounts.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (amounts[middle]! < least) first = middle + 1;
    else end = middle;
  }
  const last = Math.min(amounts.length, first + most);
  while (end < last && amounts[end]! <= highest) end += 1;
  return variables.slice(first, end);
}

/** By how many steps a cell changes when it gets the other's amount. */
function exchange({ columns }: View, variable: number, mate: number): number {
  const { steps = 0, decimals = 0 } = columns.get(variable) ?? {};
  const other = columns.get(mate);
  return (other?.steps ?? 0) * 10 ** (decimals - (other?.decimals ?? 0)) - steps;
}
