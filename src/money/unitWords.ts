import { LETTERS } from "./letters";
import type { Unit } from "./unit";

interface UnitWord {
  readonly pattern: string;
  readonly unit: Unit;
  /** Said only of figures elsewhere: in "539 000 kr" the zeros belong to the figure. */
  readonly headerOnly?: true;
}

/**
 * How people write the units of money: in a cell beside the figure, in a header, or in a sheet's title. Swedish first, then English,
 * Norwegian, Danish and Icelandic. Each entry is the source of a regular expression, matched without regard to case and only between
 * characters that are not letters. The longer wording stands before the shorter one that it contains. To teach Grant a wording, add a
 * line here and a test in `tests/money/unitWords.test.ts`.
 */
export const UNIT_WORDS: readonly UnitWord[] = [
  // Milliards: thousand millions (English "billion" is 10⁹).
  { pattern: String.raw`(?:sek|nok|dkk|isk)\s*(?:bn|billions?)`, unit: "mdkr" },
  {
    pattern: String.raw`md\.?\s?kr|mdr\.?(?:\s?kr)?|mdsek|miljard(?:er(?:na)?)?(?:\s(?:kronor|kr))?`,
    unit: "mdkr",
  },
  {
    pattern: String.raw`mrd\.?(?:\s?kr)?|milliard(?:er)?(?:\s(?:kroner|kr))?|mia\.?(?:\s?kr(?:oner)?)?`,
    unit: "mdkr",
  },
  { pattern: String.raw`ma\.\s?kr|milljarð(?:ar|a)?|bn|billions?`, unit: "mdkr" },
  // Millions.
  { pattern: String.raw`(?:sek|nok|dkk|isk)\s*(?:m|mn|mill(?:ions?)?)`, unit: "mkr" },
  {
    pattern: String.raw`m\.?\s?kr|mn\.?\s?kr|msek|miljon(?:er(?:na)?)?(?:\s(?:kronor|kr))?|milj\.?(?:\s?kr)?`,
    unit: "mkr",
  },
  {
    pattern: String.raw`mill\.?(?:\s?kr(?:oner)?)?|million(?:er)?(?:\s(?:kroner|kr))?|mnok|mdkk|mio\.?(?:\s?kr(?:oner)?)?`,
    unit: "mkr",
  },
  {
    pattern: String.raw`m\.\s?kr|millj(?:ónir|óna|\.)?(?:\s?kr)?|millions?(?:\s(?:kronor|of kronor))?`,
    unit: "mkr",
  },
  // Thousands.
  { pattern: String.raw`(?:sek|nok|dkk|isk)\s*(?:k|thousands?|1[\s.,]?000s?)`, unit: "tkr" },
  {
    pattern: String.raw`(?:1[\s.,]?000|'?000)[\s-]?(?:-?tals?\s?)?(?:kr(?:onor|oner|ónur)?|sek|nok|dkk|isk)`,
    unit: "tkr",
    headerOnly: true,
  },
  {
    pattern: String.raw`t\.?\s?kr|kkr|ksek|tsek|tnok|tdkk|tusen(?:tal)?\s?(?:kr(?:onor|oner)?)?|þús(?:\.|und)?(?:\s?kr(?:óna|ónur)?)?`,
    unit: "tkr",
  },
  { pattern: String.raw`thousands?(?:\s(?:of\s)?(?:kronor|sek))?`, unit: "tkr" },
  // Whole kronor.
  { pattern: String.raw`kr(?:onor(?:na)?|oner|ónur|óna)?|sek|nok|dkk|isk`, unit: "kr" },
];

const NOT_BEFORE = `(?<![${LETTERS}0-9_])`;
const NOT_AFTER = `(?![${LETTERS}0-9_])`;

/** The unit words that can stand beside a figure, as one alternative for expressions that read both. */
export const UNIT_PATTERN = UNIT_WORDS.filter((word) => !word.headerOnly)
  .map((word) => word.pattern)
  .join("|");

const whole = UNIT_WORDS.map((word) => ({ ...word, test: new RegExp(`^(?:${word.pattern})\\.?$`, "i") }));
const inside = UNIT_WORDS.map((word) => ({
  ...word,
  find: new RegExp(`${NOT_BEFORE}(?:${word.pattern})${NOT_AFTER}`, "i"),
}));
const any = new RegExp(
  `${NOT_BEFORE}(?:${UNIT_WORDS.map((word) => word.pattern).join("|")})${NOT_AFTER}`,
  "i",
);

/** The unit that a word or wording is, such as "mnkr" or "miljonerna"; null where it is none. */
export function unitOfWord(word: string): Unit | null {
  const trimmed = word.trim();
  return whole.find((entry) => entry.test.test(trimmed))?.unit ?? null;
}

/**
 * The unit that a header or title states, such as "Riktade statsbidrag 2018 - mkr", "Belopp, kronor" or "(samtliga belopp i miljon
 * kronor)"; null where it states none, and where the unit belongs to an amount ("71,8mkr", "2 miljoner kronor") and says nothing of the
 * figures beside or below it.
 */
export function findUnit(text: string): Unit | null {
  if (!any.test(text)) return null;
  const bare = text.replace(AMOUNT_WITH_UNIT, " ");
  return inside.find((entry) => entry.find.test(bare))?.unit ?? null;
}

/** "71,8mkr" and "2 miljoner kronor", but not "1 000 kr" or "1000-tal kronor", which are units themselves, nor "2018 mkr", a year and a unit. */
const AMOUNT_WITH_UNIT = new RegExp(
  String.raw`(?<![${LETTERS}0-9])(?!1?[\s.,]?000[\s-]?(?:tal|kr|sek))(?!(?:19|20)\d\d(?!\d|[.,]\d))(?:\d[\d\s.,]*)?\d\s*(?:${UNIT_PATTERN})${NOT_AFTER}`,
  "gi",
);
