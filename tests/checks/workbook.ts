import type { Finding } from "../../src/checks";
import { text } from "../../src/locales";
import type { CellValue, Grid, WorkbookData } from "../../src/reading";
import { validate, type ValidateOptions } from "../../src/validate";

/** A cell as typed, or a formula with the value that Excel shows for it. */
export type TypedCell = CellValue | { readonly formula: string; readonly value: CellValue };

/** `rows` from A1 on; a number's format may be given for a whole sheet, such as "0.0". */
export interface TypedSheet {
  readonly rows: readonly (readonly TypedCell[])[];
  readonly format?: string;
  readonly hiddenRows?: readonly number[];
  /** The sheet's cells as an Excel table of this name. */
  readonly table?: string;
}

export function workbook(sheets: Readonly<Record<string, TypedSheet>>): WorkbookData {
  return { name: "Prov.xlsx", grids: Object.entries(sheets).map(([sheet, typed]) => gridOf(sheet, typed)) };
}

function gridOf(sheet: string, { rows, format, hiddenRows = [], table }: TypedSheet): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const valueOf = (cell: TypedCell): CellValue => (typeof cell === "object" && cell ? cell.value : cell);
  return {
    sheet,
    top: 0,
    left: 0,
    values: full.map((row) => row.map(valueOf)),
    formulas: full.map((row) => row.map((cell) => (typeof cell === "object" && cell ? cell.formula : cell))),
    formats: full.map((row) =>
      row.map((cell) => (typeof valueOf(cell) === "number" ? (format ?? "General") : "General")),
    ),
    hiddenRows,
    ...(table !== undefined && {
      excelTables: [{ name: table, area: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 } }],
    }),
  };
}

/** What the core finds in one sheet or several. */
export function findings(
  sheets: Readonly<Record<string, TypedSheet>>,
  options: ValidateOptions = {},
): readonly Finding[] {
  return validate(workbook(sheets), options).findings;
}

/** A finding as a person sees it in a list: "error row-balance B4: 9.9 → 13.0". */
export function line({ severity, rule, cells, stated, expected }: Finding): string {
  const figures = stated === null ? "" : `: ${stated} → ${expected ?? ""}`;
  return `${severity} ${rule} ${cells[0] ?? ""}${figures}`;
}

export function swedish({ message }: Finding): string {
  return text("sv", message.id, message.values).replaceAll("\u00a0", " ");
}
