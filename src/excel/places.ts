import type { Written } from "./write";

/** Where Grant wrote: a range that follows its cells, and which of its cells it is. */
interface Place {
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's own handles on what was written; what is written is plain data and knows nothing of them. */
const places = new WeakMap<Written, Place>();

/** Lets `restoreCells` find the cells where they have moved to when rows were inserted or sheets renamed. */
export function rememberPlaces(range: Excel.Range, written: readonly (readonly Written[])[]): void {
  const rows = written.length;
  written.forEach((cells, row) =>
    cells.forEach((cell, column) => places.set(cell, { range, row, column, rows, columns: cells.length })),
  );
}

/** The context that knows all of these cells' places; null where one of them has none. */
export function contextOf(written: readonly Written[]): OfficeExtension.ClientRequestContext | null {
  const contexts = new Set(written.map((cell) => places.get(cell)?.range.context));
  const [only] = contexts;
  return contexts.size === 1 && only ? only : null;
}

/** The cell where it is now; null where it has no place. `isWhole` says, after a round trip, whether its range is as it was written. */
export function placeOf(written: Written): { cell: Excel.Range; isWhole: () => boolean } | null {
  const place = places.get(written);
  if (!place) return null;
  const { range, row, column, rows, columns } = place;
  range.load("rowCount,columnCount");
  return {
    cell: range.getCell(row, column),
    isWhole: () => range.rowCount === rows && range.columnCount === columns,
  };
}

/** Excel need not follow these cells any longer. */
export function forgetPlaces(written: readonly Written[]): void {
  for (const range of new Set(written.map((cell) => places.get(cell)?.range))) range?.untrack();
  for (const cell of written) places.delete(cell);
}
