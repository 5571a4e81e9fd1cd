/**
 * Exact fractions and the textbook definitions of the methods, written without any of the program's own
 * arithmetic.
 */
export class Fraction {
  constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** Floor of a fraction that is not negative. */
  floor(): bigint {
    return this.numerator / this.denominator;
  }

  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  minus(whole: bigint): Fraction {
    return new Fraction(this.numerator - whole * this.denominator, this.denominator);
  }

  plusHalf(): Fraction {
    return new Fraction(2n * this.numerator + this.denominator, 2n * this.denominator);
  }
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

export function quotas(total: bigint, weights: readonly bigint[]): Fraction[] {
  return weights.map((weight) => new Fraction(total * weight, sum(weights)));
}

/** Whole units by floor, one more to the largest remainders; ties to the larger weight, then to the first. */
export function hamilton(total: bigint, weights: readonly bigint[]): bigint[] {
  const dues = quotas(total, weights);
  const units = dues.map((due) => due.floor());
  const order = [...weights.keys()].sort(
    (a, b) =>
      dues[b]!.minus(units[b]!).compare(dues[a]!.minus(units[a]!)) ||
      Number(weights[b]! - weights[a]!) ||
      a - b,
  );
  const rest = Number(total - sum(units));
  for (const recipient of order.slice(0, rest)) units[recipient]! += 1n;
  return units;
}

/** One unit at a time to the largest weight ÷ (2·units + 1); ties to the larger weight, then to the first. */
export function webster(total: bigint, weights: readonly bigint[]): bigint[] {
  const units = weights.map(() => 0n);
  const claim = (recipient: number): Fraction =>
    new Fraction(weights[recipient]!, 2n * units[recipient]! + 1n);
  for (let given = 0n; given < total; given += 1n) {
    const [winner] = [...weights.keys()].sort(
      (a, b) => claim(b).compare(claim(a)) || Number(weights[b]! - weights[a]!) || a - b,
    );
    units[winner!]! += 1n;
  }
  return units;
}

/** Each rounded on its own, halves up. */
export function nearest(total: bigint, weights: readonly bigint[]): bigint[] {
  return quotas(total, weights).map((due) => due.plusHalf().floor());
}
