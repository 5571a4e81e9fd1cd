import type { Effort } from "./effort";
import type { Direction, LineView } from "./figures";
import type { Parts, Settings } from "./settings";

/** How a candidate was come upon. */
export type Method = "run" | "indent" | "group" | "subset";

/** How totals stand to the blocks that they are over, where a table does it again and again. */
export const HABITS = ["fills above", "fills below"] as const;
export type Habit = (typeof HABITS)[number];

/** A proposed sum: one line is the sum of others, at some positions. */
export interface Candidate {
  readonly total: number;
  /** In ascending order. */
  readonly terms: readonly number[];
  readonly method: Method;
  /** How the total stands to its terms where a table may do so again and again; null for a sum like no other. */
  readonly habit: Habit | null;
  /** Bits of evidence that it takes to believe one of the many that were tried. */
  readonly cost: number;
}

/** Whether a sum's terms stand before its total or after it; null for terms on both sides. */
export function sideOf({ total, terms }: Candidate): "before" | "after" | null {
  if (terms.every((term) => term < total)) return "before";
  return terms.every((term) => term > total) ? "after" : null;
}

/** A sum that the figures bear out. */
export interface Pattern extends Candidate {
  readonly direction: Direction;
  /** Positions at which it holds, those where everything is zero included. */
  readonly holds: readonly number[];
  /** Positions within its reach at which it fails. */
  readonly fails: readonly number[];
  /** Positions before and after those, in the same block, at which it fails. */
  readonly beside: readonly number[];
  /** Evidence in bits above its cost. */
  readonly score: number;
  /** Whether it holds only with the tolerance of rounding. */
  readonly rounded: boolean;
}

/** What the steps of a detection share. */
export interface Search {
  readonly view: LineView;
  readonly direction: Direction;
  /** The positions that candidates are proposed from. */
  readonly probes: readonly number[];
  readonly settings: Settings;
  readonly parts: Parts;
  readonly effort: Effort;
  /** Positions at which sums need not hold, besides those that words call percentages. */
  readonly soft: ReadonlySet<number>;
  /** Takes note of a sum that holds at too few of the positions to be believed. */
  readonly onNarrow: (narrow: Narrow) => void;
}

/** A sum with evidence enough at some positions and none at most others. */
export interface Narrow {
  readonly total: number;
  readonly holds: readonly number[];
  readonly fails: readonly number[];
}

export function valueAt({ positions, values }: LineView, line: number, position: number): number {
  return values[line * positions + position] ?? NaN;
}

export function halfWidthAt({ positions, halfWidths }: LineView, line: number, position: number): number {
  return halfWidths[line * positions + position] ?? 0;
}

/** False for lines without figures and outside the table. */
export function hasFigures(view: LineView, line: number): boolean {
  for (let position = 0; line >= 0 && line < view.lines && position < view.positions; position++) {
    if (!Number.isNaN(valueAt(view, line, position))) return true;
  }
  return false;
}
