import type { Decimal } from "../money";

/** A cell that the search may change. Figures are in one unit throughout a problem (the total's). */
export interface Variable {
  readonly id: string;
  readonly value: Decimal;
  /** Decimals as written: a repair is stated with as many. */
  readonly decimals: number;
  /** Half of the last written decimal; 0 where the figure is exact. */
  readonly halfWidth: Decimal;
}

/** lower ≤ Σ coefficient·variable ≤ upper, give or take `likely` (plausible rounding) and at most `tolerance` (possible rounding). */
export interface Constraint {
  readonly id: string;
  readonly terms: readonly { readonly variable: string; readonly coefficient: Decimal }[];
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly likely: Decimal;
  readonly tolerance: Decimal;
}

export type Certainty = "certain" | "likely" | "possible";

/** How a person would have made the mistake; the names are data in `operations.ts`. */
export type Operation = string;

export interface Change {
  readonly variable: string;
  readonly from: Decimal;
  readonly to: Decimal;
}

/** One minimal explanation: make these changes (or disbelieve these constraints) and everything holds. */
export interface Repair {
  readonly changes: readonly Change[];
  /** Constraints given up rather than repaired ("this relation is no relation"). */
  readonly dropped: readonly string[];
  readonly operation: Operation;
  readonly certainty: Certainty;
  readonly score: number;
}

/** One connected cause: the violated constraints that belong together and their explanations, best first. */
export interface Cause {
  readonly broken: readonly string[];
  readonly repairs: readonly Repair[];
  /** Where no value can be said: the cells one of which is wrong. */
  readonly candidates: readonly string[];
  /** True where the bounded search stopped before it was done. */
  readonly stopped: boolean;
}
