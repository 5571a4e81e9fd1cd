import { findUnit } from "../money";
import {
  CODE_WORDS,
  DIFFERENCE_WORDS,
  FIGURE_ROLES,
  RATIO_WORDS,
  SHARE_WORDS,
  WORD_ROLES,
} from "./columnWords";
import { isFigure, KIND } from "./cells";
import { LINE, type Lines } from "./lines";
import { matcherOf } from "./words";

/** The rows of a table's header, absolute and included. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  /** Years in a row, or words over most columns of figures: hardly anything but a header. */
  readonly strong: boolean;
}

/** Icelandic yearbooks divide one header's words over six rows. */
const MOST_HEADER_ROWS = 7;
/** Headings and units that may stand between the header and the first figures. */
const MOST_ROWS_BETWEEN = 4;
const MOST_BLANKS_BETWEEN = 2;
/** A header covers at least this part of the columns of figures; merged cells leave some uncovered. */
const LEAST_COVER = 0.4;
const LONGEST_HEADER = 60;
/** Accounts and funds that head columns have at most five digits. */
const LARGEST_NUMBERED = 99_999;

const columnWords = matcherOf(
  ...FIGURE_ROLES.map((entry) => entry.words),
  ...WORD_ROLES.map((entry) => entry.words),
  SHARE_WORDS,
  CODE_WORDS,
  DIFFERENCE_WORDS,
  RATIO_WORDS,
);

/** Finds the header of the figures that begin on a row, among the rows from `start` on; null where there is none. */
export function findHeader(lines: Lines, firstData: number, start: number): HeaderRows | null {
  const figures = lines.figureColumns(firstData);
  // Over a list of names with their amounts, words are a title.
  figures.forEach((column) => {
    if (lines.cells.kind(firstData, column) === KIND.entry) figures.delete(column);
  });
  const nearest = nearestHeaderRow(lines, firstData, start, figures);
  if (nearest === null) return numberedHeader(lines, firstData, figures);
  let top = nearest;
  const covered = coverOf(lines, nearest, figures);
  let blanks = 0;
  for (let row = nearest - 1; row >= start && nearest - row < MOST_HEADER_ROWS; row -= 1) {
    if (lines.type(row) === LINE.beside) continue;
    if (lines.type(row) === LINE.blank) {
      blanks += 1;
      if (blanks > 1 || covered.size >= figures.size) break;
      continue;
    }
    const over = coverOf(lines, row, figures);
    if (!isUpperHeaderRow(lines, row, over)) break;
    // Beyond an empty row, only rows belong that head a column without words, and those between.
    if (blanks > 0 && [...over].every((column) => covered.has(column))) continue;
    over.forEach((column) => covered.add(column));
    top = row;
    blanks = 0;
  }
  return { top, bottom: bottomOf(lines, nearest, firstData), strong: isStrong(lines, nearest, figures) };
}

/** The lowest row over the figures that has words over enough of them. */
function nearestHeaderRow(
  lines: Lines,
  firstData: number,
  start: number,
  figures: ReadonlySet<number>,
): number | null {
  let blanks = 0;
  for (let row = firstData - 1; row >= start && firstData - row <= MOST_ROWS_BETWEEN; row -= 1) {
    if (lines.type(row) === LINE.beside) continue;
    if (lines.type(row) === LINE.blank) {
      blanks += 1;
      if (blanks > MOST_BLANKS_BETWEEN) return null;
      continue;
    }
    const cover = coverOf(lines, row, figures).size;
    if (cover >= Math.max(1, figures.size * LEAST_COVER)) return row;
    if (cover > 0 && lines.contentColumns(row).length > 2) return row;
  }
  return null;
}

/** The columns of figures over which the row has words or a year. */
function coverOf(lines: Lines, row: number, figures: ReadonlySet<number>): Set<number> {
  const covered = new Set<number>();
  for (const column of figures) {
    const kind = lines.cells.kind(row, column);
    const isWritten = isFigure(kind) && lines.type(row) !== LINE.data;
    if (isWritten || kind === KIND.words || kind === KIND.year || kind === KIND.code || kind === KIND.date)
      covered.add(column);
  }
  return covered;
}

/** A row over the lowest header row that heads groups of columns; a title stands in the first column, or is long. */
function isUpperHeaderRow(lines: Lines, row: number, over: ReadonlySet<number>): boolean {
  const content = lines.contentColumns(row);
  const first = content[0];
  if (first === undefined || over.size === 0) return false;
  if (lines.type(row) === LINE.data) return false;
  if (lines.type(row) === LINE.single && content.length > 1) return false;
  if (content.length === 1 && first === lines.region.left) return false;
  return lines.cells.text(row, first).length <= LONGEST_HEADER;
}

/** A row that states the unit of what stands under it, right under the header, belongs to the header. */
function bottomOf(lines: Lines, nearest: number, firstData: number): number {
  const below = nearest + 1;
  if (below >= firstData || lines.type(below) !== LINE.single) return nearest;
  const [column] = lines.contentColumns(below);
  const text = column === undefined ? "" : lines.cells.text(below, column);
  return findUnit(text) !== null && text.length <= 40 ? below : nearest;
}

function isStrong(lines: Lines, row: number, figures: ReadonlySet<number>): boolean {
  const kinds = [...figures].map((column) => lines.cells.kind(row, column));
  if (kinds.filter((kind) => kind === KIND.year).length > 1) return true;
  return figures.size > 2 && kinds.filter((kind) => kind === KIND.words).length >= figures.size * 0.6;
}

/** Whether a row under other rows of a table is a header, and not a row that has words where others have amounts. */
export function headerIsTelling(lines: Lines, header: HeaderRows, firstData: number): boolean {
  if (header.strong) return true;
  const figures = lines.figureColumns(firstData);
  for (let row = header.top; row <= header.bottom; row += 1) {
    const content = lines.contentColumns(row);
    const covering = content.filter((column) => figures.has(column));
    if (covering.length > 1 && covering.length === figures.size) return true;
    const [first = 0] = content;
    // An empty corner, and words or a year only over the figures.
    if (covering.length === content.length && first > lines.region.left) return true;
    const telling = covering.some((column) => {
      const text = lines.cells.text(row, column);
      return (
        lines.cells.kind(row, column) === KIND.year || columnWords.begins(text) || findUnit(text) !== null
      );
    });
    if (telling) return true;
  }
  return false;
}

/** A first row of whole numbers that rise from left to right and are written otherwise than those below: numbered columns. */
function numberedHeader(lines: Lines, row: number, figures: ReadonlySet<number>): HeaderRows | null {
  const { cells } = lines;
  const columns = [...figures].sort((one, other) => one - other);
  if (columns.length < 3 || lines.type(row + 1) !== LINE.data) return null;
  let before = -1;
  let numbered = 0;
  let written = 0;
  for (const column of columns) {
    const number = cells.value(row, column);
    if (typeof number !== "number") {
      if (cells.kind(row, column) === KIND.words || cells.kind(row, column) === KIND.blank) continue;
      return null;
    }
    numbered += 1;
    if (!Number.isInteger(number) || number <= before || number > LARGEST_NUMBERED) return null;
    if (cells.format(row, column) !== cells.format(row + 1, column)) written += 1;
    before = number;
  }
  return numbered < 3 || written < numbered * 0.8 ? null : { top: row, bottom: row, strong: true };
}
