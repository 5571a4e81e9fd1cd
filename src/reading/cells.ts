import { isYear } from "../money";
import type { Area, CellValue, Grid } from "./grid";
import { KIND, type Kind } from "./kinds";
import { formatFacts } from "./numberFormat";
import { entryIn } from "./stated";
import { kindOfText } from "./textKind";

export { isContent, isFigure, KIND } from "./kinds";

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
