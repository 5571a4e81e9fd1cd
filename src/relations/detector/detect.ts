import { evaluate, steps, type Steps } from "./evaluate";
import { type Direction, type Figures, lineView, type LineView } from "./figures";
import type { Candidate, Method, Pattern } from "./pattern";
import { findRuns } from "./runs";

export interface Options {
  readonly groups: boolean;
  readonly subsets: boolean;
  readonly levels: number;
  readonly labels: boolean;
  readonly rounding: boolean;
}

export const DEFAULTS: Options = { groups: true, subsets: true, levels: 6, labels: true, rounding: true };

const PROBES = 24;
const THRESHOLD = 8;

export interface Detection {
  readonly patterns: readonly Pattern[];
  readonly stopped: boolean;
}

/** Every sum that a table's figures bear out, over rows and over columns. */
export function detectSums(figures: Figures, options: Options = DEFAULTS): Detection {
  const patterns = [
    ...detectIn(lineView(figures, "rows"), "rows", options),
    ...detectIn(lineView(figures, "columns"), "columns", options),
  ];
  return { patterns, stopped: false };
}

function detectIn(view: LineView, direction: Direction, options: Options): Pattern[] {
  const fine = steps(view);
  const probes = choosePositions(view);
  const accepted: Pattern[] = [];
  const seen = new Set<string>();
  const removed = new Set<number>();
  for (let level = 0; level < options.levels; level++) {
    const active = activeLines(view, removed);
    const candidates = propose(view, active, probes, options).filter((candidate) => {
      const key = `${candidate.total}=${candidate.terms.join()}`;
      return !seen.has(key) && seen.add(key);
    });
    const found = candidates
      .map((candidate) => confront(view, fine, candidate, direction))
      .filter((pattern) => pattern !== null)
      .sort((a, b) => b.score - a.score);
    const fresh = found.filter((pattern) => admit(pattern, accepted));
    if (fresh.length === 0) {
      break;
    }
    for (const pattern of fresh) {
      for (const term of pattern.terms) removed.add(term);
    }
  }
  return accepted;
}

function activeLines(view: LineView, removed: ReadonlySet<number>): number[] {
  const active: number[] = [];
  for (let line = 0; line < view.lines; line++) {
    if (removed.has(line) || view.hints[line]!.excluded) continue;
    for (let position = 0; position < view.positions; position++) {
      if (!Number.isNaN(view.values[line * view.positions + position]!)) {
        active.push(line);
        break;
      }
    }
  }
  return active;
}

function choosePositions(view: LineView): number[] {
  const counts: { position: number; count: number }[] = [];
  for (let position = 0; position < view.positions; position++) {
    let count = 0;
    for (let line = 0; line < view.lines; line++) {
      const value = view.values[line * view.positions + position]!;
      if (!Number.isNaN(value) && value !== 0) count++;
    }
    if (count >= 3) counts.push({ position, count });
  }
  if (counts.length <= PROBES) return counts.map(({ position }) => position);
  return Array.from({ length: PROBES }, (_, k) => counts[Math.floor((k * counts.length) / PROBES)]!.position);
}

function propose(
  view: LineView,
  active: readonly number[],
  probes: readonly number[],
  options: Options,
): Candidate[] {
  const candidates: Candidate[] = [];
  const width = Math.log2(Math.max(2, active.length));
  const fromSequence = (sequence: readonly number[], method: Method, cost: number) => {
    if (sequence.length < 3) return;
    for (const rounded of options.rounding ? [false, true] : [false]) {
      for (const run of findRuns(view, sequence, probes, rounded)) {
        const far = settle(sequence, run.near, run.far);
        const terms = run.before ? sequence.slice(far, run.total) : sequence.slice(run.total + 1, far + 1);
        if (terms.length >= 2) {
          const word = options.labels && view.hints[sequence[run.total]!]!.total ? -4 : 0;
          candidates.push({ total: sequence[run.total]!, terms, method, cost: cost + word });
        }
      }
    }
  };
  fromSequence(active, "run", width);
  if (options.groups) {
    for (const sequence of groups(view, active)) fromSequence(sequence, "group", width + 5);
  }
  if (options.subsets) candidates.push(...subsets(view, active, probes, options, width));
  return candidates;
}

/** Where a run may end at several members with the same sum, it ends at the first gap between lines. */
function settle(sequence: readonly number[], near: number, far: number): number {
  const step = far < near ? -1 : 1;
  let end = near;
  while (end !== far && Math.abs(sequence[end + step]! - sequence[end]!) === 1) end += step;
  return end;
}

function groups(view: LineView, active: readonly number[]): number[][] {
  const byLabel = new Map<string, number[]>();
  for (const line of active) {
    const label = view.hints[line]!.label;
    if (label === "") continue;
    const members = byLabel.get(label) ?? [];
    members.push(line);
    byLabel.set(label, members);
  }
  const result = [...byLabel.values()].filter(
    (members) => members.length >= 3 && members.length < active.length,
  );
  for (let stride = 2; stride <= 6; stride++) {
    for (let offset = 0; offset < stride; offset++) {
      result.push(active.filter((_, index) => index % stride === offset));
    }
  }
  return result;
}

const WINDOW = 8;

function subsets(
  view: LineView,
  active: readonly number[],
  probes: readonly number[],
  options: Options,
  width: number,
): Candidate[] {
  const result: Candidate[] = [];
  const hitsNeeded = Math.max(1, Math.ceil(probes.length * 0.4));
  active.forEach((total, at) => {
    const window: number[] = [];
    for (let k = Math.max(0, at - WINDOW); k <= Math.min(active.length - 1, at + WINDOW); k++) {
      if (k !== at) window.push(active[k]!);
    }
    const chosen: number[] = [];
    const informative = probes.filter((p) => {
      const v = view.values[total * view.positions + p]!;
      return v !== 0 && !Number.isNaN(v);
    });
    if (informative.length === 0) return;
    const need = Math.max(1, Math.ceil(informative.length * 0.5));
    const test = () => {
      let misses = 0;
      for (const p of informative) {
        let sum = 0;
        for (const line of chosen) {
          const v = view.values[line * view.positions + p]!;
          if (!Number.isNaN(v)) sum += v;
        }
        const own = options.rounding ? view.halfWidths[total * view.positions + p]! : 0;
        if (Math.abs(sum - view.values[total * view.positions + p]!) > own * 2) {
          misses++;
          if (misses > informative.length - need) return false;
        }
      }
      return true;
    };
    const extend = (start: number, left: number) => {
      for (let k = start; k < window.length; k++) {
        chosen.push(window[k]!);
        if (chosen.length >= 2 && test()) {
          const word = options.labels && view.hints[total]!.total ? -4 : 0;
          result.push({
            total,
            terms: [...chosen],
            method: "subset",
            cost: width + 8 + 2 * chosen.length + word,
          });
        }
        if (left > 1) extend(k + 1, left - 1);
        chosen.pop();
      }
    };
    extend(0, 3);
    void hitsNeeded;
  });
  return result;
}

function confront(view: LineView, fine: Steps, candidate: Candidate, direction: Direction): Pattern | null {
  const result = evaluate(view, fine, candidate);
  if (result === null) return null;
  const score = result.score - candidate.cost;
  const informative = result.holds.length;
  if (score < THRESHOLD || result.fails.length > 0.35 * informative) return null;
  return { ...candidate, direction, ...result, score };
}

/** Whether a pattern agrees with those already admitted; if so it joins them. */
function admit(pattern: Pattern, accepted: Pattern[]): boolean {
  const terms = new Set(pattern.terms);
  for (const other of accepted) {
    if (other.total === pattern.total && other.terms.some((term) => terms.has(term))) return false;
    if (terms.has(other.total) && other.terms.includes(pattern.total)) return false;
  }
  accepted.push(pattern);
  return true;
}
