import type { Interval } from "./interval";

/** low ≤ Σ coefficient·change ≤ high over the few changes of one explanation, by position. */
export interface Condition {
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Either intervals that hold every solution (and one exists), or conditions that cannot hold together. */
export type Feasibility =
  | { readonly feasible: true; readonly intervals: readonly Interval[] }
  | { readonly feasible: false; readonly conflict: readonly number[] };

interface Box {
  readonly low: number[];
  readonly high: number[];
  /** For each end, the conditions that put it there. */
  readonly lowWhy: Reasons[];
  readonly highWhy: Reasons[];
}

type Reasons = ReadonlySet<number>;

const NO_REASON: Reasons = new Set();
const MAX_ROUNDS = 60;
const MAX_SPLITS = 200;

/**
 * Is there a whole-number solution? Bounds are propagated, and halved where propagation alone does not tell.
 * Exact as long as the reach times the coefficients are safe integers.
 */
export function solve(conditions: readonly Condition[], reach: readonly number[]): Feasibility {
  if (reach.length === 1) return solveOne(conditions, reach[0] ?? 0);
  const box: Box = {
    low: reach.map((one) => -one),
    high: [...reach],
    lowWhy: reach.map(() => NO_REASON),
    highWhy: reach.map(() => NO_REASON),
  };
  const conflict = propagate(conditions, box);
  if (conflict) return { feasible: false, conflict: [...conflict] };
  const splits = { left: MAX_SPLITS };
  const refuted = refute(conditions, box, splits);
  if (refuted) return { feasible: false, conflict: [...refuted] };
  return { feasible: true, intervals: box.low.map((low, index) => ({ low, high: box.high[index] ?? low })) };
}

/** One change alone: its intervals overlap, or two of them do not. */
function solveOne(conditions: readonly Condition[], reach: number): Feasibility {
  let low = -reach;
  let high = reach;
  let lowest = -1;
  let highest = -1;
  conditions.forEach((condition, index) => {
    const coefficient = condition.coefficients[0] ?? 0;
    if (coefficient === 0) return;
    const [one, other] = [condition.low / coefficient, condition.high / coefficient];
    const [least, most] = [Math.ceil(Math.min(one, other)), Math.floor(Math.max(one, other))];
    if (least > low) [low, lowest] = [least, index];
    if (most < high) [high, highest] = [most, index];
  });
  if (low <= high) return { feasible: true, intervals: [{ low, high }] };
  return { feasible: false, conflict: [lowest, highest].filter((index) => index >= 0) };
}

/** Tightens the intervals until nothing moves; the conditions that contradict each other, or null. */
function propagate(conditions: readonly Condition[], box: Box): Reasons | null {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let moved = false;
    for (let index = 0; index < conditions.length; index += 1) {
      const outcome = tighten(conditions[index] as Condition, index, box);
      if (outcome === true) moved = true;
      else if (outcome !== false) return outcome;
    }
    if (!moved) return null;
  }
  return null;
}

/** Applies one condition: true where an interval shrank, the reasons where none is left. */
function tighten({ coefficients, low, high }: Condition, index: number, box: Box): boolean | Reasons {
  let moved = false;
  for (let position = 0; position < coefficients.length; position += 1) {
    const coefficient = coefficients[position] ?? 0;
    if (coefficient === 0) continue;
    const rest = restOf(coefficients, position, box);
    const ends = [(low - rest.max) / coefficient, (high - rest.min) / coefficient] as const;
    const [lowest, highest] = coefficient > 0 ? ends : ([ends[1], ends[0]] as const);
    const below = Math.ceil(lowest);
    const above = Math.floor(highest);
    if (below > (box.low[position] ?? 0)) {
      box.low[position] = below;
      box.lowWhy[position] = reasons(index, coefficients, position, box, coefficient < 0);
      moved = true;
    }
    if (above < (box.high[position] ?? 0)) {
      box.high[position] = above;
      box.highWhy[position] = reasons(index, coefficients, position, box, coefficient > 0);
      moved = true;
    }
    if ((box.low[position] ?? 0) > (box.high[position] ?? 0)) {
      return union(box.lowWhy[position] ?? NO_REASON, box.highWhy[position] ?? NO_REASON);
    }
  }
  return moved;
}

/** The least and greatest that the other changes can add. */
function restOf(coefficients: readonly number[], position: number, box: Box): { min: number; max: number } {
  let min = 0;
  let max = 0;
  for (let other = 0; other < coefficients.length; other += 1) {
    const coefficient = coefficients[other] ?? 0;
    if (other === position || coefficient === 0) continue;
    const low = coefficient * (box.low[other] ?? 0);
    const high = coefficient * (box.high[other] ?? 0);
    min += Math.min(low, high);
    max += Math.max(low, high);
  }
  return { min, max };
}

/** The condition itself and whatever bounded the others: by their least sum, or by their greatest. */
function reasons(
  index: number,
  coefficients: readonly number[],
  position: number,
  box: Box,
  byLeast: boolean,
): Reasons {
  let all: Reasons = new Set([index]);
  coefficients.forEach((coefficient, other) => {
    if (other === position || coefficient === 0) return;
    const why = coefficient > 0 === byLeast ? box.lowWhy[other] : box.highWhy[other];
    all = union(all, why ?? NO_REASON);
  });
  return all;
}

function union(one: Reasons, other: Reasons): Reasons {
  return other.size === 0 ? one : new Set([...one, ...other]);
}

/** The conditions that leave no whole-number solution in the box, or null where there is one (or too many halvings to tell). */
function refute(conditions: readonly Condition[], box: Box, splits: { left: number }): Reasons | null {
  const widest = widestUndecided(conditions, box);
  if (widest < 0 || splits.left <= 0) return null;
  splits.left -= 1;
  const middle = Math.floor(((box.low[widest] ?? 0) + (box.high[widest] ?? 0)) / 2);
  let why: Reasons = NO_REASON;
  for (const lower of [true, false]) {
    const half: Box = {
      low: [...box.low],
      high: [...box.high],
      lowWhy: [...box.lowWhy],
      highWhy: [...box.highWhy],
    };
    if (lower) half.high[widest] = middle;
    else half.low[widest] = middle + 1;
    const refuted = propagate(conditions, half) ?? refute(conditions, half, splits);
    if (!refuted) return null;
    why = union(why, refuted);
  }
  return union(why, union(box.lowWhy[widest] ?? NO_REASON, box.highWhy[widest] ?? NO_REASON));
}

/** Where some condition is not met by the whole box: the widest interval among its changes; −1 where all are met. */
function widestUndecided(conditions: readonly Condition[], box: Box): number {
  let widest = -1;
  for (const { coefficients, low, high } of conditions) {
    const { min, max } = restOf(coefficients, -1, box);
    if (min >= low && max <= high) continue;
    coefficients.forEach((coefficient, position) => {
      const width = (box.high[position] ?? 0) - (box.low[position] ?? 0);
      const most = widest < 0 ? 0 : (box.high[widest] ?? 0) - (box.low[widest] ?? 0);
      if (coefficient !== 0 && width > most) widest = position;
    });
  }
  return widest;
}
