import type { Area, CellRef } from "./grid";
import type { Table, TableColumn, TableRow } from "./table";

/** So many rows of a sheet are looked up together. */
const BAND = 64;

interface Sheet {
  readonly tables: Table[];
  readonly bands: Map<number, Table[]>;
}

/** The tables of a workbook by where they stand: a sheet may hold thousands of them. */
export class TableIndex {
  private readonly sheets = new Map<string, Sheet>();

  constructor(tables: readonly Table[]) {
    for (const table of tables) {
      const sheet = this.sheets.get(table.sheet) ?? { tables: [], bands: new Map<number, Table[]>() };
      this.sheets.set(table.sheet, sheet);
      sheet.tables.push(table);
      for (let band = bandOf(table.area.top); band <= bandOf(table.area.bottom); band += 1) {
        const known = sheet.bands.get(band);
        if (known) known.push(table);
        else sheet.bands.set(band, [table]);
      }
    }
  }

  /** The table that a cell stands in; null where it stands in none. */
  at({ sheet, row, column }: CellRef): Table | null {
    const near = this.sheets.get(sheet)?.bands.get(bandOf(row)) ?? [];
    return (
      near.find(({ area }) => meet(area, { top: row, bottom: row, left: column, right: column })) ?? null
    );
  }

  /** The tables of a sheet that an area reaches into, in order. */
  meeting(sheet: string, area: Area): Table[] {
    const on = this.sheets.get(sheet);
    const isNarrow = bandOf(area.top) === bandOf(area.bottom);
    const near = isNarrow ? on?.bands.get(bandOf(area.top)) : on?.tables;
    return (near ?? []).filter((table) => meet(table.area, area));
  }
}

function bandOf(row: number): number {
  return Math.floor(row / BAND);
}

function meet(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** A table's row by its row on the sheet; null where the table has none there. */
export function rowAt({ rows }: Table, row: number): TableRow | null {
  const found = rows[firstFrom(rows, row, (one) => one.row)];
  return found?.row === row ? found : null;
}

/** A table's column by its column on the sheet; null where the table has none there. */
export function columnAt({ columns }: Table, column: number): TableColumn | null {
  const found = columns[firstFrom(columns, column, (one) => one.column)];
  return found?.column === column ? found : null;
}

const owned = new WeakMap<Table, ReadonlyMap<number, readonly TableRow[]>>();

/** The rows that belong to another of a table, in order: its continuations and its of-which rows. */
export function rowsOwnedBy(table: Table, row: number): readonly TableRow[] {
  let byOwner = owned.get(table);
  if (byOwner === undefined) owned.set(table, (byOwner = groupedByOwner(table)));
  return byOwner.get(row) ?? [];
}

function groupedByOwner({ rows }: Table): Map<number, TableRow[]> {
  const byOwner = new Map<number, TableRow[]>();
  for (const row of rows) {
    if (row.owner === null) continue;
    const known = byOwner.get(row.owner);
    if (known) known.push(row);
    else byOwner.set(row.owner, [row]);
  }
  return byOwner;
}

/** A table's rows within an area. */
export function rowsWithin({ rows }: Table, area: Area): readonly TableRow[] {
  return rows.slice(...rowSpan(rows, area));
}

/** A table's columns within an area. */
export function columnsWithin({ columns }: Table, area: Area): readonly TableColumn[] {
  return columns.slice(...columnSpan(columns, area));
}

/** How many cells of a table are within an area. */
export function cellsWithin({ rows, columns }: Table, area: Area): number {
  const [firstRow, endRow] = rowSpan(rows, area);
  const [firstColumn, endColumn] = columnSpan(columns, area);
  return (endRow - firstRow) * (endColumn - firstColumn);
}

function rowSpan(rows: readonly TableRow[], { top, bottom }: Area): [number, number] {
  const at = ({ row }: TableRow): number => row;
  return [firstFrom(rows, top, at), firstFrom(rows, bottom + 1, at)];
}

function columnSpan(columns: readonly TableColumn[], { left, right }: Area): [number, number] {
  const at = ({ column }: TableColumn): number => column;
  return [firstFrom(columns, left, at), firstFrom(columns, right + 1, at)];
}

/** Index of the first line, in sheet order, that stands no earlier than `least`. */
function firstFrom<T>(lines: readonly T[], least: number, at: (line: T) => number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(lines[middle]!) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
