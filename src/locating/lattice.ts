import { Decimal } from "../money";
import type { Interval } from "./interval";
import { Layers } from "./layers";
import type { Constraint, LinearTerm, Variable } from "./problem";

/** One constraint as conditions on the changes: Σ coefficient·change must lie within `sound`, in whole numbers. */
export interface Row {
  readonly index: number;
  readonly id: string;
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
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

/** A variable in whole steps of its last written decimal. */
export interface Column {
  readonly id: string;
  readonly steps: number;
  readonly decimals: number;
  readonly group: string | null;
  /** The line and the lane that it stands in: keys of the lattice's `lines`. */
  readonly lines: readonly string[];
  readonly derived: boolean;
  /** The of-which parts of it. */
  readonly parts: readonly number[];
  /** Largest change considered: keeps every sum of four changes a safe integer. */
  readonly reach: number;
  readonly rows: readonly number[];
  /** Its coefficient in each of `rows`. */
  readonly coefficients: readonly number[];
}

/** The problem on a grid of whole numbers: exact, and fast enough to search. */
export interface Lattice {
  readonly columns: Layers<Column>;
  readonly rows: Layers<Row>;
  /** What stands on one line or in one lane of the sheet. */
  readonly lines: ReadonlyMap<string, Line>;
}

/** The cells of a line or lane that are typed and not computed, in order of their amounts. */
export interface Line {
  readonly variables: readonly number[];
  readonly amounts: readonly number[];
}

/** What it costs to disbelieve a constraint that says nothing else: more than one changed cell, less than two. */
const DEFAULT_TRUST = 16;

/** Four changes times a coefficient stay below 2^53. */
const SAFE_PRODUCT = 2 ** 50;
const LARGEST_COEFFICIENT = 2 ** 20;

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** Puts the problem on whole numbers: each variable in steps of its last decimal, each constraint multiplied until it is whole. */
export function latticeOf(variables: readonly Variable[], constraints: readonly Constraint[]): Lattice {
  const indices = new Map(variables.map((variable, index) => [variable.id, index]));
  const decimals = variables.map((variable) => variable.decimals);
  const expansions = new Expansions(variables);
  const rows = constraints.map((constraint, index) =>
    rowOf(constraint, index, variables, decimals, indices, expansions),
  );
  const incidence = variables.map(() => ({ rows: [] as number[], coefficients: [] as number[] }));
  for (const row of rows) {
    row.variables.forEach((variable, position) => {
      incidence[variable]?.rows.push(row.index);
      incidence[variable]?.coefficients.push(row.coefficients[position] ?? 0);
    });
  }
  const parts = new Map<string, number[]>();
  variables.forEach(({ partOf }, index) => {
    if (partOf === undefined) return;
    const known = parts.get(partOf);
    if (known) known.push(index);
    else parts.set(partOf, [index]);
  });
  const columns = variables.map((variable, index): Column => {
    const { rows: touched = [], coefficients = [] } = incidence[index] ?? {};
    const largest = coefficients.reduce((most, one) => Math.max(most, Math.abs(one)), 1);
    return {
      id: variable.id,
      steps: steps(variable.value, decimals[index] ?? 0),
      decimals: decimals[index] ?? 0,
      group: variable.group ?? null,
      lines: linesOf(variable),
      derived: variable.derivation !== undefined,
      parts: parts.get(variable.id) ?? [],
      reach: Math.floor(SAFE_PRODUCT / largest),
      rows: touched,
      coefficients,
    };
  });
  return { columns: new Layers(columns), rows: new Layers(rows), lines: inLines(columns) };
}

function inLines(columns: readonly Column[]): Map<string, Line> {
  const lines = new Map<string, { variable: number; amount: number }[]>();
  columns.forEach(({ derived, steps, decimals, lines: own }, variable) => {
    if (derived) return;
    for (const line of own) {
      const members = lines.get(line) ?? [];
      if (members.length === 0) lines.set(line, members);
      members.push({ variable, amount: steps / 10 ** decimals });
    }
  });
  return new Map(
    [...lines].map(([line, members]) => {
      members.sort((one, other) => one.amount - other.amount || one.variable - other.variable);
      return [
        line,
        { variables: members.map(({ variable }) => variable), amounts: members.map(({ amount }) => amount) },
      ];
    }),
  );
}

function linesOf({ group, lane }: Variable): string[] {
  return [...(group === undefined ? [] : [`line ${group}`]), ...(lane === undefined ? [] : [`lane ${lane}`])];
}

/** True where the figures as they stand break the row. */
export function isViolated(row: Row): boolean {
  return row.sound.low > 0 || row.sound.high < 0;
}

/** The row after changes that add up to `sum` in it. */
export function shifted(row: Row, sum: number): Row {
  const shift = ({ low, high }: Interval): Interval => ({ low: low - sum, high: high - sum });
  return { ...row, sound: shift(row.sound), likely: shift(row.likely), exact: shift(row.exact) };
}

function steps(value: Decimal, decimals: number): number {
  return (decimals === 0 ? value : value.dividedBy(step(decimals))).round().toNumber();
}

function rowOf(
  constraint: Constraint,
  index: number,
  variables: readonly Variable[],
  decimals: readonly number[],
  indices: ReadonlyMap<string, number>,
  expansions: Expansions,
): Row {
  const activity = constraint.terms.reduce((sum, { variable, coefficient }) => {
    const value = variables[indexOf(indices, variable)]?.value;
    return value ? sum.plus(times(value, coefficient)) : sum;
  }, new Decimal(0));
  const perStep = expansions.expand(constraint.terms).map(({ variable, coefficient }) => {
    const position = indexOf(indices, variable);
    return { variable: position, coefficient: times(step(decimals[position] ?? 0), coefficient) };
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
    index,
    id: constraint.id,
    variables: perStep.map(({ variable }) => variable),
    coefficients: whole.map((coefficient) => coefficient.round().toNumber()),
    sound: constraint.tolerance.isZero() ? exact : interval(constraint.tolerance),
    likely: constraint.likely.isZero() ? exact : interval(constraint.likely),
    exact,
    total: constraint.total === undefined ? -1 : indexOf(indices, constraint.total),
    soft: constraint.soft ?? false,
    doubted: constraint.doubted ?? false,
    trust: constraint.trust ?? DEFAULT_TRUST,
  };
}

/** Most factors are one: a product is worked out only where it changes something. */
function times(one: Decimal, other: Decimal): Decimal {
  if (isOne(other)) return one;
  return isOne(one) ? other : one.times(other);
}

/** Told from its digits: a comparison would make a number to compare with, a million times over. */
function isOne({ s, e, d }: Decimal): boolean {
  return s === 1 && e === 0 && d.length === 1 && d[0] === 1;
}

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

/** Formulas upon formulas are followed so deep: a running total down a long sheet would else be written out cell by cell. */
const DEEPEST_FORMULA = 40;

/** Formulas written out: each derived variable is the sum of what it is computed from and a correction of its own. */
class Expansions {
  private readonly derivations: ReadonlyMap<string, readonly LinearTerm[]>;
  private readonly known = new Map<string, ReadonlyMap<string, Decimal>>();
  private readonly open = new Set<string>();

  constructor(variables: readonly Variable[]) {
    this.derivations = new Map(
      variables.flatMap(({ id, derivation }) => (derivation ? [[id, derivation] as const] : [])),
    );
  }

  expand(terms: readonly LinearTerm[]): readonly LinearTerm[] {
    const derived = terms.some(({ variable }) => this.derivations.has(variable));
    if (!derived && new Set(terms.map(({ variable }) => variable)).size === terms.length) return terms;
    return [...this.sum(terms)].map(([variable, coefficient]) => ({ variable, coefficient }));
  }

  private sum(terms: readonly LinearTerm[]): Map<string, Decimal> {
    const sums = new Map<string, Decimal>();
    for (const { variable, coefficient } of terms) {
      for (const [base, inner] of this.of(variable)) {
        const sum = (sums.get(base) ?? new Decimal(0)).plus(inner.times(coefficient));
        if (sum.isZero()) sums.delete(base);
        else sums.set(base, sum);
      }
    }
    return sums;
  }

  private of(variable: string): ReadonlyMap<string, Decimal> {
    const known = this.known.get(variable);
    if (known) return known;
    const derivation = this.derivations.get(variable);
    // Where a circle of formulas closes, the figure is taken as it stands.
    if (this.open.has(variable) || this.open.size >= DEEPEST_FORMULA) return new Map([[variable, ONE]]);
    this.open.add(variable);
    const expansion = derivation ? this.sum(derivation) : new Map<string, Decimal>();
    this.open.delete(variable);
    expansion.set(variable, (expansion.get(variable) ?? new Decimal(0)).plus(1));
    this.known.set(variable, expansion);
    return expansion;
  }
}
