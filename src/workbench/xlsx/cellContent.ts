import type { Cell, RichText } from "@cj-tech-master/excelts";
import type { CellValue } from "../../reading";
import { withoutPrefixes } from "./functionPrefix";
import { columnNumber, shiftFormula } from "./shiftFormula";

const MILLISECONDS_A_DAY = 86_400_000;
/** 1970-01-01 as Excel counts days. */
const EPOCH_SERIAL = 25_569;

/** Excel hands over a date as days since 1899-12-30; a number whose format only looks like a date's comes back unharmed. */
function serial(date: Date): CellValue {
  const days = Math.round(date.getTime() + EPOCH_SERIAL * MILLISECONDS_A_DAY) / MILLISECONDS_A_DAY;
  return Number.isNaN(days) ? "#NUM!" : days;
}

function plainValue(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return serial(value);
  if (typeof value !== "object") return "";
  if ("error" in value) return String(value.error);
  if ("richText" in value && Array.isArray(value.richText)) {
    return (value.richText as RichText[]).map((part) => part.text).join("");
  }
  if ("checkbox" in value) return Boolean(value.checkbox);
  if ("text" in value) return plainValue(value.text);
  if ("formula" in value || "sharedFormula" in value)
    return "result" in value ? plainValue(value.result) : "";
  return "";
}

function rowAndColumn(address: string): readonly [number, number] {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(row), columnNumber(letters)];
}

function storedFormula(cell: Cell): string | null {
  const value = cell.value;
  if (value === null || typeof value !== "object") return null;
  if ("sharedFormula" in value && value.sharedFormula) {
    const first = cell.worksheet.findCell(value.sharedFormula)?.value;
    if (!first || typeof first !== "object" || !("formula" in first) || !first.formula) return null;
    const [row, column] = rowAndColumn(value.sharedFormula);
    return shiftFormula(first.formula, cell.row - row, cell.col - column);
  }
  return "formula" in value && value.formula ? value.formula : null;
}

/** The value that the cell shows: a formula's last result, a date as Excel's serial number, an error as its text, "" for an empty cell. */
export function cellValue(cell: Cell): CellValue {
  return cell.isMerged && cell.master !== cell ? "" : plainValue(cell.value);
}

/** The cell's formula in English with "=" in front, shared formulas written out; null where it has none. */
export function cellFormula(cell: Cell): string | null {
  if (cell.isMerged && cell.master !== cell) return null;
  const formula = storedFormula(cell);
  return formula === null ? null : `=${withoutPrefixes(formula)}`;
}

/** The number format in Excel's English notation. */
export function cellFormat(cell: Cell): string {
  const format = cell.numFmt;
  return (typeof format === "object" ? format.formatCode : format) ?? "General";
}
