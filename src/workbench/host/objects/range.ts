import type { CellValue } from "../../../reading";
import { cellCount, indices, isEntireColumn, isEntireRow } from "../areas";
import { invalidArgument } from "../errors";
import { requireRight } from "../guard";
import { object, type ObjectType, type RangeTarget } from "../members";
import type { SheetModel } from "../model";
import { addressOf, areaOf, mapCells } from "../ranges";
import { setNumberFormats, writeCells } from "../writing";
import { RANGE_ACTIONS } from "./rangeActions";
import { HYPERLINK } from "./hyperlink";
import { RANGE_NAVIGATION } from "./rangeNavigation";
import { RANGE_PROPERTY_METHODS } from "./rangeProperties";

function cells<T>(
  range: RangeTarget,
  read: (sheet: SheetModel, row: number, column: number) => T,
): T[][] | null {
  const area = areaOf(range);
  // Excel gives nothing for whole rows and columns: there is no end to their cells.
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  return mapCells(area, (row, column) => read(range.sheet, row, column));
}

/** The one thing that `read` says of all cells, or null where they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function axisHidden(range: RangeTarget, axis: "rows" | "columns"): boolean | null {
  const area = areaOf(range);
  const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  return common(indices(first, last).map((index) => range.sheet[axis].hidden(index)));
}

function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "string")
    return value.startsWith("#") && /^#[A-Z/0!?]+$/.test(value) ? "Error" : "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function sizeOf(range: RangeTarget, axis: "rows" | "columns", first: number, last: number): number {
  const sizes = indices(first, last).map((index) => range.sheet[axis].size(index));
  return sizes.reduce((sum, size) => sum + size, 0);
}

export const RANGE: ObjectType<RangeTarget> = {
  identity: { key: "_ReferenceId", of: (range, { references }) => references.idOf(range) },
  scalars: {
    Address: { get: (range) => addressOf(range.sheet, areaOf(range)) },
    RowIndex: { get: (range) => areaOf(range).top },
    ColumnIndex: { get: (range) => areaOf(range).left },
    RowCount: { get: (range) => areaOf(range).bottom - areaOf(range).top + 1 },
    ColumnCount: { get: (range) => areaOf(range).right - areaOf(range).left + 1 },
    CellCount: { get: (range) => cellCount(areaOf(range)) },
    IsEntireColumn: { get: (range) => isEntireColumn(areaOf(range)) },
    IsEntireRow: { get: (range) => isEntireRow(areaOf(range)) },
    Values: {
      get: (range) => cells(range, (sheet, row, column) => sheet.value(row, column) ?? ""),
      set: (range, values, context) => writeCells(range, values, context),
    },
    Formulas: {
      get: (range) =>
        cells(range, (sheet, row, column) => sheet.formula(row, column) ?? sheet.value(row, column) ?? ""),
      set: (range, formulas, context) => writeCells(range, formulas, context),
    },
    Text: { get: (range) => cells(range, (sheet, row, column) => sheet.text(row, column)) },
    ValueTypes: { get: (range) => cells(range, (sheet, row, column) => valueType(sheet.value(row, column))) },
    NumberFormat: {
      get: (range) =>
        cells(range, (sheet, row, column) => sheet.style(row, column).numberFormat ?? "General"),
      set: (range, formats, context) => setNumberFormats(range, formats, context),
    },
    Hyperlink: HYPERLINK,
    HasSpill: {
      get: (range) =>
        common(mapCells(areaOf(range), (row, column) => range.sheet.spill(row, column) !== null).flat()),
    },
    RowHidden: {
      get: (range) => axisHidden(range, "rows"),
      set: (range, hidden, context) => {
        requireRight(context, range.sheet, "allowFormatRows");
        const { top, bottom } = areaOf(range);
        range.sheet.rows.setHidden(top, bottom, hidden === true);
      },
    },
    ColumnHidden: {
      get: (range) => axisHidden(range, "columns"),
      set: (range, hidden, context) => {
        requireRight(context, range.sheet, "allowFormatColumns");
        const { left, right } = areaOf(range);
        range.sheet.columns.setHidden(left, right, hidden === true);
      },
    },
    Hidden: {
      get: (range) => {
        const axes = [axisHidden(range, "rows"), axisHidden(range, "columns")];
        return axes.includes(true) ? true : common(axes);
      },
    },
    Top: { get: (range) => (areaOf(range).top === 0 ? 0 : sizeOf(range, "rows", 0, areaOf(range).top - 1)) },
    Left: {
      get: (range) => (areaOf(range).left === 0 ? 0 : sizeOf(range, "columns", 0, areaOf(range).left - 1)),
    },
    Height: { get: (range) => sizeOf(range, "rows", areaOf(range).top, areaOf(range).bottom) },
    Width: { get: (range) => sizeOf(range, "columns", areaOf(range).left, areaOf(range).right) },
  },
  objects: {
    Format: (range) => object("RangeFormat", range),
    Worksheet: (range) => object("Worksheet", range.sheet),
    ConditionalFormats: (range) =>
      object("ConditionalFormatCollection", { sheet: range.sheet, areas: [areaOf(range)] }),
  },
  methods: {
    ...RANGE_NAVIGATION,
    ...RANGE_ACTIONS,
    ...RANGE_PROPERTY_METHODS,
    Calculate: (_range, _args, { workbook }) => workbook.recalculate(),
    _KeepReference: (range, _args, { references }) => references.keep(range),
    _ValidateArraySize: (range, [rows, columns]) => {
      const area = areaOf(range);
      const fits = area.bottom - area.top + 1 === rows && area.right - area.left + 1 === columns;
      if (!fits) throw invalidArgument("The array's size does not match the range's");
    },
  },
};
