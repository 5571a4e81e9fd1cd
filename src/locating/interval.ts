/** Whole numbers from low to high, both included; empty where low > high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The changes of a cell that keep a sum within bounds. */
export function changesWithin(bounds: Interval, coefficient: number): Interval {
  const { low, high } = changesBy(bounds, coefficient);
  return { low: Math.ceil(low), high: Math.floor(high) };
}

/** The same, whole or not. */
export function changesBy({ low, high }: Interval, coefficient: number): Interval {
  return inOrder(low / coefficient, high / coefficient);
}

/** What changes within an interval add where they count with a coefficient. */
export function scaled({ low, high }: Interval, coefficient: number): Interval {
  return inOrder(low * coefficient, high * coefficient);
}

function inOrder(one: number, other: number): Interval {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

export function overlap(one: Interval, other: Interval): Interval {
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}

export function isEmpty({ low, high }: Interval): boolean {
  return low > high;
}
