import { Decimal } from "./decimal";

/** A sum rounded to so many decimals, halves away from zero as Excel's ROUND; −3 rounds to whole thousands. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  if (decimals >= 0) return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const step = new Decimal(10).pow(-decimals);
  return value.dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step);
}

/** Excel holds 15 significant digits; what a double carries beyond them (0.30000000000000004) nobody has written. */
const SIGNIFICANT_DIGITS = 15;

/** The exact decimal that a cell's number stands for. */
export function decimalOf(number: number): Decimal {
  return Number.isSafeInteger(number)
    ? new Decimal(number)
    : new Decimal(number.toPrecision(SIGNIFICANT_DIGITS));
}

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/**
 * How many decimals a cell's number has when it is typed out: 7.75 has 2, 5 has 0. Numbers with long tails, such as a quotient, have
 * up to 15.
 */
export function decimalsOf(number: number): number {
  if (Number.isInteger(number)) return 0;
  for (let decimals = 1; decimals < POWERS.length; decimals += 1) {
    const power = POWERS[decimals] ?? 1;
    if (Math.round(number * power) / power === number) return decimals;
  }
  return decimalOf(number).decimalPlaces();
}
