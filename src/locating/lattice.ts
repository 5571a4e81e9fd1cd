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

/** The cells of a line or lane that are typed and not computed, in order of their amounts. */
export interface Line {
  readonly variables: readonly number[];
  readonly amounts: readonly number[];
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
