import { cellsOfColumn, cellsOfRow, type Grid, valueOf } from "./grid";

/** The first row that has figures enough to be data; those above are headings. −1 where there is none. */
export function firstDataRow({ written, columns }: Grid): number {
  const least = Math.max(1, Math.min(3, columns / 3));
  return written.findIndex((row) => row.filter((figure) => figure !== null).length >= least);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The cells of rows and columns whose figures are all years: headings, and no amounts. */
export function yearCells(grid: Grid, firstData: number): number[] {
  const areYears = (cells: readonly number[], least: number) => {
    const figures = cells
      .map((cell) => valueOf(grid, cell) / grid.factor)
      .filter((value) => !Number.isNaN(value));
    return (
      figures.length >= least &&
      figures.every((year) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
    );
  };
  const rows = Array.from({ length: grid.rows }, (_, row) => ({
    cells: cellsOfRow(grid, row),
    least: row < firstData ? 1 : 2,
  }));
  const columns = Array.from({ length: grid.columns }, (_, column) => ({
    cells: cellsOfColumn(grid, column),
    least: 2,
  }));
  return [...rows, ...columns].flatMap(({ cells, least }) => (areYears(cells, least) ? cells : []));
}

/** How many columns at the left name the rows: more words than figures stand in them. */
export function labelColumns({ texts, written, columns }: Grid): number {
  const isData = (column: number) => {
    const numbers = written.filter((row) => row[column]).length;
    const words = texts.filter(
      (row, index) => !written[index]?.[column] && (row[column] ?? "").trim().length > 1,
    );
    return numbers > 0 && numbers * 2 >= words.length;
  };
  const first = Array.from({ length: columns }, (_, column) => column).findIndex(isData);
  return first < 0 ? columns : first;
}

const LEAST_ROWS = 4;
const MOSTLY = 0.8;
/** What rounding to whole per cent or tenths may take from a hundred. */
const SLACK = 0.6;

/** Columns beside each other that add up to a hundred row by row: percentages, whatever their headings say. */
export function hundredthColumns(grid: Grid): Set<number> {
  const found = new Set<number>();
  for (let first = 0; first < grid.columns; first++) {
    let sums = new Array<number>(grid.rows).fill(0);
    for (let last = first; last < grid.columns; last++) {
      sums = cellsOfColumn(grid, last).map((cell, row) => (sums[row] ?? 0) + valueOf(grid, cell));
      const full = sums.filter((sum) => !Number.isNaN(sum));
      if (full.length === 0) break;
      const hundreds = full.filter((sum) => Math.abs(sum / grid.factor - 100) < SLACK);
      if (last === first || full.length < LEAST_ROWS || hundreds.length < MOSTLY * full.length) continue;
      for (let column = first; column <= last; column++) found.add(column);
    }
  }
  return found;
}
