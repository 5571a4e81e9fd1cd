import { findUnit, type Unit } from "../money";
import type { CellRef, CellValue } from "../reading";
import { readCell } from "./cells";
import { REGISTER_COLUMNS, type RegisterColumn, type RegisterField } from "./columns";
import { emptyEntry, type RegisterEntry } from "./entry";

/** The row of totals that Excel puts under a table. */
const TOTAL_ROW = /^(?:summa|totalt?|sum)$/i;

/** A cell that could not be read; its entry goes on without it, and the cell itself is left as it is. */
export interface RegisterProblem {
  readonly cell: CellRef;
  readonly field: RegisterField;
  readonly written: string;
  /** Key of the text that says what is wrong. */
  readonly message: string;
}

export interface Register {
  readonly entries: readonly RegisterEntry[];
  /** Absolute row of each entry on its sheet. */
  readonly rows: readonly number[];
  readonly problems: readonly RegisterProblem[];
  /** What each column of the table is; null for the user's own columns, which are never touched. */
  readonly columns: readonly (RegisterField | null)[];
}

/** The register table as it stands on the sheet: header row first; `top` and `left` are zero-based. */
export interface RegisterCells {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Reads the register by what its headers mean, in any order and in either language. Rows without an agreement's name are passed over;
 * a cell that cannot be read is a problem of its own and null in its entry.
 */
export function readRegister(
  cells: RegisterCells,
  /** The field of columns that are known by their ids, whatever their headers say now; by place in the table from 0. */
  known: Readonly<Record<number, string>> = {},
): Register {
  const headers = (cells.values[0] ?? []).map((cell) => String(cell ?? ""));
  const columns = recogniseColumns(headers, known);
  const units = headers.map((header) => findUnit(header) ?? "kr");
  const entries: RegisterEntry[] = [];
  const rows: number[] = [];
  const problems: RegisterProblem[] = [];
  const nameColumn = columns.findIndex((column) => column?.field === "agreement");
  cells.values.slice(1).forEach((row, offset) => {
    const name = String(row[nameColumn] ?? "").trim();
    if (name === "" || TOTAL_ROW.test(name)) return;
    const position = cells.top + 1 + offset;
    entries.push(readEntry(name, row, { columns, units, cells, position, problems }));
    rows.push(position);
  });
  return { entries, rows, problems, columns: columns.map((column) => column?.field ?? null) };
}

interface RowContext {
  readonly columns: readonly ((RegisterColumn & { readonly field: RegisterField }) | null)[];
  readonly units: readonly Unit[];
  readonly cells: RegisterCells;
  readonly position: number;
  readonly problems: RegisterProblem[];
}

function readEntry(name: string, row: readonly CellValue[], context: RowContext): RegisterEntry {
  const found: Record<string, unknown> = {};
  context.columns.forEach((column, index) => {
    if (!column || column.type === "formula") return;
    const cell = row[index] ?? null;
    const reading = readCell(cell, column, context.units[index] ?? "kr");
    if ("value" in reading) {
      found[column.field] = reading.value;
      return;
    }
    context.problems.push({
      cell: { sheet: context.cells.sheet, row: context.position, column: context.cells.left + index },
      field: column.field,
      written: String(cell),
      message: reading.problem,
    });
  });
  return { ...emptyEntry(name), ...found };
}

/**
 * Exact names first, then what is known by id, then synonyms, each field once; a header may carry its unit in parentheses, "Intäkt (tkr)".
 */
function recogniseColumns(
  headers: readonly string[],
  known: Readonly<Record<number, string>>,
): RowContext["columns"] {
  const plain = headers.map((header) =>
    header
      .replace(/\(.*?\)|,?\s*(?:kr|tkr|mkr|mnkr)\.?$/giu, "")
      .trim()
      .toLowerCase(),
  );
  const result: RowContext["columns"][number][] = headers.map(() => null);
  const passes: ((column: RegisterColumn, header: string, at: number) => boolean)[] = [
    ({ names }, header) => [names.sv, names.en].some((name) => name.toLowerCase() === header),
    ({ field }, _header, at) => known[at] === field,
    ({ synonyms }, header) => synonyms.includes(header),
  ];
  for (const means of passes) {
    for (const column of REGISTER_COLUMNS) {
      if (result.some((taken) => taken?.field === column.field)) continue;
      const index = plain.findIndex((header, at) => result[at] === null && means(column, header, at));
      if (index >= 0) result[index] = column;
    }
  }
  return result;
}
