import { Expansions } from "./expansions";
import type { Interval } from "./interval";
import { Layers } from "./layers";
import type { Constraint, Variable } from "./problem";
import { plainSteps, type Row, rowOf, stepsOf } from "./row";

export type { Row };

/** A variable in whole steps of its last written decimal. */
export interface Column {
  readonly id: string;
  readonly steps: number;
  readonly decimals: number;
  readonly group: string | null;
  /** The line and the lane that it stands in: keys of the lattice's `lines`. */
  readonly lines: readonly string[];
  /** Where the problem says it: whether amounts below zero are usual beside it. */
  readonly besideNegative: boolean | null;
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

/** The cells of a line or lane that are typed and not computed. */
export interface Line {
  /** The least of their amounts. */
  readonly least: number;
  /**
   * In order of their amounts, those that may have changed places with another of the line: a cell that alone of it takes part in a sum
   * that holds has not.
   */
  readonly movable: { readonly variables: readonly number[]; readonly amounts: readonly number[] };
}

/** Four changes times a coefficient stay below 2^53. */
const SAFE_PRODUCT = 2 ** 50;

/** Puts the problem on whole numbers: each variable in steps of its last decimal, each constraint multiplied until it is whole. */
export function latticeOf(variables: readonly Variable[], constraints: readonly Constraint[]): Lattice {
  const indices = new Map(variables.map((variable, index) => [variable.id, index]));
  const grounds = {
    variables,
    indices,
    expansions: new Expansions(variables),
    steps: variables.map(plainSteps),
  };
  const rows = constraints.map((constraint, index) => rowOf(constraint, index, grounds));
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
      steps: stepsOf(variable),
      decimals: variable.decimals,
      group: variable.group ?? null,
      lines: linesOf(variable),
      besideNegative: variable.besideNegative ?? null,
      derived: variable.derivation !== undefined,
      parts: parts.get(variable.id) ?? [],
      reach: Math.floor(SAFE_PRODUCT / largest),
      rows: touched,
      coefficients,
    };
  });
  return { columns: new Layers(columns), rows: new Layers(rows), lines: inLines(columns, rows) };
}

function inLines(columns: readonly Column[], rows: readonly Row[]): Map<string, Line> {
  const members = new Map<string, number[]>();
  columns.forEach(({ derived, lines }, variable) => {
    if (derived) return;
    for (const line of lines) {
      const known = members.get(line);
      if (known) known.push(variable);
      else members.set(line, [variable]);
    }
  });
  return new Map([...members].map(([line, variables]) => [line, lineOf(variables, columns, rows)]));
}

function lineOf(variables: readonly number[], columns: readonly Column[], rows: readonly Row[]): Line {
  const amountOf = (variable: number) => {
    const { steps = 0, decimals = 0 } = columns[variable] ?? {};
    return steps / 10 ** decimals;
  };
  const least = variables.reduce((lowest, variable) => Math.min(lowest, amountOf(variable)), Infinity);
  const movable = movableOf(variables, columns, rows)
    .map((variable) => ({ variable, amount: amountOf(variable) }))
    .sort((one, other) => one.amount - other.amount || one.variable - other.variable);
  return {
    least,
    movable: {
      variables: movable.map(({ variable }) => variable),
      amounts: movable.map(({ amount }) => amount),
    },
  };
}

function movableOf(
  variables: readonly number[],
  columns: readonly Column[],
  rows: readonly Row[],
): readonly number[] {
  const holding = (variable: number): number[] => {
    const { rows: own = [], coefficients = [] } = columns[variable] ?? {};
    return own.filter((index, incidence) => {
      const row = rows[index];
      return row !== undefined && coefficients[incidence] !== 0 && !row.soft && !isViolated(row);
    });
  };
  const takingPart = new Map<number, number>();
  for (const variable of variables)
    for (const row of holding(variable)) takingPart.set(row, (takingPart.get(row) ?? 0) + 1);
  return variables.filter((variable) => holding(variable).every((row) => takingPart.get(row) !== 1));
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
