import { Decimal } from "../money";
import { judge, type Judged, type Proposal } from "./proposal";
import type { Evidence } from "./relation";
import { isSlip } from "./slip";

/** Proposals that are the same sum in different rows or columns: they are believed or disbelieved together. */
export interface Family {
  readonly proposals: readonly Proposal[];
  /** Reasons to believe it before the arithmetic is looked at. */
  readonly evidence: readonly Evidence[];
  /** The positions that are sums of others: what is wrong at one of those is wrong here too. */
  readonly summing?: ReadonlySet<number>;
}

/** A proposal with how it holds. */
export interface Member {
  readonly proposal: Proposal;
  readonly judged: Judged;
}

export function membersOf(proposals: readonly Proposal[]): Member[] {
  return proposals.map((proposal) => ({ proposal, judged: judge(proposal, []) }));
}

/** A pattern without words must hold so often, for each member that fails and in so large a part, before it convicts them. */
const HOLDS_PER_FAIL = 4;
const MOST_FAILS = 0.1;

/**
 * The members of a family that are relations. Those that hold need little; one that fails is believed only where a formula declares it,
 * or where the same sum holds in most of its siblings and its own figures could be that sum. A family that mostly fails is no relation;
 * the few that fail and are not believed are kept as doubted.
 */
export function judgeFamily(
  family: Family,
  members: readonly Member[] = membersOf(family.proposals),
): Judged[] {
  const declared = family.evidence.some(({ type }) => type === "formula");
  const telling = members.filter(
    ({ proposal, judged }) =>
      !isTrivial(proposal) && (declared || !isNoSum(judged, proposal)) && !isUnproven(judged, proposal),
  );
  const holds = telling.filter(({ judged }) => judged.holds !== "fails").length;
  const vouched = family.evidence.some(({ type }) => type === "pattern");
  if (!declared && !vouched && holds === 0) {
    const isSumElsewhere = members.every(({ proposal, judged }) => !isNoSum(judged, proposal));
    const slips = isSumElsewhere ? (cutShort(family, telling) ?? oneSlip(family, telling)) : [];
    return slips.length > 0 ? slips : doubted(family.evidence, members, 0);
  }
  const of = telling.length - carriedOn(telling, family.summing);
  const believed = declared || vouched || isPattern(holds, of, family.evidence.length > 0);
  const evidence: Evidence[] = vouched
    ? [...family.evidence]
    : [...family.evidence, { type: "pattern", holds, of }];
  const told = new Set(telling);
  const isRelation = (member: Member): boolean =>
    member.judged.holds !== "fails" || ((believed || isOfMost(member.proposal)) && told.has(member));
  const rest = members.filter((member) => !isRelation(member));
  return [
    ...members.filter(isRelation).map(({ judged }) => ({ ...judged, evidence })),
    ...doubted(evidence, rest, holds),
  ];
}

/**
 * How many members fail only because others do: the row of sums by as much as the rows that it sums up. They speak no more against the
 * family than those alone.
 */
function carriedOn(members: readonly Member[], summing: ReadonlySet<number> = new Set()): number {
  const failing = members.filter(({ judged }) => judged.holds === "fails");
  const isSumming = ({ proposal: { position } }: Member) => position !== undefined && summing.has(position);
  const own = failing.filter((member) => !isSumming(member)).map(({ judged }) => judged.difference);
  if (own.length === 0 || own.length > MOST_CARRIED) return 0;
  const runs = own.flatMap((_, first) =>
    own.slice(first).map((__, more) => sumOf(own.slice(first, first + more + 1))),
  );
  const isCarried = ({ judged }: Member) => runs.some((run) => run.eq(judged.difference));
  return failing.filter((member) => isSumming(member) && isCarried(member)).length;
}

/** Where more fail than these, it is of no use to tell which follow from others. */
const MOST_CARRIED = 3;

/** The doubted members of a family beside those at positions where the figures show the sum. */
export function doubtedBeside({ proposals, evidence }: Family, shown: ReadonlySet<number>): Judged[] {
  const members = membersOf(
    proposals.filter(({ position }) => position === undefined || !shown.has(position)),
  );
  const pattern: Evidence = { type: "pattern", holds: shown.size, of: proposals.length };
  return doubted([...evidence, pattern], members, shown.size);
}

/** A family that holds in too few members to believe any: all of it is doubted, what holds as well. */
export function doubtedSum({ proposals }: Family): Judged[] {
  const members = membersOf(proposals);
  const holding = members.filter(({ judged, proposal }) => judged.holds !== "fails" && !isTrivial(proposal));
  const evidence: Evidence[] = [{ type: "pattern", holds: holding.length, of: proposals.length }];
  const failing = doubted(evidence, members, holding.length);
  if (failing.length === 0) return [];
  return [...holding.map(({ judged }) => ({ ...judged, evidence, isDoubted: true as const })), ...failing];
}

/** More failures than these, and than members that hold, and nobody would take the family for the same sum again and again. */
const MOST_DOUBTED = 3;

/** Members that fail by more than rounding each figure to its last digit could do, where words or siblings speak for the sum. */
function doubted(evidence: readonly Evidence[], failing: readonly Member[], holds: number): Judged[] {
  const doubtful = failing.filter(
    ({ judged, proposal }) =>
      judged.holds === "fails" &&
      !isTrivial(proposal) &&
      !isUnproven(judged, proposal) &&
      !isLastDigits(judged, proposal),
  );
  if (evidence.length === 0 || doubtful.length > Math.max(MOST_DOUBTED, holds)) return [];
  return doubtful.map(({ judged }) => ({ ...judged, evidence, isDoubted: true }));
}

/** Amounts rounded one by one, to whole kronor as well, add up to this much less or more. */
function isLastDigits({ difference }: Judged, { total, terms }: Proposal): boolean {
  const decimals = terms.reduce((most, { figure }) => Math.max(most, figure.places), total.figure.places);
  const most = new Decimal(10)
    .pow(-decimals)
    .times(terms.length + 1)
    .dividedBy(2);
  return difference.abs().lte(most);
}

/** Whether a sum that holds in so many members ought to hold in all of them: half are enough where words speak for it. */
function isPattern(holds: number, of: number, hasWords: boolean): boolean {
  const fails = of - holds;
  return hasWords
    ? holds * 2 >= of
    : holds >= HOLDS_PER_FAIL * fails && fails <= Math.max(1, of * MOST_FAILS);
}

/**
 * A total that words point out, alone of its kind, whose formula adds up most of it, that one slip in one figure would make hold or that
 * counts something twice or not at all. One that is merely near is believed as well, but accuses nobody.
 */
function oneSlip(family: Family, telling: readonly Member[]): Judged[] {
  const [only, ...more] = telling;
  if (only === undefined || more.length > 0 || family.evidence.length === 0) {
    return [];
  }
  // What a sheet begins with is as often what the sum is held against: the grant that the costs below are paid from.
  if (only.proposal.formula === "begins later") return [];
  if (only.proposal.formula === "misses" || isOneSlip(only) || isMiscounted(only)) {
    return [{ ...only.judged, evidence: family.evidence }];
  }
  const evidence: Evidence[] = [...family.evidence, { type: "pattern", holds: 0, of: 1 }];
  return isNear(only) ? [{ ...only.judged, evidence }] : [];
}

/** Its formula adds up these, but not all of them. */
function isOfMost({ formula }: Proposal): boolean {
  return formula !== undefined && formula !== "denies";
}

/**
 * Totals whose formulas all stop short of the rows right above them: those may have been added later, or are none of theirs. It is said,
 * and accuses nobody; null where they are otherwise.
 */
function cutShort({ evidence }: Family, telling: readonly Member[]): Judged[] | null {
  if (telling.length === 0 || evidence.length === 0 || !telling.every(isCutShort)) return null;
  const told: Evidence[] = [...evidence, { type: "pattern", holds: 0, of: telling.length }];
  return telling.map(({ judged }) => ({ ...judged, evidence: told }));
}

function isCutShort({ proposal: { formula } }: Member): boolean {
  return formula === "ends sooner";
}

/** One of its terms is left out or counted twice, or of-which parts are counted besides what they are parts of. */
function isMiscounted({ judged: { difference, terms }, proposal }: Member): boolean {
  const amounts = proposal.terms.map(({ figure }, index) =>
    figure.value.times(terms[index]?.coefficient ?? 0),
  );
  const parts = proposal.parts ?? [];
  const besides = [...parts.flat(), ...parts.map(sumOf), sumOf(parts.flat())];
  return [...amounts, ...amounts.map((amount) => amount.negated()), ...besides].some(
    (amount) => !amount.isZero() && amount.eq(difference),
  );
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

const NEAR = 0.1;
const LEAST_TERMS = 3;

function isNear({ judged: { difference }, proposal: { total, terms } }: Member): boolean {
  return terms.length >= LEAST_TERMS && difference.abs().lte(total.figure.value.abs().times(NEAR));
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
  if (judged.holds !== "fails") return false;
  if (formula === "denies" || terms.length === 1) return true;
  const isLarger = !judged.difference.isNeg() && terms.every(({ multiplier }) => multiplier.isPos());
  return isPartial === true && isLarger;
}

/** Nothing adds up to nothing: it tells nothing of the pattern. */
function isTrivial({ total, terms }: Proposal): boolean {
  return total.figure.value.isZero() && terms.every(({ figure }) => figure.value.isZero());
}

/** A failing "total" that is no larger than one of its positive terms is a mean, a ratio or another thing, but for a slip in it or a unit in the term. */
function isNoSum(judged: Judged, { total, terms }: Proposal): boolean {
  if (
    judged.holds !== "fails" ||
    judged.terms.length < 2 ||
    judged.terms.some(({ coefficient }) => coefficient.isNeg())
  ) {
    return false;
  }
  const stated = total.figure.value;
  const [larger, ...more] = terms.filter(({ figure }) =>
    figure.value.times(figure.factor).gt(stated.times(total.figure.factor)),
  );
  return (
    larger !== undefined &&
    !(more.length === 0 && isInOtherUnit(larger.figure.value, judged, terms.indexOf(larger))) &&
    terms.every(({ figure }) => !figure.value.isNeg()) &&
    !isSlip(stated, stated.minus(judged.difference))
  );
}

const THOUSANDS = [1_000, 1_000_000];

/** Whether the sum would hold with a thousandth or a millionth of this term: thousands among millions, kronor among thousands. */
function isInOtherUnit(value: Decimal, { difference, tolerance, terms }: Judged, at: number): boolean {
  const coefficient = terms[at]?.coefficient ?? new Decimal(1);
  const missing = difference.plus(value.times(coefficient));
  return THOUSANDS.some((factor) =>
    missing.minus(value.times(coefficient).dividedBy(factor)).abs().lte(tolerance),
  );
}
