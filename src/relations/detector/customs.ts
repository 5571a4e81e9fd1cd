import type { Admitted } from "./admitted";
import { rank } from "./agree";
import type { LineView } from "./figures";
import { type Candidate, HABITS, hasFigures, type Pattern, type Search, sideOf, valueAt } from "./pattern";
import type { Settings } from "./settings";

/**
 * What a table does again and again needs less evidence each time, and what it does otherwise needs more: on which side of its terms a
 * total stands, and a total over each block of lines. The patterns that are still to be believed, with their costs and scores.
 */
export function byCustom(found: readonly Pattern[], admitted: Admitted, search: Search): Pattern[] {
  const sided = search.parts.sides ? withSides(found, admitted, search.settings) : found;
  return withHabits(sided, admitted, search.settings);
}

/** Bits of evidence for a side that most totals share, and against the other: the binary logarithm of twice its part, counting one more of each. */
function withSides(found: readonly Pattern[], admitted: Admitted, settings: Settings): Pattern[] {
  const counts = { before: 1, after: 1 };
  for (const pattern of [...bestOfTotals(found, settings), ...admitted.all]) {
    const side = sideOf(pattern);
    if (side !== null) counts[side] += 1;
  }
  return found.map((pattern) => {
    const side = sideOf(pattern);
    const bits = side === null ? 0 : Math.log2((2 * counts[side]) / (counts.before + counts.after));
    return { ...pattern, cost: pattern.cost - bits, score: pattern.score + bits };
  });
}

function bestOfTotals(found: readonly Pattern[], settings: Settings): Iterable<Pattern> {
  const best = new Map<number, Pattern>();
  for (const pattern of found) {
    const known = best.get(pattern.total);
    const isBetter = known === undefined || rank(known, settings) < rank(pattern, settings);
    if (pattern.score >= settings.threshold && isBetter) best.set(pattern.total, pattern);
  }
  return best.values();
}

const LEAST_HABIT = 3;

function withHabits(found: readonly Pattern[], admitted: Admitted, settings: Settings): Pattern[] {
  const totals = new Map<string, Set<number>>();
  for (const { habit, total } of [...found, ...admitted.all]) {
    if (habit !== null) totals.set(habit, (totals.get(habit) ?? new Set()).add(total));
  }
  return found.filter(({ habit, score }) => {
    const isHabit = habit !== null && (totals.get(habit)?.size ?? 0) >= LEAST_HABIT;
    return score >= settings.threshold - (isHabit ? settings.habitBits : 0);
  });
}

/** Where blocks have their totals again and again, a block of one line and its equal has one too: the county with one municipality. */
export function singleTerms({ view, direction }: Search, admitted: Admitted): Pattern[] {
  return HABITS.flatMap((habit) => {
    const established = new Set(
      admitted.all.filter((pattern) => pattern.habit === habit).map(({ total }) => total),
    );
    if (established.size < LEAST_HABIT) return [];
    return blocksOfTwo(view).flatMap(([first, second]) => {
      const [total, term] = habit === "fills below" ? [first, second] : [second, first];
      const holds = admitted.isTotal(total) ? null : equalAt(view, total, term);
      if (holds === null) return [];
      const single: Candidate = { total, terms: [term], method: "run", habit, cost: 0 };
      return [{ ...single, direction, holds, fails: [], beside: [], score: 0, rounded: false }];
    });
  });
}

/** Pairs of neighbouring lines with figures between lines without. */
function blocksOfTwo(view: LineView): [number, number][] {
  return Array.from({ length: view.lines }, (_, line) => line)
    .filter(
      (line) =>
        [line - 1, line, line + 1, line + 2].map((at) => hasFigures(view, at)).join() ===
        "false,true,true,false",
    )
    .map((line) => [line, line + 1]);
}

/** The positions at which two lines have the same figure; null where they differ anywhere or are all zero. */
function equalAt(view: LineView, one: number, other: number): number[] | null {
  const positions = Array.from({ length: view.positions }, (_, position) => position).filter(
    (position) => !Number.isNaN(valueAt(view, one, position)),
  );
  const equal = positions.every(
    (position) => valueAt(view, one, position) === valueAt(view, other, position),
  );
  return equal && positions.some((position) => valueAt(view, one, position) !== 0) ? positions : null;
}
