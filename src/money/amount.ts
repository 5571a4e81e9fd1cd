import { Decimal } from "./decimal";
import type { Unit } from "./unit";

/** A sum of money as a person wrote it: its figure, the unit it was written in, and with how many decimals. */
export interface Amount {
  readonly value: Decimal;
  /** The unit of `value`; null where neither cell, header nor sheet says. */
  readonly unit: Unit | null;
  /** Decimals written; null where the figure is exact (a formula's value, whole kronor, öre). */
  readonly decimals: number | null;
}

const EXACT = new Decimal(0);
const HALF_WIDTHS = Array.from({ length: 16 }, (_, decimals) => halfOf(decimals));

/** Half of the last written decimal: `32,6` means anything that rounds to it, ±0,05. Zero where exact. */
export function halfWidth({ decimals }: Amount): Decimal {
  return decimals === null ? EXACT : (HALF_WIDTHS[decimals] ?? halfOf(decimals));
}

function halfOf(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals).dividedBy(2);
}
