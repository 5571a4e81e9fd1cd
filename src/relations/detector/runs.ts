import type { LineView } from "./figures";

/**
 * A run of a sequence's members right before or right after the member at `total` (indices into the sequence). It may end at any
 * member from `near` to `far` with the same sum, the figures between being zero or blank.
 */
export interface Run {
  readonly total: number;
  readonly before: boolean;
  readonly near: number;
  readonly far: number;
  readonly hits: number;
}

interface Interval {
  low: number;
  high: number;
  position: number;
}

const MATCHES_PER_POSITION = 6;
const RUNS_PER_SIDE = 3;

/**
 * For every member of a sequence of lines, the runs that lie right before or right after it and add up to it at one or more of the
 * given positions. Prefix sums turn "the run from s to just before t adds up to t" into "the prefix at s is the prefix at t less t's
 * figure", which is looked up among the sorted prefixes: n·log n per position, however long the runs.
 */
export function findRuns(
  view: LineView,
  sequence: readonly number[],
  positions: readonly number[],
  rounded: boolean,
): Run[] {
  const n = sequence.length;
  const before: Interval[][] = Array.from({ length: n }, () => []);
  const after: Interval[][] = Array.from({ length: n }, () => []);
  for (const position of positions) {
    collect(view, sequence, position, rounded, before, after);
  }
  const runs: Run[] = [];
  for (let at = 0; at < n; at++) {
    for (const { low, high, hits } of densest(before[at]!)) {
      runs.push({ total: at, near: high, far: low, before: true, hits });
    }
    for (const { low, high, hits } of densest(after[at]!)) {
      runs.push({ total: at, near: low, far: high, before: false, hits });
    }
  }
  return runs;
}

function collect(
  view: LineView,
  sequence: readonly number[],
  position: number,
  rounded: boolean,
  before: Interval[][],
  after: Interval[][],
): void {
  const n = sequence.length;
  const prefix = new Float64Array(n + 1);
  let half = 0;
  for (let index = 0; index < n; index++) {
    const cell = sequence[index]! * view.positions + position;
    const value = view.values[cell]!;
    prefix[index + 1] = prefix[index]! + (Number.isNaN(value) ? 0 : value);
    half = rounded ? Math.max(half, view.halfWidths[cell]!) : 0;
  }
  const order = Int32Array.from({ length: n + 1 }, (_, index) => index).sort(
    (a, b) => prefix[a]! - prefix[b]! || a - b,
  );
  const sorted = Float64Array.from(order, (index) => prefix[index]!);
  const slack = 2 * half * Math.sqrt(3 * Math.min(n, 1000));
  for (let at = 0; at < n; at++) {
    const cell = sequence[at]! * view.positions + position;
    const total = view.values[cell]!;
    if (Number.isNaN(total) || total === 0) {
      continue;
    }
    const own = rounded ? view.halfWidths[cell]! : 0;
    const allowed = (length: number) =>
      half === 0 && own === 0
        ? 0
        : Math.min(own + length * half, Math.max(own, 3 * Math.sqrt((own * own + length * half * half) / 3)));
    match(
      sorted,
      order,
      prefix[at]! - total,
      slack + own,
      position,
      (s) => s <= at - 2 && Math.abs(prefix[at]! - prefix[s]! - total) <= allowed(at - s),
      before[at]!,
      true,
    );
    match(
      sorted,
      order,
      prefix[at + 1]! + total,
      slack + own,
      position,
      (e) => e >= at + 3 && Math.abs(prefix[e]! - prefix[at + 1]! - total) <= allowed(e - at - 1),
      after[at]!,
      false,
    );
  }
}

function match(
  sorted: Float64Array,
  order: Int32Array,
  target: number,
  slack: number,
  position: number,
  accept: (index: number) => boolean,
  into: Interval[],
  isBefore: boolean,
): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < target - slack) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let k = low; k < sorted.length && sorted[k]! <= target + slack && found.length < 400; k++) {
    if (accept(order[k]!)) found.push(order[k]!);
  }
  found.sort((a, b) => (isBefore ? b - a : a - b));
  let count = 0;
  for (let k = 0; k < found.length && count < MATCHES_PER_POSITION; count++) {
    let end = k;
    while (end + 1 < found.length && Math.abs(found[end + 1]! - found[end]!) === 1) end++;
    const a = found[k]!;
    const b = found[end]!;
    // As indices of members: a prefix index s before means the run starts at s; e after means that it ends at e − 1.
    into.push(isBefore ? { low: b, high: a, position } : { low: a - 1, high: b - 1, position });
    k = end + 1;
  }
}

/** The places covered by the most intervals. */
function densest(intervals: readonly Interval[]): { low: number; high: number; hits: number }[] {
  if (intervals.length === 0) {
    return [];
  }
  const edges = [...new Set(intervals.flatMap((interval) => [interval.low, interval.high]))].sort(
    (a, b) => a - b,
  );
  const places = edges.map((edge) => ({
    edge,
    hits: intervals.reduce((count, { low, high }) => count + (low <= edge && edge <= high ? 1 : 0), 0),
  }));
  const result: { low: number; high: number; hits: number }[] = [];
  for (const { edge, hits } of places.sort((a, b) => b.hits - a.hits)) {
    if (result.length >= RUNS_PER_SIDE) break;
    const covering = intervals.filter(({ low, high }) => low <= edge && edge <= high);
    const low = Math.max(...covering.map((interval) => interval.low));
    const high = Math.min(...covering.map((interval) => interval.high));
    if (!result.some((other) => other.low <= high && low <= other.high)) {
      result.push({ low, high, hits });
    }
  }
  return result;
}
