import { Decimal, halfWidth } from "../money";

export interface Check {
  /** Stated − the parts' sum. */
  readonly difference: Decimal;
  /** Half a unit of the last written decimal of each figure, summed: the most that rounding can do. */
  readonly tolerance: Decimal;
  /** True where the difference is no more than rounding can do. */
  readonly holds: boolean;
}

/** Whole kronor and öre are amounts in full; figures with other numbers of decimals are rounded ones. */
const EXACT_DECIMALS: readonly number[] = [0, 2];

/**
 * Whether parts add up to what is stated, within the rounding that their written decimals allow. A figure
 * that is written with d decimals means anything within ½·10⁻ᵈ of it.
 *
 * With `decimals` all figures are read as written with so many, or with more where they have more. Without
 * it they are read as a person would: all whole, or in öre, they are exact; else a 5 among 32,6 and 7,9 is
 * 5,0 and 7,75 has two decimals; and a stated sum in whole figures among parts with decimals is rounded to
 * whole ones.
 */
export function check(stated: Decimal, parts: readonly Decimal[], decimals?: number): Check {
  const sum = parts.reduce((so, part) => so.plus(part), new Decimal(0));
  const difference = stated.minus(sum);
  const tolerance = halfWidths(stated, parts, decimals).reduce((so, width) => so.plus(width), new Decimal(0));
  return { difference, tolerance, holds: difference.abs().lessThanOrEqualTo(tolerance) };
}

function halfWidths(stated: Decimal, parts: readonly Decimal[], decimals: number | undefined): Decimal[] {
  const filled = parts.filter((part) => !part.isZero());
  if (decimals !== undefined) return [stated, ...filled].map((value) => width(value, decimals));
  const common = commonDecimals(filled);
  const inFull = EXACT_DECIMALS.includes(common);
  const read = (value: Decimal): Decimal =>
    inFull && value.decimalPlaces() <= common ? new Decimal(0) : width(value, common);
  return [common > 0 && stated.isInteger() ? width(stated, 0) : read(stated), ...filled.map(read)];
}

/** Half of the last of so many decimals, or of the figure's own where it has more. */
function width(value: Decimal, decimals: number): Decimal {
  return halfWidth({ value, unit: null, decimals: Math.max(decimals, value.decimalPlaces()) });
}

/**
 * The most common number of decimals among the figures that have any, the larger of two as common, for a
 * last zero is not seen; 0 where none has.
 */
function commonDecimals(values: readonly Decimal[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const decimals = value.decimalPlaces();
    if (decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [[common] = [0]] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return common;
}
