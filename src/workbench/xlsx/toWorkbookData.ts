import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import type { Area, CellValue, Grid, WorkbookData } from "../../reading";
import { areaOf } from "./areas";
import { calculateMissing } from "./calculate";
import { cellFormat, cellFormula, cellValue } from "./cellContent";
import { XlsxError } from "./errors";
import type { LeanWorkbook } from "./leanWorkbook";
import { readXlsx } from "./readXlsx";

/** Cells between a sheet's first and last filled corner that are still laid out as a grid. */
const MAX_CELLS = 20_000_000;

interface Filled {
  readonly cell: Cell;
  readonly value: CellValue;
  readonly formula: string | null;
}

function filledCells(worksheet: Worksheet): Filled[] {
  const filled: Filled[] = [];
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      const value = cellValue(cell);
      const formula = cellFormula(cell);
      if (value !== "" || formula !== null) filled.push({ cell, value, formula });
    });
  });
  return filled;
}

function boundsOf(filled: readonly Filled[]): Area | null {
  if (filled.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { cell } of filled) {
    top = Math.min(top, cell.row - 1);
    bottom = Math.max(bottom, cell.row - 1);
    left = Math.min(left, cell.col - 1);
    right = Math.max(right, cell.col - 1);
  }
  return { top, left, bottom, right };
}

/** A matrix over the area in which all rows without content are one and the same array, so that tall sparse sheets stay small. */
function matrix<T>(area: Area, empty: T, entries: Iterable<readonly [Cell, T]>): T[][] {
  const width = area.right - area.left + 1;
  const blank = new Array<T>(width).fill(empty);
  const rows = new Array<T[]>(area.bottom - area.top + 1).fill(blank);
  for (const [cell, value] of entries) {
    const row = cell.row - 1 - area.top;
    if (rows[row] === blank) rows[row] = [...blank];
    const target = rows[row];
    if (target) target[cell.col - 1 - area.left] = value;
  }
  return rows;
}

function areasOf(references: readonly string[]): Area[] {
  return references
    .flatMap((reference) => areaOf(reference) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function hiddenRows(worksheet: Worksheet): number[] {
  const hidden: number[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (row.hidden || row.height === 0) hidden.push(number - 1);
  });
  return hidden;
}

function hiddenColumns(worksheet: Worksheet): number[] {
  return (worksheet.columns ?? []).flatMap((column, index) =>
    column.hidden || column.width === 0 ? [index] : [],
  );
}

function excelTables(worksheet: Worksheet): NonNullable<Grid["excelTables"]> {
  return worksheet.getTables().flatMap((table) => {
    const area = areaOf(table.model.tableRef ?? table.model.ref);
    return area ? [{ name: table.displayName || table.name, area }] : [];
  });
}

function visibilityOf(worksheet: Worksheet): NonNullable<Grid["visibility"]> {
  return worksheet.state === "hidden" || worksheet.state === "veryHidden" ? worksheet.state : "visible";
}

function toGrid(worksheet: Worksheet): Grid {
  const filled = filledCells(worksheet);
  const area = boundsOf(filled);
  const visibility = visibilityOf(worksheet);
  if (!area) return { sheet: worksheet.name, top: 0, left: 0, values: [], visibility };
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_CELLS) {
    throw new XlsxError("too-large", `sheet ${worksheet.name}`);
  }
  return {
    sheet: worksheet.name,
    top: area.top,
    left: area.left,
    values: matrix<CellValue>(
      area,
      "",
      filled.map(({ cell, value }) => [cell, value]),
    ),
    formulas: matrix<CellValue>(
      area,
      "",
      filled.map(({ cell, value, formula }) => [cell, formula ?? value]),
    ),
    formats: matrix(
      area,
      "General",
      filled.map(({ cell }) => [cell, cellFormat(cell)]),
    ),
    indents: matrix(
      area,
      0,
      filled.map(({ cell }) => [cell, cell.alignment?.indent ?? 0]),
    ),
    merges: areasOf(worksheet.model.merges ?? []),
    hiddenRows: hiddenRows(worksheet),
    hiddenColumns: hiddenColumns(worksheet),
    visibility,
    excelTables: excelTables(worksheet),
  };
}

function definedNames(workbook: LeanWorkbook): NonNullable<WorkbookData["definedNames"]> {
  return workbook.names.flatMap(({ name, ranges }) =>
    ranges.length > 0 ? [{ name, formula: `=${ranges.join(",")}` }] : [],
  );
}

/**
 * An .xlsx file as the core sees a workbook: every sheet's cells as Excel would hand them over, formulas without a stored result worked
 * out where they can be. Throws XlsxError.
 */
export async function toWorkbookData(name: string, bytes: Uint8Array): Promise<WorkbookData> {
  const workbook = await readXlsx(bytes);
  return {
    name,
    grids: calculateMissing(workbook.worksheets.map(toGrid)),
    definedNames: definedNames(workbook),
  };
}
