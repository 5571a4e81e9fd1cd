import { type Area, columnLetters, parseA1, quoteSheet, rangeToA1 } from "../../reading";
import { isEntireColumn, isEntireRow } from "./areas";
import { isRange, textArgument } from "./arguments";
import type { Context } from "./context";
import type { Culture } from "./culture";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import type { AreasTarget, RangeTarget } from "./members";
import type { SheetModel, WorkbookModel } from "./model";

export function rangeOn(sheet: SheetModel, area: Area): RangeTarget {
  return { sheet, area };
}

/** The range's cells; an error where they have all been deleted. */
export function areaOf(range: RangeTarget): Area {
  if (range.area) return range.area;
  throw new HostError("InvalidReference", "The range's cells have been deleted");
}

export function selectedRange(workbook: WorkbookModel): RangeTarget {
  const { sheet, area } = workbook.selection();
  return rangeOn(sheet, area);
}

export function activeCell(workbook: WorkbookModel): RangeTarget {
  const { sheet, area } = workbook.selection();
  return rangeOn(sheet, { ...area, bottom: area.top, right: area.left });
}

export function findSheet(workbook: WorkbookModel, nameOrId: string): SheetModel {
  const sheets = workbook.sheets();
  const wanted = nameOrId.toLocaleLowerCase();
  const found =
    sheets.find((sheet) => sheet.id === nameOrId) ??
    sheets.find((sheet) => sheet.name.toLocaleLowerCase() === wanted);
  if (!found) throw itemNotFound(`worksheet ${nameOrId}`);
  return found;
}

/** The range of an address or a defined name, on this sheet unless the address names another. */
export function rangeOfAddress(workbook: WorkbookModel, sheet: SheetModel, address: string): RangeTarget {
  const reference = parseA1(address.trim());
  if (reference) {
    const on = reference.sheet === null ? sheet : findSheet(workbook, reference.sheet);
    return rangeOn(on, reference.area);
  }
  const name = workbook.names().find((item) => item.name.toLowerCase() === address.toLowerCase());
  const named = name && parseA1(name.formula.slice(1));
  if (!named) throw invalidArgument(`${address} is no address`);
  return rangeOn(named.sheet === null ? sheet : findSheet(workbook, named.sheet), named.area);
}

/** The areas of "A1:B2,D4", which have to be on one sheet. */
export function areasOfAddress(
  workbook: WorkbookModel,
  sheet: SheetModel,
  address: string,
  culture: Culture,
): AreasTarget {
  const ranges = address.split(culture.areaSeparator).map((part) => rangeOfAddress(workbook, sheet, part));
  return { sheet: ranges[0]?.sheet ?? sheet, areas: ranges.map(areaOf) };
}

/** "'Riktade 2018'!A1:F24"; whole columns and rows as "Blad1!A:C" and "Blad1!3:5". */
export function addressOf(sheet: SheetModel, area: Area): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

/** A range given as an object or as an address. */
export function otherRange(range: RangeTarget, value: unknown, { workbook }: Context): RangeTarget {
  if (isRange(value)) return value.target;
  return rangeOfAddress(workbook, range.sheet, textArgument(value, "range"));
}

export function localAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return rangeToA1(area);
}

/** What `read` says of each cell, row by row. */
export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** "'Riktade 2018'!$A$1:$F$24", as defined names keep it. */
export function absoluteAddressOf(sheet: SheetModel, area: Area): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
}
