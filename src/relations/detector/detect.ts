import { agrees, rank, withoutExpansions } from "./agree";
import { confront } from "./evaluate";
import { type Direction, type Figures, lineView, type LineView } from "./figures";
import { informationOf } from "./information";
import { type Candidate, hasFigures, type Pattern, type Search, valueAt } from "./pattern";
import { propose, proposeFarther, proposeLeaves } from "./propose";
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
  const patterns = directions.flatMap((direction) => {
    const view = lineView(figures, direction);
    return detectIn({ view, direction, probes: choosePositions(view, settings.probes), settings, parts });
  });
  return { patterns, stopped: false };
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
      .flatMap((candidate) => confront(search, known, candidate) ?? [])
      .sort((a, b) => rank(b, settings) - rank(a, settings));
    const fresh = admit(found, admitted, search);
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
      const totals = new Set(admitted.map(({ total }) => total));
      const active = numeric.filter((line) => !terms.has(line));
      tryAll(
        proposeFarther(
          search,
          active,
          numeric.filter((line) => !totals.has(line)),
        ),
      );
    }
  }
  return parts.consistency ? withoutExpansions(admitted) : admitted;
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
