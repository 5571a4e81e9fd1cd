import { Decimal } from "../money";
import { GrantError } from "./grant-error";

/** Sets of amounts that are looked at in each half of the amounts. Up to 36 amounts that is every set. */
const MOST_SETS = 2 ** 18;

/** Amounts are compared to so many decimals; the tails of quotients are cut off. */
const FINEST_DECIMALS = 6;

export interface SubsetAnswer {
  /** For each amount, whether it is in the set. */
  readonly chosen: readonly boolean[];
  /** True where another set of as few amounts adds up too. */
  readonly several: boolean;
  /** False where sets of fewer amounts may exist that were not looked at. */
  readonly smallest: boolean;
}

/**
 * The smallest set of amounts that add up to a target, give or take a tolerance. Amounts of zero are never
 * in it.
 *
 * The amounts are cut into two halves; the sets of each half are listed by size and met in order of their
 * sums (meet in the middle, Horowitz & Sahni 1974), for one amount in all, then two, and so on. So that a
 * function answers within a moment each half lists at most 262 144 sets: every set of up to 36 amounts,
 * every set of up to four of 100, of up to two of 1 000.
 *
 * @throws GrantError where no set does, saying up to which size sets were looked at, and for amounts too
 * large to add exactly.
 */
export function subset(target: Decimal, amounts: readonly Decimal[], tolerance: Decimal): SubsetAnswer {
  const present = [...amounts.keys()].filter((index) => !amounts[index]!.isZero());
  const steps = asSteps([target, tolerance, ...present.map((index) => amounts[index]!)]);
  const [goal = 0, slack = 0, ...figures] = steps;
  const middle = figures.length >> 1;
  const left = listSets(figures.slice(0, middle));
  const right = listSets(figures.slice(middle));
  const looked = Math.min(left.allUpTo, right.allUpTo);
  for (let size = 1; size < left.bySize.length + right.bySize.length - 1; size += 1) {
    const found = meet(left.bySize, right.bySize, size, goal - slack, goal + slack);
    if (found.length === 0) continue;
    const [one] = found;
    const members = new Set(
      [...one!.left, ...one!.right.map((index) => index + middle)].map((at) => present[at]),
    );
    return {
      chosen: amounts.map((_, index) => members.has(index)),
      several: found.length > 1,
      smallest: size <= looked,
    };
  }
  const amount = { amount: target.toFixed() };
  if (looked === Infinity) throw new GrantError("grants.noSubset", { target: amount });
  throw new GrantError("grants.noSmallSubset", { target: amount, size: looked });
}

/** Amounts as whole steps of their last decimal, small enough that sums of them are exact. */
function asSteps(values: readonly Decimal[]): number[] {
  const finest = values.reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  const scale = new Decimal(10).pow(Math.min(finest, FINEST_DECIMALS));
  const steps = values.map((value) => value.times(scale).round().toNumber());
  const reach = steps.reduce((sum, step) => sum + Math.abs(step), 0);
  if (reach > Number.MAX_SAFE_INTEGER) throw new GrantError("grants.amountsTooLarge");
  return steps;
}

/** All sets of one size: their sums, and each as the set that it extends and the figure that it adds. */
interface Sets {
  readonly sums: Float64Array;
  readonly sorted: Float64Array;
  readonly extended: Int32Array;
  readonly added: Int32Array;
}

interface SetList {
  readonly bySize: readonly Sets[];
  /** Up to which size all sets are listed; Infinity where all are. */
  readonly allUpTo: number;
}

/** The sets of figures by size, from the empty set to the largest size that there is room for. */
function listSets(figures: readonly number[]): SetList {
  const empty = {
    sums: Float64Array.of(0),
    sorted: Float64Array.of(0),
    extended: Int32Array.of(-1),
    added: Int32Array.of(-1),
  };
  const bySize: Sets[] = [empty];
  let listed = 1;
  let count = 1;
  for (let size = 1; size <= figures.length; size += 1) {
    count = (count * (figures.length - size + 1)) / size;
    listed += count;
    if (listed > MOST_SETS && size > 1) return { bySize, allUpTo: size - 1 };
    bySize.push(extend(bySize[size - 1]!, figures, count));
  }
  return { bySize, allUpTo: Infinity };
}

/** The sets with one figure more, each taken once: a set is extended only by figures after its last. */
function extend(smaller: Sets, figures: readonly number[], count: number): Sets {
  const sums = new Float64Array(count);
  const extended = new Int32Array(count);
  const added = new Int32Array(count);
  let at = 0;
  smaller.sums.forEach((sum, set) => {
    for (let figure = smaller.added[set]! + 1; figure < figures.length; figure += 1) {
      sums[at] = sum + figures[figure]!;
      extended[at] = set;
      added[at] = figure;
      at += 1;
    }
  });
  return { sums, sorted: sums.slice().sort(), extended, added };
}

interface Meeting {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Sets of so many figures, enough to tell none from one from several, with a sum from `least` to `most`, as
 * figures of the left and of the right half.
 */
function meet(
  left: readonly Sets[],
  right: readonly Sets[],
  size: number,
  least: number,
  most: number,
): Meeting[] {
  const found: Meeting[] = [];
  for (
    let ofLeft = Math.max(0, size - right.length + 1);
    ofLeft < left.length && ofLeft <= size;
    ofLeft += 1
  ) {
    const some = left[ofLeft]!;
    const others = right[size - ofLeft]!;
    for (const [sum, other] of sumsWithin(some.sorted, others.sorted, least, most, 2 - found.length)) {
      for (const one of setsWith(left, ofLeft, sum)) {
        for (const two of setsWith(right, size - ofLeft, other)) found.push({ left: one, right: two });
      }
    }
    if (found.length > 1) break;
  }
  return found;
}

/** Up to `enough` pairs of different sums, one of each list, that come to `least` to `most` together. */
function sumsWithin(
  left: Float64Array,
  right: Float64Array,
  least: number,
  most: number,
  enough: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let high = right.length - 1;
  for (let at = 0; at < left.length && pairs.length < enough; at += 1) {
    const sum = left[at]!;
    if (at > 0 && sum === left[at - 1]) continue;
    while (high >= 0 && sum + right[high]! > most) high -= 1;
    for (let other = high; other >= 0 && sum + right[other]! >= least && pairs.length < enough; other -= 1) {
      if (other < high && right[other] === right[other + 1]) continue;
      pairs.push([sum, right[other]!]);
    }
  }
  return pairs;
}

/** Up to two of the sets that have so many figures and this sum, as the figures in them. */
function setsWith(bySize: readonly Sets[], size: number, sum: number): number[][] {
  const { sums } = bySize[size]!;
  const first = sums.indexOf(sum);
  const second = sums.indexOf(sum, first + 1);
  return [first, second].filter((set) => set >= 0).map((set) => figuresOf(bySize, size, set));
}

function figuresOf(bySize: readonly Sets[], size: number, set: number): number[] {
  if (size === 0) return [];
  const { added, extended } = bySize[size]!;
  return [...figuresOf(bySize, size - 1, extended[set]!), added[set]!];
}
