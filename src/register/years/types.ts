import type { Decimal } from "../../money";
import type { CellRef } from "../../reading";

/** An agreement in one of two years. Amounts are kronor. */
export interface YearLine {
  readonly name: string;
  readonly caseNumber: string | null;
  /** Null where the year has no money for it. */
  readonly amount: Decimal | null;
  /** True for money that is passed on to municipalities or is the county's in common, and is not the region's own. */
  readonly passThrough: boolean;
  /** The agreement that it has become part of, as the sheet or the register names it. */
  readonly rolledInto: string | null;
  /** Where its amount stands; null in the register. */
  readonly cell: CellRef | null;
}

/** A "varav" line under an agreement; its amount is part of the agreement's. */
export interface YearPart {
  readonly name: string;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
}

/** The same agreement's place in both years, before anything is concluded from it. */
export interface YearPair {
  readonly before: YearLine | null;
  readonly after: YearLine | null;
  readonly parts: readonly YearPart[];
}

export type ChangeKind = "new" | "ended" | "rolled-into" | "changed" | "unchanged";

export interface Movement {
  /** Nothing is 0. */
  readonly before: Decimal;
  readonly after: Decimal;
  /** After less before, kronor. */
  readonly change: Decimal;
  /** Of before, in per cent with one decimal; null where there was nothing before. */
  readonly percent: Decimal | null;
}

export interface YearChange extends Movement {
  readonly kind: ChangeKind;
  /** The later year's name; the earlier year's where the agreement is no more. */
  readonly name: string;
  /** What the earlier year called it, where that is another name. */
  readonly formerName: string | null;
  readonly caseNumber: string | null;
  /** The agreement of the later year that it is now part of. */
  readonly into: string | null;
  /** Where the amounts stand, the later year's first; none in the register. */
  readonly cells: readonly CellRef[];
  readonly passThrough: boolean;
  readonly parts: readonly YearPart[];
}

/** A total that the sheet states for a year, held against the lines above it. */
export interface StatedSum {
  readonly cell: CellRef;
  readonly year: number;
  readonly stated: Decimal;
  /** The lines above it, without their "varav" parts. */
  readonly counted: Decimal;
  /** Stated less counted. */
  readonly difference: Decimal;
  /** Half of the last written decimal of every line and of the total: the most that rounding can do. */
  readonly tolerance: Decimal;
  readonly holds: "exact" | "rounding" | "fails";
  /** Where it fails: the smallest ways to count that give exactly what is stated, the fewest lines first. */
  readonly explanations: readonly SumExplanation[];
}

export interface SumExplanation {
  /** Lines that were not counted. */
  readonly without: readonly NamedAmount[];
  /** "Varav" parts that were counted besides their wholes. */
  readonly besides: readonly NamedAmount[];
}

export interface NamedAmount {
  readonly name: string;
  readonly amount: Decimal;
}

/** Two years of agreements beside each other. */
export interface YearOverYear {
  readonly from: number;
  readonly to: number;
  /** Where the years were read; null for the register. */
  readonly sheet: string | null;
  readonly lines: readonly YearChange[];
  /** All money, and all but what is passed on. "Varav" parts are not counted twice. */
  readonly all: Movement;
  readonly own: Movement;
  readonly sums: readonly StatedSum[];
}
