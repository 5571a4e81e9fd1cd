import { Decimal } from "../money";
import { boundedDues } from "./bounds";
import { type Dues, proportionalDues } from "./dues";
import { GrantError } from "./grant-error";
import { type Method, METHODS } from "./methods";
import { exactUnits, fromUnits, sum, toUnits, toWholeNumbers } from "./units";

export interface Rounding {
  /** Decimals of the amounts: 2 is öre. */
  readonly decimals: number;
  readonly method: Method;
}

export interface ApportionOptions extends Rounding {
  /** The least that each recipient gets; as many as the weights. */
  readonly floors?: readonly Decimal[];
  /** The most that each recipient gets, null for no cap; as many as the weights. */
  readonly caps?: readonly (Decimal | null)[];
}

/**
 * Distributes a total in proportion to weights. With every method but `nearest` the amounts add up to the
 * total as rounded to `decimals`. A negative total, such as a repayment, is distributed as the positive one
 * would be. Floors are raised and caps lowered to whole units of the last decimal.
 *
 * @throws GrantError for a negative weight, weights that are all zero, bounds that no distribution can
 * keep, or bounds of a negative total.
 */
export function apportion(total: Decimal, weights: readonly Decimal[], options: ApportionOptions): Decimal[] {
  const { decimals } = options;
  const whole = wholeWeights(weights).whole;
  if (sum(whole) === 0n) throw new GrantError("grants.noWeights");
  if (options.floors || options.caps) {
    if (total.isNegative() && !total.isZero()) {
      throw new GrantError("grants.negativeWithBounds", { total: { amount: total.toFixed() } });
    }
    const limits = {
      floors: weights.map((_, index) => floorUnits(options.floors?.[index], decimals)),
      caps: weights.map((_, index) => capUnits(options.caps?.[index], decimals)),
    };
    return rounded(boundedDues(toUnits(total, decimals), whole, limits, decimals), options);
  }
  const magnitude = total.abs();
  const units = toUnits(magnitude, decimals);
  const dues =
    options.method === "nearest" ? exactDues(magnitude, whole, decimals) : proportionalDues(units, whole);
  const amounts = rounded(dues, options);
  return total.isNegative() ? amounts.map((amount) => amount.negated()) : amounts;
}

/** Weights as whole numbers in the same proportions. */
export function wholeWeights(weights: readonly Decimal[]): { whole: bigint[]; shift: number } {
  const negative = weights.findIndex((weight) => weight.isNegative() && !weight.isZero());
  if (negative >= 0) {
    throw new GrantError("grants.negativeWeight", {
      position: negative + 1,
      value: { amount: weights[negative]!.toFixed() },
    });
  }
  return toWholeNumbers(weights);
}

/** Dues of a total that is not rounded first, for amounts that are rounded each on its own. */
export function exactDues(
  total: Decimal,
  weights: readonly bigint[],
  decimals: number,
  divisor: bigint = sum(weights),
): Dues {
  const { numerator, denominator } = exactUnits(total, decimals);
  return proportionalDues(toUnits(total, decimals), weights, numerator, divisor * denominator);
}

export function rounded(dues: Dues, { decimals, method }: Rounding): Decimal[] {
  return METHODS[method](dues).map((units) => fromUnits(units, decimals));
}

/** Nobody gets less than nothing, whatever the floor. */
function floorUnits(floor: Decimal | undefined, decimals: number): bigint {
  return floor?.greaterThan(0) ? toUnits(floor.toDecimalPlaces(decimals, Decimal.ROUND_CEIL), decimals) : 0n;
}

function capUnits(cap: Decimal | null | undefined, decimals: number): bigint | null {
  return cap ? toUnits(cap.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR), decimals) : null;
}
