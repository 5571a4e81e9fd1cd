import { type Amount, LETTERS, type Numeral, readNumeral, UNIT_PATTERN } from "../money";

/** Case numbers as Swedish authorities write them: "RS/195/2020", "RS255/2018", "VLL 356-2018", "S2020/01234". */
const CASE_NUMBER = new RegExp(
  `(?<![${LETTERS}0-9])[A-ZÅÄÖ]{1,5}[ /]?\\d{1,6}(?:/\\d{2,6}|-\\d{4})(?:[/-]\\d+)?(?![${LETTERS}0-9])`,
);

const CASE_NUMBERS = new RegExp(CASE_NUMBER.source, "g");

/** The first case number in a text; null where there is none. */
export function caseNumberIn(text: string): string | null {
  return CASE_NUMBER.exec(text)?.[0] ?? null;
}

const WORDED_AMOUNT = new RegExp(
  `(?<![${LETTERS}0-9/,.])(?:ca |cirka )?(?!(?:19|20)\\d\\d(?!\\d|,))(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:,\\d+)?\\s*(?:${UNIT_PATTERN})(?![${LETTERS}0-9])`,
  "gi",
);

/** Amounts with a unit that stand in a text, in order. */
export function amountsIn(text: string): { readonly numeral: Numeral; readonly at: number }[] {
  return [...text.matchAll(WORDED_AMOUNT)].flatMap((match) => {
    const numeral = readNumeral(match[0]);
    return numeral ? [{ numeral, at: match.index }] : [];
  });
}

/** A name with its amount, and its case number, in one text. */
export interface Entry {
  readonly name: string;
  readonly numeral: Numeral;
  readonly caseNumber: string | null;
}

/** The name, the first amount and the case number that a text states; null where it states no amount. */
export function statementIn(text: string): Entry | null {
  const [first] = amountsIn(text);
  if (!first) return null;
  const caseNumber = caseNumberIn(text);
  const name = text
    .slice(0, first.at)
    .replace(caseNumber ?? "", "")
    .replace(/[\s,.:;(–-]+$/, "");
  return { name, numeral: first.numeral, caseNumber };
}

/** As `statementIn`, for a text that is a row of a list: a name, then the amount, then at most case numbers. */
export function entryIn(text: string): Entry | null {
  if (!/\d/.test(text)) return null;
  const entry = statementIn(text);
  if (!entry || entry.name === "") return null;
  const [first, second] = amountsIn(text);
  if (!first || second) return null;
  const rest = text.slice(first.at).replace(WORDED_AMOUNT, "").replace(CASE_NUMBERS, "");
  return /^[\s,.;:()–-]*$/.test(rest) ? entry : null;
}

/** An amount as it was stated in words, as a table's amount. */
export function amountOf(numeral: Numeral): Amount {
  const decimals = numeral.unit === "kr" ? null : numeral.decimals;
  return { value: numeral.value, unit: numeral.unit, decimals };
}
