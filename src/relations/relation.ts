import type { Decimal } from "../money";
import type { CellRef } from "../reading";

export const RELATION_KINDS = [
  "row-balance",
  "row-total",
  "column-total",
  "subtotal",
  "of-which",
  "difference",
  "overhead-rate",
  "population-share",
  "same-amount",
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** Why a relation is believed: one entry for each independent reason. */
export type Evidence =
  | { readonly type: "formula"; readonly formula: string }
  | { readonly type: "label"; readonly text: string }
  | { readonly type: "pattern"; readonly holds: number; readonly of: number }
  | { readonly type: "roles" };

export interface Term {
  readonly cell: CellRef;
  /** What the cell's amount is multiplied by: 1, −1, a rate, or a unit factor where cell and total are in different units. */
  readonly coefficient: Decimal;
}

/** exact: difference 0. rounding: likely explained by rounding. unlikely: possible as rounding but improbable. fails: beyond. */
export type Holding = "exact" | "rounding" | "unlikely" | "fails";

/** A rate that two cells have to each other, as a fraction (0.1 for 10 %). */
export interface Rate {
  /** The rates that this row's own figures allow, rounding considered. */
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** The rates that the rows which agree have in common; what this row is held against. */
  readonly common: { readonly lower: Decimal; readonly upper: Decimal };
}

/**
 * What ought to hold between cells: total = Σ coefficient·term. All figures are in the total's unit.
 * Of an of-which relation the terms may add up to less than their total; it is stated only where they reach or exceed it.
 */
export interface Relation {
  /** Stable within one validation: kind and total cell, made unique. */
  readonly id: string;
  readonly kind: RelationKind;
  readonly table: string;
  readonly total: CellRef;
  readonly terms: readonly Term[];
  readonly evidence: readonly Evidence[];
  /** total − Σ coefficient·term, as the figures stand. */
  readonly difference: Decimal;
  /** Σ|coefficient|·half-width over the terms and the total: the most that rounding can do. */
  readonly tolerance: Decimal;
  /** What rounding plausibly does; between this and `tolerance` it is possible but unlikely. */
  readonly likely: Decimal;
  readonly holds: Holding;
  /** For overhead-rate and population-share: the row's rate and the one that it is held against. */
  readonly rate?: Rate;
  /** It fails, and its siblings hold too seldom to convict it: it counts only where another failing relation agrees on what is wrong. */
  readonly isDoubted?: true;
}
