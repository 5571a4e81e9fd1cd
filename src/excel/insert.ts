import { type Area, type CellValue, rangeToA1, type Reference, toA1 } from "../reading";
import type { Cell } from "./blocks";
import { HostError } from "./errors";
import { inExcel } from "./session";
import { contentsOf, UNDO_AS_ONE, type Written } from "./write";

/** Contents for empty cells. */
export interface Insertion {
  readonly sheet: string;
  /** Where the contents go. */
  readonly area: Area;
  /** Same shape as `area`: numbers, texts, or formulas in English with "=". */
  readonly contents: readonly (readonly (string | number)[])[];
  /** The cells that will be filled: from the same first cell on, and more of them where a formula spills. */
  readonly fills: Area;
  /** Number format for the filled cells in Excel's English notation; null leaves them as they are. */
  readonly numberFormat: string | null;
}

/** How many of the cells in the way are named. */
const NAMED = 5;

/** The values of a range, row by row. */
export async function readRange({ sheet, area }: Reference): Promise<CellValue[][]> {
  return inExcel(async (context) => {
    const range = rangeAt(context, sheet, area).load("values");
    await context.sync();
    return range.values as CellValue[][];
  });
}

/** Fills empty cells; refuses with a HostError (`host.occupied`) that names what would be written over. Undone by `restoreCells`. */
export async function insertCells(insertion: Insertion): Promise<Written[]> {
  const { sheet, area, contents, fills, numberFormat } = insertion;
  return inExcel(async (context) => {
    const there = rangeAt(context, sheet, fills).load("formulas,numberFormat");
    await context.sync();
    assertEmpty(there.formulas as CellValue[][], fills);
    const written = addressesIn(fills).map(({ row, column }): Written => ({
      sheet,
      address: toA1(row, column),
      before: contentsOf(there, row - fills.top, column - fills.left),
      wrote: contents[row - area.top]?.[column - area.left] ?? null,
    }));
    if (numberFormat !== null)
      there.numberFormat = there.numberFormat.map((row) => row.map(() => numberFormat));
    rangeAt(context, sheet, area).formulas = contents.map((row) => [...row]);
    await context.sync();
    return written;
  }, UNDO_AS_ONE);
}

function addressesIn({ top, left, bottom, right }: Area): Cell[] {
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  }
  return cells;
}

function assertEmpty(cells: readonly (readonly CellValue[])[], area: Area): void {
  const occupied = cells.flatMap((row, down) =>
    row.flatMap((value, right) => (value === "" ? [] : [toA1(area.top + down, area.left + right)])),
  );
  if (occupied.length === 0) return;
  const named = occupied.slice(0, NAMED).join(", ");
  throw new HostError("host.occupied", "", { cells: occupied.length > NAMED ? `${named} …` : named });
}

function rangeAt(context: Excel.RequestContext, sheet: string | null, area: Area): Excel.Range {
  const { worksheets } = context.workbook;
  const found = sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  return found.getRange(rangeToA1(area));
}
