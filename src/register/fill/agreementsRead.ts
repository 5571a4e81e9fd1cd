import type { Table } from "../../reading";
import { emptyEntry, type RegisterEntry } from "../entry";
import { Matcher } from "../match";
import { overviewSides, overviewYears, type YearChange, type YearOverYear } from "../years";
import { mentionsInFigures } from "./keyFigures";
import { mentionsInRows } from "./rows";
import { hasTopic, mentionsInTitles, sharpest } from "./sheets";
import type { AgreementRead, Mention } from "./types";

/**
 * The agreements that the sheets tell of, each once: the list that has most case numbers first, what titles and other lists say of them put
 * in, then what only they have. Lines that only an overview of two years has come last, the later year's before the earlier's.
 */
export function agreementsRead(tables: readonly Table[]): AgreementRead[] {
  const overviews = overviewYears(tables);
  const sides = new Set(overviewSides(tables).flatMap((both) => both.map(({ table }) => table)));
  const lists = tables.filter((table) => !sides.has(table) && !hasTopic(table)).map(mentionsInRows);
  const sources = [...lists, mentionsInTitles(tables), mentionsInFigures(tables)];
  sources.sort((one, other) => caseNumbersIn(other) - caseNumbersIn(one));
  const ofLists = sources.reduce<Mention[]>(joinMentions, []);
  const latest = overviews.flatMap((overview) => mentionsOf(overview, overview.to));
  const known = joinMentions(ofLists, inOverview(latest, ofLists));
  const earlier = overviews.flatMap((overview) => mentionsOf(overview, overview.from));
  return [...known, ...inOverview(earlier, ofLists)].map(
    ({ entry, cells, shares, listed }): AgreementRead => ({ entry, cells, shares, listed }),
  );
}

function caseNumbersIn(mentions: readonly Mention[]): number {
  return mentions.filter(({ entry }) => entry.caseNumber !== null).length;
}

/** Where there is nothing but an overview, its lines are the list. */
function inOverview(mentions: readonly Mention[], listed: readonly Mention[]): Mention[] {
  return mentions.map((mention) => ({ ...mention, listed: listed.length === 0 }));
}

function joinMentions(known: Mention[], more: readonly Mention[]): Mention[] {
  const matcher = new Matcher(
    known.map(({ entry }) => ({ name: entry.agreement, caseNumber: entry.caseNumber })),
  );
  const result = [...known];
  const added: Mention[] = [];
  for (const mention of more) {
    const { agreement, caseNumber, year } = mention.entry;
    const match = matcher.match({ name: agreement, caseNumber });
    const index = match && match.by !== "ambiguous" ? match.index : -1;
    const one = result[index];
    if (one && sameYear(one.entry.year, year)) result[index] = merged(one, mention);
    else if (!match || one) added.push(mention);
  }
  return [...result, ...added];
}

function sameYear(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

/** The first place's word, with what it leaves out; of two incomes the one that the other is rounded from. */
function merged(one: Mention, other: Mention): Mention {
  const income = sharpened(one, other);
  const entry = { ...other.entry, ...filled(one.entry), ...income.entry };
  return {
    entry,
    halfWidth: income.halfWidth,
    cells: [...one.cells, ...other.cells],
    shares: one.shares.length > 0 ? one.shares : other.shares,
    listed: one.listed || other.listed,
  };
}

function filled(entry: RegisterEntry): Partial<RegisterEntry> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));
}

function sharpened(one: Mention, other: Mention): Pick<Mention, "halfWidth"> & { entry: object } {
  const [income, more] = [one.entry.income, other.entry.income];
  if (!income || !one.halfWidth) return { halfWidth: one.halfWidth ?? other.halfWidth, entry: {} };
  const finer = more && other.halfWidth?.lt(one.halfWidth) ? [more] : [];
  const { amount, halfWidth } = sharpest({ amount: income, halfWidth: one.halfWidth }, finer);
  return { halfWidth, entry: { income: amount } };
}

/** One year of an overview as agreements of that year. */
function mentionsOf(overview: YearOverYear, year: number): Mention[] {
  return overview.lines.flatMap((line) => mentionOf(line, overview, year) ?? []);
}

function mentionOf(line: YearChange, { from }: YearOverYear, year: number): Mention | null {
  const isEarlier = year === from;
  const amount = isEarlier ? line.before : line.after;
  if (amount.isZero()) return null;
  const ends = isEarlier && (line.kind === "ended" || line.kind === "rolled-into");
  return {
    entry: {
      ...emptyEntry(isEarlier ? (line.formerName ?? line.name) : line.name),
      caseNumber: line.caseNumber,
      year,
      income: amount,
      endsYear: ends ? from : null,
      rolledInto: isEarlier ? line.into : null,
      passThrough: line.passThrough ? "yes" : null,
    },
    halfWidth: null,
    cells: (isEarlier ? [...line.cells].reverse() : line.cells).slice(0, 1),
    shares: [],
    listed: false,
  };
}
