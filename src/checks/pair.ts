import type { Decimal } from "../money";
import type { Statement } from "../register";

/** Two statements of one agreement. */
export interface Pair {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly agrees: boolean;
}

/** The same amount, within what both are rounded to. */
export function agrees({ kronor, halfWidth }: Statement, other: Decimal, otherHalfWidth: Decimal): boolean {
  return kronor.minus(other).abs().lte(halfWidth.plus(otherHalfWidth));
}
