import type { Pattern } from "./pattern";
import type { Settings } from "./settings";

/** Which of two sums that contradict each other is looked at first. */
export function rank({ score, cost, holds, fails }: Pattern, settings: Settings): number {
  const evidence = Math.min(score + cost, settings.rankCap) - settings.rankCost * cost;
  return evidence - (settings.rankFails * fails.length) / (holds.length + fails.length);
}

/** Whether a sum can stand beside one that was admitted before it. */
export function agrees(pattern: Pattern, other: Pattern, settings: Settings): boolean {
  const terms = new Set(pattern.terms);
  const shared = other.terms.filter((term) => terms.has(term)).length;
  if (other.total === pattern.total) {
    return shared === 0 && pattern.score >= settings.secondBits && !isFainter(pattern, other, settings);
  }
  const isCircle = terms.has(other.total) && other.terms.includes(pattern.total);
  const isSameSum = shared === terms.size && shared === other.terms.length;
  return !isCircle && !(isSameSum && Math.abs(other.total - pattern.total) > 1);
}

/** A second way to part the same total that holds much more seldom is a coincidence. */
function isFainter(pattern: Pattern, other: Pattern, settings: Settings): boolean {
  const held = new Set(other.holds);
  return (
    pattern.holds.some((position) => held.has(position)) &&
    pattern.holds.length < settings.leastSecond * other.holds.length
  );
}

/** Leaves out sums over the parts of a total's parts: 7 = 8 + 9 + 10 says nothing new where 7 = 4 + 10 and 4 = 8 + 9. */
export function withoutExpansions(patterns: readonly Pattern[]): Pattern[] {
  const byTotal = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    const known = byTotal.get(pattern.total);
    if (known) known.push(pattern);
    else byTotal.set(pattern.total, [pattern]);
  }
  return patterns.filter((pattern) =>
    (byTotal.get(pattern.total) ?? []).every(
      (other) => other === pattern || !isExpansion(pattern, other, byTotal),
    ),
  );
}

const DEEPEST = 3;

function isExpansion(
  pattern: Pattern,
  of: Pattern,
  byTotal: ReadonlyMap<number, readonly Pattern[]>,
): boolean {
  const deeper = new Set(of.terms.flatMap((term) => partsOf(term, byTotal, DEEPEST)));
  const known = pattern.terms.filter((term) => deeper.has(term) || of.terms.includes(term)).length;
  return pattern.terms.some((term) => deeper.has(term)) && known >= pattern.terms.length / 2;
}

function partsOf(line: number, byTotal: ReadonlyMap<number, readonly Pattern[]>, depth: number): number[] {
  if (depth === 0) return [];
  return (byTotal.get(line) ?? []).flatMap(({ terms }) =>
    terms.flatMap((term) => [term, ...partsOf(term, byTotal, depth - 1)]),
  );
}
