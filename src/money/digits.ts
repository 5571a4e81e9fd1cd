/** How the surrounding sheet writes figures, where a figure alone does not tell: "1,234" and "1.234". */
export interface NumeralContext {
  readonly decimalSign: "," | ".";
}

/** The digits of a figure with a point before its decimals, as JavaScript and decimal.js read them. */
export interface Digits {
  readonly plain: string;
  /** Digits after the decimal sign. */
  readonly decimals: number;
}

const COMMA = 44;
const POINT = 46;
const ZERO = 48;

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

/**
 * Reads the digits, spaces, points and commas of a figure; null where they are no figure: a code with a leading zero, groups of other
 * than three digits, two amounts on two lines. `hasUnit`: a unit or percent sign stands beside them, so that they are meant as an amount.
 */
export function readDigits(
  written: string,
  context: NumeralContext | undefined,
  hasUnit: boolean,
): Digits | null {
  if (written.includes("\n") && areTwoAmounts(written)) return null;
  const sign = decimalSignOf(written, context);
  if (sign === null) return null;
  const at = sign === 0 ? -1 : written.lastIndexOf(String.fromCharCode(sign));
  const whole = readWhole(written, at < 0 ? written.length : at, hasUnit);
  if (whole === null) return null;
  if (at < 0) return { plain: whole, decimals: 0 };
  for (let index = at + 1; index < written.length; index += 1) {
    if (!isDigit(written.charCodeAt(index))) return null;
  }
  const decimals = written.length - at - 1;
  return decimals === 0 ? null : { plain: `${whole}.${written.slice(at + 1)}`, decimals };
}

/** Two lines that each can stand alone as an amount are two amounts; else a number was broken over them. */
function areTwoAmounts(written: string): boolean {
  const lines = written.split(/\s*[\r\n]+\s*/);
  return lines.length > 1 && lines.every((line) => /^[1-9]\d{0,2}(?:\s\d{3})+$/.test(line));
}

/** The digits before the decimals: groups of three after the first. Groups run together ("3 035000") are accepted. */
function readWhole(written: string, end: number, hasUnit: boolean): string | null {
  let digits = "";
  let groups = 0;
  let start = 0;
  for (let index = 0; index <= end; index += 1) {
    if (index < end && isDigit(written.charCodeAt(index))) continue;
    const length = index - start;
    if (length > 0) {
      if (groups > 0 && length % 3 !== 0) return null;
      if (groups === 0 && length > 3 && end > index && !hasUnit) return null;
      digits += written.slice(start, index);
      groups += 1;
    } else if (groups === 0 && index < end) {
      return null;
    }
    start = index + 1;
  }
  if (digits === "") return "0";
  return digits.length > 1 && digits.charCodeAt(0) === ZERO ? null : digits;
}

/** The decimal sign's character code, 0 where the figure has none, null where its signs contradict each other. */
function decimalSignOf(written: string, context: NumeralContext | undefined): number | null {
  let commas = 0;
  let points = 0;
  let last = 0;
  for (let index = 0; index < written.length; index += 1) {
    const code = written.charCodeAt(index);
    if (code === COMMA) commas += 1;
    else if (code === POINT) points += 1;
    else continue;
    last = code;
  }
  if (last === 0) return 0;
  if (commas > 0 && points > 0) return (last === COMMA ? commas : points) === 1 ? last : null;
  if (commas + points > 1) return 0;
  if (!mayGroup(written, last)) return last;
  if (context) return context.decimalSign.charCodeAt(0) === last ? last : 0;
  // Swedish writes 1,131 mkr with a comma; a lone point before three digits groups them in all the Nordic languages.
  return last === COMMA ? last : 0;
}

/** "1,234" and "12.345": a figure whose only sign may group as well as begin the decimals. */
function mayGroup(written: string, sign: number): boolean {
  const at = written.indexOf(String.fromCharCode(sign));
  if (at < 1 || at > 3 || written.length !== at + 4 || written.charCodeAt(0) === ZERO) return false;
  for (let index = 0; index < written.length; index += 1) {
    if (index !== at && !isDigit(written.charCodeAt(index))) return false;
  }
  return true;
}

/** So many figures with three digits after their only sign, and none that tells, leave no doubt that the sign groups. */
const LEAST_GROUPED = 3;

/**
 * Which sign begins the decimals in a set of texts, by the figures that leave no doubt ("32,6", "1,234.56"), or because all have three
 * digits after the sign; undefined where nothing tells.
 */
export function decimalSignIn(texts: Iterable<string>): NumeralContext | undefined {
  const votes = { ",": 0, ".": 0 };
  const grouped = { ",": 0, ".": 0 };
  for (const text of texts) {
    const figure = /\d[\d.,\s]*\d/.exec(text)?.[0];
    if (figure === undefined || !/[.,]/.test(figure)) continue;
    const last = Math.max(figure.lastIndexOf(","), figure.lastIndexOf("."));
    const sign = figure[last] === "," ? "," : ".";
    const other = sign === "," ? "." : ",";
    const isAlone = figure.indexOf(sign) === last;
    // A sign that repeats groups ("1,234,567"), so that the other one begins decimals.
    if (!isAlone) votes[other] += 1;
    else if (figure.includes(other) || !mayGroup(figure, sign.charCodeAt(0))) votes[sign] += 1;
    else grouped[sign] += 1;
  }
  if (votes[","] !== votes["."]) return { decimalSign: votes[","] > votes["."] ? "," : "." };
  if (votes[","] > 0) return undefined;
  if (grouped[","] >= LEAST_GROUPED && grouped["."] === 0) return { decimalSign: "." };
  if (grouped["."] >= LEAST_GROUPED && grouped[","] === 0) return { decimalSign: "," };
  return undefined;
}
