import type { Condition } from "./box";
import { solve } from "./box";
import type { Interval } from "./interval";
import { isViolated, type Lattice, type Row } from "./lattice";
import { CHANGE_COST, operationOf } from "./operations";

/** The search's view: the grid, with rows as they stand after the causes already found. */
export type View = Lattice;

/** Values for a set of cells that make everything hold, and what it costs to believe them. */
export interface Assignment {
  readonly variables: readonly number[];
  /** In whole steps, by position; never 0. */
  readonly changes: readonly number[];
  readonly operations: readonly string[];
  /** Rows given up. */
  readonly dropped: readonly number[];
  readonly cost: number;
}

/** Cost of a difference that rounding can explain but hardly does. */
const UNLIKELY_COST = 3;
/** Cost of a difference just within plausible rounding: it only decides between equals. */
const ROUNDING_COST = 0.5;
/** Two amounts that changed places are one mistake. */
const SWAP_COST = 2;

/** An interval this wide is tried value by value; a wider one only where something points. */
const EVERY_VALUE = 40;
const MAX_POINTS = 4_000;

/** A row that some changed cells take part in, with their coefficients by position. */
export interface Touched {
  readonly row: Row;
  readonly coefficients: readonly number[];
}

/** The rows that a set of changes must keep or make whole: all it takes part in but those given up and the customs broken before. */
export function binding(view: View, variables: readonly number[], dropped: readonly number[]): Touched[] {
  return touched(view, variables).filter(({ row }) => !dropped.includes(row.index) && !isBrokenCustom(row));
}

/** The rows as conditions on the changes, by position. */
export function conditionsOf(rows: readonly Touched[]): Condition[] {
  return rows.map(({ row, coefficients }) => ({ coefficients, low: row.sound.low, high: row.sound.high }));
}

/** The likeliest whole-number values for these cells; null where there are none. */
export function assign(
  view: View,
  variables: readonly number[],
  dropped: readonly number[],
): Assignment | null {
  const customs = touched(view, variables).filter(({ row }) => isBrokenCustom(row));
  const enumeration = new Enumeration(view, variables, binding(view, variables, dropped), customs);
  const best = enumeration.best();
  if (!best) return null;
  const droppedCost = dropped.reduce((sum, index) => sum + (view.rows.get(index)?.trust ?? 0), 0);
  return { ...best, dropped, cost: best.cost + droppedCost };
}

function isBrokenCustom(row: Row): boolean {
  return row.soft && isViolated(row);
}

/** By the cells' few rows rather than by the rows' many cells. */
function touched(view: View, variables: readonly number[]): Touched[] {
  const found: { row: Row; coefficients: number[] }[] = [];
  variables.forEach((variable, position) => {
    const column = view.columns.get(variable);
    column?.rows.forEach((index, incidence) => {
      const known = found.find(({ row }) => row.index === index);
      const coefficients = known?.coefficients ?? variables.map(() => 0);
      coefficients[position] = column.coefficients[incidence] ?? 0;
      const row = view.rows.get(index);
      if (!known && row) found.push({ row, coefficients });
    });
  });
  return found;
}

/** By the cell's few rows rather than by the row's many cells. */
export function coefficientOf(view: View, row: Row, variable: number): number {
  const column = view.columns.get(variable);
  const position = column?.rows.indexOf(row.index) ?? -1;
  return column?.coefficients[position] ?? 0;
}

/** Goes through the values that anything points to: sums made exact, ends of what is possible, every value where few are. */
class Enumeration {
  private readonly conditions: readonly Condition[];
  /** What points to values: the rows that bind, and the customs that the figures break as they stand. */
  private readonly pointers: readonly Touched[];
  private readonly reach: readonly number[];
  private found: Omit<Assignment, "dropped"> | null = null;
  private points = 0;

  constructor(
    private readonly view: View,
    private readonly variables: readonly number[],
    private readonly rows: readonly Touched[],
    customs: readonly Touched[],
  ) {
    this.conditions = conditionsOf(rows);
    this.pointers = [...rows, ...customs];
    this.reach = variables.map((variable) => view.columns.get(variable)?.reach ?? 0);
  }

  best(): Omit<Assignment, "dropped"> | null {
    this.extend(new Map());
    return this.found;
  }

  /** Fixes the change with the least room next, each value in turn. */
  private extend(fixed: ReadonlyMap<number, number>): void {
    if (this.points > MAX_POINTS) return;
    const room = solve([...this.conditions, ...this.equalities(fixed)], this.reach);
    if (!room.feasible) return;
    if (fixed.size === this.variables.length) {
      this.consider(this.variables.map((_, position) => fixed.get(position) ?? 0));
      return;
    }
    const free = this.variables.map((_, position) => position).filter((position) => !fixed.has(position));
    const width = (position: number): number => {
      const { low, high } = room.intervals[position] as Interval;
      return high - low;
    };
    const next = free.reduce((best, position) => (width(position) < width(best) ? position : best));
    for (const change of this.suggestions(next, room.intervals[next] as Interval, fixed)) {
      this.extend(new Map([...fixed, [next, change]]));
    }
  }

  private equalities(fixed: ReadonlyMap<number, number>): Condition[] {
    return [...fixed].map(([position, change]) => ({
      coefficients: this.variables.map((_, other) => (other === position ? 1 : 0)),
      low: change,
      high: change,
    }));
  }

  private suggestions(
    position: number,
    { low, high }: Interval,
    fixed: ReadonlyMap<number, number>,
  ): number[] {
    const pointed = new Set<number>([low, high]);
    if (high - low <= EVERY_VALUE) {
      for (let change = low; change <= high; change += 1) pointed.add(change);
    } else {
      for (const { row, coefficients } of this.pointers) {
        const coefficient = coefficients[position] ?? 0;
        const isOpen = (one: number, other: number): boolean =>
          one !== 0 && other !== position && !fixed.has(other);
        if (coefficient === 0 || coefficients.some(isOpen)) continue;
        const sum = coefficients.reduce((total, one, other) => total + one * (fixed.get(other) ?? 0), 0);
        for (const end of [row.exact.low, row.exact.high]) pointed.add(Math.round((end - sum) / coefficient));
      }
    }
    const reach = this.reach[position] ?? 0;
    return [...pointed].filter(
      (change) => change !== 0 && change >= low && change <= high && Math.abs(change) < reach,
    );
  }

  private consider(changes: readonly number[]): void {
    this.points += 1;
    const { operations, cost: errors } = operationsOf(this.view, this.variables, changes, this.rows);
    const misfit = this.pointers.reduce((sum, pointer) => sum + misfitOf(pointer, changes), 0);
    const cost = errors + misfit;
    if (!this.found || cost < this.found.cost) {
      this.found = { variables: this.variables, changes, operations, cost };
    }
  }
}

/** What the row costs after the changes, less what it cost before; a violated sum had to be mended anyway and costs nothing before. */
function misfitOf({ row, coefficients }: Touched, changes: readonly number[]): number {
  const sum = coefficients.reduce((total, one, position) => total + one * (changes[position] ?? 0), 0);
  return costOf(row, sum) - (isViolated(row) && !row.soft ? 0 : costOf(row, 0));
}

function costOf(row: Row, sum: number): number {
  const beyond = ({ low, high }: Interval): number => Math.max(low - sum, sum - high, 0);
  if (beyond(row.sound) > 0) return row.trust;
  if (beyond(row.likely) > 0) return row.soft ? row.trust / 2 : UNLIKELY_COST;
  const room = Math.max(row.likely.high - row.exact.high, 1);
  return (beyond(row.exact) / room) * ROUNDING_COST;
}

/** How each cell went wrong, two that changed places counted as one mistake. */
function operationsOf(
  view: View,
  variables: readonly number[],
  changes: readonly number[],
  rows: readonly Touched[],
): { operations: string[]; cost: number } {
  const violated = rows.flatMap(({ row }) => (!row.soft && isViolated(row) ? [row] : []));
  const moves = variables.map((variable, position) => {
    const column = view.columns.get(variable);
    if (!column) throw new RangeError("An explanation names a cell that is not there.");
    const from = column.steps;
    const totals = violated.filter((row) => row.total === variable);
    return { from, to: from + (changes[position] ?? 0), column, totals, lattice: view };
  });
  const operations: string[] = [];
  let cost = 0;
  moves.forEach((move, position) => {
    const partner = moves.findIndex((other, index) => index !== position && isSwap(move, other));
    const { name, cost: own } =
      partner >= 0 ? { name: "swap", cost: (SWAP_COST - CHANGE_COST) / 2 } : operationOf(move);
    operations.push(name);
    cost += CHANGE_COST + own;
  });
  return { operations, cost };
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly column: { readonly decimals: number; readonly derived: boolean };
}

function isSwap(one: Move, other: Move): boolean {
  const scale = 10 ** (other.column.decimals - one.column.decimals);
  return (
    !one.column.derived &&
    !other.column.derived &&
    one.to * scale === other.from &&
    other.to === one.from * scale
  );
}
