import {
  CODE_WORDS,
  DIFFERENCE_WORDS,
  FIGURE_ROLES,
  LEFT_WORDS,
  RATIO_WORDS,
  SHARE_WORDS,
  WORD_ROLES,
} from "./columnWords";
import { findUnit } from "../money";
import { REMAINDER_WORDS } from "./rowWords";
import type { ColumnContent, ColumnRole } from "./table";
import { matcherOf } from "./words";

/** What is known of a column when its role is told. */
export interface ColumnFacts {
  readonly column: number;
  readonly header: string;
  readonly content: ColumnContent;
  /** A few of its words, for columns of words. */
  readonly samples: readonly string[];
}

const figureRoles = FIGURE_ROLES.map(({ role, words }) => ({ role, matcher: matcherOf(words) }));
const wordRoles = WORD_ROLES.map(({ role, words }) => ({ role, matcher: matcherOf(words) }));
const shares = matcherOf(SHARE_WORDS);
const ratios = matcherOf(RATIO_WORDS);
const codes = matcherOf(CODE_WORDS);
const differences = matcherOf(DIFFERENCE_WORDS);
const left = matcherOf(LEFT_WORDS, DIFFERENCE_WORDS);
const remainders = matcherOf(REMAINDER_WORDS);

/** Whether a column's figures may be summed down: no percentages, means, amounts per head. */
export function isAdditive({ content, header }: ColumnFacts): boolean {
  return content === "figures" && !ratios.in(header) && !shares.begins(header) && !IN_PER_CENT.test(header);
}

/** "Förändring (%)" or "Utfall, procent"; but "OH 10 %" is over amounts. */
const IN_PER_CENT = /(?:^|[^\d\s])\s*\(?(?:%|procent|per cent|percent)\)?\s*$/i;

/** A corner header such as "Skattesats, procent" speaks of all the figures of the table. */
export function speaksOfRates(corner: string): boolean {
  return ratios.in(corner) || shares.begins(corner);
}

/**
 * The role of each column: by its header's words, else by what it holds, else by where it stands and what the table's title says.
 * `sums` are columns found to be the sum of others by arithmetic.
 */
export function rolesOf(
  columns: readonly ColumnFacts[],
  title: string,
  sums: ReadonlySet<number>,
): ColumnRole[] {
  const stated = columns.map((column): ColumnRole | null => {
    if (column.content === "percentages") return "share";
    if (column.content === "figures") return figureRole(column.header);
    return column.content === "words" ? wordRole(column.header) : "other";
  });
  const figures = columns.flatMap((column, index) => (column.content === "figures" ? [stated[index]] : []));
  const amounts = figures.filter((role) => role !== "population" && role !== "share" && role !== "other");
  const roles = stated.map((role, index) => {
    // "Summa" over the only amounts says no more than "belopp".
    const isOnlySum = role === "total" && amounts.length === 1 && !sums.has(columns[index]?.column ?? -1);
    return isOnlySum ? "allocation" : role;
  });
  nameRows(columns, roles, title);
  const firstFigure = columns.findIndex((column) => column.content === "figures");
  return columns.map(({ column, content, samples }, index) => {
    const role = roles[index];
    if (role) return role;
    if (content === "figures") return sums.has(column) ? "total" : unnamedFigures(title, roles);
    if (looksLikeRecipients(samples)) return "recipient";
    return firstFigure >= 0 && index > firstFigure ? "note" : "recipient";
  });
}

/** Gives the first column of words before the figures a role that names rows, where its header gives it none. */
function nameRows(columns: readonly ColumnFacts[], roles: (ColumnRole | null)[], title: string): void {
  const firstFigure = columns.findIndex((column) => column.content === "figures");
  const words = columns.flatMap((column, index) =>
    column.content === "words" && (firstFigure < 0 || index < firstFigure) ? [index] : [],
  );
  if (words.some((index) => roles[index] === "agreement" || roles[index] === "recipient")) {
    const [first] = words;
    if (first !== undefined && roles[first] === null && !roles.includes("agreement"))
      roles[first] = "agreement";
    return;
  }
  const naming =
    words.find((index) => roles[index] === null) ?? words.find((index) => roles[index] === "note");
  const column = naming === undefined ? undefined : columns[naming];
  if (naming !== undefined && column) roles[naming] = nameRole(column, title, roles);
}

/** "Riket, mkr" and "Länet (kr)" without their units. */
export function withoutUnit(header: string): string {
  return header
    .replace(/\s*\(([^()]*)\)\s*$/, (remark, inside: string) => (findUnit(inside) === null ? remark : ""))
    .replace(/,\s*([^,]*)$/, (end, last: string) => (findUnit(last) === null ? end : ""))
    .trim();
}

/** Whether a header says that the column holds what is left of others, or how they differ. */
export function saysWhatIsLeft(header: string): boolean {
  return left.begins(withoutUnit(header)) || left.ends(withoutUnit(header));
}

/** Whether a header says that the column holds what is not yet handed out or used. */
export function saysRemainder(header: string): boolean {
  return remainders.begins(withoutUnit(header));
}

/** The role that the header of a column of figures says; null where it says none. */
export function figureRole(headerWithUnit: string): ColumnRole | null {
  const header = withoutUnit(headerWithUnit);
  if (header === "") return findUnit(headerWithUnit) === null ? null : "allocation";
  if (ratios.in(header) || codes.is(header) || differences.in(header)) return "other";
  const [first] = figureRoles.filter((entry) => entry.matcher.in(header)).map((entry) => entry.role);
  // "Fördelning efter antal invånare" allocates; what the header begins with weighs more than what follows.
  const begins = figureRoles.find((entry) => entry.matcher.begins(header))?.role;
  if (begins && begins !== "total" && first !== "overhead") return begins;
  if (first === undefined && shares.in(header)) return "share";
  return first ?? null;
}

function wordRole(header: string): ColumnRole | null {
  if (header === "") return null;
  return (
    wordRoles.find((entry) => entry.matcher.begins(header))?.role ??
    wordRoles.find((entry) => entry.matcher.in(header))?.role ??
    (codes.is(header) ? "other" : null)
  );
}

const recipientWords = WORD_ROLES.filter((entry) => entry.role === "recipient").map((entry) => entry.words);
const recipients = matcherOf(...recipientWords);

/** What rows name that are not said to name anything: grants, where there is a national amount or an income, or recipients. */
function nameRole(column: ColumnFacts, title: string, roles: readonly (ColumnRole | null)[]): ColumnRole {
  if (roles.includes("recipient") || roles.includes("national") || roles.includes("income"))
    return "agreement";
  if (recipients.in(title) || looksLikeRecipients(column.samples)) return "recipient";
  return "agreement";
}

const MOST_WORDS_OF_A_NAME = 2;

/** Names of municipalities and units are a word or two; agreements are named in phrases. */
function looksLikeRecipients(samples: readonly string[]): boolean {
  if (samples.length === 0) return false;
  if (samples.filter((text) => recipients.in(text)).length >= samples.length / 2) return true;
  const words = samples.reduce((sum, text) => sum + text.split(" ").length, 0);
  return words / samples.length <= MOST_WORDS_OF_A_NAME;
}

const allocations = matcherOf(
  ...FIGURE_ROLES.filter((entry) => entry.role === "allocation").map((entry) => entry.words),
);

/** Amounts that nothing is said of: what recipients get, or what comes in for an agreement. */
function unnamedFigures(title: string, roles: readonly (ColumnRole | null)[]): ColumnRole {
  const isAllocated = /fördel|allocat|distribut|fordel|úthlut/i.test(title) || allocations.begins(title);
  return roles.includes("agreement") && !isAllocated ? "income" : "allocation";
}
