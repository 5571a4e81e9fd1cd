import { agrees, rank, withoutExpansions } from "./agree";
import { Effort } from "./effort";
import { confront } from "./evaluate";
import { type Direction, type Figures, lineView, type LineView } from "./figures";
import { informationOf } from "./information";
import {
  type Candidate,
  HABITS,
  hasFigures,
  type Narrow,
  type Pattern,
  type Search,
  valueAt,
} from "./pattern";
import { propose, proposeFarther, proposeLeaves } from "./propose";
import { withSteps } from "./steps";
import { ALL_PARTS, type Parts, SETTINGS, type Settings } from "./settings";

export interface Detection {
  readonly patterns: readonly Pattern[];
  /** Whether the bound on the work was reached before the search was done. */
  readonly stopped: boolean;
}

/**
 * Every sum that a table's figures bear out, over its rows and over its columns. Sums are proposed from runs of neighbours, from groups
 * that repeat and from small sets; each is weighed by how improbable its matches are by chance against how many were tried; those that
 * agree are admitted, their terms step back, and the totals over totals are looked for among what is left.
 */
export function detectSums(
  figures: Figures,
  parts: Parts = ALL_PARTS,
  settings: Settings = SETTINGS,
): Detection {
  const directions: readonly Direction[] = ["rows", "columns"];
  const view = parts.rounding ? withSteps(figures) : figures;
  const found = directions.map((direction) =>
    detectAlong(lineView(view, direction), direction, parts, settings),
  );
  return {
    patterns: found.flatMap(({ patterns }) => patterns),
    stopped: found.some(({ stopped }) => stopped),
  };
}

function detectAlong(view: LineView, direction: Direction, parts: Parts, settings: Settings): Detection {
  const probes = choosePositions(view, settings.probes);
  const effort = new Effort(view, settings);
  const narrow: Narrow[] = [];
  const search = { view, direction, probes, settings, parts, effort, soft: NO_POSITIONS };
  const found = detectIn({ ...search, onNarrow: (sum) => narrow.push(sum) });
  const soft = positionsWithoutSums(narrow);
  const patterns =
    soft.size === 0
      ? found
      : detectIn({
          ...search,
          probes: probes.filter((position) => !soft.has(position)),
          soft,
          onNarrow: () => {},
        });
  return { patterns, stopped: effort.stopped };
}

const NO_POSITIONS: ReadonlySet<number> = new Set();
const LEAST_NARROW = 3;

/** Positions at which no sum holds though several hold beside them: means and percentages that no words give away. */
function positionsWithoutSums(narrow: readonly Narrow[]): Set<number> {
  const counts = new Map<number, { holds: Set<number>; fails: Set<number> }>();
  const at = (position: number) => {
    const known = counts.get(position) ?? { holds: new Set<number>(), fails: new Set<number>() };
    counts.set(position, known);
    return known;
  };
  for (const { total, holds, fails } of narrow) {
    holds.forEach((position) => at(position).holds.add(total));
    fails.forEach((position) => at(position).fails.add(total));
  }
  const all = [...counts];
  if (!all.some(([, { holds }]) => holds.size >= LEAST_NARROW)) return new Set();
  return new Set(
    all
      .filter(([, { holds, fails }]) => holds.size === 0 && fails.size >= LEAST_NARROW)
      .map(([position]) => position),
  );
}

function detectIn(search: Search): Pattern[] {
  const { view, settings, parts } = search;
  const known = informationOf(view, settings);
  const admitted: Pattern[] = [];
  const tried = new Set<string>();
  const terms = new Set<number>();
  const tryAll = (candidates: readonly Candidate[]) => {
    const found = candidates
      .filter((candidate) => isNew(tried, `${candidate.total}=${candidate.terms.join()}`))
      .filter(({ terms }) => search.effort.allows((terms.length + 1) * view.positions))
      .map((candidate) => overTotals(candidate, admitted, settings))
      .flatMap((candidate) => confront(search, known, candidate) ?? []);
    const believed = withHabits(found, admitted, settings).sort(
      (a, b) => rank(b, settings) - rank(a, settings),
    );
    const fresh = admit(believed, admitted, search);
    fresh.push(...admit(singleTerms(search, admitted), admitted, search));
    fresh.forEach((pattern) => pattern.terms.forEach((term) => terms.add(term)));
    return fresh.length;
  };
  // Lines that words call percentages or means are looked at last: words propose, the figures decide.
  for (const withRatios of [false, true]) {
    const numeric = numericLines(view, withRatios || !parts.labels);
    for (let level = 0; level < (parts.levels ? settings.levels : 1); level++) {
      const active = numeric.filter((line) => !terms.has(line));
      if (tryAll(propose(search, active, numeric)) === 0) break;
    }
    if (parts.labels && parts.groups) tryAll(proposeLeaves(search, numeric));
    if (parts.groups) {
      const active = numeric.filter((line) => !terms.has(line));
      tryAll(proposeFarther(search, active, numeric));
    }
  }
  return parts.consistency ? withoutExpansions(admitted) : admitted;
}

/** A sum whose terms are totals themselves is likelier than a sum of any lines. */
function overTotals(candidate: Candidate, admitted: readonly Pattern[], settings: Settings): Candidate {
  const totals = new Set(admitted.map(({ total }) => total));
  const known = candidate.terms.filter((term) => totals.has(term)).length;
  return known < candidate.terms.length * settings.mostlyTotals
    ? candidate
    : { ...candidate, cost: candidate.cost - settings.totalsSave };
}

const LEAST_HABIT = 3;

/** What a table does again and again needs less evidence each time: a total over each block of rows. */
function withHabits(found: readonly Pattern[], admitted: readonly Pattern[], settings: Settings): Pattern[] {
  const totals = new Map<string, Set<number>>();
  for (const { habit, total } of [...found, ...admitted]) {
    if (habit !== null) totals.set(habit, (totals.get(habit) ?? new Set()).add(total));
  }
  return found.filter(({ habit, score }) => {
    const isHabit = habit !== null && (totals.get(habit)?.size ?? 0) >= LEAST_HABIT;
    return score >= settings.threshold - (isHabit ? settings.habitBits : 0);
  });
}

/** Where blocks have their totals again and again, a block of one line and its equal has one too: the county with one municipality. */
function singleTerms({ view, direction }: Search, admitted: readonly Pattern[]): Pattern[] {
  return HABITS.flatMap((habit) => {
    const established = new Set(
      admitted.filter((pattern) => pattern.habit === habit).map(({ total }) => total),
    );
    const done = new Set(admitted.map(({ total }) => total));
    if (established.size < LEAST_HABIT) return [];
    return blocksOfTwo(view).flatMap(([first, second]) => {
      const [total, term] = habit === "fills below" ? [first, second] : [second, first];
      const holds = equalAt(view, total, term);
      return holds === null || done.has(total)
        ? []
        : [
            {
              total,
              terms: [term],
              method: "run" as const,
              habit,
              cost: 0,
              direction,
              holds,
              fails: [],
              beside: [],
              score: 0,
              rounded: false,
            },
          ];
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

function isNew(tried: Set<string>, key: string): boolean {
  const before = tried.size;
  return tried.add(key).size > before;
}

/** The best sums that agree with each other and with those admitted before; they join them. */
function admit(found: readonly Pattern[], admitted: Pattern[], { settings, parts }: Search): Pattern[] {
  return found.filter((pattern) => {
    const fits = !parts.consistency || admitted.every((other) => agrees(pattern, other, settings));
    if (fits) admitted.push(pattern);
    return fits;
  });
}

function numericLines(view: LineView, withRatios: boolean): number[] {
  return Array.from({ length: view.lines }, (_, line) => line).filter(
    (line) => (withRatios || !view.hints[line]?.excluded) && hasFigures(view, line),
  );
}

/** Positions with at least three figures, spread evenly where there are more than asked for. */
function choosePositions(view: LineView, most: number): number[] {
  const telling = Array.from({ length: view.positions }, (_, position) => position).filter((position) => {
    let count = 0;
    for (let line = 0; line < view.lines && count < 3; line++) {
      const value = valueAt(view, line, position);
      if (value !== 0 && !Number.isNaN(value)) count += 1;
    }
    return count >= 3;
  });
  if (telling.length <= most) return telling;
  return Array.from(
    { length: most },
    (_, index) => telling[Math.floor((index * telling.length) / most)] ?? 0,
  );
}
