import { unitOfWord } from "../money";
import { type Cells, isContent, isFigure, KIND } from "./cells";
import type { Area } from "./grid";

/** What one line across a region is, told from its cells alone. */
export const LINE = {
  blank: 0,
  /** One cell with words (or the same words in every cell): a title, a heading within the table, a note. */
  single: 1,
  /** Words or years in several cells and no figure: a header, or a row that has no amount. */
  words: 2,
  data: 3,
  /** Empty here, while the table beside goes on. */
  beside: 4,
} as const;

export type Line = (typeof LINE)[keyof typeof LINE];

/** The lines of a region, top to bottom. */
export class Lines {
  private readonly types: Uint8Array;

  constructor(
    readonly cells: Cells,
    readonly region: Area,
    /** The lines of the wider region that this one is a side of. */
    wider?: Lines,
  ) {
    this.types = new Uint8Array(region.bottom - region.top + 1);
    for (let row = region.top; row <= region.bottom; row += 1) {
      const line = lineOf(cells, region, row);
      const isBeside = line === LINE.blank && wider !== undefined && wider.type(row) !== LINE.blank;
      this.types[row - region.top] = isBeside ? LINE.beside : line;
    }
    this.tellHeadersFromAmounts();
    this.tellAmountsFromYears();
  }

  type(row: number): number {
    return this.types[row - this.region.top] ?? LINE.blank;
  }

  /** Columns of the row that are filled with more than a mark. */
  contentColumns(row: number): number[] {
    const columns: number[] = [];
    for (let column = this.region.left; column <= this.region.right; column += 1) {
      if (isContent(this.cells.kind(row, column))) columns.push(column);
    }
    return columns;
  }

  /** Columns in which the rows from here on have figures, as far as the lines of data reach, twenty at most. */
  figureColumns(firstRow: number): Set<number> {
    const columns = new Set<number>();
    const last = Math.min(this.region.bottom, firstRow + 20);
    for (let row = firstRow; row <= last; row += 1) {
      if (this.type(row) !== LINE.data) {
        if (this.type(row) === LINE.words) break;
        continue;
      }
      for (let column = this.region.left; column <= this.region.right; column += 1) {
        if (isFigure(this.cells.kind(row, column))) columns.add(column);
      }
    }
    return columns;
  }

  /** "-29", "30-39" and "60-" over numbers are headers: figures only as text, among words, where the rows below have numbers. */
  private tellHeadersFromAmounts(): void {
    const { top, left, bottom, right } = this.region;
    for (let row = top; row < bottom; row += 1) {
      if (this.type(row) !== LINE.data || (row > top && this.type(row - 1) === LINE.data)) continue;
      let words = 0;
      let texts = 0;
      let numbers = 0;
      let spans = 0;
      for (let column = left; column <= right; column += 1) {
        const kind = this.cells.kind(row, column);
        if (kind === KIND.words) {
          words += 1;
          if (SPAN.test(this.cells.text(row, column))) spans += 1;
        }
        if (isFigure(kind) && typeof this.cells.value(row, column) !== "string") numbers += 1;
        else if (isFigure(kind) && this.hasNumberBelow(row, column)) texts += 1;
      }
      // The first word names the rows.
      words -= 1;
      const areTexts = numbers === 0 && texts > 0;
      const isWritten = areTexts && (words >= texts || texts >= LEAST_NUMBERED || spans > 0);
      if (isWritten || (spans > 1 && words >= numbers + texts)) this.types[row - top] = LINE.words;
    }
  }

  private hasNumberBelow(row: number, column: number): boolean {
    return [1, 2, 3].some(
      (step) =>
        typeof this.cells.value(row + step, column) === "number" &&
        this.cells.kind(row + step, column) === KIND.number,
    );
  }

  /** An amount of 2000 between other amounts is no year: such lines are data, and not headers. */
  private tellAmountsFromYears(): void {
    const { top, bottom } = this.region;
    for (let row = top; row <= bottom; row += 1) {
      if (this.type(row) !== LINE.words && this.type(row) !== LINE.single) continue;
      const years = this.contentColumns(row).filter((column) => this.cells.kind(row, column) === KIND.year);
      if (years.length === 0 || this.isYearHeader(row, years)) continue;
      const above = row > top ? this.type(row - 1) : LINE.blank;
      const underHeader =
        above === LINE.words &&
        years.every((column) => this.cells.kind(row - 1, column) === KIND.words) &&
        this.contentColumns(row).length > years.length;
      if (above === LINE.data || underHeader) this.types[row - top] = LINE.data;
    }
  }

  /** Years that follow each other, and a year alone over figures that begin on the next row. */
  private isYearHeader(row: number, columns: readonly number[]): boolean {
    const years = columns.map((column) => Number(this.cells.value(row, column)));
    if (years.length > 1) {
      const steps = years.slice(1).map((year, index) => year - (years[index] ?? year));
      return steps.every((step) => Math.abs(step) <= 1) || steps.every((step) => step === steps[0]);
    }
    return row === this.region.top || this.type(row - 1) === LINE.blank || this.type(row - 1) === LINE.single;
  }
}

/** "1000 kr" as the first and only figure of its line is no amount but the unit of those below. */
function isUnitAlone(cells: Cells, region: Area, row: number, column: number): boolean {
  if (cells.kind(row, column) !== KIND.numeral || unitOfWord(cells.text(row, column)) === null) return false;
  for (let other = region.left; other <= region.right; other += 1) {
    const kind = cells.kind(row, other);
    if (other < column ? isContent(kind) : other > column && isFigure(kind)) return false;
  }
  return true;
}

/** So many figures that are all text, over numbers, are names of columns: accounts, funds, age classes. */
const LEAST_NUMBERED = 3;

/** Classes such as "30-39". */
const SPAN = /^\d+\s?[-–]\s?\d+$/;

function lineOf(cells: Cells, region: Area, row: number): Line {
  let filled = 0;
  let first = -1;
  let same = true;
  for (let column = region.left; column <= region.right; column += 1) {
    const kind = cells.kind(row, column);
    if (isFigure(kind) && !isUnitAlone(cells, region, row, column)) return LINE.data;
    if (kind === KIND.blank || kind === KIND.mark) continue;
    if (kind === KIND.error && filled > 0) return LINE.data;
    filled += 1;
    if (first < 0) first = column;
    else if (same && cells.value(row, column) !== cells.value(row, first)) same = false;
  }
  if (filled === 0) return LINE.blank;
  return filled === 1 || (same && filled > 2 && first === region.left) ? LINE.single : LINE.words;
}
