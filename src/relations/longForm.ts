import type { RowKind, Table, TableColumn, TableRow } from "../reading";

/** A long list states one amount a row and says in words what it belongs to; so many totals before it is taken for one. */
const LEAST_TOTALS = 3;
/** A row of words alone is one whose amount is not told. */
const LISTED: readonly RowKind[] = ["item", "continuation", "text"];

/**
 * In a list in long form ("2023 | Totalt | Oslo | 1 396 133 280"), the rows whose words agree with a total's in every column but the one
 * that says "total". Empty where the table is no such list.
 */
export function longFormTerms(table: Table): Map<number, TableRow[]> {
  const totals = table.rows.filter(({ kind }) => kind === "total" || kind === "subtotal");
  const found = new Map<number, TableRow[]>();
  const keys = table.columns.filter(
    (column) => isKey(column) && totals.every(({ row }) => wordsAt(table, row, column) !== ""),
  );
  if (totals.length < LEAST_TOTALS || keys.length < 2) return found;
  const items = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    if (!LISTED.includes(row.kind)) continue;
    for (const said of keys) {
      const key = keyOf(table, row, keys, said);
      const known = items.get(key);
      if (known) known.push(row);
      else items.set(key, [row]);
    }
  }
  for (const total of totals) {
    const said = keys.find(({ column }) => isSaidIn(table, total, column));
    const terms = said === undefined ? undefined : items.get(keyOf(table, total, keys, said));
    if (terms !== undefined) found.set(total.row, terms);
  }
  return found;
}

function isKey({ content }: TableColumn): boolean {
  return content === "words" || content === "years" || content === "codes";
}

/** Whether it is this column that names the total. */
function isSaidIn(table: Table, { row, label }: TableRow, column: number): boolean {
  const value = table.value(row, column);
  return typeof value === "string" && value.trim() !== "" && label.includes(value.trim());
}

/** The words of a row in all key columns but one, that column's place marked. */
function keyOf(table: Table, { row }: TableRow, keys: readonly TableColumn[], but: TableColumn): string {
  return keys.map((key) => (key.column === but.column ? "*" : wordsAt(table, row, key))).join("\u0001");
}

function wordsAt(table: Table, row: number, { column }: TableColumn): string {
  return String(table.value(row, column) ?? "").trim();
}
