import type { CellValue } from "../../../reading";

/** An argument as it reaches a function: one value, or the cells of a range row by row. */
export type Argument = CellValue | readonly CellValue[];

/** An error value such as "#DIV/0!", on its way to the cell that shows it. */
export class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const ERROR = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/;

/** A value used as a number, as Excel's operators use it: empty is 0, a number as text counts. */
export function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || value === "") return 0;
  if (ERROR.test(value)) throw new CellError(value);
  const number = Number(value.replace(",", "."));
  if (Number.isNaN(number)) throw new CellError("#VALUE!");
  return number;
}

/** The numbers that SUM and its kin add: in ranges only real numbers, given singly also numbers as text. */
function numbers(args: readonly Argument[]): number[] {
  const found: number[] = [];
  for (const argument of args) {
    if (Array.isArray(argument)) addNumbers(found, argument as CellValue[]);
    else found.push(one(argument));
  }
  return found;
}

function addNumbers(found: number[], cells: readonly CellValue[]): void {
  for (const cell of cells) {
    if (typeof cell === "number") found.push(cell);
    else if (typeof cell === "string" && ERROR.test(cell)) throw new CellError(cell);
  }
}

function one(argument: Argument | undefined): number {
  const value = Array.isArray(argument) ? (argument as CellValue[])[0] : (argument as CellValue | undefined);
  return toNumber(value ?? null);
}

function sum(args: readonly Argument[]): number {
  return numbers(args).reduce((total, number) => total + number, 0);
}

function average(args: readonly Argument[]): number {
  const all = numbers(args);
  if (all.length === 0) throw new CellError("#DIV/0!");
  return all.reduce((total, number) => total + number, 0) / all.length;
}

/** Rounds the decimal that the number shows with 15 digits, as Excel does, not its binary neighbour. */
function round(args: readonly Argument[], how: (x: number) => number): number {
  const factor = 10 ** Math.trunc(args.length > 1 ? one(args[1]) : 0);
  const scaled = Number((Math.abs(one(args[0])) * factor).toPrecision(15));
  return (Math.sign(one(args[0])) * how(scaled)) / factor;
}

const SUBTOTALS: Readonly<Record<number, (args: readonly Argument[]) => number>> = {
  1: average,
  2: (args) => numbers(args).length,
  4: (args) => Math.max(...numbers(args)),
  5: (args) => Math.min(...numbers(args)),
  9: sum,
};

function subtotal(args: readonly Argument[]): number | null {
  return SUBTOTALS[one(args[0]) % 100]?.(args.slice(1)) ?? null;
}

/** What totals, shares and roundings are made of; IF and IFERROR, which choose what to calculate, are the calculation's own. */
export const FUNCTIONS: Readonly<Record<string, (args: readonly Argument[]) => CellValue>> = {
  SUM: sum,
  SUBTOTAL: subtotal,
  AVERAGE: average,
  COUNT: (args) => numbers(args).length,
  MIN: (args) => Math.min(...numbers(args)),
  MAX: (args) => Math.max(...numbers(args)),
  PRODUCT: (args) => numbers(args).reduce((product, number) => product * number, 1),
  ABS: (args) => Math.abs(one(args[0])),
  ROUND: (args) => round(args, Math.round),
  ROUNDUP: (args) => round(args, Math.ceil),
  ROUNDDOWN: (args) => round(args, Math.floor),
  INT: (args) => Math.floor(one(args[0])),
};
