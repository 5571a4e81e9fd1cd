import { convert, type Decimal, halfWidth } from "../../money";
import type { Table, TableColumn, TableRow } from "../../reading";

/** One year's names and amounts on a sheet. */
export interface Side {
  readonly year: number;
  readonly table: Table;
  readonly column: TableColumn;
  readonly rows: ReadonlyMap<number, TableRow>;
}

/** The amount of a line in kronor, and half of its last written decimal. */
export function amountOf(side: Side, row: number): { amount: Decimal; halfWidth: Decimal } | null {
  const amount = side.table.amount(row, side.column.column);
  const unit = amount?.unit ?? side.table.unit;
  if (!amount || !unit) return null;
  return { amount: convert(amount.value, unit, "kr"), halfWidth: convert(halfWidth(amount), unit, "kr") };
}
