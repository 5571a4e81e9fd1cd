import { sum } from "./units";

/**
 * What each recipient is due before rounding, as exact fractions: recipient i is due numerators[i] ÷
 * divisor units of the last decimal, which is factor·weights[i] ÷ divisor kept within its bounds.
 */
export interface Dues {
  readonly weights: readonly bigint[];
  readonly factor: bigint;
  readonly divisor: bigint;
  readonly numerators: readonly bigint[];
  /** Whole units that the roundings add up to, in the methods that add up. */
  readonly total: bigint;
  readonly bounds: Bounds;
}

/** The least and the most that each recipient may get, in whole units; a cap of null is none. */
export interface Bounds {
  readonly floor: (recipient: number) => bigint;
  readonly cap: (recipient: number) => bigint | null;
}

export const UNBOUNDED: Bounds = { floor: () => 0n, cap: () => null };

/**
 * Everyone is due total·weight ÷ divisor, where the divisor is the weights' sum unless a larger whole is
 * meant.
 */
export function proportionalDues(
  total: bigint,
  weights: readonly bigint[],
  factor: bigint = total,
  divisor: bigint = sum(weights),
): Dues {
  const numerators = weights.map((weight) => factor * weight);
  return { weights, factor, divisor, numerators, total, bounds: UNBOUNDED };
}
