import { Decimal } from "./decimal";

/** The units in which Swedish grant sheets state money. */
export const UNITS = ["kr", "tkr", "mkr", "mdkr"] as const;

export type Unit = (typeof UNITS)[number];

const KRONOR: Record<Unit, Decimal> = {
  kr: new Decimal(1),
  tkr: new Decimal(1_000),
  mkr: new Decimal(1_000_000),
  mdkr: new Decimal(1_000_000_000),
};

/** Kronor in one of the unit: 1 mkr = 1 000 000 kr. */
export function kronorPer(unit: Unit): Decimal {
  return KRONOR[unit];
}

/** The same sum of money in another unit, exactly. */
export function convert(value: Decimal, from: Unit, to: Unit): Decimal {
  return from === to ? value : value.times(KRONOR[from]).dividedBy(KRONOR[to]);
}
