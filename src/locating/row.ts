import { Decimal } from "../money";
import type { Expansions } from "./expansions";
import type { Interval } from "./interval";
import type { Constraint, LinearTerm, Variable } from "./problem";

/** One constraint as conditions on the changes: Σ coefficient·change must lie within `sound`, in whole numbers. */
export interface Row {
  readonly index: number;
  readonly id: string;
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  /** Its terms as the sheet has them, before formulas are written out. */
  readonly declared: readonly LinearTerm[];
  /** Within what rounding can do, what it plausibly does, and not at all. */
  readonly sound: Interval;
  readonly likely: Interval;
  readonly exact: Interval;
  /** Index of the variable that states the total; −1 where none does. */
  readonly total: number;
  readonly soft: boolean;
  readonly doubted: boolean;
  readonly trust: number;
}

/** What it costs to disbelieve a constraint that says nothing else: more than one changed cell, less than two. */
const DEFAULT_TRUST = 16;

const LARGEST_COEFFICIENT = 2 ** 20;

const ZERO = new Decimal(0);

/** What the grid knows of the variables before it has rows. */
export interface Grounds {
  readonly variables: readonly Variable[];
  readonly indices: ReadonlyMap<string, number>;
  readonly expansions: Expansions;
  /** Each variable's value in steps of its last decimal, where it is plain. */
  readonly steps: readonly number[];
}

/** A row's terms and how far they are from what they ought to add up to, in whole numbers. */
type Weights = Pick<Row, "variables" | "coefficients" | "sound" | "likely" | "exact">;

/** A constraint's row of the grid. */
export function rowOf(constraint: Constraint, index: number, grounds: Grounds): Row {
  const terms = grounds.expansions.expand(constraint.terms);
  return {
    index,
    id: constraint.id,
    ...(plainWeights(constraint, terms, grounds) ??
      shortWeights(constraint, terms, grounds) ??
      weightsOf(constraint, terms, grounds)),
    declared: constraint.terms,
    total: constraint.total === undefined ? -1 : indexOf(grounds.indices, constraint.total),
    soft: constraint.soft ?? false,
    doubted: constraint.doubted ?? false,
    trust: constraint.trust ?? DEFAULT_TRUST,
  };
}

function weightsOf(
  constraint: Constraint,
  terms: readonly LinearTerm[],
  { variables, indices }: Grounds,
): Weights {
  const activity = constraint.terms.reduce((sum, { variable, coefficient }) => {
    const value = variables[indexOf(indices, variable)]?.value;
    return value ? sum.plus(times(value, coefficient)) : sum;
  }, new Decimal(0));
  const perStep = terms.map(({ variable, coefficient }) => {
    const position = indexOf(indices, variable);
    return { variable: position, coefficient: times(step(variables[position]?.decimals ?? 0), coefficient) };
  });
  const factor = wholeFactor(perStep.map(({ coefficient }) => coefficient));
  const whole = perStep.map(({ coefficient }) => times(coefficient, factor));
  // A coefficient of many digits (a population share) is cut, and so is an amount of more decimals than the grid: half a unit for each
  // of the likeliest steps is allowed for.
  const onGrid = whole.every((coefficient) => coefficient.isInteger()) && activity.times(factor).isInteger();
  const slack = onGrid ? 0 : 1;
  const interval = (margin: Decimal): Interval => ({
    low: constraint.lower.minus(margin).minus(activity).times(factor).ceil().toNumber() - slack,
    high: constraint.upper.plus(margin).minus(activity).times(factor).floor().toNumber() + slack,
  });
  const exact = interval(ZERO);
  return {
    variables: perStep.map(({ variable }) => variable),
    coefficients: whole.map((coefficient) => coefficient.round().toNumber()),
    ...intervalsOf(constraint, exact, interval),
  };
}

/** The same, without a Decimal for each term, of a plain sum: nothing but pluses and minuses over amounts of the same decimals. */
function plainWeights(
  constraint: Constraint,
  terms: readonly LinearTerm[],
  { variables, indices, steps }: Grounds,
): Weights | null {
  if (!constraint.lower.isZero() || !constraint.upper.isZero()) return null;
  const inOrder = terms.map(({ variable }) => indexOf(indices, variable));
  const decimals = variables[inOrder[0] ?? -1]?.decimals ?? 0;
  const isPlain = ({ coefficient }: LinearTerm): boolean => isUnit(coefficient);
  if (!terms.every(isPlain) || !constraint.terms.every(isPlain)) return null;
  if (inOrder.some((variable) => variables[variable]?.decimals !== decimals)) return null;
  let activity = 0;
  for (const { variable, coefficient } of constraint.terms) {
    const position = indexOf(indices, variable);
    if (variables[position]?.decimals !== decimals) return null;
    activity += coefficient.s * (steps[position] ?? NaN);
    if (!Number.isSafeInteger(activity)) return null;
  }
  const interval = (margin: Decimal): Interval => {
    const most = margin.isZero() ? 0 : margin.dividedBy(step(decimals)).floor().toNumber();
    return { low: 0 - most - activity, high: most - activity };
  };
  return {
    variables: inOrder,
    coefficients: terms.map(({ coefficient }) => coefficient.s),
    ...intervalsOf(constraint, interval(ZERO), interval),
  };
}

/** The same in ordinary numbers where coefficients are short and amounts plain, as those of a rate are: 0.1·income − overhead. */
function shortWeights(
  constraint: Constraint,
  terms: readonly LinearTerm[],
  { variables, indices, steps }: Grounds,
): Weights | null {
  if (terms !== constraint.terms) return null;
  const inOrder = terms.map(({ variable }) => indexOf(indices, variable));
  const decimalsAt = (position: number): number => variables[inOrder[position] ?? -1]?.decimals ?? 0;
  const places = terms.reduce(
    (most, { coefficient }, position) => Math.max(most, coefficient.decimalPlaces() + decimalsAt(position)),
    0,
  );
  const factor = TENS[places];
  if (factor === undefined) return null;
  const coefficients: number[] = [];
  let activity = 0;
  for (const [position, { coefficient }] of terms.entries()) {
    const weight = Math.round(coefficient.toNumber() * 10 ** (places - decimalsAt(position)));
    activity += weight * (steps[inOrder[position] ?? -1] ?? NaN);
    if (Math.abs(weight) > LARGEST_COEFFICIENT || !Number.isSafeInteger(activity)) return null;
    coefficients.push(weight);
  }
  // Whole coefficients that all end in noughts have a smaller factor: weightsOf finds it.
  if (places > 0 && coefficients.every((weight) => weight % 10 === 0)) return null;
  const { lower, upper } = constraint;
  const isEqual = lower.isZero() && upper.isZero();
  const most = (bound: Decimal): number => (bound.isZero() ? 0 : bound.times(factor).floor().toNumber());
  const interval = (margin: Decimal): Interval => {
    const high = most(isEqual ? margin : upper.plus(margin));
    const low = isEqual ? high : most(margin.minus(lower));
    return { low: 0 - low - activity, high: high - activity };
  };
  return { variables: inOrder, coefficients, ...intervalsOf(constraint, interval(ZERO), interval) };
}

function intervalsOf(
  { tolerance, likely }: Constraint,
  exact: Interval,
  interval: (margin: Decimal) => Interval,
): Pick<Row, "sound" | "likely" | "exact"> {
  return {
    sound: tolerance.isZero() ? exact : interval(tolerance),
    likely: likely.isZero() ? exact : interval(likely),
    exact,
  };
}

/** The value in whole steps; NaN where it has more decimals, or too many digits to be safe. */
export function plainSteps({ value, decimals }: Variable): number {
  const whole = decimals === 0 ? value : value.dividedBy(step(decimals));
  const steps = whole.isInteger() ? whole.toNumber() : NaN;
  return Number.isSafeInteger(steps) ? steps : NaN;
}

/** The value in the steps nearest to it. */
export function stepsOf({ value, decimals }: Variable): number {
  return (decimals === 0 ? value : value.dividedBy(step(decimals))).round().toNumber();
}

/** Most factors are one: a product is worked out only where it changes something. */
function times(one: Decimal, other: Decimal): Decimal {
  if (isOne(other)) return one;
  return isOne(one) ? other : one.times(other);
}

function isOne(number: Decimal): boolean {
  return number.s === 1 && isUnit(number);
}

/** One or minus one. Told from its digits: a comparison would make a number to compare with, a million times over. */
function isUnit({ e, d }: Decimal): boolean {
  return e === 0 && d.length === 1 && d[0] === 1;
}

/** A rate has few decimals; what has more is left to decimals without end. */
const TENS = Array.from({ length: 7 }, (_, places) => 10 ** places);

const STEPS = Array.from({ length: 20 }, (_, decimals) => new Decimal(10).pow(-decimals));

/** The last written decimal: 0.01 for two decimals. */
function step(decimals: number): Decimal {
  return STEPS[decimals] ?? new Decimal(10).pow(-decimals);
}

function indexOf(indices: ReadonlyMap<string, number>, id: string): number {
  const index = indices.get(id);
  if (index === undefined) throw new RangeError(`A constraint names ${id}, which is no variable.`);
  return index;
}

/** The power of ten that makes the coefficients whole, or as nearly as safe integers allow. */
function wholeFactor(coefficients: readonly Decimal[]): Decimal {
  const places = coefficients.reduce((most, one) => Math.max(most, one.decimalPlaces()), 0);
  const largest = coefficients.reduce((most, one) => Decimal.max(most, one.abs()), new Decimal(0));
  let factor = new Decimal(10).pow(places);
  while (factor.times(largest).gt(LARGEST_COEFFICIENT) && factor.gt(1)) factor = factor.dividedBy(10);
  return factor;
}
