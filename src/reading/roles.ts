import { FIGURE_ROLES, OTHER_WORDS, RATIO_WORDS, SHARE_WORDS, WORD_ROLES } from "./columnWords";
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
const others = matcherOf(OTHER_WORDS);

/** Whether a column's figures may be summed down: no percentages, means, amounts per head. */
export function isAdditive(column: ColumnFacts): boolean {
  return column.content === "figures" && !ratios.in(column.header) && !shares.begins(column.header);
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
  const figureColumns = columns.filter((column) => column.content === "figures");
  const firstFigure = figureColumns[0]?.column ?? Infinity;
  const roles = columns.map((column): ColumnRole | null => {
    if (column.content === "percentages") return "share";
    if (column.content === "figures") return figureRole(column, figureColumns.length > 1);
    return column.content === "words" ? wordRole(column.header) : "other";
  });
  const names = columns.findIndex(
    (column, index) => column.content === "words" && column.column < firstFigure && roles[index] === null,
  );
  if (names >= 0 && !roles.includes("agreement")) roles[names] = nameRole(columns[names], title, roles);
  const byAgreement = roles.includes("agreement");
  return columns.map((column, index) => {
    const role = roles[index];
    if (role) return role;
    if (column.content === "figures") {
      if (sums.has(column.column)) return "total";
      return defaultFigureRole(title, byAgreement);
    }
    if (looksLikeRecipients(column.samples)) return "recipient";
    return column.column > firstFigure ? "note" : "recipient";
  });
}

function figureRole(column: ColumnFacts, hasOthers: boolean): ColumnRole | null {
  const { header } = column;
  if (header === "") return null;
  if (ratios.in(header) || others.is(header) || others.begins(header)) return "other";
  const found = figureRoles.filter((entry) => entry.matcher.in(header)).map((entry) => entry.role);
  const [first] = found;
  // "Summa" over the only amounts says no more than "belopp".
  if (first === "total" && !hasOthers) return "allocation";
  // "Fördelning efter antal invånare" allocates; what the header begins with weighs more than what follows.
  const begins = figureRoles.find((entry) => entry.matcher.begins(header))?.role;
  if (begins && begins !== "total" && first !== "overhead") return begins;
  if (first === undefined && shares.in(header)) return "share";
  return first ?? null;
}

function wordRole(header: string): ColumnRole | null {
  if (header === "") return null;
  if (others.is(header)) return "other";
  return (
    wordRoles.find((entry) => entry.matcher.begins(header))?.role ??
    wordRoles.find((entry) => entry.matcher.in(header))?.role ??
    null
  );
}

const recipientWords = WORD_ROLES.filter((entry) => entry.role === "recipient").map((entry) => entry.words);
const recipients = matcherOf(...recipientWords);

/** The role of the column that names the rows, where its header does not say. */
function nameRole(
  column: ColumnFacts | undefined,
  title: string,
  roles: readonly (ColumnRole | null)[],
): ColumnRole {
  if (!column || roles.includes("recipient")) return "agreement";
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
function defaultFigureRole(title: string, byAgreement: boolean): ColumnRole {
  return byAgreement && !/fördel|allocat|distribut|fordel|úthlut/i.test(title) && !allocations.begins(title)
    ? "income"
    : "allocation";
}
