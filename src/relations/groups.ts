import type { ColumnRole, Table, TableColumn, TableRow } from "../reading";

/** One agreement: its item row and the continuation rows below it. */
export interface Agreement {
  readonly item: TableRow;
  readonly rows: readonly TableRow[];
}

/** The agreements of a table, in order; `of` limits them to item rows, or to totals read as agreements of their own. */
export function agreements(table: Table, of: "items" | "totals" = "items"): Agreement[] {
  const heads = table.rows.filter(({ kind }) =>
    of === "items" ? kind === "item" : kind === "total" || kind === "subtotal",
  );
  const continuations = new Map<number, TableRow[]>();
  for (const row of table.rows) {
    if (row.kind === "continuation" && row.owner !== null) {
      const rows = continuations.get(row.owner) ?? [];
      rows.push(row);
      continuations.set(row.owner, rows);
    }
  }
  return heads.map((item) => ({ item, rows: [item, ...(continuations.get(item.row) ?? [])] }));
}

export function columnsOf(table: Table, ...roles: readonly ColumnRole[]): TableColumn[] {
  return table.columns.filter(({ role }) => roles.includes(role));
}
