import { Decimal } from "../money";
import { judge, type Judged, type Proposal } from "./proposal";
import type { Evidence } from "./relation";
import { isSlip } from "./slip";

/** Proposals that are the same sum in different rows or columns: they are believed or disbelieved together. */
export interface Family {
  readonly proposals: readonly Proposal[];
  /** Reasons to believe it before the arithmetic is looked at. */
  readonly evidence: readonly Evidence[];
}

interface Member {
  readonly proposal: Proposal;
  readonly judged: Judged;
}

/** A pattern without words must hold so often, for each member that fails and in so large a part, before it convicts them. */
const HOLDS_PER_FAIL = 4;
const MOST_FAILS = 0.1;

/**
 * The members of a family that are relations. Those that hold need little; one that fails is believed only where a formula declares it,
 * or where the same sum holds in most of its siblings and its own figures could be that sum. A family that mostly fails is no relation.
 */
export function judgeFamily(family: Family): Judged[] {
  const members = family.proposals.map((proposal) => ({ proposal, judged: judge(proposal, []) }));
  const declared = family.evidence.some(({ type }) => type === "formula");
  const telling = members.filter(
    ({ proposal, judged }) =>
      !isTrivial(proposal) && (declared || !isNoSum(judged, proposal)) && !isUnproven(judged, proposal),
  );
  const holds = telling.filter(({ judged }) => judged.holds !== "fails").length;
  const vouched = family.evidence.some(({ type }) => type === "pattern");
  if (!declared && !vouched && holds === 0) {
    const isSumElsewhere = members.every(({ proposal, judged }) => !isNoSum(judged, proposal));
    return isSumElsewhere ? oneSlip(family, telling) : [];
  }
  const believed = declared || vouched || isPattern(holds, telling.length, family.evidence.length > 0);
  const evidence: Evidence[] = vouched
    ? [...family.evidence]
    : [...family.evidence, { type: "pattern", holds, of: telling.length }];
  return members
    .filter(
      (member) =>
        member.judged.holds !== "fails" ||
        ((believed || member.proposal.formula === "misses") && telling.includes(member)),
    )
    .map(({ judged }) => ({ ...judged, evidence }));
}

/** Whether a sum that holds in so many members ought to hold in all of them. */
function isPattern(holds: number, of: number, hasWords: boolean): boolean {
  const fails = of - holds;
  return hasWords
    ? holds > of / 2 || (holds >= 1 && of === 2)
    : holds >= HOLDS_PER_FAIL * fails && fails <= Math.max(1, of * MOST_FAILS);
}

/** A total that words point out, alone of its kind, whose formula adds up most of it or that one slip in one figure would make hold. */
function oneSlip(family: Family, telling: readonly Member[]): Judged[] {
  const [only, ...more] = telling;
  if (only === undefined || more.length > 0 || family.evidence.length === 0) {
    return [];
  }
  return only.proposal.formula === "misses" || isOneSlip(only)
    ? [{ ...only.judged, evidence: family.evidence }]
    : [];
}

function isOneSlip({ proposal, judged }: Member): boolean {
  const stated = proposal.total.figure.value;
  if (isSlip(stated, stated.minus(judged.difference))) {
    return true;
  }
  return judged.terms.some(({ coefficient }, index) => {
    const value = proposal.terms[index]?.figure.value ?? new Decimal(0);
    return isSlip(value, value.plus(judged.difference.dividedBy(coefficient)));
  });
}

/** The total's formula says otherwise; a part is not stated, and the total is no smaller than the parts that are; or only one part is there to compare with. */
function isUnproven(judged: Judged, { isPartial, terms, formula }: Proposal): boolean {
  if (formula === "denies") return judged.holds === "fails";
  const isLarger = !judged.difference.isNeg() && terms.every(({ multiplier }) => multiplier.isPos());
  return judged.holds === "fails" && ((isPartial === true && isLarger) || terms.length === 1);
}

/** Nothing adds up to nothing: it tells nothing of the pattern. */
function isTrivial({ total, terms }: Proposal): boolean {
  return total.figure.value.isZero() && terms.every(({ figure }) => figure.value.isZero());
}

/** A failing "total" that is no larger than one of its positive terms is a mean, a ratio or another thing, but for a slip in it. */
function isNoSum(judged: Judged, { total, terms }: Proposal): boolean {
  if (
    judged.holds !== "fails" ||
    judged.terms.length < 2 ||
    judged.terms.some(({ coefficient }) => coefficient.isNeg())
  ) {
    return false;
  }
  const stated = total.figure.value;
  const exceeds = terms.some(({ figure }) =>
    figure.value.times(figure.factor).gt(stated.times(total.figure.factor)),
  );
  return (
    exceeds &&
    terms.every(({ figure }) => !figure.value.isNeg()) &&
    !isSlip(stated, stated.minus(judged.difference))
  );
}
