import { Decimal } from "../money";

/*
 * Apportionment compares exact fractions, so it works in whole units of the last decimal (öre where
 * decimals is 2) held as bigint: no remainder is ever rounded before it is compared.
 */

/** 10 to the power of `exponent`. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/**
 * numerator ÷ denominator to the nearest whole number, halves up. The numerator is not negative, the denominator positive.
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** The largest whole number that is not above numerator ÷ denominator. The denominator is positive. */
export function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The whole number that `value` is. */
function wholeNumber(value: Decimal): bigint {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? BigInt(number) : BigInt(value.toFixed(0));
}

/** The value in whole units of the last decimal, halves away from zero. */
export function toUnits(value: Decimal, decimals: number): bigint {
  return wholeNumber(value.times(new Decimal(10).pow(decimals)).round());
}

/** The value in units of the last decimal as an exact fraction. */
export function exactUnits(value: Decimal, decimals: number): { numerator: bigint; denominator: bigint } {
  const units = value.times(new Decimal(10).pow(decimals));
  const shift = units.decimalPlaces();
  return { numerator: wholeNumber(units.times(new Decimal(10).pow(shift))), denominator: powerOfTen(shift) };
}

/** The amount that so many units of the last decimal are. */
export function fromUnits(units: bigint, decimals: number): Decimal {
  return new Decimal(`${units}e-${decimals}`);
}

/** The values as whole numbers in the same proportions, and how many decimals they were shifted by. */
export function toWholeNumbers(values: readonly Decimal[]): { whole: bigint[]; shift: number } {
  const shift = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  const factor = new Decimal(10).pow(shift);
  return { whole: values.map((value) => wholeNumber(shift === 0 ? value : value.times(factor))), shift };
}

export function sum(values: readonly bigint[]): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}
