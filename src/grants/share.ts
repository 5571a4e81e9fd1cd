import type { Decimal } from "../money";
import { GrantError } from "./grant-error";
import { refuseNegative } from "./population";

/**
 * A population's part of the whole, rounded to `decimals` where they are given.
 *
 * @throws GrantError for a whole that is not above zero, or a population that is negative.
 */
export function share(population: Decimal, populationTotal: Decimal, decimals?: number): Decimal {
  if (!populationTotal.greaterThan(0)) {
    throw new GrantError("grants.populationTotalNotPositive", {
      value: { amount: populationTotal.toFixed() },
    });
  }
  refuseNegative(population);
  const part = population.dividedBy(populationTotal);
  return decimals === undefined ? part : part.toDecimalPlaces(decimals);
}

/** Kronor for each inhabitant, not rounded; null where there is none. */
export function perHead(amount: Decimal, population: Decimal): Decimal | null {
  refuseNegative(population);
  return population.isZero() ? null : amount.dividedBy(population);
}
