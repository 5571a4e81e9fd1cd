import type { Dues } from "./dues";
import { Heap } from "./heap";
import { selectFirst } from "./select";
import { divideRounded, floorDivide, sum } from "./units";

/**
 * The ways to round what recipients are due to whole units, in the order of their numbers.
 * Ties go to the larger weight, then to the one that comes first.
 */
export const METHODS = {
  /**
   * Everyone gets the whole units due; those with the largest remainders get one more (Hamilton,
   * Hare–Niemeyer). Adds up.
   */
  "largest-remainder": largestRemainder,
  /** Each is rounded on its own, halves away from zero. Need not add up. */
  nearest,
  /**
   * One divisor for all, quotients rounded to the nearest (Webster, Sainte-Laguë, uddatalsmetoden). Adds
   * up.
   */
  webster,
  /** Each is rounded on its own and the last recipient takes the rest. Adds up. */
  last,
  /** Each gets what the rounded running total grows by. Adds up. */
  cumulative,
} as const satisfies Record<string, (dues: Dues) => bigint[]>;

export type Method = keyof typeof METHODS;

export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];

/** The tie rule: the larger weight first, then the earlier recipient. */
function winsTie(weights: readonly bigint[], left: number, right: number): boolean {
  const leftWeight = weights[left]!;
  const rightWeight = weights[right]!;
  return leftWeight === rightWeight ? left < right : leftWeight > rightWeight;
}

function largestRemainder(dues: Dues): bigint[] {
  const { weights, divisor, numerators } = dues;
  const units = numerators.map((numerator) => floorDivide(numerator, divisor));
  const remainders = numerators.map((numerator, index) => numerator - units[index]! * divisor);
  const rest = Number(dues.total - sum(units));
  const winners = selectFirst(units.length, rest, (left, right) =>
    remainders[left] === remainders[right]
      ? winsTie(weights, left, right)
      : remainders[left]! > remainders[right]!,
  );
  for (const winner of winners) units[winner]! += 1n;
  return units;
}

function nearest({ numerators, divisor }: Dues): bigint[] {
  return numerators.map((numerator) => divideRounded(numerator, divisor));
}

/**
 * Starts from the divisor that proportionality gives and moves one unit at a time: a recipient's claim to a
 * further unit is weight ÷ (2·units + 1), so the strongest claim gets and the weakest last unit is given
 * back.
 */
function webster(dues: Dues): bigint[] {
  const { weights, bounds } = dues;
  const units = nearest(dues);
  let missing = Number(dues.total - sum(units));
  const step = missing > 0 ? 1n : -1n;
  const claimed = (recipient: number): bigint => 2n * units[recipient]! + step;
  const before = (left: number, right: number): boolean => {
    const difference = weights[left]! * claimed(right) - weights[right]! * claimed(left);
    const stronger = difference === 0n ? winsTie(weights, left, right) : difference > 0n;
    return missing > 0 ? stronger : !stronger;
  };
  const canMove = (recipient: number): boolean => {
    const cap = bounds.cap(recipient);
    const moved = units[recipient]! + step;
    return moved >= bounds.floor(recipient) && (cap === null || moved <= cap);
  };
  const queue = new Heap([...units.keys()].filter(canMove), before);
  while (missing !== 0) {
    const recipient = queue.take()!;
    units[recipient]! += step;
    missing -= Number(step);
    if (canMove(recipient)) queue.add(recipient);
  }
  return units;
}

/**
 * Where the last recipient cannot take all of the rest without passing its bounds, the one before it takes
 * what is left.
 */
function last(dues: Dues): bigint[] {
  const units = nearest(dues);
  let rest = dues.total - sum(units);
  for (let recipient = units.length - 1; rest !== 0n; recipient -= 1) {
    if (dues.weights[recipient] === 0n) continue;
    const wanted = units[recipient]! + rest;
    const floor = dues.bounds.floor(recipient);
    const cap = dues.bounds.cap(recipient);
    const taken = wanted < floor ? floor : cap !== null && wanted > cap ? cap : wanted;
    units[recipient] = taken;
    rest = wanted - taken;
  }
  return units;
}

function cumulative({ numerators, divisor }: Dues): bigint[] {
  let due = 0n;
  let given = 0n;
  return numerators.map((numerator) => {
    due += numerator;
    const until = divideRounded(due, divisor);
    const units = until - given;
    given = until;
    return units;
  });
}
