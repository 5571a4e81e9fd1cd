import { Decimal } from "./decimal";
import { isDigit, type NumeralContext, readDigits } from "./digits";
import type { Unit } from "./unit";
import { UNIT_PATTERN, unitOfWord } from "./unitWords";

/** A figure in a text, as it was written. */
export interface Figure {
  /** With a minus sign and a decimal point: "-1230.5". */
  readonly plain: string;
  /** The unit written beside the figure; null where there is none. */
  readonly unit: Unit | null;
  /** Digits after the decimal sign. */
  readonly decimals: number;
  readonly percent: boolean;
  /** True for "ca 19 mkr", "drygt 2", "~5". */
  readonly approximate: boolean;
  /** Footnote marks, such as "¹", "*" or "1)"; "" where there are none. */
  readonly mark: string;
  /** Words in parentheses after the figure; "" where there are none. */
  readonly remark: string;
}

/** A figure as a person wrote it in a text. */
export interface Numeral extends Omit<Figure, "plain"> {
  /** As written: "2,6mkr" is 2.6, "54,6 %" is 54.6. */
  readonly value: Decimal;
  /** The figures of a sum in parentheses, "750 000 (250+500)" → 250 and 500, as written; empty where there is none. */
  readonly parts: readonly Decimal[];
  /** How many of the figure's unit one of the parts' unit is (1000 in the example); null where the parts do not add up in any. */
  readonly partsFactor: number | null;
}

/** What stands in a cell to say that there is no figure; statisticians' dots and dashes among them. */
const BLANK_MARK = /^(?:[\s\u00a0]|[-\u2010-\u2015\u2212]|\.{1,3}|…|:)*$/u;

/** True for an empty text and for the dashes and dots that stand for "nothing" or "not known". */
export function isBlankMark(text: string): boolean {
  return text.length <= 8 && BLANK_MARK.test(text);
}

/**
 * The figure that a text consists of, with its unit, percent sign and footnote marks; null where the text is anything else: words,
 * a code with a leading zero ("0114"), a case number ("RS/195/2020"), a date, a span ("10–15 %"), or a blank mark.
 * A line break inside a number is taken as the space it replaced ("300 000⏎000").
 */
export function readNumeral(text: string, context?: NumeralContext): Numeral | null {
  const figure = readFigure(text, context);
  if (!figure) return null;
  const { plain, remark, ...rest } = figure;
  const value = new Decimal(plain);
  const parts = readParts(remark, context);
  const partsFactor = factorOfParts(value, parts);
  return { ...rest, value, parts, partsFactor, remark: parts.length > 0 ? "" : remark };
}

const LONGEST = 160;

/** As `readNumeral`, without making a decimal of the digits: for sheets with a million of them. */
export function readFigure(text: string, context?: NumeralContext): Figure | null {
  if (text.length > LONGEST) return null;
  const place = placeOfDigits(text);
  if (!place) return null;
  const head = readHead(text.slice(0, place.start).trimStart());
  if (!head) return null;
  const tail = readTail(text.slice(place.end).trimEnd());
  if (!tail || head.opens !== tail.closes) return null;
  const { unit, percent, mark, remark } = tail;
  const digits = readDigits(text.slice(place.start, place.end), context, unit !== null || percent);
  if (!digits) return null;
  const negative = head.negative || tail.negative || head.opens;
  const plain = negative ? `-${digits.plain}` : digits.plain;
  return { plain, decimals: digits.decimals, approximate: head.approximate, unit, percent, mark, remark };
}

/** Where the digits of the text's figure begin and end, with the spaces and signs among them. */
function placeOfDigits(text: string): { start: number; end: number } | null {
  let start = 0;
  while (start < text.length && !isDigit(text.charCodeAt(start))) start += 1;
  if (start === text.length) return null;
  let end = start + 1;
  for (let index = end; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) end = index + 1;
    else if (!isAmongDigits(code)) break;
  }
  const before = text.charCodeAt(start - 1);
  if (before === 44 || before === 46) start -= 1;
  // "1 230 1)": the last digit is a footnote's.
  if (text.charCodeAt(end) === 41 && end - start > 2 && /\s/.test(text[end - 2] ?? "") && !text.includes("("))
    end -= 2;
  return { start, end };
}

/** Comma, point, apostrophe and all kinds of white space. */
function isAmongDigits(code: number): boolean {
  if (code === 32 || code === 44 || code === 46 || code === 39) return true;
  return (
    code === 160 ||
    (code >= 9 && code <= 13) ||
    (code >= 0x2002 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x2019
  );
}

interface Head {
  readonly approximate: boolean;
  readonly opens: boolean;
  readonly negative: boolean;
}

const MINUS = String.raw`[-\u2212\u2013\u2012\ufe63\uff0d]`;
const APPROXIMATELY = String.raw`ca\.?|c:a|cirka|circa|ungefär|omkring|runt|drygt|knappt|nästan|about|approx(?:imately|\.)?|omtrent|rundt|um|[~≈]`;
const CURRENCY = String.raw`sek|nok|dkk|isk|eur|usd|kr\.?|[$€£]`;
const HEAD = new RegExp(
  String.raw`^(?<about>${APPROXIMATELY})?\s*(?<open>\()?\s*(?:${CURRENCY})?\s*(?<sign>${MINUS}|\+)?\s*(?:${CURRENCY})?\s*$`,
  "i",
);

const PLAIN_HEAD: Head = { approximate: false, opens: false, negative: false };

const heads = new Map<string, Head | null>();

/** What stands before the digits; null where it does not belong to a figure. */
function readHead(text: string): Head | null {
  if (text === "") return PLAIN_HEAD;
  return remembered(heads, text, () => {
    const found = HEAD.exec(text)?.groups;
    if (!found) return null;
    const negative = found["sign"] !== undefined && found["sign"] !== "+";
    return { approximate: found["about"] !== undefined, opens: found["open"] !== undefined, negative };
  });
}

interface Tail {
  readonly closes: boolean;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly unit: Unit | null;
  readonly mark: string;
  readonly remark: string;
}

const MARK = String.raw`[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?|\*+\)?|[†‡§]+|\s\d\)`;
const TAIL = new RegExp(
  String.raw`^\s*(?<after>${MINUS}(?=\s*(?:$|\))))?(?<close>\))?(?<mark1>${MARK})?\s*` +
    String.raw`(?:(?<percent>%|procent|prosent|percent|per cent)|(?<unit>${UNIT_PATTERN})\.?|(?<price>[:;,.]-)|[€£$]|eur|usd)?` +
    String.raw`\s*(?<mark2>${MARK})?\s*(?:\((?<remark>[^()]*)\))?\s*(?<mark3>${MARK})?$`,
  "i",
);

const PLAIN_TAIL: Tail = { closes: false, negative: false, percent: false, unit: null, mark: "", remark: "" };

const tails = new Map<string, Tail | null>();

/** What stands after the digits; null where it does not belong to a figure. */
function readTail(text: string): Tail | null {
  if (text === "") return PLAIN_TAIL;
  return remembered(tails, text, () => {
    const found = TAIL.exec(text)?.groups;
    if (!found) return null;
    return {
      closes: found["close"] !== undefined,
      negative: found["after"] !== undefined,
      percent: found["percent"] !== undefined,
      unit: found["price"] !== undefined ? "kr" : unitOfWord(found["unit"] ?? ""),
      mark: (found["mark1"] ?? found["mark2"] ?? found["mark3"] ?? "").trim(),
      remark: found["remark"] ?? "",
    };
  });
}

const MOST_REMEMBERED = 500;

/** Sheets repeat few heads and tails, such as " kr", thousands of times. */
function remembered<T>(memory: Map<string, T>, text: string, read: () => T): T {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const result = read();
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(text, result);
  return result;
}

function readParts(remark: string, context: NumeralContext | undefined): Decimal[] {
  if (!remark.includes("+")) return [];
  const figures = remark.split("+").map((part) => readDigits(part.trim(), context, false));
  return figures.every((figure) => figure !== null) ? figures.map((figure) => new Decimal(figure.plain)) : [];
}

function factorOfParts(value: Decimal, parts: readonly Decimal[]): number | null {
  if (parts.length === 0) return null;
  const sum = Decimal.sum(...parts);
  return [1, 1_000, 1_000_000].find((factor) => sum.times(factor).equals(value)) ?? null;
}

/** A number that is likelier a year than an amount where it stands alone or heads a column. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
