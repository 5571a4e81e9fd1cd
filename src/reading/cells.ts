import { isBlankMark, isYear, readNumeral } from "../money";
import type { Area, CellValue, Grid } from "./grid";
import { formatFacts } from "./numberFormat";
import { entryIn } from "./stated";

/** What one cell holds, told from the cell alone. */
export const KIND = {
  blank: 0,
  words: 1,
  /** A number. */
  number: 2,
  /** A figure written as text: "7 649 410,97 kr". */
  numeral: 3,
  percent: 4,
  /** Words that state an amount: "God och nära vård 2020, 71,8mkr RS/195/2020". */
  entry: 5,
  /** A whole number between 1900 and 2100: an amount or a year, as its surroundings have it. */
  year: 6,
  /** A dash or dots where a figure would be. */
  mark: 7,
  date: 8,
  /** Digits that are a name, such as the municipality code "0114". */
  code: 9,
  error: 10,
  boolean: 11,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** Numbers, figures as text or in words, and percentages; years only where the surroundings say so. */
export function isFigure(kind: number): boolean {
  return kind >= KIND.number && kind <= KIND.entry;
}

/** Filled with something other than a mark for "nothing". */
export function isContent(kind: number): boolean {
  return kind !== KIND.blank && kind !== KIND.mark;
}

/** The cells of one sheet with what each holds; rows and columns are absolute. */
export class Cells {
  readonly area: Area;
  private readonly width: number;
  private readonly kinds: Uint8Array;

  /** `entries`: whether words that state an amount count as figures. */
  constructor(
    readonly grid: Grid,
    entries = false,
  ) {
    this.width = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.area = {
      top: grid.top,
      left: grid.left,
      bottom: grid.top + grid.values.length - 1,
      right: grid.left + this.width - 1,
    };
    this.kinds = classify(grid, this.width);
    if (entries) this.markEntries();
  }

  private markEntries(): void {
    this.kinds.forEach((kind, at) => {
      if (kind !== KIND.words) return;
      const value = this.grid.values[Math.floor(at / this.width)]?.[at % this.width];
      if (typeof value === "string" && entryIn(cellText(value)) !== null) this.kinds[at] = KIND.entry;
    });
  }

  kind(row: number, column: number): number {
    const { top, left, right } = this.area;
    if (column < left || column > right) return KIND.blank;
    return this.kinds[(row - top) * this.width + column - left] ?? KIND.blank;
  }

  value(row: number, column: number): CellValue {
    return this.grid.values[row - this.area.top]?.[column - this.area.left] ?? null;
  }

  text(row: number, column: number): string {
    return cellText(this.value(row, column));
  }

  formula(row: number, column: number): string | null {
    const formula = this.grid.formulas?.[row - this.area.top]?.[column - this.area.left];
    return typeof formula === "string" && formula.startsWith("=") ? formula : null;
  }

  format(row: number, column: number): string {
    return this.grid.formats?.[row - this.area.top]?.[column - this.area.left] ?? "General";
  }

  /** Indent level of the cell, counting spaces at the beginning of its text as indents too. */
  indent(row: number, column: number): number {
    const level = this.grid.indents?.[row - this.area.top]?.[column - this.area.left] ?? 0;
    const value = this.value(row, column);
    if (level > 0 || typeof value !== "string") return level;
    const spaces = value.length - value.trimStart().length;
    return Math.ceil(spaces / SPACES_PER_INDENT);
  }
}

const SPACES_PER_INDENT = 3;

/** A cell's words on one line without spaces around them; a word divided at a line's end is put together again. */
export function cellText(value: CellValue): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  if (isOneLine(value)) return value;
  return value
    .replace(/(\p{L})-[\r\n]+(?=\p{Ll})/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** No white space but single spaces within the text. */
function isOneLine(text: string): boolean {
  let before = 32;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 160 || code >= 0x2000 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** True for a cell that a person sees as empty. */
export function isBlank(value: CellValue): boolean {
  return value === null || value === "" || (typeof value === "string" && value.trim() === "");
}

function classify(grid: Grid, width: number): Uint8Array {
  const { values, formats } = grid;
  const kinds = new Uint8Array(values.length * width);
  // Cells under each other mostly have the same format: what it says is kept per column.
  const lastFormat = new Array<string>(width).fill("");
  const formatKind = new Uint8Array(width).fill(KIND.number);
  let at = 0;
  for (let row = 0; row < values.length; row += 1, at += width) {
    const cells = values[row] ?? [];
    const rowFormats = formats?.[row];
    for (let column = 0; column < cells.length; column += 1) {
      const value = cells[column];
      if (typeof value === "number") {
        const format = rowFormats?.[column];
        if (format !== undefined && format !== lastFormat[column]) {
          lastFormat[column] = format;
          formatKind[column] = kindOfFormat(format);
        }
        const kind = formatKind[column] ?? KIND.number;
        kinds[at + column] = kind === KIND.number && isYear(value) ? KIND.year : kind;
      } else if (typeof value === "string") {
        if (value.length > 0) kinds[at + column] = kindOfText(value);
      } else if (typeof value === "boolean") {
        kinds[at + column] = KIND.boolean;
      }
    }
  }
  return kinds;
}

function kindOfFormat(format: string): Kind {
  const facts = formatFacts(format);
  if (facts.date) return KIND.date;
  return facts.percent ? KIND.percent : KIND.number;
}

const ZERO = 48;
const NINE = 57;

function kindOfText(text: string): Kind {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) return kindOfDigits(text, index);
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
  const plain = kindOfPlainDigits(text);
  if (plain !== null) return plain;
  if (firstDigit > LONGEST_BEFORE_DIGITS) return KIND.words;
  const numeral = readNumeral(text);
  if (!numeral) return /^\s*\d+\s*$/.test(text) ? KIND.code : ERROR.test(text) ? KIND.error : KIND.words;
  if (numeral.percent) return KIND.percent;
  const isAlone = numeral.unit === null && numeral.decimals === 0 && /^\s*\d{4}\D*$/.test(text);
  return isAlone && isYear(numeral.value.toNumber()) ? KIND.year : KIND.numeral;
}

/** Decides the commonest way to write a figure, "-1 234 567,89", without a regular expression; null where it is another. */
function kindOfPlainDigits(text: string): Kind | null {
  let index = text.charCodeAt(0) === 45 ? 1 : 0;
  const start = index;
  let group = 0;
  let groups = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) {
      group += 1;
    } else if (code === 32 || code === 160) {
      if (groups === 0 ? group === 0 || group > 3 : group !== 3) return null;
      groups += 1;
      group = 0;
    } else {
      break;
    }
  }
  if (groups > 0 && group !== 3) return null;
  if (index < text.length) {
    if (text.charCodeAt(index) !== 44 || index === start) return null;
    const fraction = index + 1;
    for (index = fraction; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < ZERO || code > NINE) return null;
    }
    if (index === fraction) return null;
    return text.charCodeAt(start) === ZERO && fraction - start > 2 ? null : KIND.numeral;
  }
  const digits = index - start;
  if (text.charCodeAt(start) === ZERO) return digits === 1 ? KIND.numeral : groups === 0 ? KIND.code : null;
  if (digits === 4 && start === 0 && groups === 0 && isYear(Number(text))) return KIND.year;
  return KIND.numeral;
}
