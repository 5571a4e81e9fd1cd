import { isContent } from "./cells";
import type { Area } from "./grid";
import { findHeader, headerIsTelling, type HeaderRows } from "./headerRows";
import { LINE, type Lines } from "./lines";
import { isNoteLine, isTotalLabel } from "./rowLabels";

/** Rows of a sheet that belong together as one table: its title, header and body. All rows are absolute and included. */
export interface Block {
  /** Lines above the header that speak about the table, top to bottom. */
  readonly titleRows: readonly number[];
  readonly header: HeaderRows | null;
  readonly bodyTop: number;
  readonly bottom: number;
  /** The header again, further down, as on a new page. */
  readonly repeatedHeaders: readonly number[];
}

interface OpenBlock {
  titleRows: number[];
  header: HeaderRows | null;
  bodyTop: number;
  lastData: number;
  figures: Set<number>;
  repeatedHeaders: number[];
}

/** More empty rows than these between figures part two tables, whatever else speaks for one. */
const MOST_BLANK_ROWS = 3;
/** So many empty rows, a new title and a total above it part two tables. */
const BLANK_ROWS_BEFORE_TITLE = 2;

/** Finds the tables that stand above each other in a region. */
export function blocksIn(lines: Lines): Block[] {
  const blocks: Block[] = [];
  const { top, bottom } = lines.region;
  let open: OpenBlock | null = null;
  for (let row = top; row <= bottom; row += 1) {
    if (lines.type(row) !== LINE.data) continue;
    if (open && row === open.lastData + 1) {
      open.lastData = row;
      continue;
    }
    const start: number = open ? open.lastData + 1 : top;
    const header = findHeader(lines, row, start);
    if (open && continues(lines, open, header, row)) {
      if (header)
        for (let line = header.top; line <= header.bottom; line += 1) open.repeatedHeaders.push(line);
      open.lastData = row;
    } else {
      if (open) blocks.push(close(lines, open, (header?.top ?? row) - 1));
      open = begin(lines, header, row, start, blocks.length === 0);
    }
  }
  if (open) blocks.push(close(lines, open, bottom));
  return blocks.filter((block) => isTable(lines, block));
}

function begin(
  lines: Lines,
  header: HeaderRows | null,
  row: number,
  start: number,
  isFirst: boolean,
): OpenBlock {
  const bodyTop = header ? header.bottom + 1 : row;
  const titleRows = titleAbove(lines, header ? header.top : row, start, isFirst);
  const figures = lines.figureColumns(row);
  return { titleRows, header, bodyTop, lastData: row, figures, repeatedHeaders: [] };
}

/** Whether the figures from this row on belong to the table above them. A header found here may be that table's, repeated. */
function continues(lines: Lines, open: OpenBlock, header: HeaderRows | null, row: number): boolean {
  const gap = gapOf(lines, open.lastData + 1, row - 1);
  const afterTotal = isTotalLine(lines, open.lastData);
  if (header) {
    if (sameHeader(lines, open.header, header)) return !afterTotal && !gap.hasTitle;
    const setApart = gap.blankRows > 0 || gap.hasTitle || afterTotal;
    if (afterTotal && gap.hasTitle) return false;
    if (standsOverTable(lines, open, header, row)) return false;
    return !(headerIsTelling(lines, header, row) && (setApart || header.strong));
  }
  const figures = lines.figureColumns(row);
  const shared = [...figures].filter((column) => open.figures.has(column)).length;
  if (shared < figures.size / 2 || gap.blankRows > MOST_BLANK_ROWS) return false;
  return !(gap.blankRows >= BLANK_ROWS_BEFORE_TITLE && gap.hasTitle && afterTotal);
}

/** A total or a rate beside its name, without a header, over the header of a table of more columns: no row of that table. */
function standsOverTable(lines: Lines, open: OpenBlock, header: HeaderRows, row: number): boolean {
  return (
    open.header === null &&
    open.figures.size === 1 &&
    lines.figureColumns(row).size > 1 &&
    headerIsTelling(lines, header, row)
  );
}

function gapOf(lines: Lines, from: number, to: number): { blankRows: number; hasTitle: boolean } {
  let blankRows = 0;
  let run = 0;
  let hasTitle = false;
  for (let row = from; row <= to; row += 1) {
    run = lines.type(row) === LINE.blank ? run + 1 : 0;
    blankRows = Math.max(blankRows, run);
    if (lines.type(row) === LINE.single) hasTitle = true;
  }
  return { blankRows, hasTitle };
}

function sameHeader(lines: Lines, one: HeaderRows | null, other: HeaderRows): boolean {
  if (!one || one.bottom - one.top !== other.bottom - other.top) return false;
  const { left, right } = lines.region;
  for (let row = one.top; row <= one.bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (lines.cells.text(row, column) !== lines.cells.text(row - one.top + other.top, column)) return false;
    }
  }
  return true;
}

function isTotalLine(lines: Lines, row: number): boolean {
  return lines.contentColumns(row).some((column) => isTotalLabel(lines.cells.text(row, column)));
}

/** The sheet's first table is spoken about by all lines above it; a later one by those that stand together over it. */
function titleAbove(lines: Lines, below: number, start: number, isFirst: boolean): number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let row = below - 1; row >= start && rows.length < 8; row -= 1) {
    if (lines.type(row) === LINE.beside) continue;
    if (lines.type(row) === LINE.blank) {
      blanks += 1;
      if (!isFirst && (rows.length > 0 || blanks > 1)) break;
      continue;
    }
    if (!isFirst && isNoteLine(firstText(lines, row))) break;
    rows.unshift(row);
  }
  return rows;
}

function firstText(lines: Lines, row: number): string {
  const [column] = lines.contentColumns(row);
  return column === undefined ? "" : lines.cells.text(row, column);
}

/**
 * Rows with words in several cells right under the last figures belong to the table, as when the last grant has no amount; but none
 * beyond `last`, under which the next table begins.
 */
function close(lines: Lines, open: OpenBlock, last: number): Block {
  let bottom = open.lastData;
  if (!isTotalLine(lines, bottom)) {
    while (
      bottom < last &&
      lines.type(bottom + 1) === LINE.words &&
      !isNoteLine(firstText(lines, bottom + 1))
    ) {
      bottom += 1;
    }
  }
  const { titleRows, header, bodyTop, repeatedHeaders } = open;
  return { titleRows, header, bodyTop, bottom, repeatedHeaders };
}

/** A figure beside a word, alone on its row, is a page number or a parameter: no table. */
function isTable(lines: Lines, block: Block): boolean {
  if (block.header) return true;
  let figures = 0;
  for (let row = block.bodyTop; row <= block.bottom && figures < 2; row += 1) {
    if (lines.type(row) === LINE.data) figures += lines.figureColumns(row).size > 1 ? 2 : 1;
  }
  return figures >= 2;
}

/** The columns that a block fills, without empty ones at its edges. */
export function extentOf(lines: Lines, block: Block): Area {
  const top = block.header?.top ?? block.bodyTop;
  let { left, right } = lines.region;
  const isEmpty = (column: number): boolean => {
    for (let row = top; row <= block.bottom; row += 1) {
      if (isContent(lines.cells.kind(row, column))) return false;
    }
    return true;
  };
  while (left < right && isEmpty(left)) left += 1;
  while (right > left && isEmpty(right)) right -= 1;
  return { top, left, bottom: block.bottom, right };
}
