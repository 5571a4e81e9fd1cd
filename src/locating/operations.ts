import type { Column, Lattice, Row } from "./lattice";

/** What every changed cell costs, however it went wrong; an operation's cost comes on top. */
export const CHANGE_COST = 10;

/** A change of one cell, in whole steps of its last written decimal, with the conditions that it takes part in. */
export interface SingleChange {
  readonly from: number;
  readonly to: number;
  readonly column: Column;
  /** The violated rows in which the cell states the total. */
  readonly totals: readonly Row[];
  readonly lattice: Lattice;
}

/** One way in which people get one figure wrong. */
export interface CellOperation {
  readonly name: string;
  /** The dearer, the rarer, or the easier met by chance. */
  readonly cost: number;
  explains(change: SingleChange): boolean;
}

/** How people err in one cell; the first that explains a change at the least cost names it. A newcomer adds an entry and a test. */
export const CELL_OPERATIONS: readonly CellOperation[] = [
  { name: "sign", cost: 1, explains: ({ from, to }) => from !== 0 && to === -from },
  { name: "unit", cost: 1, explains: ({ from, to }) => isFactor(from, to, [1_000, 1_000_000]) },
  { name: "shift", cost: 1.2, explains: ({ from, to }) => isFactor(from, to, [10, 100]) },
  { name: "transposed", cost: 1, explains: ({ from, to }) => sameSign(from, to) && isTransposed(from, to) },
  {
    name: "digit",
    cost: 1.2,
    explains: ({ from, to }) => sameSign(from, to) && differingDigits(from, to).length === 1,
  },
  { name: "dropped", cost: 1.4, explains: ({ from, to }) => sameSign(from, to) && lacksOneDigit(from, to) },
  { name: "added", cost: 1.4, explains: ({ from, to }) => sameSign(from, to) && lacksOneDigit(to, from) },
  { name: "missed-row", cost: 1, explains: (change) => isTerm(change, "edge", 1) },
  { name: "double-counted", cost: -1.5, explains: (change) => countsParts(change) },
  { name: "missed-term", cost: 2.5, explains: (change) => isTerm(change, "any", 1) },
  { name: "counted-twice", cost: 2.5, explains: (change) => isTerm(change, "any", -1) },
  { name: "stale", cost: 3, explains: ({ totals }) => totals.length > 0 },
];

/** What a change costs that nothing in the table explains. */
const UNEXPLAINED: { readonly name: string; readonly cost: number } = { name: "other", cost: 4 };

/** What it costs besides that an amount would fall below zero, where its row and column have no such amounts. */
const BELOW_ZERO = 6;

/** What it costs besides that an amount would be nothing: few write one where there is none. */
const TO_NOTHING = 4;

/** A formula cannot be mistyped as a figure: only the structure of its sum can be wrong. */
const FORMULA_OPERATIONS = new Set(["missed-row", "double-counted", "missed-term", "counted-twice", "sign"]);
const UNEXPLAINED_FORMULA = { name: "formula", cost: 9 };

/** The likeliest way in which the cell went wrong. */
export function operationOf(change: SingleChange): { readonly name: string; readonly cost: number } {
  const table = change.column.derived
    ? CELL_OPERATIONS.filter(({ name }) => FORMULA_OPERATIONS.has(name))
    : CELL_OPERATIONS;
  let best: { readonly name: string; readonly cost: number } = change.column.derived
    ? UNEXPLAINED_FORMULA
    : UNEXPLAINED;
  for (const operation of table) {
    if (operation.cost < best.cost && operation.explains(change)) best = operation;
  }
  const isBelow = change.from > 0 && change.to < 0 && !hasNegative(change);
  if (isBelow) return { name: best.name, cost: best.cost + BELOW_ZERO };
  return change.to === 0 ? { name: best.name, cost: best.cost + TO_NOTHING } : best;
}

function hasNegative({ column, lattice }: SingleChange): boolean {
  return column.besideNegative ?? column.lines.some((line) => (lattice.lines.get(line)?.amounts[0] ?? 0) < 0);
}

function sameSign(from: number, to: number): boolean {
  return from !== 0 && to !== 0 && from > 0 === to > 0;
}

function isFactor(from: number, to: number, factors: readonly number[]): boolean {
  return from !== 0 && factors.some((factor) => to === from * factor || from === to * factor);
}

function digits(steps: number): string {
  return String(Math.abs(steps));
}

/** Positions at which two numbers of the same length differ; none where their lengths differ. */
function differingDigits(from: number, to: number): number[] {
  const [one, other] = [digits(from), digits(to)];
  return one.length === other.length
    ? [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
    : [];
}

/** Two neighbouring digits have changed places: 5 436 for 5 346. */
function isTransposed(from: number, to: number): boolean {
  const [first, second, ...more] = differingDigits(from, to);
  if (first === undefined || second !== first + 1 || more.length > 0) return false;
  const [one, other] = [digits(from), digits(to)];
  return one[first] === other[second] && one[second] === other[first];
}

/** The first number is the second with one digit left out. */
function lacksOneDigit(short: number, long: number): boolean {
  const [one, other] = [digits(short), digits(long)];
  if (one.length + 1 !== other.length) return false;
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return one.slice(index) === other.slice(index + 1);
}

/** The total lacks (sign 1) or has once too often (sign −1) the amount of one term, within what rounding plausibly does. */
function isTerm(change: SingleChange, which: "edge" | "any", sign: 1 | -1): boolean {
  const { from, to, column, totals, lattice } = change;
  if (column.derived) return totals.some((row) => isTermOfFormula(change, row, which, sign));
  return totals.some((row) => {
    const terms = row.variables.flatMap((variable, index) => (variable === row.total ? [] : [index]));
    const tried = which === "any" ? terms : [terms[0], terms.at(-1)].filter((index) => index !== undefined);
    return tried.some((index) => {
      const amount = lattice.columns.get(row.variables[index] ?? -1)?.steps ?? 0;
      return isAmount(row, to - from, -sign * amount * (row.coefficients[index] ?? 0));
    });
  });
}

/**
 * The same of a total that is computed: where its formula is written out, only what it takes in too seldom or too often is left of the
 * terms, the first on the side on which the sum has it, the second on the other.
 */
function isTermOfFormula(
  { from, to, lattice }: SingleChange,
  row: Row,
  which: "edge" | "any",
  sign: 1 | -1,
): boolean {
  const own = row.declared.filter(({ variable }) => variable !== lattice.columns.get(row.total)?.id);
  const tried = which === "any" ? own : [own[0], own.at(-1)];
  return row.variables.some((variable, index) => {
    const { id, steps = 0 } = lattice.columns.get(variable) ?? {};
    const left = row.coefficients[index] ?? 0;
    const term = tried.find((one) => one?.variable === id);
    const isLacking = term?.coefficient.s === Math.sign(left);
    return variable !== row.total && isLacking === (sign === 1) && isAmount(row, to - from, -left * steps);
  });
}

/** The total counts of-which parts besides the whole that they are parts of: one, all of one whole, or all. */
function countsParts({ from, to, totals, lattice }: SingleChange): boolean {
  return totals.some((row) => {
    const sums = row.variables.flatMap((variable, index) => {
      if (variable === row.total) return [];
      const whole = lattice.columns.get(variable);
      const amounts = (whole?.parts ?? []).map((part) => {
        const { steps = 0, decimals = 0 } = lattice.columns.get(part) ?? {};
        return steps * 10 ** ((whole?.decimals ?? 0) - decimals) * (row.coefficients[index] ?? 0);
      });
      return amounts.length === 0 ? [] : [{ amounts, sum: amounts.reduce((sum, one) => sum + one, 0) }];
    });
    const everything = sums.reduce((total, { sum }) => total + sum, 0);
    return [everything, ...sums.flatMap(({ amounts, sum }) => [sum, ...amounts])].some((amount) =>
      isAmount(row, to - from, amount),
    );
  });
}

/** The total's change, in the row's whole numbers, is this amount (and not none). */
function isAmount(row: Row, change: number, amount: number): boolean {
  const ofTotal = row.coefficients[row.variables.indexOf(row.total)] ?? 1;
  return amount !== 0 && Math.abs(ofTotal * change - amount) <= row.likely.high - row.exact.high;
}
