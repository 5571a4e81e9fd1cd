import { type CellValue, type Grid, readTables, type Table } from "../../src/reading";

/** A sheet with these cells from A1 on. */
export function sheet(values: CellValue[][], more: Partial<Grid> = {}): Grid {
  return { sheet: "Blad1", top: 0, left: 0, values, ...more };
}

/** The one table on such a sheet. */
export function only(values: CellValue[][], more: Partial<Grid> = {}): Table {
  const tables = readTables(sheet(values, more));
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (!table) throw new Error("no table");
  return table;
}

export function kinds(table: Table): string[] {
  return table.rows.map((row) => row.kind);
}

/** "71.8 mkr 1": figure, unit and decimals as read. */
export function amount(table: Table, row: number, column: number): string {
  const found = table.amount(row, column);
  return found ? `${found.value.toString()} ${found.unit ?? "-"} ${found.decimals ?? "exact"}` : "none";
}
