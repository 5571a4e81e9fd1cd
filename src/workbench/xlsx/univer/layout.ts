import type { Worksheet, WorksheetView } from "@cj-tech-master/excelts";
import type { IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from "@univerjs/core";
import { TRUE, FALSE } from "./enums";
import { areaOf } from "../areas";
import { columnLetters } from "../shiftFormula";

/** A column width of 1 is one digit of Calibri 11, seven pixels wide. */
const PIXELS_A_CHARACTER = 7;
const PIXELS_A_POINT = 4 / 3;
/** Excel's own defaults: 8.43 characters and 15 points. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
/** Room to type in around the filled cells. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

const NO_FREEZE: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

export function toRange(reference: string): IRange | null {
  const area = areaOf(reference);
  return area && { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function toReference(range: IRange): string {
  const first = `${columnLetters(range.startColumn + 1)}${range.startRow + 1}`;
  const last = `${columnLetters(range.endColumn + 1)}${range.endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

function columnsOf(worksheet: Worksheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [index, column] of (worksheet.columns ?? []).entries()) {
    const data: Partial<IColumnData> = {
      ...(column.width && { w: Math.round(column.width * PIXELS_A_CHARACTER) }),
      ...((column.hidden || column.width === 0) && { hd: TRUE }),
    };
    if (Object.keys(data).length > 0) columns[index] = data;
  }
  return columns;
}

function rowsOf(worksheet: Worksheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  worksheet.eachRow((row, number) => {
    const data: Partial<IRowData> = {
      ...(row.height !== undefined && { h: Math.round(row.height * PIXELS_A_POINT) }),
      ...(row.hidden && { hd: TRUE }),
    };
    if (Object.keys(data).length > 0) rows[number - 1] = data;
  });
  return rows;
}

/** A sheet that states no view has none, whatever the library's types say. */
function viewOf(worksheet: Worksheet): Partial<WorksheetView> | undefined {
  return (worksheet.views as Partial<WorksheetView>[] | undefined)?.[0];
}

function freezeOf(worksheet: Worksheet): IFreeze {
  const view = viewOf(worksheet);
  if (view?.state !== "frozen") return NO_FREEZE;
  const [xSplit, ySplit] = [view.xSplit ?? 0, view.ySplit ?? 0];
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

type Layout = Pick<
  IWorksheetData,
  | "rowCount"
  | "columnCount"
  | "columnData"
  | "rowData"
  | "mergeData"
  | "freeze"
  | "hidden"
  | "showGridlines"
  | "defaultColumnWidth"
  | "defaultRowHeight"
>;

/** Everything about a sheet but its cells. */
export function importLayout(worksheet: Worksheet): Layout {
  const { defaultColWidth, defaultRowHeight } = worksheet.properties;
  return {
    rowCount: Math.max(100, worksheet.rowCount + SPARE_ROWS),
    columnCount: Math.max(26, worksheet.columnCount + SPARE_COLUMNS),
    columnData: columnsOf(worksheet),
    rowData: rowsOf(worksheet),
    mergeData: (worksheet.model.merges ?? []).flatMap((reference) => toRange(reference) ?? []),
    freeze: freezeOf(worksheet),
    hidden: worksheet.state === "visible" ? FALSE : TRUE,
    showGridlines: viewOf(worksheet)?.showGridLines === false ? FALSE : TRUE,
    defaultColumnWidth: defaultColWidth
      ? Math.round(defaultColWidth * PIXELS_A_CHARACTER)
      : DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: defaultRowHeight ? Math.round(defaultRowHeight * PIXELS_A_POINT) : DEFAULT_ROW_PIXELS,
  };
}

function exportMerges(worksheet: Worksheet, merges: readonly IRange[]): void {
  const wanted = new Set(merges.map(toReference));
  const present = new Set(worksheet.model.merges ?? []);
  for (const reference of present) if (!wanted.has(reference)) worksheet.unMergeCells(reference);
  for (const reference of wanted) if (!present.has(reference)) worksheet.mergeCellsWithoutStyle(reference);
}

/** Pixels are whole: a size that comes back from the grid within one pixel is the file's own. */
function differs(size: number, present: number | undefined): boolean {
  return present === undefined || Math.abs(size - present) > 0.5 / PIXELS_A_POINT;
}

/** Writes a sheet's layout; what the sheet has already and the grid does not know stays. */
export function exportLayout(worksheet: Worksheet, sheet: Partial<IWorksheetData>): void {
  for (const [index, column] of Object.entries(
    (sheet.columnData ?? {}) as Record<string, Partial<IColumnData>>,
  )) {
    const target = worksheet.getColumn(Number(index) + 1);
    const width = column?.w === undefined ? undefined : column.w / PIXELS_A_CHARACTER;
    if (width !== undefined && differs(width, target.width)) target.width = width;
    target.hidden = column?.hd === TRUE;
  }
  for (const [index, row] of Object.entries((sheet.rowData ?? {}) as Record<string, Partial<IRowData>>)) {
    const target = worksheet.getRow(Number(index) + 1);
    // Where the grid has fitted the row to wrapped text, that is the height that is shown.
    const shown = row?.ia === FALSE ? row.h : (row?.ah ?? row?.h);
    const height = shown === undefined ? undefined : shown / PIXELS_A_POINT;
    if (height !== undefined && differs(height, target.height)) target.height = height;
    target.hidden = row?.hd === TRUE;
  }
  exportMerges(worksheet, sheet.mergeData ?? []);
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const showGridLines = sheet.showGridlines !== FALSE;
  const split =
    xSplit > 0 || ySplit > 0 ? { state: "frozen" as const, xSplit, ySplit } : { state: "normal" as const };
  worksheet.views = [{ ...viewOf(worksheet), ...split, showGridLines } as WorksheetView];
  if (sheet.hidden !== TRUE) worksheet.state = "visible";
  else if (worksheet.state === "visible") worksheet.state = "hidden";
}
