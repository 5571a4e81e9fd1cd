import { type Area, type CellValue, rangeToA1, type Reference, toA1 } from "../reading";
import { HostError } from "./errors";
import { rememberPlaces } from "./places";
import { type Put, putAll } from "./putting";
import { followed, inExcel } from "./session";
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

/**
 * Fills empty cells; refuses with a HostError (`host.occupied`) that names what would be written over, also where somebody fills a cell
 * in the very moment. Undone by `restoreCells`.
 */
export async function insertCells(insertion: Insertion): Promise<Written[]> {
  const { sheet, area, contents, fills, numberFormat } = insertion;
  return inExcel(async (context) => {
    const there = followed(rangeAt(context, sheet, fills)).load("formulas,numberFormat");
    // Seen from the range that follows, so that what was found empty is what is filled.
    const target = there.getCell(0, 0).getResizedRange(area.bottom - area.top, area.right - area.left);
    await context.sync();
    assertEmpty(there.formulas as CellValue[][], fills);
    const written = rowsOf(fills).map((row) =>
      columnsOf(fills).map((column): Written => ({
        sheet,
        address: toA1(row, column),
        before: contentsOf(there, row - fills.top, column - fills.left),
        wrote: contents[row - area.top]?.[column - area.left] ?? null,
      })),
    );
    const format =
      numberFormat === null ? null : there.numberFormat.map((row) => row.map(() => numberFormat));
    const put: Put = {
      seen: there,
      cells: target,
      formulas: contents,
      numberFormat: format,
      address: rangeToA1(fills),
    };
    await putAll(context, [put], () => occupied(there.formulas as CellValue[][], fills));
    rememberPlaces(there, written);
    return written.flat();
  }, UNDO_AS_ONE);
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
}

function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, offset) => left + offset);
}

function assertEmpty(cells: readonly (readonly CellValue[])[], area: Area): void {
  if (cells.some((row) => row.some((value) => value !== ""))) throw occupied(cells, area);
}

function occupied(cells: readonly (readonly CellValue[])[], area: Area): HostError {
  const inTheWay = cells.flatMap((row, down) =>
    row.flatMap((value, right) => (value === "" ? [] : [toA1(area.top + down, area.left + right)])),
  );
  const named = inTheWay.slice(0, NAMED).join(", ");
  return new HostError("host.occupied", "", { cells: inTheWay.length > NAMED ? `${named} …` : named });
}

function rangeAt(context: Excel.RequestContext, sheet: string | null, area: Area): Excel.Range {
  const { worksheets } = context.workbook;
  const found = sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
  return found.getRange(rangeToA1(area));
}
