import type { Area } from "../../reading";
import { indices, intersection, WHOLE_SHEET } from "./areas";
import { textArgument } from "./arguments";
import type { Context } from "./context";
import { invalidArgument } from "./errors";
import { requireRight, requireUnlocked } from "./guard";
import { toInput } from "./input";
import type { RangeTarget } from "./members";
import type { CellInput, SheetModel } from "./model";
import { clearHyperlinks } from "./parts";
import { areaOf, mapCells } from "./ranges";

type Rows = readonly (readonly unknown[])[];

/** The rows of a property that was set: an array of the range's size, or one value for all cells. */
function toRows(area: Area, value: unknown): Rows {
  if (!Array.isArray(value)) return mapCells(area, () => value);
  const rows = value as Rows;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (rows.length !== height || rows.some((row) => !Array.isArray(row) || row.length !== width)) {
    throw invalidArgument(`The array has to have ${height} rows of ${width} values`);
  }
  return rows;
}

/** Sets values or formulas. One value for whole rows or columns goes to the used cells only. */
export function writeCells(range: RangeTarget, value: unknown, context: Context): void {
  const { sheet } = range;
  const area = Array.isArray(value) ? areaOf(range) : withinUsed(sheet, areaOf(range));
  requireUnlocked(context, sheet, area);
  const inputs = toRows(area, value).map((cells, row) =>
    cells.map((cell, column) => {
      const format = sheet.style(area.top + row, area.left + column).numberFormat;
      return toInput(cell, format);
    }),
  );
  sheet.write(area, inputs);
}

const LARGEST_FILL = 1_000_000;

function withinUsed(sheet: SheetModel, area: Area): Area {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size <= LARGEST_FILL) return area;
  return intersection(area, sheet.usedArea(false) ?? { ...WHOLE_SHEET, bottom: 0, right: 0 }) ?? area;
}

/** The cells of a range whose looks can be asked for: whole rows and columns are cut to the used cells. */
export function withinCells(range: RangeTarget): Area {
  return withinUsed(range.sheet, areaOf(range));
}

export function setNumberFormats(range: RangeTarget, value: unknown, context: Context): void {
  requireRight(context, range.sheet, "allowFormatCells");
  const area = areaOf(range);
  if (!Array.isArray(value)) {
    range.sheet.applyStyle(area, { numberFormat: textArgument(value, "numberFormat") });
    return;
  }
  const rows = toRows(area, value);
  for (const column of indices(area.left, area.right)) {
    for (const { first, last, format } of runs(rows.map((row) => row[column - area.left]))) {
      if (typeof format !== "string") continue;
      const top = area.top + first;
      range.sheet.applyStyle(
        { top, bottom: area.top + last, left: column, right: column },
        { numberFormat: format },
      );
    }
  }
}

interface Run {
  readonly first: number;
  last: number;
  readonly format: unknown;
}

/** Neighbours with the same format, so that a column of amounts is one step. */
function runs(formats: readonly unknown[]): Run[] {
  const found: Run[] = [];
  for (const [index, format] of formats.entries()) {
    const current = found.at(-1);
    if (current?.format === format && current) current.last = index;
    else found.push({ first: index, last: index, format });
  }
  return found;
}

/** What Range.clear takes away for each of Excel.ClearApplyTo. */
const CLEARS: Readonly<
  Record<string, { readonly contents: boolean; readonly formats: boolean; readonly links: boolean }>
> = {
  All: { contents: true, formats: true, links: true },
  Contents: { contents: true, formats: false, links: false },
  Formats: { contents: false, formats: true, links: false },
  Hyperlinks: { contents: false, formats: false, links: true },
};

export function clearRange(range: RangeTarget, applyTo: string, context: Context): void {
  const what = CLEARS[applyTo];
  if (!what) throw invalidArgument(`${applyTo} is nothing to clear`);
  const area = withinUsed(range.sheet, areaOf(range));
  if (what.links) clearHyperlinks(context.workbook.parts, range.sheet, areaOf(range));
  if (what.contents) {
    requireUnlocked(context, range.sheet, area);
    range.sheet.write(
      area,
      mapCells(area, () => null),
    );
  }
  if (!what.formats) return;
  requireRight(context, range.sheet, "allowFormatCells");
  range.sheet.applyStyle(area, null);
}

function contentOf(sheet: SheetModel, row: number, column: number, withFormula: boolean): CellInput {
  const formula = withFormula ? sheet.formula(row, column) : null;
  if (formula !== null) return { formula };
  const value = sheet.value(row, column);
  return value === null || value === "" ? null : { value };
}

/** Copies cell by cell; formulas are copied as they stand, without moving their references. */
export function copyRange(range: RangeTarget, source: RangeTarget, copyType: string): void {
  const from = areaOf(source);
  const { top, left } = areaOf(range);
  const to = {
    top,
    left,
    bottom: top + from.bottom - from.top,
    right: left + from.right - from.left,
  };
  if (copyType !== "Formats") {
    const withFormula = copyType !== "Values";
    const cells = mapCells(from, (row, column) => contentOf(source.sheet, row, column, withFormula));
    range.sheet.write(to, cells);
  }
  if (copyType !== "All" && copyType !== "Formats") return;
  mapCells(from, (row, column) => {
    const at = { top: to.top + row - from.top, left: to.left + column - from.left };
    const cell = { ...at, bottom: at.top, right: at.left };
    range.sheet.applyStyle(cell, null);
    range.sheet.applyStyle(cell, source.sheet.style(row, column));
  });
}
