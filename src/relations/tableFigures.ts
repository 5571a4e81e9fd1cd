import { type Amount, convert, Decimal, halfWidth, type Unit } from "../money";
import type { Table } from "../reading";

/** One amount of a table, in the unit that it was written in. */
export interface Figure {
  readonly value: Decimal;
  /** Half of the last written decimal; 0 where exact. */
  readonly halfWidth: Decimal;
  /** Takes the amount to the table's unit: 0.001 for tkr in a table of mkr. */
  readonly factor: Decimal;
  readonly unit: Unit | null;
  /** True where a formula gave it. */
  readonly computed: boolean;
  /** What computing with doubles may have added to it or taken from it; 0 where it was typed. */
  readonly noise: Decimal;
}

/** A table's amounts by absolute row and column, read once. */
export interface TableFigures {
  readonly table: Table;
  at(row: number, column: number): Figure | null;
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);
/** Results of formulas are read with so many digits, counted from those of the largest figure in their column. */
const DIGITS = 14;

export function tableFigures(table: Table): TableFigures {
  const usual = usualDecimals(table);
  const noise = noiseIn(table);
  const read = new Map<string, Figure | null>();
  return {
    table,
    at(row, column) {
      const key = `${row},${column}`;
      const known = read.get(key);
      if (known !== undefined) {
        return known;
      }
      const figure = readFigure(table, row, column, usual, noise);
      read.set(key, figure);
      return figure;
    },
  };
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
function noiseIn(table: Table): (column: number) => Decimal {
  const known = new Map<number, Decimal>();
  return (column) => {
    const noise = known.get(column) ?? halfOfLastDigit(table.numbers(column));
    known.set(column, noise);
    return noise;
  };
}

function halfOfLastDigit(numbers: Float64Array): Decimal {
  const largest = numbers.reduce((most, number) => (Math.abs(number) > most ? Math.abs(number) : most), 1);
  return new Decimal(10).pow(Math.ceil(Math.log10(largest + 1)) - DIGITS).dividedBy(2);
}

function readFigure(
  table: Table,
  row: number,
  column: number,
  usual: (row: number, column: number) => number,
  noise: (column: number) => Decimal,
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
    halfWidth: halfWidth({ ...amount, decimals }),
    factor: amount.unit === null || table.unit === null ? ONE : convert(ONE, amount.unit, table.unit),
    unit: amount.unit,
    computed,
    noise: computed ? noise(column) : ZERO,
  };
}

/** Öre are written with two decimals: kronor with one have been rounded to it. */
function tenths({ value, unit }: Amount, computed: boolean): number | null {
  return unit === "kr" && !computed && value.decimalPlaces() === 1 ? 1 : null;
}
