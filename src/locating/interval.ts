/** Whole numbers from low to high, both included; empty where low > high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The changes of a cell that keep a sum within bounds. */
export function changesWithin({ low, high }: Interval, coefficient: number): Interval {
  const [one, other] = [low / coefficient, high / coefficient];
  return { low: Math.ceil(Math.min(one, other)), high: Math.floor(Math.max(one, other)) };
}

/** The changes of a cell that bring a sum within bounds, whole or not. */
export function changesBy(coefficient: number, { low, high }: Interval): Interval {
  const ends = [low / coefficient, high / coefficient];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

export function overlap(one: Interval, other: Interval): Interval {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}

export function isEmpty({ low, high }: Interval): boolean {
  return low > high;
}
