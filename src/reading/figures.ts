import {
  type Amount,
  type Decimal,
  decimalOf,
  decimalsOf,
  type Numeral,
  type NumeralContext,
  readFigure,
  readNumeral,
  roundTo,
  type Unit,
} from "../money";
import { type Cells, KIND } from "./cells";
import { formatFacts } from "./numberFormat";
import { entryIn } from "./stated";

/** How a table's figures are read: its units, and how its columns and totals are written. */
export interface FigureRules {
  readonly cells: Cells;
  readonly context: NumeralContext | undefined;
  readonly unit: Unit | null;
  /** A column's own unit; undefined for a column that holds no figures. */
  columnUnit(column: number): Unit | null | undefined;
  /** Decimals that the column's amounts commonly have. */
  columnDecimals(column: number): number;
  /** True where a whole number of the column counts something, such as inhabitants: exact. */
  isCount(column: number): boolean;
  /** Totals may show fewer decimals than what they sum. */
  isTotal(row: number, column: number): boolean;
  /** The largest figure of the column: with it goes how far the results of its formulas can be trusted. */
  largest(column: number): number;
  /** Decimals that the amounts commonly have that a total in the column sums. */
  partDecimals(column: number): number;
}

/** A figure with what its own cell says of it. */
interface WrittenFigure {
  readonly value: Decimal;
  readonly unit: Unit | null;
  readonly percent: boolean;
  /** Decimals that the format fixes, or that are written. */
  readonly decimals: number;
  readonly isFixed: boolean;
}

/** The amount in a cell as it was written; null where the cell holds none. */
export function amountAt(rules: FigureRules, row: number, column: number): Amount | null {
  const columnUnit = rules.columnUnit(column);
  if (columnUnit === undefined) return null;
  const figure = writtenAt(rules, row, column);
  if (!figure) return null;
  const { value, percent } = figure;
  const unit = percent ? null : (figure.unit ?? columnUnit ?? (rules.isCount(column) ? null : rules.unit));
  if (isComputed(rules, row, column, unit, value)) return { ...computed(value, rules.largest(column)), unit };
  const decimals = percent ? figure.decimals : decimalsAt(rules, row, column, unit, figure);
  return { value, unit, decimals };
}

function writtenAt({ cells, context }: FigureRules, row: number, column: number): WrittenFigure | null {
  const value = cells.value(row, column);
  const kind = cells.kind(row, column);
  if (typeof value === "number") {
    if (kind === KIND.date || !Number.isFinite(value)) return null;
    const { decimals, unit } = formatFacts(cells.format(row, column));
    const percent = kind === KIND.percent;
    // 54.6% is the number 0.546.
    const shown = decimals === null ? decimalsOf(value) : decimals + (percent ? 2 : 0);
    return { value: decimalOf(value), unit, percent, decimals: shown, isFixed: decimals !== null };
  }
  if (typeof value !== "string") return null;
  const numeral = numeralAt(cells, context, row, column);
  if (!numeral) return null;
  const { unit, percent, decimals } = numeral;
  return percent
    ? { value: numeral.value.dividedBy(100), unit, percent, decimals: decimals + 2, isFixed: true }
    : { value: numeral.value, unit, percent, decimals, isFixed: false };
}

/** A formula's value, and kronor with more than öre, which nobody has typed. */
function isComputed(
  { cells }: FigureRules,
  row: number,
  column: number,
  unit: Unit | null,
  value: Decimal,
): boolean {
  return cells.formula(row, column) !== null || (unit === "kr" && value.decimalPlaces() > 2);
}

/** Excel reckons with 15 to 16 digits; one is left to what several operations lose. */
const RELIABLE_DIGITS = 14;
/** A result with so many zeros before its last reliable digit has no more decimals. */
const ZEROS_THAT_TELL = 2;

/** The result of a calculation: exact, but for a quotient whose digits Excel cuts off, and without what binary fractions add to it. */
function computed(value: Decimal, largest: number): Pick<Amount, "value" | "decimals"> {
  const whole = Math.max(1, Math.ceil(Math.log10(Math.max(largest, 1) + 1)));
  const reliable = Math.max(0, RELIABLE_DIGITS - whole);
  const rounded = roundTo(value, reliable);
  const isExact = rounded.decimalPlaces() <= Math.max(0, reliable - ZEROS_THAT_TELL);
  return { value: rounded, decimals: isExact ? null : reliable };
}

/** The figure in a cell as a double; NaN where it holds none. */
export function numberAt(
  cells: Cells,
  context: NumeralContext | undefined,
  row: number,
  column: number,
): number {
  const value = cells.value(row, column);
  if (typeof value === "number") {
    return cells.kind(row, column) === KIND.date || !Number.isFinite(value) ? NaN : value;
  }
  if (typeof value !== "string" || cells.kind(row, column) === KIND.words) return NaN;
  if (cells.kind(row, column) === KIND.entry) {
    return entryIn(cells.text(row, column))?.numeral.value.toNumber() ?? NaN;
  }
  const figure = readFigure(value, context);
  if (!figure) return NaN;
  return figure.percent ? Number(figure.plain) / 100 : Number(figure.plain);
}

function numeralAt(
  cells: Cells,
  context: NumeralContext | undefined,
  row: number,
  column: number,
): Numeral | null {
  if (cells.kind(row, column) === KIND.entry) return entryIn(cells.text(row, column))?.numeral ?? null;
  return readNumeral(String(cells.value(row, column)), context);
}

function decimalsAt(
  rules: FigureRules,
  row: number,
  column: number,
  unit: Unit | null,
  figure: WrittenFigure,
): number | null {
  if (rules.isCount(column)) return null;
  const own = figure.decimals;
  const showsFewer = own < rules.partDecimals(column) && rules.isTotal(row, column);
  if (unit === "kr") return showsFewer ? own : null;
  if (figure.isFixed || showsFewer) return own;
  return Math.max(own, rules.columnDecimals(column));
}

/** Cells looked at in a tall column. */
const SAMPLE = 4_000;
/** Typed numbers lose their last zeros: so many with decimals among them tell that the whole column is written with decimals. */
const LEAST_WITH_DECIMALS = 0.2;

/** The decimals that a column's amounts commonly have: those that formats fix and texts show; of typed numbers, those not lost. */
export function commonDecimals(cells: Cells, column: number, rows: readonly number[]): number {
  const shown = new Map<number, number>();
  const typed = new Map<number, number>();
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    const value = cells.value(row, column);
    if (typeof value === "number") {
      const kind = cells.kind(row, column);
      if ((kind !== KIND.number && kind !== KIND.year) || !Number.isFinite(value)) continue;
      if (cells.formula(row, column) !== null) continue;
      const fixed = formatFacts(cells.format(row, column)).decimals;
      if (fixed === null) tally(typed, decimalsOf(value));
      else tally(shown, fixed);
    } else if (typeof value === "string" && isWritten(cells.kind(row, column))) {
      const isEntry = cells.kind(row, column) === KIND.entry;
      tally(shown, (isEntry ? entryIn(cells.text(row, column))?.numeral : readFigure(value))?.decimals ?? 0);
    }
  }
  const all = sum(typed);
  const whole = typed.get(0) ?? 0;
  if (all - whole >= all * LEAST_WITH_DECIMALS) typed.delete(0);
  const [decimals, count] = mode(typed);
  const [fixed, fixedCount] = mode(shown);
  return fixedCount >= count ? fixed : decimals;
}

function isWritten(kind: number): boolean {
  return kind === KIND.numeral || kind === KIND.entry;
}

function tally(counts: Map<number, number>, decimals: number): void {
  counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<number, number>): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}

/** The commonest number of decimals, the larger of two as common, and how often it stands there. */
function mode(counts: ReadonlyMap<number, number>): [number, number] {
  let best: [number, number] = [0, 0];
  for (const [decimals, count] of counts) {
    if (count > best[1] || (count === best[1] && decimals > best[0])) best = [decimals, count];
  }
  return best;
}
