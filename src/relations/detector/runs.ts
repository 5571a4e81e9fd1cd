import type { LineView } from "./figures";
import { halfWidthAt, valueAt } from "./pattern";

/** A line that may be a total: the sequence's members before index `before` come before it, those from `after` on after it. */
export interface Place {
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

/**
 * A run of a sequence's members right before or right after a total's place. It may end at any member from `near` to `far` (indices
 * into the sequence) with the same sum, the figures between being zero or blank.
 */
export interface Run {
  readonly place: Place;
  readonly isBefore: boolean;
  readonly near: number;
  readonly far: number;
}

interface Ends {
  readonly near: number;
  readonly far: number;
}

const MATCHES_PER_POSITION = 6;
const MOST_LOOKED_AT = 400;
const RUNS_PER_SIDE = 3;
const LONGEST_ROUNDED = 1000;

/**
 * The runs beside each place that add up to its line's figure at one or more of the given positions. Prefix sums turn "the run from s to
 * just before t adds up to t" into "the prefix at s is the prefix at t less t's figure", which is looked up among the sorted prefixes:
 * n·log n for each position, however long the runs.
 */
export function findRuns(
  view: LineView,
  sequence: readonly number[],
  places: readonly Place[],
  positions: readonly number[],
  rounded: boolean,
): Run[] {
  const before = new Map<number, Ends[]>();
  const after = new Map<number, Ends[]>();
  for (const position of positions) {
    const prefixes = prefixesOf(view, sequence, position, rounded);
    places.forEach((place, index) => {
      const total = valueAt(view, place.line, position);
      if (Number.isNaN(total) || total === 0) return;
      const own = rounded ? halfWidthAt(view, place.line, position) : 0;
      addTo(before, index, endsBefore(prefixes, place.before, total, own));
      addTo(after, index, endsAfter(prefixes, place.after, total, own));
    });
  }
  return places.flatMap((place, index) => [
    ...densest(before.get(index)).map((ends) => ({ place, isBefore: true, ...ends })),
    ...densest(after.get(index)).map((ends) => ({ place, isBefore: false, ...ends })),
  ]);
}

/** Most places have no run at all. */
function addTo(all: Map<number, Ends[]>, index: number, ends: readonly Ends[]): void {
  if (ends.length === 0) return;
  const known = all.get(index);
  if (known) known.push(...ends);
  else all.set(index, [...ends]);
}

interface Prefixes {
  readonly sums: Float64Array;
  /** Indices of the sums from the least to the greatest. */
  readonly order: Int32Array;
  readonly sorted: Float64Array;
  /** The greatest half-width among the sequence's figures. */
  readonly half: number;
}

function prefixesOf(
  view: LineView,
  sequence: readonly number[],
  position: number,
  rounded: boolean,
): Prefixes {
  const sums = new Float64Array(sequence.length + 1);
  let half = 0;
  sequence.forEach((line, index) => {
    const value = valueAt(view, line, position);
    sums[index + 1] = (sums[index] ?? 0) + (Number.isNaN(value) ? 0 : value);
    if (rounded) half = Math.max(half, halfWidthAt(view, line, position));
  });
  return { sums, ...inOrder(sums), half };
}

/** The sums from the least to the greatest, equal ones as they stand; sums of amounts that are never negative stand so already. */
function inOrder(sums: Float64Array): Pick<Prefixes, "order" | "sorted"> {
  if (isRising(sums)) return { order: countingUp(sums.length), sorted: sums };
  const sorted = Float64Array.from(sums).sort();
  const taken = new Int32Array(sums.length);
  const order = new Int32Array(sums.length);
  sums.forEach((sum, index) => {
    const first = firstFrom(sorted, sum);
    order[first + (taken[first] ?? 0)] = index;
    taken[first] = (taken[first] ?? 0) + 1;
  });
  return { order, sorted };
}

function isRising(sums: Float64Array): boolean {
  for (let index = 1; index < sums.length; index++) {
    if ((sums[index] ?? 0) < (sums[index - 1] ?? 0)) return false;
  }
  return true;
}

function countingUp(length: number): Int32Array {
  const indices = new Int32Array(length);
  for (let index = 0; index < length; index++) indices[index] = index;
  return indices;
}

/** Index of the first number that is no less than `least`. */
function firstFrom(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore(prefixes: Prefixes, at: number, total: number, own: number): Ends[] {
  const found = indicesNear(prefixes, (prefixes.sums[at] ?? 0) - total, own, at, -1);
  return found.length === 0 ? NONE : stretches(found.sort((a, b) => b - a));
}

function endsAfter(prefixes: Prefixes, at: number, total: number, own: number): Ends[] {
  const found = indicesNear(prefixes, (prefixes.sums[at] ?? 0) + total, own, at, 1);
  // A prefix that ends before index e has e − 1 as its last member.
  return found.length === 0 ? NONE : stretches(found.map((end) => end - 1).sort((a, b) => a - b));
}

const NONE: never[] = [];

/** What rounding plausibly does to a run of so many figures and its total. */
function allowed(half: number, own: number, length: number): number {
  const likely = 3 * Math.sqrt((own * own + length * half * half) / 3);
  return Math.min(own + length * half, Math.max(own, likely));
}

/** The prefixes that are the target but for rounding and end two or more members before (−1) or after (1) a place. Millions of places have none. */
function indicesNear(
  { order, sorted, half }: Prefixes,
  target: number,
  own: number,
  at: number,
  side: -1 | 1,
): number[] {
  const slack = own + half * Math.sqrt(3 * Math.min(sorted.length, LONGEST_ROUNDED));
  if (target + slack < (sorted[0] ?? 0) || target - slack > (sorted[sorted.length - 1] ?? 0)) return NONE;
  const low = firstFrom(sorted, target - slack);
  const last = Math.min(sorted.length, low + MOST_LOOKED_AT);
  let found: number[] = NONE;
  for (let index = low; index < last && (sorted[index] ?? 0) <= target + slack; index++) {
    const length = side * ((order[index] ?? 0) - at);
    if (length < 2 || Math.abs((sorted[index] ?? 0) - target) > allowed(half, own, length)) continue;
    if (found === NONE) found = [];
    found.push(order[index] ?? 0);
  }
  return found;
}

/** Neighbouring indices joined, the nearest to the total first. */
function stretches(indices: readonly number[]): Ends[] {
  const ends: { near: number; far: number }[] = [];
  for (const index of indices) {
    const last = ends.at(-1);
    if (last !== undefined && Math.abs(index - last.far) === 1) last.far = index;
    else ends.push({ near: index, far: index });
  }
  return ends.slice(0, MATCHES_PER_POSITION);
}

/** The ends on which the most positions agree. */
function densest(all: readonly Ends[] | undefined): readonly Ends[] {
  if (all === undefined || all.length < 2) return all ?? NONE;
  const low = ({ near, far }: Ends) => Math.min(near, far);
  const high = ({ near, far }: Ends) => Math.max(near, far);
  const edges = [...new Set(all.flatMap(({ near, far }) => [near, far]))].sort((a, b) => a - b);
  const places = edges.map((edge) => ({
    covering: all.filter((ends) => low(ends) <= edge && edge <= high(ends)),
  }));
  const chosen: Ends[] = [];
  for (const { covering } of places.sort((a, b) => b.covering.length - a.covering.length)) {
    const from = Math.max(...covering.map(low));
    const to = Math.min(...covering.map(high));
    const [first] = covering;
    if (first === undefined || chosen.some((ends) => low(ends) <= to && from <= high(ends))) continue;
    chosen.push(first.near <= first.far ? { near: from, far: to } : { near: to, far: from });
    if (chosen.length === RUNS_PER_SIDE) break;
  }
  return chosen;
}
