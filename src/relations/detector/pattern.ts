import type { Direction } from "./figures";

/** How a candidate was come upon; each way has its price in evidence. */
export type Method = "run" | "group" | "subset" | "label";

/** A proposed sum: one line is the sum of others, at some positions. */
export interface Candidate {
  readonly total: number;
  readonly terms: readonly number[];
  readonly method: Method;
  /** Bits of evidence that it takes to believe one of the many that were tried. */
  readonly cost: number;
}

/** A sum that the figures bear out. */
export interface Pattern extends Candidate {
  readonly direction: Direction;
  /** Positions at which it holds, those where everything is zero included. */
  readonly holds: readonly number[];
  /** Positions within its reach at which it fails. */
  readonly fails: readonly number[];
  /** Evidence in bits above its cost. */
  readonly score: number;
  /** Whether it holds only with the tolerance of rounding. */
  readonly rounded: boolean;
}
