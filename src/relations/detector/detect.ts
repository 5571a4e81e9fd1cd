import { Admitted } from "./admitted";
import { agrees, rank, withoutExpansions } from "./agree";
import { byCustom, singleTerms } from "./customs";
import { Effort } from "./effort";
import { confront } from "./evaluate";
import { type Direction, type Figures, lineView, type LineView } from "./figures";
import { informationOf } from "./information";
import { type Candidate, hasFigures, type Narrow, type Pattern, type Search, valueAt } from "./pattern";
import { propose, proposeAgain, proposeFarther, proposeLeaves } from "./propose";
import { withSteps } from "./steps";
import { ALL_PARTS, type Parts, SETTINGS, type Settings } from "./settings";
import { overSubtotals, overTotals } from "./subtotals";

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
  const { view, parts } = search;
  const admitted = new Admitted();
  const tryAll = trying(search, admitted);
  const numeric = numericLines(view, !parts.labels);
  searchLevels(search, numeric, admitted, tryAll);
  // Lines that words call percentages or means are looked at last: words propose, the figures decide.
  const withRatios = numericLines(view, true);
  if (withRatios.length > numeric.length) searchLevels(search, withRatios, admitted, tryAll);
  return parts.consistency ? withoutExpansions(admitted.all) : admitted.all;
}

/** Tries candidates, admits the sums among them, and tells how many there were. */
type TryAll = (candidates: readonly Candidate[]) => number;

function searchLevels(search: Search, numeric: readonly number[], admitted: Admitted, tryAll: TryAll): void {
  const { settings, parts } = search;
  const active = () => {
    const terms = new Set(admitted.all.flatMap((pattern) => pattern.terms));
    return numeric.filter((line) => !terms.has(line));
  };
  for (let level = 0; level < (parts.levels ? settings.levels : 1); level++) {
    if (tryAll(propose(search, active(), numeric)) === 0) break;
  }
  if (parts.labels && parts.groups) tryAll(proposeLeaves(search, numeric));
  if (parts.groups) tryAll(proposeFarther(search, active(), numeric));
  if (parts.overlaps) {
    const others = numeric.filter((line) => !admitted.isTotal(line));
    tryAll(proposeAgain(search, others, others));
    tryAll(proposeAgain(search, numeric, others));
  }
}

function trying(search: Search, admitted: Admitted): TryAll {
  const { view, settings, parts, effort } = search;
  const known = informationOf(view, settings);
  const tried = new Map<string, number>();
  const isNew = ({ total, terms, cost }: Candidate) => {
    const key = `${total}=${terms.join()}`;
    const isWorth = cost <= (tried.get(key) ?? Infinity) - settings.leastCheaper;
    if (isWorth) tried.set(key, cost);
    return isWorth;
  };
  /** The best sums that agree with each other and with those admitted before. */
  const admit = (found: readonly Pattern[]) => {
    for (const pattern of found) {
      if (!parts.consistency || agrees(pattern, admitted, settings)) admitted.add(pattern);
    }
  };
  return (candidates) => {
    const before = admitted.all.length;
    const found = candidates
      .map((candidate) => (parts.overlaps ? overSubtotals(candidate, admitted) : candidate))
      .map((candidate) => overTotals(candidate, admitted, settings))
      .sort((one, other) => one.cost - other.cost)
      .filter((candidate) => isNew(candidate) && effort.allows((candidate.terms.length + 1) * view.positions))
      .flatMap((candidate) => confront(search, known, candidate) ?? []);
    admit(byCustom(found, admitted, search).sort((a, b) => rank(b, settings) - rank(a, settings)));
    admit(singleTerms(search, admitted));
    return admitted.all.length - before;
  };
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
