import { Decimal } from "./decimal";
import type { Unit } from "./unit";
import { UNIT_PATTERN, unitOfWord } from "./unitWords";

/** A figure as a person wrote it in a text. */
export interface Numeral {
  /** As written: "2,6mkr" is 2.6, "54,6 %" is 54.6. */
  readonly value: Decimal;
  /** The unit written beside the figure; null where there is none. */
  readonly unit: Unit | null;
  /** Digits after the decimal sign. */
  readonly decimals: number;
  readonly percent: boolean;
  /** True for "ca 19 mkr", "drygt 2", "~5". */
  readonly approximate: boolean;
  /** Footnote marks, such as "¹", "*" or "1)"; "" where there are none. */
  readonly mark: string;
  /** The figures of a sum in parentheses, "750 000 (250+500)" → 250 and 500, as written; empty where there is none. */
  readonly parts: readonly Decimal[];
  /** How many of the figure's unit one of the parts' unit is (1000 in the example); null where the parts do not add up in any. */
  readonly partsFactor: number | null;
  /** Words in parentheses after the figure; "" where there are none. */
  readonly remark: string;
}

/** How the surrounding sheet writes figures, where a figure alone does not tell: "1,234" and "1.234". */
export interface NumeralContext {
  readonly decimalSign: "," | ".";
}

/** Spaces that group digits: space, no-break space, thin, narrow no-break and figure space, and the apostrophe of some banks. */
const SPACE = String.raw`[ \t\u00a0\u2007\u2009\u202f\u2002-\u2006]`;
const MINUS = String.raw`[-\u2212\u2013\u2012\ufe63\uff0d]`;
const APPROXIMATELY = String.raw`(?:ca\.?|c:a|cirka|circa|ungefär|omkring|runt|drygt|knappt|nästan|about|approx(?:imately|\.)?|omtrent|rundt|um|[~≈])`;
const CURRENCY = String.raw`(?:sek|nok|dkk|isk|eur|usd|kr\.?|[$€£])`;
const MARK = String.raw`(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?|\*+\)?|[†‡§]+|${SPACE}\d\))`;

const NUMERAL = new RegExp(
  String.raw`^(?:(?<about>${APPROXIMATELY})${SPACE}*)?(?<open>\()?(?:${CURRENCY}${SPACE}*)?(?<sign>${MINUS}|\+)?${SPACE}*` +
    String.raw`(?:${CURRENCY}${SPACE}*)?(?<digits>\d[\d.,'’\s]*?|[.,]\d+)` +
    String.raw`${SPACE}*(?<after>${MINUS}(?=${SPACE}*(?:$|\))))?(?<close>\))?(?<mark1>${MARK})?\s*` +
    String.raw`(?:(?<percent>%|procent|prosent|percent|per cent)|(?<unit>${UNIT_PATTERN})\.?|(?<price>[:;,.]-)|[€£$]|eur|usd)?` +
    String.raw`\s*(?<mark2>${MARK})?\s*(?:\((?<remark>[^()]*)\))?\s*(?<mark3>${MARK})?$`,
  "i",
);

/** What stands in a cell to say that there is no figure; statisticians' dots and dashes among them. */
const BLANK_MARK = /^(?:[\s\u00a0]|[-\u2010-\u2015\u2212]|\.{1,3}|…|:)*$/u;

/** True for an empty text and for the dashes and dots that stand for "nothing" or "not known". */
export function isBlankMark(text: string): boolean {
  return text.length <= 8 && BLANK_MARK.test(text);
}

const LONGEST = 160;

/**
 * The figure that a text consists of, with its unit, percent sign and footnote marks; null where the text is anything else: words,
 * a code with a leading zero ("0114"), a case number ("RS/195/2020"), a date, a span ("10–15 %"), or a blank mark.
 * A line break inside a number is taken as the space it replaced ("300 000⏎000").
 */
export function readNumeral(text: string, context?: NumeralContext): Numeral | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const match = NUMERAL.exec(text.trim());
  const found = match?.groups;
  if (!found?.["digits"]) return null;
  const figure = readDigits(found["digits"], context, found["unit"] !== undefined);
  if (!figure) return null;
  if ((found["open"] === undefined) !== (found["close"] === undefined)) return null;
  const negative = (found["sign"] ?? found["after"] ?? "+") !== "+" || found["open"] !== undefined;
  const value = new Decimal(negative ? `-${figure.plain}` : figure.plain);
  const remark = found["remark"] ?? "";
  const parts = readParts(remark, context);
  return {
    value,
    unit: found["price"] !== undefined ? "kr" : unitOfWord(found["unit"] ?? ""),
    decimals: figure.decimals,
    percent: found["percent"] !== undefined,
    approximate: found["about"] !== undefined,
    mark: (found["mark1"] ?? found["mark2"] ?? found["mark3"] ?? "").trim(),
    parts,
    partsFactor: factorOfParts(value, parts),
    remark: parts.length > 0 ? "" : remark,
  };
}

/** An English digit string for what is written, with the number of decimals; null where the groups of digits are no number. */
function readDigits(
  written: string,
  context: NumeralContext | undefined,
  hasUnit: boolean,
): { plain: string; decimals: number } | null {
  const joined = joinBrokenLines(written);
  if (joined === null) return null;
  const sign = decimalSignOf(joined, context);
  if (sign === null) return null;
  const at = sign === "" ? -1 : joined.lastIndexOf(sign);
  const whole = at < 0 ? joined : joined.slice(0, at);
  const fraction = at < 0 ? "" : joined.slice(at + 1);
  if (!/^\d*$/.test(fraction) || (at >= 0 && fraction === "")) return null;
  if (!isGrouped(whole, hasUnit)) return null;
  const digits = whole.replace(/\D/g, "");
  if (digits.length > 1 && digits.startsWith("0")) return null;
  return {
    plain: `${digits === "" ? "0" : digits}${fraction === "" ? "" : `.${fraction}`}`,
    decimals: fraction.length,
  };
}

/** One line of digits; null where the lines are two figures that each can stand alone. */
function joinBrokenLines(written: string): string | null {
  const lines = written.split(/\s*[\r\n]+\s*/);
  let joined = lines[0] ?? "";
  for (const line of lines.slice(1)) {
    const standsAlone = /^[1-9]\d{0,2}(?:\s\d{3})+$/;
    if (standsAlone.test(joined) && standsAlone.test(line)) return null;
    joined += ` ${line}`;
  }
  return joined;
}

/** The decimal sign of a figure, "" where it has none, null where the signs contradict each other. */
function decimalSignOf(written: string, context: NumeralContext | undefined): "," | "." | "" | null {
  const commas = written.split(",").length - 1;
  const points = written.split(".").length - 1;
  if (commas === 0 && points === 0) return "";
  if (commas > 0 && points > 0) {
    const last = written.lastIndexOf(",") > written.lastIndexOf(".") ? "," : ".";
    return (last === "," ? commas : points) === 1 ? last : null;
  }
  if (commas > 1 || points > 1) return "";
  const only = commas === 1 ? "," : ".";
  if (!looksGrouped(written, only)) return only;
  if (context) return context.decimalSign === only ? only : "";
  // Swedish writes 1,131 mkr with a comma; a lone point before three digits groups them in all the Nordic languages.
  return only === "," ? "," : "";
}

/** "1,234" and "12.345": a figure whose only sign may group as well as begin the decimals. */
function looksGrouped(written: string, sign: string): boolean {
  const [whole = "", rest = ""] = written.split(sign);
  return /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(rest);
}

/** Groups of three after the first; groups run together ("3 035000") are accepted, "12 34" and "2018 2019" are not numbers. */
function isGrouped(whole: string, hasUnit: boolean): boolean {
  if (/^\d*$/.test(whole)) return true;
  const groups = whole.split(/[^\d]+/);
  const first = groups[0] ?? "";
  if (first.length === 0 || (first.length > 3 && !hasUnit)) return false;
  return groups.slice(1).every((group) => group.length > 0 && group.length % 3 === 0);
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

/**
 * Which sign begins the decimals in a set of texts, by the figures that leave no doubt ("32,6", "1,234.56"); undefined where none does.
 */
export function decimalSignIn(texts: Iterable<string>): NumeralContext | undefined {
  let commas = 0;
  let points = 0;
  for (const text of texts) {
    const figure = /\d[\d.,\s]*\d/.exec(text)?.[0];
    if (figure === undefined || !/[.,]/.test(figure)) continue;
    const last = Math.max(figure.lastIndexOf(","), figure.lastIndexOf("."));
    const sign = figure[last];
    const alone = figure.indexOf(sign ?? "") === last;
    const mixed = figure.includes(",") && figure.includes(".");
    const certain = alone && (mixed || !looksGrouped(figure, sign ?? ""));
    // The sign that repeats groups ("1,234,567"), so the other one begins decimals.
    const decimal = certain ? sign : alone ? undefined : sign === "," ? "." : ",";
    if (decimal === ",") commas += 1;
    if (decimal === ".") points += 1;
  }
  if (commas === points) return undefined;
  return { decimalSign: commas > points ? "," : "." };
}

/** A number that is likelier a year than an amount where it stands alone or heads a column. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
