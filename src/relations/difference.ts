import { Decimal } from "../money";
import type { Figure } from "./tableFigures";

export const ONE = new Decimal(1);
export const MINUS_ONE = new Decimal(-1);

/** A figure with what it is multiplied by, units included. */
interface Weighed {
  readonly figure: Figure;
  readonly coefficient: Decimal;
}

/** A product of coefficients; that of `ONE` and `MINUS_ONE` is one of them again. */
export function productOf(one: Decimal, other: Decimal): Decimal {
  if (one === ONE) return other;
  if (other === ONE) return one;
  return one === MINUS_ONE && other === MINUS_ONE ? ONE : one.times(other);
}

/** What a multiplier comes to between two figures of a table: in most tables all amounts are in one unit. */
export function coefficientOf(multiplier: Decimal, from: Figure, to: Figure): Decimal {
  return from.factor === to.factor ? multiplier : multiplier.times(from.factor).dividedBy(to.factor);
}

/** total − Σ coefficient·term, exactly; plain sums in whole numbers of the last decimal, of which sheets have a million. */
export function differenceOf(total: Figure, terms: readonly Weighed[]): Decimal {
  return onGrid(total, terms) ?? exactly(total, terms);
}

const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Null where a figure is too long for it, or a coefficient is another than `ONE` and `MINUS_ONE`. */
function onGrid(total: Figure, terms: readonly Weighed[]): Decimal | null {
  let { places } = total;
  for (const { figure } of terms) if (figure.places > places) places = figure.places;
  if (places >= POWERS.length) return null;
  const at = ({ steps, places: own }: Figure): number => steps * (POWERS[places - own] ?? NaN);
  let left = at(total);
  if (!Number.isSafeInteger(left)) return null;
  for (const { figure, coefficient } of terms) {
    const amount = at(figure);
    if (coefficient === ONE) left -= amount;
    else if (coefficient === MINUS_ONE) left += amount;
    else return null;
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(amount)) return null;
  }
  if (left === 0) return ZERO;
  return places === 0 ? new Decimal(left) : new Decimal(left).dividedBy(POWERS[places] ?? NaN);
}

const ZERO = new Decimal(0);

function exactly(total: Figure, terms: readonly Weighed[]): Decimal {
  const sum = terms.reduce(
    (partial, { figure, coefficient }) => partial.plus(figure.value.times(coefficient)),
    ZERO,
  );
  return total.value.minus(sum);
}
