import type { Area, CellRef, CellValue, Grid, WorkbookData } from "../reading";
import type { RegisterField } from "./columns";
import { readRegister, type Register } from "./read";

/** What Grant names the register's table and sheet, in each language. */
export const REGISTER_NAMES = { sv: "Överenskommelser", en: "Agreements" } as const;

/** What the workbook keeps of the register's identity, so that it is known when it is renamed: ids only. */
export interface RegisterIds {
  /** The table's name when it was read just now, found by its id. */
  readonly table: string;
  /** The field of each column that had one, by its place in the table from 0. */
  readonly fields: Readonly<Record<number, string>>;
}

/** The workbook's register: its agreements, and where they stand. */
export interface FoundRegister extends Register {
  readonly sheet: string;
  /** The Excel table's name. */
  readonly table: string;
  /** Header row included. */
  readonly area: Area;
}

/**
 * The register that a workbook holds: the Excel table that the ids say, else one called "Överenskommelser" or "Agreements" or on a sheet of
 * that name, with a column of agreements. Null where there is none.
 */
export function findRegister(workbook: WorkbookData, ids: RegisterIds | null = null): FoundRegister | null {
  const places = workbook.grids.flatMap((grid) =>
    (grid.excelTables ?? []).map(({ name, area }) => ({ grid, name, area })),
  );
  const known = places.filter(({ name }) => name === ids?.table);
  const named = places.filter(({ grid, name }) => isRegisterName(name) || isRegisterName(grid.sheet));
  for (const { grid, name, area } of [...known, ...named]) {
    const { sheet } = grid;
    const cells = { sheet, top: area.top, left: area.left, values: valuesIn(grid, area) };
    const register = readRegister(cells, name === ids?.table ? ids.fields : {});
    if (register.columns.includes("agreement")) return { ...register, sheet, table: name, area };
  }
  return null;
}

/** "Överenskommelser", "Överenskommelser2" (Excel numbers what would else have the same name). */
export function isRegisterName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[\s_(]*\d*\)?$/, "");
  return Object.values(REGISTER_NAMES).some((known) => known.toLowerCase() === plain);
}

/** The cell of an entry's field; null where the table has no such column. */
export function registerCell(register: FoundRegister, entry: number, field: RegisterField): CellRef | null {
  const [row, column] = [register.rows[entry], register.columns.indexOf(field)];
  if (row === undefined || column < 0) return null;
  return { sheet: register.sheet, row, column: register.area.left + column };
}

/** The workbook without the register's cells: what is checked is the sheets, and the register is what they are checked against. */
export function withoutRegister(workbook: WorkbookData, register: FoundRegister): WorkbookData {
  const { sheet, area } = register;
  const grids = workbook.grids.map((grid) => (grid.sheet === sheet ? without(grid, area) : grid));
  return { ...workbook, grids };
}

function without(grid: Grid, area: Area): Grid {
  const blank = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
    rows.map((row, down) =>
      row.map((cell, right) => (isIn(area, grid.top + down, grid.left + right) ? "" : cell)),
    );
  const excelTables = (grid.excelTables ?? []).filter((table) => table.area !== area);
  const formulas = grid.formulas ? { formulas: blank(grid.formulas) } : {};
  return { ...grid, ...formulas, values: blank(grid.values), excelTables };
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function valuesIn(grid: Grid, { top, left, bottom, right }: Area): CellValue[][] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) => grid.values[top + row - grid.top] ?? []);
  const width = right - left + 1;
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[left + at - grid.left] ?? null));
}
