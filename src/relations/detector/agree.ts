import type { Admitted } from "./admitted";
import type { Pattern } from "./pattern";
import type { Settings } from "./settings";

/** Which of two sums that contradict each other is looked at first. */
export function rank({ score, cost, holds, fails, beside }: Pattern, settings: Settings): number {
  const evidence = Math.min(score + cost, settings.rankCap) - settings.rankCost * cost;
  const failing = fails.length + beside.length;
  return evidence - (settings.rankFails * failing) / (holds.length + failing);
}

/** Whether a sum can stand beside those admitted before it. */
export function agrees(pattern: Pattern, admitted: Admitted, settings: Settings): boolean {
  const { total, terms } = pattern;
  const isSecond = admitted
    .ofTotal(total)
    .every((other) => isSecondWay(pattern, other) && !isFainter(pattern, other, settings));
  if (!isSecond || (admitted.isTotal(total) && pattern.score < settings.secondBits)) return false;
  const isCircle = terms.some((term) => admitted.ofTotal(term).some((other) => other.terms.includes(total)));
  const isSameSum = admitted
    .ofTerms(terms)
    .some((other) => other.total !== total && Math.abs(other.total - total) > 1);
  return !isCircle && !isSameSum;
}

function isSecondWay({ terms }: Pattern, other: Pattern): boolean {
  const first = new Set(other.terms);
  return !terms.some((term) => first.has(term));
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
