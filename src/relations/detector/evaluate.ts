import type { LineView } from "./figures";
import type { Candidate } from "./pattern";

export interface Evaluation {
  readonly holds: readonly number[];
  readonly fails: readonly number[];
  readonly score: number;
  readonly rounded: boolean;
}

/** Evidence that a failing position takes away, in bits. */
const FAIL_BITS = 6;
/** Evidence that one position gives at most: beyond this a value is certain to be no coincidence. */
const MOST_BITS = 12;

/** What is known of a view before any candidate: the finest step in which each line and each position counts. */
export interface Steps {
  readonly lines: Float64Array;
  readonly positions: Float64Array;
}

export function steps(view: LineView): Steps {
  const { lines, positions, values } = view;
  return {
    lines: Float64Array.from({ length: lines }, (_, line) =>
      step(values.subarray(line * positions, (line + 1) * positions)),
    ),
    positions: Float64Array.from({ length: positions }, (_, position) =>
      step(Float64Array.from({ length: lines }, (_, line) => values[line * positions + position] ?? NaN)),
    ),
  };
}

/** The largest power of ten that divides nine in ten of the figures. */
function step(figures: Float64Array): number {
  const present = figures.filter((figure) => figure !== 0 && !Number.isNaN(figure));
  let power = 1;
  while (present.length > 0 && power < 1e12) {
    const next = power * 10;
    const divisible = present.reduce((count, figure) => count + (figure % next === 0 ? 1 : 0), 0);
    if (divisible < present.length * 0.9) {
      break;
    }
    power = next;
  }
  return power;
}

interface Tally {
  bits: number[];
  at: number[];
}

/** How well a candidate holds across the positions, as exact and as rounded figures; the better of the two. */
export function evaluate(view: LineView, fine: Steps, candidate: Candidate): Evaluation | null {
  const exact: Tally = { bits: [], at: [] };
  const rounded: Tally = { bits: [], at: [] };
  const { positions, values, halfWidths } = view;
  const base = candidate.total * positions;
  for (let position = 0; position < positions; position++) {
    const total = values[base + position]!;
    if (Number.isNaN(total)) {
      continue;
    }
    let sum = 0;
    let size = 0;
    let present = 0;
    let nonzero = 0;
    let width = halfWidths[base + position]!;
    let square = width * width;
    for (const term of candidate.terms) {
      const value = values[term * positions + position]!;
      if (!Number.isNaN(value)) {
        present++;
        sum += value;
        const half = halfWidths[term * positions + position]!;
        width += half;
        square += half * half;
        if (value !== 0) {
          nonzero++;
          size += Math.abs(value);
        }
      }
    }
    if (present === 0) {
      continue;
    }
    const difference = Math.abs(total - sum);
    const finest = Math.max(fine.positions[position]!, fine.lines[candidate.total]!, 1);
    const scale = nonzero === 0 ? Math.abs(total) : size / nonzero;
    exact.at.push(position);
    rounded.at.push(position);
    if (total === 0 && nonzero === 0) {
      exact.bits.push(0);
      rounded.bits.push(0);
      continue;
    }
    const weight = nonzero === 1 ? 0.5 : 1;
    exact.bits.push(
      difference === 0 ? weight * Math.min(MOST_BITS, Math.log2(1 + scale / finest)) : -FAIL_BITS,
    );
    const likely = Math.min(width, Math.max(3 * Math.sqrt(square / 3), halfWidths[base + position]!));
    rounded.bits.push(
      difference <= likely
        ? weight * Math.min(MOST_BITS, Math.log2(1 + scale / Math.max(finest, 2 * likely)))
        : -FAIL_BITS,
    );
  }
  return better(stretch(exact, false), stretch(rounded, true));
}

function better(first: Evaluation | null, second: Evaluation | null): Evaluation | null {
  return first === null || (second !== null && second.score > first.score) ? second : first;
}

/** The stretch of positions that gives the most evidence: stacked tables keep their own sums. */
function stretch(tally: Tally, rounded: boolean): Evaluation | null {
  let best = 0;
  let from = 0;
  let to = -1;
  let running = 0;
  let start = 0;
  tally.bits.forEach((bits, index) => {
    running += bits;
    if (running > best) {
      best = running;
      from = start;
      to = index;
    }
    if (running < 0) {
      running = 0;
      start = index + 1;
    }
  });
  if (to < 0) {
    return null;
  }
  // Positions without evidence at either end belong to it.
  while (from > 0 && tally.bits[from - 1]! >= 0) from--;
  while (to < tally.bits.length - 1 && tally.bits[to + 1]! >= 0) to++;
  const holds: number[] = [];
  const fails: number[] = [];
  for (let index = from; index <= to; index++) {
    (tally.bits[index]! >= 0 ? holds : fails).push(tally.at[index]!);
  }
  return { holds, fails, score: best, rounded };
}
