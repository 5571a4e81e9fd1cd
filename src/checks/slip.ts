import { convert, Decimal } from "../money";
import type { CellRef, Table } from "../reading";

/** An amount in another unit than it ought to be. */
export interface Slip {
  readonly cell: CellRef;
  /** What the amount is to be multiplied by. */
  readonly factor: Decimal;
  /** What tells: the other amounts of its column, or its row's share of the national amount. */
  readonly by: "size" | "share";
}

/** A thousand between units; a million from kronor to mkr. */
export const SLIP_FACTORS = ["1000", "1000000", "0.001", "0.000001"].map((factor) => new Decimal(factor));

/** An amount's size in powers of ten; a judgement of size needs no exactness. */
export function logOf(amount: Decimal): number {
  return Math.log10(amount.abs().toNumber());
}

/** The size of a table's amount in the table's unit; null where the cell holds none, or nought. */
export function sizeAt(table: Table, row: number, column: number): number | null {
  const amount = table.amount(row, column);
  if (!amount || amount.value.isZero()) return null;
  const { value, unit } = amount;
  return logOf(unit && table.unit ? convert(value, unit, table.unit) : value);
}

/** The middle of some sizes; of an even number the larger of the two in the middle. */
export function medianOf(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
