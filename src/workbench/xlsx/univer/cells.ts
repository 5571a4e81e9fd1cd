import type { Cell, CellValue as StoredValue } from "@cj-tech-master/excelts";
import type { CellValue, ICellData } from "@univerjs/core";
import { CELL_TYPES } from "./enums";
import { cellFormula, cellValue } from "../cellContent";
import { withPrefixes } from "../functionPrefix";

const ERROR = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

function typed(value: string | number | boolean): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: CELL_TYPES.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CELL_TYPES.boolean };
  // A number kept as text must stay text: the grid would else make it a number.
  const numeric = value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: numeric ? CELL_TYPES.numberAsText : CELL_TYPES.text };
}

/** A cell's value and formula as the grid knows them; null for an empty cell. */
export function importCell(cell: Cell): ICellData | null {
  const value = cellValue(cell);
  const formula = cellFormula(cell);
  if (formula === null && (value === "" || value === null)) return null;
  return { ...(value === "" || value === null ? {} : typed(value)), ...(formula !== null && { f: formula }) };
}

function storedResult(value: CellValue, type: ICellData["t"]): Exclude<StoredValue, null | undefined> {
  if (type === CELL_TYPES.boolean) return value === 1 || value === true;
  if (typeof value === "string" && ERROR.test(value) && type !== CELL_TYPES.numberAsText) {
    return { error: value as "#REF!" };
  }
  return value;
}

/** What an .xlsx file stores for the grid's cell; `spill` is the range that a formula's result fills, if more than its own cell. */
export function exportCell(data: ICellData, spill?: string): StoredValue {
  const value = data.v ?? data.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;
  const result = value === null ? undefined : storedResult(value, data.t);
  if (!data.f) return result ?? null;
  const formula = withPrefixes(data.f.replace(/^=/, ""));
  const known =
    result === undefined || (typeof result === "object" && !("error" in result)) ? {} : { result };
  return spill ? { formula, shareType: "array", ref: spill, ...known } : { formula, ...known };
}
