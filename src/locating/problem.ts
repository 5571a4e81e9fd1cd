import type { Decimal } from "../money";

/** A coefficient on a variable. */
export interface LinearTerm {
  readonly variable: string;
  readonly coefficient: Decimal;
}

/**
 * A cell that the search may change. Each has a unit of its own: where two differ, the constraints' coefficients carry the factor.
 */
export interface Variable {
  readonly id: string;
  readonly value: Decimal;
  /** Decimals as written: a repair is stated with as many. */
  readonly decimals: number;
  /** What a person sees as one line: changes within one group are one cause. */
  readonly group?: string;
  /** What stands in one column: amounts change places within a group or within a lane. */
  readonly lane?: string;
  /** Whether amounts below zero are usual beside it; where nothing is said, whether another of its line or lane has one. */
  readonly besideNegative?: boolean;
  /** The cell's formula where it is linear: a change in these cells follows into this one by itself. */
  readonly derivation?: readonly LinearTerm[];
  /** The variable that this one is an of-which part of. */
  readonly partOf?: string;
}

/** lower ≤ Σ coefficient·variable ≤ upper, give or take `likely` (plausible rounding) and at most `tolerance` (possible rounding). */
export interface Constraint {
  readonly id: string;
  /** In sheet order, the total among them. */
  readonly terms: readonly LinearTerm[];
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly likely: Decimal;
  readonly tolerance: Decimal;
  /** The variable that states the total of the others, where one does. */
  readonly total?: string;
  /**
   * A custom of the sheet rather than a sum (a rate span, a common share): it ranks explanations, and to break it costs `trust`, but
   * it is no cause of its own.
   */
  readonly soft?: boolean;
  /** Where it is given up, nothing is said of it: it counts only where another violated constraint agrees with it on a change. */
  readonly doubted?: boolean;
  /** What it costs to disbelieve the constraint, where one changed cell costs 10 and a little more. */
  readonly trust?: number;
}

/**
 * certain: two independent constraints agree on each value, and nothing else explains it. likely: nothing else comes near.
 * possible: other explanations are about as good.
 */
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
  /** The lower, the likelier: about 10 for each cell that must have been wrong, less or more by how people err. */
  readonly score: number;
}

/** One cause: the violated constraints that belong to it and their explanations, best first. */
export interface Cause {
  readonly broken: readonly string[];
  readonly repairs: readonly Repair[];
  /** Where no value can be said: the cells one of which is wrong. */
  readonly candidates: readonly string[];
  /** True where the bounded search stopped before it was done. */
  readonly stopped: boolean;
}

export interface LocateOptions {
  /** Most cells that one explanation may change; 4 unless told. */
  readonly maxChanges?: number;
  /** Sets of cells tried before the search stops, all components together. */
  readonly budget?: number;
}
