import { convert, Decimal, type Unit } from "../money";
import { type CellRef, toA1 } from "../reading";
import type { Relation } from "../relations";

/** A cell of the workbook, as the report links to it. */
export interface ReportCellRef {
  readonly sheet: string;
  /** A1 address on the sheet. */
  readonly address: string;
}

/** What one recipient, unit or activity gets of a grant; amounts are decimal strings in the table's unit. */
export interface Share {
  readonly name: string;
  readonly amount: string;
  readonly cell: ReportCellRef;
}

/** One grant reconciled: null where the sheet states nothing. */
export interface Grant {
  readonly name: string;
  readonly cell: ReportCellRef;
  readonly national: string | null;
  readonly income: string | null;
  readonly overhead: string | null;
  readonly shares: readonly Share[];
  /** Sum of the shares, or the row's own amount where it is not shared out; null where there is none. */
  readonly allocated: string | null;
  /** The total that the sheet states of the shares. */
  readonly stated: string | null;
  /**
   * Income less overhead less what is allocated; without an income, the stated total less what is allocated, unless that is how the total
   * was rounded; else null.
   */
  readonly difference: string | null;
  /** How the row's or column's own sum holds; null where the sheet gives no reason to hold it against anything. */
  readonly holds: Relation["holds"] | null;
}

interface GrantParts {
  readonly national?: Decimal | null;
  readonly income?: Decimal | null;
  readonly overhead?: Decimal | null;
  readonly shares: readonly Share[];
  /** Where it is not the sum of the shares. */
  readonly allocated?: Decimal | null;
  readonly stated?: Decimal | null;
  readonly holds: Relation["holds"] | null;
}

/** A grant with what its parts add up to. */
export function grantOf(name: string, cell: ReportCellRef, parts: GrantParts): Grant {
  const { national = null, income = null, overhead = null, shares, stated = null, holds } = parts;
  const allocated = sumOf(shares.map(({ amount }) => new Decimal(amount))) ?? parts.allocated ?? null;
  const spent = allocated || overhead ? (allocated ?? new Decimal(0)).plus(overhead ?? 0) : null;
  const whole = income ?? (holds === "rounding" ? null : stated);
  const written = (amount: Decimal | null): string | null => amount?.toFixed() ?? null;
  return {
    name: oneLine(name),
    cell,
    national: written(national),
    income: written(income),
    overhead: written(overhead),
    shares,
    allocated: written(allocated),
    stated: written(stated),
    difference: written(whole && spent ? whole.minus(spent) : null),
    holds,
  };
}

/** An amount in the unit that is asked for, where both are known. */
export function inUnit(value: Decimal, from: Unit | null, to: Unit | null): Decimal {
  return from && to ? convert(value, from, to) : value;
}

/** Null where there is nothing to add. */
export function sumOf(amounts: readonly Decimal[]): Decimal | null {
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum.plus(amount));
}

export function refOf({ sheet, row, column }: CellRef): ReportCellRef {
  return { sheet, address: toA1(row, column) };
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
