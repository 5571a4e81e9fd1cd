import { Decimal } from "../money";
import type { Table } from "../reading";
import { type Claim, judgeClaims, type Relation } from "../relations";
import { exchangedInCopies } from "./copies";
import {
  type Disagreement,
  disagreements,
  type Distribution,
  distributedTwice,
  isSameSum,
  type Share,
} from "./distributions";
import type { Pair } from "./pair";
import { statedPairs } from "./pairs";

/** What tables say of the same agreements: by their names, which the sheets' own words tie together. */
export interface Compared {
  readonly pairs: readonly Pair[];
  readonly disagreements: readonly Disagreement[];
  /** How each amount agrees with the same one in another table. */
  readonly relations: readonly Relation[];
}

export function compareTables(tables: readonly Table[]): Compared {
  const pairs = statedPairs(tables);
  const twice = distributedTwice(tables);
  const claims = [
    ...pairs.map(({ earlier, later }) => ({ total: later.cell, terms: [earlier.cell], words: later.name })),
    ...twice.flatMap(({ earlier, later }) => sharesClaimed(earlier, later)),
  ];
  return {
    pairs,
    disagreements: [...disagreements(twice), ...exchangedInCopies(tables)],
    relations: judgeClaims(tables, firstOfEach(claims)),
  };
}

/** An amount is held against one other table, the first. */
function firstOfEach(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter(({ total: { sheet, row, column } }) => {
    const key = `${sheet}!${row},${column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What each recipient gets in one table as the sum of what it gets in the other, where those or all together are the same. */
function sharesClaimed(earlier: Distribution, later: Distribution): Claim[] {
  const recipients = new Set(later.shares.map(({ recipient }) => recipient));
  const isSame = isSameSum(earlier, later);
  return [...recipients].flatMap((recipient) => {
    const of = ({ shares }: Distribution): Share[] => shares.filter((share) => share.recipient === recipient);
    const [here, there] = [of(later), of(earlier)];
    if (!isSame && !isSameSum({ shares: here }, { shares: there })) return [];
    const answers = here.length <= there.length ? answering(here, there) : answering(there, here);
    return answers.map(({ one, others }) => ({
      total: one.cell,
      terms: others.map(({ cell }) => cell),
      words: `${later.name}: ${recipient}`,
    }));
  });
}

interface Answer {
  readonly one: Share;
  readonly others: readonly Share[];
}

/** As many amounts: equal ones answer to each other, and the rest in order. Fewer: each is the sum of some that follow each other. */
function answering(few: readonly Share[], many: readonly Share[]): Answer[] {
  if (few.length === 0) return [];
  if (few.length === 1) return few.map((one) => ({ one, others: many }));
  return few.length === many.length ? oneToOne(few, many) : inRuns(few, many);
}

function oneToOne(few: readonly Share[], many: readonly Share[]): Answer[] {
  const left = [...many];
  const equal = few.map((one): Answer | null => {
    const at = left.findIndex(({ kronor }) => kronor.eq(one.kronor));
    return at < 0 ? null : { one, others: left.splice(at, 1) };
  });
  return few.map((one, index) => equal[index] ?? { one, others: left.splice(0, 1) });
}

function inRuns(few: readonly Share[], many: readonly Share[]): Answer[] {
  let at = 0;
  const answers = few.flatMap((one): Answer[] => {
    const from = at;
    let sum = new Decimal(0);
    while (at < many.length && sum.lt(one.kronor)) sum = sum.plus(many[at++]?.kronor ?? 0);
    return sum.eq(one.kronor) ? [{ one, others: many.slice(from, at) }] : [];
  });
  return answers.length === few.length && at === many.length ? answers : [];
}
