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
    ...(shortWeights(constraint, terms, grounds) ?? weightsOf(constraint, terms, grounds)),
    declared: constraint.terms,
    total: constraint.total === undefined ? -1 : indexOf(grounds.indices, constraint.total),
    soft: constraint.soft ?? false,
    doubted: constraint.doubted ?? false,
    trust: constraint.trust ?? DEFAULT_TRUST,
  };
}

/** In decimals without end: whatever the figures and coefficients are. */
export function weightsOf(
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

/**
 * The same in ordinary numbers where coefficients are short and amounts plain, as those of sums and rates are: 0.1·income − overhead.
 * Null elsewhere.
 */
export function shortWeights(
  constraint: Constraint,
  terms: readonly LinearTerm[],
  { variables, indices, steps }: Grounds,
): Weights | null {
  const decimalsOf = (index: number): number => variables[index]?.decimals ?? 0;
  const located = (list: readonly LinearTerm[]): LocatedTerm[] =>
    list.map(({ variable, coefficient }) => ({ index: indexOf(indices, variable), coefficient }));
  const written = located(constraint.terms);
  const changed = terms === constraint.terms ? written : located(terms);
  const placesIn = (list: readonly LocatedTerm[]): number =>
    list.reduce(
      (most, { index, coefficient }) => Math.max(most, coefficient.decimalPlaces() + decimalsOf(index)),
      0,
    );
  const places = Math.max(placesIn(written), placesIn(changed));
  const factor = TENS[places];
  if (factor === undefined) return null;
  const weightOf = ({ index, coefficient }: LocatedTerm): number =>
    Math.round(plainNumber(coefficient) * 10 ** (places - decimalsOf(index)));
  const coefficients = changed.map(weightOf);
  if (coefficients.some((weight) => Math.abs(weight) > LARGEST_COEFFICIENT)) return null;
  // Coefficients that all end in noughts have a smaller factor: weightsOf finds it.
  if (places > 0 && coefficients.every((weight) => weight % 10 === 0)) return null;
  let activity = 0;
  for (const term of written) {
    activity += weightOf(term) * (steps[term.index] ?? NaN);
    if (!Number.isSafeInteger(activity)) return null;
  }
  const { lower, upper } = constraint;
  const isEqual = lower.isZero() && upper.isZero();
  const most = (bound: Decimal): number => (bound.isZero() ? 0 : bound.times(factor).floor().toNumber());
  const interval = (margin: Decimal): Interval => {
    const high = most(isEqual ? margin : upper.plus(margin));
    const low = isEqual ? high : most(margin.minus(lower));
    return { low: 0 - low - activity, high: high - activity };
  };
  const positions = changed.map(({ index }) => index);
  return { variables: positions, coefficients, ...intervalsOf(constraint, interval(ZERO), interval) };
}

interface LocatedTerm {
  readonly index: number;
  readonly coefficient: Decimal;
}

/** A number of Decimal is read from its digits written out: for the many that are one or minus one that is saved. */
function plainNumber(coefficient: Decimal): number {
  return isUnit(coefficient) ? coefficient.s : coefficient.toNumber();
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
