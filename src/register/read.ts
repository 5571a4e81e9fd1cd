import { findUnit, type Unit } from "../money";
import type { CellRef, CellValue } from "../reading";
import { readCell } from "./cells";
import { REGISTER_COLUMNS, type RegisterColumn, type RegisterField } from "./columns";
import { emptyEntry, type RegisterEntry } from "./entry";

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
export function readRegister(cells: RegisterCells): Register {
  const headers = (cells.values[0] ?? []).map((cell) => String(cell ?? ""));
  const columns = recogniseColumns(headers);
  const units = headers.map((header) => findUnit(header) ?? "kr");
  const entries: RegisterEntry[] = [];
  const rows: number[] = [];
  const problems: RegisterProblem[] = [];
  const nameColumn = columns.findIndex((column) => column?.field === "agreement");
  cells.values.slice(1).forEach((row, offset) => {
    const name = String(row[nameColumn] ?? "").trim();
    if (name === "") return;
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

/** Exact names first, then synonyms, each field once; a header may carry its unit in parentheses, "Intäkt (tkr)". */
function recogniseColumns(headers: readonly string[]): RowContext["columns"] {
  const plain = headers.map((header) =>
    header
      .replace(/\(.*?\)|,?\s*(?:kr|tkr|mkr|mnkr)\.?$/giu, "")
      .trim()
      .toLowerCase(),
  );
  const result: RowContext["columns"][number][] = headers.map(() => null);
  const passes: ((column: RegisterColumn) => readonly string[])[] = [
    ({ names }) => [names.sv.toLowerCase(), names.en.toLowerCase()],
    ({ synonyms }) => synonyms,
  ];
  for (const names of passes) {
    for (const column of REGISTER_COLUMNS) {
      if (result.some((taken) => taken?.field === column.field)) continue;
      const index = plain.findIndex((header, at) => result[at] === null && names(column).includes(header));
      if (index >= 0) result[index] = column;
    }
  }
  return result;
}
