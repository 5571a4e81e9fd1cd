import type { Decimal } from "../money";
import { GrantError } from "./grant-error";

/** @throws GrantError for a population below zero. */
export function refuseNegative(population: Decimal): void {
  if (population.isNegative() && !population.isZero()) {
    throw new GrantError("grants.negativePopulation", { value: { amount: population.toFixed() } });
  }
}

/**
 * @throws GrantError for a population below zero, and where nobody lives with any of the recipients: a missing population would
 * otherwise pass for an amount of 0.
 */
export function refuseWithoutPeople(populations: readonly Decimal[]): void {
  const negative = populations.findIndex((population) => population.lessThan(0));
  if (negative >= 0) {
    throw new GrantError("grants.negativePopulationAt", {
      position: negative + 1,
      value: { amount: populations[negative]!.toFixed() },
    });
  }
  if (populations.every((population) => population.isZero())) throw new GrantError("grants.noPopulation");
}
