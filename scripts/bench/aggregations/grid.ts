import type { AnnotatedTable } from "./dataset";
import { parseNumeral, type Written } from "./numeral";

/** A table's texts and figures; the figures are whole numbers of 10^−scale, row by row, NaN where there is none. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly texts: readonly (readonly string[])[];
  readonly written: readonly (readonly (Written | null)[])[];
  readonly values: Float64Array;
  readonly halfWidths: Float64Array;
  readonly factor: number;
}

const MOST_DECIMALS = 5;
/** Digits that an ordinary number keeps, one less for what is summed. */
const MOST_DIGITS = 14;

export function gridOf({ cells, numberFormat }: AnnotatedTable): Grid {
  const rows = cells.length;
  const columns = Math.max(...cells.map((row) => row.length));
  const written = cells.map((row) => row.map((text) => parseNumeral(text, numberFormat)));
  const figures = written.flat().flatMap((figure) => figure ?? []);
  const finest = figures.reduce((most, { decimals }) => Math.max(most, decimals), 0);
  const largest = figures.reduce((most, { value }) => Math.max(most, Math.abs(value)), 1);
  const scale = Math.max(0, Math.min(finest, MOST_DECIMALS, Math.floor(MOST_DIGITS - Math.log10(largest))));
  const factor = 10 ** scale;
  const values = new Float64Array(rows * columns).fill(NaN);
  const halfWidths = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const usual = mostCommon(written.flatMap((row) => row[column]?.decimals ?? []));
    written.forEach((row, index) => {
      const figure = row[column];
      if (!figure) return;
      values[index * columns + column] = Math.round(figure.value * factor);
      halfWidths[index * columns + column] =
        0.5 * 10 ** (scale - Math.min(scale, Math.max(figure.decimals, usual)));
    });
  }
  return { rows, columns, texts: cells, written, values, halfWidths, factor };
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

export function cellsOfRow({ columns }: Grid, row: number): number[] {
  return Array.from({ length: columns }, (_, column) => row * columns + column);
}

export function cellsOfColumn({ rows, columns }: Grid, column: number): number[] {
  return Array.from({ length: rows }, (_, row) => row * columns + column);
}

export function valueOf({ values }: Grid, cell: number): number {
  return values[cell] ?? NaN;
}
