import { type Amount, convert, Decimal, halfWidth, type Unit } from "../../money";
import type { Table, TableColumn } from "../../reading";
import type { Share } from "./types";

/** An amount in kronor, and half of its last written decimal. */
export interface Kronor {
  readonly amount: Decimal;
  readonly halfWidth: Decimal;
}

const ZERO = new Decimal(0);

/** The amount of a cell in kronor; null where there is none, or nothing says its unit. */
export function kronorAt(table: Table, row: number, column: number): Kronor | null {
  const amount = table.amount(row, column);
  return amount && inKronor(amount, table.unit);
}

/** An amount in kronor; `unit` is what it is in where it does not say itself. */
export function inKronor(amount: Amount, otherwise: Unit | null): Kronor | null {
  const unit = amount.unit ?? otherwise;
  if (!unit) return null;
  return { amount: convert(amount.value, unit, "kr"), halfWidth: convert(halfWidth(amount), unit, "kr") };
}

export function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
}

/** The columns of money of a role. */
export function moneyColumns(table: Table, role: TableColumn["role"]): TableColumn[] {
  return table.columns.filter((column) => column.role === role && column.additive);
}

/** Of several amounts to one recipient, their sum; nobody gets nothing. */
export function joined(shares: readonly Share[]): Share[] {
  const byRecipient = new Map<string, Share>();
  for (const { recipient, amount, cell } of shares) {
    const name = recipient.trim();
    if (name === "" || amount.isZero()) continue;
    const known = byRecipient.get(name);
    byRecipient.set(name, {
      recipient: name,
      amount: amount.plus(known?.amount ?? ZERO),
      cell: known?.cell ?? cell,
    });
  }
  return [...byRecipient.values()];
}
