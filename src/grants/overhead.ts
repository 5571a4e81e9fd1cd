import type { Decimal } from "../money";
import { GrantError } from "./grant-error";

/**
 * What an organisation keeps of an income for its common costs, rounded to `decimals`. The rate is a
 * fraction: 0,1 is 10 %.
 *
 * @throws GrantError where the rate is not from 0 to 1.
 */
export function overhead(income: Decimal, rate: Decimal, decimals: number): Decimal {
  if (rate.lessThan(0) || rate.greaterThan(1)) {
    throw new GrantError("grants.rateOutside", { rate: { amount: rate.toFixed() } });
  }
  return income.times(rate).toDecimalPlaces(decimals);
}

/** What is left of an income to distribute, so that overhead + net is the income exactly. */
export function net(income: Decimal, rate: Decimal, decimals: number): Decimal {
  return income.minus(overhead(income, rate, decimals));
}

/** The part of an income that the overhead is, not rounded; null for no income. */
export function overheadRate(income: Decimal, deducted: Decimal): Decimal | null {
  return income.isZero() ? null : deducted.dividedBy(income);
}
