import { isBlankMark, isYear, readFigure } from "../money";
import { KIND, type Kind } from "./kinds";

const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const POINT = 46;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Tells what a text in a cell is: words, a figure, a year, a mark for "nothing", a code. */
export function kindOfText(text: string): Kind {
  for (let index = 0; index < text.length; index += 1) {
    if (isDigit(text.charCodeAt(index))) return kindOfDigits(text, index);
  }
  const first = text.charCodeAt(0);
  // Letters decide at once; anything else may be a mark, a space or an error.
  if (first > 64 && first !== 160 && (first < 0x2000 || first > 0x2fff)) return KIND.words;
  if (first === 35 && ERROR.test(text)) return KIND.error;
  if (text.trim() === "") return KIND.blank;
  return isBlankMark(text) ? KIND.mark : KIND.words;
}

const ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA)/;

/** Signs, currency words and "ca" take fewer characters than this before a figure's first digit. */
const LONGEST_BEFORE_DIGITS = 16;

function kindOfDigits(text: string, firstDigit: number): Kind {
  const first = text.charCodeAt(0);
  // "Insats 17": words that no figure begins with need no further look.
  if (isLetter(first) && !beginnings.has(beginning(text))) return KIND.words;
  const plain = kindOfPlainFigure(text);
  if (plain !== null) return plain;
  if (firstDigit > LONGEST_BEFORE_DIGITS) return KIND.words;
  const figure = readFigure(text);
  if (!figure) return /^\s*\d+\s*$/.test(text) ? KIND.code : ERROR.test(text) ? KIND.error : KIND.words;
  if (figure.percent) return KIND.percent;
  const isAlone = figure.unit === null && figure.plain.length === 4 && /^\s*\d{4}\D*$/.test(text);
  return isAlone && isYear(Number(figure.plain)) ? KIND.year : KIND.numeral;
}

function isLetter(code: number): boolean {
  return code > 64 && code < 0x250 && code !== 160;
}

/** The first two letters, without regard to case, as one number. */
function beginning(text: string): number {
  return ((text.charCodeAt(0) | 32) << 10) | (text.charCodeAt(1) | 32);
}

/** Letters that begin what may stand before a figure's digits: "ca", "drygt", "SEK", "kr". */
const beginnings = new Set(
  [
    "ca",
    "c:",
    "ci",
    "un",
    "om",
    "ru",
    "dr",
    "kn",
    "nä",
    "ab",
    "ap",
    "um",
    "se",
    "no",
    "dk",
    "is",
    "eu",
    "us",
    "kr",
  ].map(beginning),
);

/** What most often stands after a figure, told from its characters without cutting the text. */
const TAILS: readonly string[] = ["kr", "kr.", "tkr", "mkr", "mnkr", "Mkr", "SEK", "NOK", "DKK", "%"];
const tailKinds = new Map(
  TAILS.flatMap((tail) => {
    const kind = tail === "%" ? KIND.percent : KIND.numeral;
    return [tail, ` ${tail}`, `\u00a0${tail}`].map((text): [number, Kind] => [packed(text, 0), kind]);
  }),
);

/** Five characters at most as one number. */
function packed(text: string, from: number): number {
  let number = 0;
  for (let index = from; index < text.length; index += 1)
    number = number * 256 + (text.charCodeAt(index) & 255);
  return number;
}

const LONGEST_TAIL = 5;

/**
 * Decides the commonest ways to write a figure, "-1 234 567,89 kr" and "1,234.5", without a regular expression and without making new
 * texts; null where it is another way. Sheets have a million such cells.
 */
function kindOfPlainFigure(text: string): Kind | null {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let index = start;
  let group = 0;
  let groups = 0;
  let separator = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) {
      group += 1;
      continue;
    }
    const parts = code === 32 || code === 160 || code === POINT || code === COMMA;
    if (!parts || !isDigit(text.charCodeAt(index + 1))) break;
    // Only groups of three, parted by one and the same sign, may stand before the last part.
    if (group === 0 || (groups > 0 && group !== 3) || (groups > 1 && code !== separator && !isDecimal(code)))
      return null;
    if (groups === 0 && group > 3 && !isDecimal(code)) return null;
    if (groups > 0 && isDecimal(separator) && code !== separator && !isDecimal(code)) return null;
    separator = code;
    groups += 1;
    group = 0;
  }
  if (group === 0 || (groups > 0 && group !== 3 && !isDecimal(separator))) return null;
  if (text.charCodeAt(start) === ZERO && index - start > 1)
    return groups === 0 && index === text.length ? KIND.code : null;
  if (index === text.length) {
    const isYearly = groups === 0 && group === 4 && start === 0 && isYear(Number(text));
    return isYearly ? KIND.year : KIND.numeral;
  }
  if (text.length - index > LONGEST_TAIL) return null;
  return tailKinds.get(packed(text, index)) ?? null;
}

function isDecimal(code: number): boolean {
  return code === COMMA || code === POINT;
}
