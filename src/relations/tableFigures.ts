import { type Amount, convert, Decimal, halfWidth, type Unit } from "../money";
import type { Table } from "../reading";
import { ONE } from "./difference";

/** One amount of a table, in the unit that it was written in. */
export interface Figure {
  readonly value: Decimal;
  /** The value as so many of its last decimal, and how many decimals it has; NaN where that is no safe integer. */
  readonly steps: number;
  readonly places: number;
  /** Half of the last written decimal; 0 where exact. */
  readonly halfWidth: Decimal;
  /** Takes the amount to the table's unit: 0.001 for tkr in a table of mkr. */
  readonly factor: Decimal;
  readonly unit: Unit | null;
  /** True where a formula gave it. */
  readonly computed: boolean;
  /** What computing with doubles may have added to it or taken from it; 0 where it was typed. */
  readonly noise: number;
}

/** A table's amounts by absolute row and column, read once. */
export interface TableFigures {
  readonly table: Table;
  at(row: number, column: number): Figure | null;
}

/** Results of formulas are read with so many digits, counted from those of the largest figure in their column. */
const DIGITS = 14;

export function tableFigures(table: Table): TableFigures {
  const { top, bottom } = table.area;
  const rules = { usual: usualDecimals(table), noise: noiseIn(table), factor: factorsTo(table.unit) };
  const columns = new Map<number, (Figure | null | undefined)[]>();
  return {
    table,
    at(row, column) {
      let read = columns.get(column);
      if (read === undefined) columns.set(column, (read = new Array<undefined>(bottom - top + 1)));
      const known = read[row - top];
      if (known !== undefined) {
        return known;
      }
      return (read[row - top] = readFigure(table, row, column, rules));
    },
  };
}

/** Longer numbers of steps than this may have lost their last digit as doubles. */
const MOST_STEPS = 2 ** 51;

/** An amount in whole numbers of its last decimal. */
export function stepsOf(value: Decimal): Pick<Figure, "steps" | "places"> {
  const places = value.decimalPlaces();
  const steps = Math.round(value.toNumber() * 10 ** places);
  return { steps: Math.abs(steps) < MOST_STEPS ? steps : NaN, places };
}

/** The decimals that a column's ordinary amounts have: a typed 5 among 32,6 and 7,9 is 5,0. Totals keep their own. */
function usualDecimals(table: Table): (row: number, column: number) => number {
  const columns = new Map(table.columns.map((column) => [column.column, column.decimals ?? 0]));
  const totals = new Set(
    table.rows.filter(({ kind }) => kind === "total" || kind === "subtotal").map(({ row }) => row),
  );
  return (row, column) => (totals.has(row) ? 0 : (columns.get(column) ?? 0));
}

/** Half of the last digit that the results of formulas in a column are read with. */
function noiseIn(table: Table): (column: number) => number {
  const known = new Map<number, number>();
  return (column) => {
    const noise = known.get(column) ?? halfOfLastDigit(table.numbers(column)).toNumber();
    known.set(column, noise);
    return noise;
  };
}

function halfOfLastDigit(numbers: Float64Array): Decimal {
  const largest = numbers.reduce((most, number) => (Math.abs(number) > most ? Math.abs(number) : most), 1);
  return new Decimal(10).pow(Math.ceil(Math.log10(largest + 1)) - DIGITS).dividedBy(2);
}

/** What takes an amount in a unit to the table's. */
function factorsTo(to: Unit | null): (unit: Unit | null) => Decimal {
  const known = new Map<Unit, Decimal>();
  return (unit) => {
    if (unit === null || to === null) return ONE;
    const factor = known.get(unit) ?? convert(ONE, unit, to);
    known.set(unit, factor);
    return factor;
  };
}

/** What a table's figures have in common. */
interface Rules {
  readonly usual: (row: number, column: number) => number;
  readonly noise: (column: number) => number;
  readonly factor: (unit: Unit | null) => Decimal;
}

function readFigure(
  table: Table,
  row: number,
  column: number,
  { usual, noise, factor }: Rules,
): Figure | null {
  const amount = table.amount(row, column);
  if (amount === null) {
    return null;
  }
  const computed = table.formula(row, column) !== null;
  const decimals =
    amount.decimals === null ? tenths(amount, computed) : Math.max(amount.decimals, usual(row, column));
  return {
    value: amount.value,
    ...stepsOf(amount.value),
    halfWidth: halfWidth({ ...amount, decimals }),
    factor: factor(amount.unit),
    unit: amount.unit,
    computed,
    noise: computed ? noise(column) : 0,
  };
}

/** Öre are written with two decimals: kronor with one have been rounded to it. */
function tenths({ value, unit }: Amount, computed: boolean): number | null {
  return unit === "kr" && !computed && value.decimalPlaces() === 1 ? 1 : null;
}
