import { type Cells, isContent, isFigure, KIND } from "./cells";
import type { Area } from "./grid";
import { isTotalLabel } from "./rowLabels";

/** What is seen of one side of a place where two tables may meet. */
interface Side {
  readonly labelColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly labels: readonly string[];
  readonly hasTotal: boolean;
  /** Empty columns within the side. */
  readonly spacers: number;
  readonly rowsWithFigures: ReadonlySet<number>;
  readonly headers: ReadonlySet<string>;
}

/** Evidence for two tables beside each other must reach this; one blank column alone is 1. */
const ENOUGH = 2;
/** Rows looked at from the top and from the bottom of a tall region. */
const SAMPLE = 200;
/** Labels of which most are different name rows; a category repeats. */
const LEAST_DISTINCT = 0.8;
const LEAST_SHARED = 0.3;

/**
 * Cuts a region where two tables stand beside each other: at empty columns, and where a second column of row names begins ("2019" and
 * "2020" with names of their own). A spacer column, a column of notes and one of recipients do not part a table.
 */
export function sidesOf(cells: Cells, region: Area): Area[] {
  const rows = sampleRows(region);
  const parts: Area[] = [];
  let left = region.left;
  for (const { column, gap } of candidates(cells, region, rows)) {
    const one = sideOf(cells, { ...region, left, right: column - gap - 1 }, rows);
    const other = sideOf(cells, { ...region, left: column }, rows);
    if (!one || !other || evidence(one, other, gap) < ENOUGH) continue;
    parts.push({ ...region, left, right: column - gap - 1 });
    left = column;
  }
  return [...parts, { ...region, left }];
}

function sampleRows({ top, bottom }: Area): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (row - top < SAMPLE || bottom - row < SAMPLE) rows.push(row);
  }
  return rows;
}

/** Columns of words with figures on both sides, with how many empty columns stand before each. */
function candidates(cells: Cells, region: Area, rows: readonly number[]): { column: number; gap: number }[] {
  const found: { column: number; gap: number }[] = [];
  let gap = 0;
  let figuresBefore = false;
  for (let column = region.left; column <= region.right; column += 1) {
    const { words, figures } = countColumn(cells, column, rows);
    if (words + figures === 0) {
      gap += 1;
      continue;
    }
    if (words > figures && figuresBefore) found.push({ column, gap });
    if (figures > words) figuresBefore = true;
    gap = 0;
  }
  return found;
}

function countColumn(
  cells: Cells,
  column: number,
  rows: readonly number[],
): { words: number; figures: number } {
  let words = 0;
  let figures = 0;
  for (const row of rows) {
    const kind = cells.kind(row, column);
    if (isFigure(kind)) figures += 1;
    else if (isContent(kind)) words += 1;
  }
  return { words, figures };
}

function sideOf(cells: Cells, area: Area, rows: readonly number[]): Side | null {
  let labelColumn = -1;
  let spacers = 0;
  const figureColumns: number[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const { words, figures } = countColumn(cells, column, rows);
    if (words + figures === 0) spacers += 1;
    else if (figures > words || (figures > 0 && labelColumn >= 0)) figureColumns.push(column);
    else if (labelColumn < 0) labelColumn = column;
  }
  if (labelColumn < 0 || figureColumns.length === 0) return null;
  const rowsWithFigures = new Set(
    rows.filter((row) => figureColumns.some((column) => isFigure(cells.kind(row, column)))),
  );
  const ordered = [...rowsWithFigures];
  const firstRow = ordered[0] ?? 0;
  const labels = ordered.map((row) => cells.text(row, labelColumn)).filter((text) => text !== "");
  const headers = new Set(
    figureColumns
      .map((column) => cells.text(firstRow - 1, column).toLowerCase())
      .filter((text) => text !== ""),
  );
  return {
    labelColumn,
    firstRow,
    lastRow: ordered.at(-1) ?? 0,
    labels,
    hasTotal: labels.some(isTotalLabel),
    spacers,
    rowsWithFigures,
    headers,
  };
}

function evidence(one: Side, other: Side, gap: number): number {
  let weight = Math.min(gap, 2);
  if (one.hasTotal && other.hasTotal) weight += 2;
  const rowsApart = Math.max(Math.abs(one.firstRow - other.firstRow), Math.abs(one.lastRow - other.lastRow));
  if (gap > 0 && rowsApart > 1) weight += 2;
  if ([...one.headers].some((header) => other.headers.has(header))) weight += 1;
  if (sharedLabels(one, other) >= LEAST_SHARED) weight += gap > 0 ? 1 : 2;
  if (filledApart(one, other) && filledApart(other, one)) weight += 1;
  if (gap > 0 && distinct(one) >= LEAST_DISTINCT && distinct(other) >= LEAST_DISTINCT) weight += 1;
  if (gap === 1 && one.spacers + other.spacers > 0) weight -= 2;
  return weight;
}

function sharedLabels(one: Side, other: Side): number {
  const names = new Set(one.labels);
  const shared = new Set(other.labels.filter((label) => names.has(label))).size;
  return shared < 2 ? 0 : shared / Math.min(names.size, new Set(other.labels).size);
}

/** Some rows have figures on the one side only. */
function filledApart(one: Side, other: Side): boolean {
  const alone = [...one.rowsWithFigures].filter((row) => !other.rowsWithFigures.has(row)).length;
  return alone >= Math.max(1, one.rowsWithFigures.size * 0.1);
}

function distinct(side: Side): number {
  return side.labels.length === 0 ? 0 : new Set(side.labels).size / side.labels.length;
}

/** Whether any cell of the column within the rows is filled. */
export function isEmptyColumn(cells: Cells, column: number, top: number, bottom: number): boolean {
  for (let row = top; row <= bottom; row += 1) {
    if (cells.kind(row, column) !== KIND.blank) return false;
  }
  return true;
}
