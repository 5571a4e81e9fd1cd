import type { Decimal } from "../../money";
import type { NamedAmount, SumExplanation } from "./types";

/** More lines than this were never forgotten or counted twice by mistake alone. */
const MOST_CHANGES = 3;
/** So many lines are tried three at a time in an instant; of more, two at a time. */
const MANY = 120;
/** More explanations than this explain nothing. */
const MOST = 8;
const OERE = 100;

interface Candidate {
  readonly what: NamedAmount;
  readonly counted: "without" | "besides";
  /** What it does to the sum, in öre. */
  readonly effect: number;
}

/**
 * The smallest ways to count that give exactly the difference (kronor, stated less counted): lines left out and "varav" parts counted
 * besides their wholes, at most three changes together. The fewest changes first, and lines left out before others; none where no so few
 * changes give it.
 */
export function explainSum(
  difference: Decimal,
  lines: readonly NamedAmount[],
  parts: readonly NamedAmount[],
): SumExplanation[] {
  const candidates = [
    ...lines.map((what): Candidate => ({ what, counted: "without", effect: -oere(what.amount) })),
    ...parts.map((what): Candidate => ({ what, counted: "besides", effect: oere(what.amount) })),
  ].filter(({ effect }) => effect !== 0);
  const most = candidates.length > MANY ? MOST_CHANGES - 1 : MOST_CHANGES;
  for (let count = 1; count <= most; count += 1) {
    const found = combinations(candidates, count, oere(difference), 0);
    if (found.length > 0) return found.map(explanationOf).sort(byAdded).slice(0, MOST);
  }
  return [];
}

/** A sum of money as a whole number of öre: below 90 000 000 000 000 kronor it is exact. */
function oere(amount: Decimal): number {
  return amount.times(OERE).round().toNumber();
}

/** All sets of so many candidates, from one on, whose effects give the target. */
function combinations(
  candidates: readonly Candidate[],
  count: number,
  target: number,
  from: number,
): Candidate[][] {
  const found: Candidate[][] = [];
  for (let index = from; index < candidates.length; index += 1) {
    const candidate = candidates[index]!;
    const rest = target - candidate.effect;
    if (count > 1) {
      for (const others of combinations(candidates, count - 1, rest, index + 1)) {
        found.push([candidate, ...others]);
      }
    } else if (rest === 0) found.push([candidate]);
  }
  return found;
}

function explanationOf(changes: readonly Candidate[]): SumExplanation {
  const those = (counted: Candidate["counted"]): NamedAmount[] =>
    changes.flatMap((change) => (change.counted === counted ? [change.what] : []));
  return { without: those("without"), besides: those("besides") };
}

function byAdded(one: SumExplanation, other: SumExplanation): number {
  return one.besides.length - other.besides.length;
}
