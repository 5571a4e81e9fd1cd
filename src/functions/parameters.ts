import { type Method, METHOD_NAMES } from "../grants";
import { Decimal, decimalOf, type Unit, unitOfWord } from "../money";
import type { TextValue } from "../locales";
import { asFunctionError, ERROR_CODES, type ErrorCode, errorCodeOf, FunctionError } from "./errors";

/** An argument as Excel hands it over: rows of cells. */
export interface Argument {
  /** The parameter's name in the user's language, for error texts. */
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** How one parameter's argument becomes a value; `read` gets null where the argument is left out. */
export interface Parameter<Value> {
  read(argument: Argument | null, name: string): Value;
}

/** Values and the shape of the range that they came from. */
export interface Range<Value> {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: readonly Value[];
}

export type Numbers = Range<Decimal>;

const MAX_DECIMALS = 6;

const ZERO = new Decimal(0);

/**
 * A cell as a number. An empty cell is 0 in Excel for Windows and Mac and null on the web, and a formula's
 * "" looks empty: all are 0.
 */
function numberIn(cell: unknown, name: string, position: number): Decimal {
  // A whole column of a million cells is mostly empty ones.
  if (cell === 0 || isBlank(cell)) return ZERO;
  if (typeof cell === "number" && Number.isFinite(cell)) return decimalOf(cell);
  refuseError(cell, name, position);
  throw new FunctionError("#VALUE!", "functions.notNumber", { name, position, value: shown(cell) });
}

const LONGEST_SHOWN = 60;

/** A cell's content as an error text cites it: in the user's language, and a long text by its beginning. */
export function shown(cell: unknown): TextValue {
  if (typeof cell === "boolean") return { id: cell ? "functions.true" : "functions.false", values: {} };
  if (typeof cell === "number" && Number.isFinite(cell)) return { amount: decimalOf(cell).toFixed() };
  const characters = Array.from(String(cell));
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}…` : String(cell);
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** The error that a cell holds, as a function can give it: the codes that it cannot give become #VALUE!. */
export function errorIn(cell: unknown): ErrorCode | null {
  const code = errorCodeOf(cell);
  if (code === null) return null;
  return ERROR_CODES.find((known) => known === code) ?? "#VALUE!";
}

/** An error in an argument is the function's result too. */
function refuseError(cell: unknown, name: string, position: number): void {
  const code = errorIn(cell);
  if (code === null) return;
  throw new FunctionError(code, "functions.errorInArgument", {
    name,
    position,
    error: errorCodeOf(cell) ?? code,
  });
}

function onlyCell(argument: Argument): unknown {
  const [first] = argument.rows;
  if (argument.rows.length !== 1 || first?.length !== 1) {
    throw new FunctionError("#VALUE!", "functions.notSingle", { name: argument.name });
  }
  return first[0];
}

function required(argument: Argument | null, name: string): Argument {
  if (argument === null) throw new FunctionError("#VALUE!", "functions.missing", { name });
  return argument;
}

/** One number. */
export const number: Parameter<Decimal> = {
  read: (argument, name) => numberIn(onlyCell(required(argument, name)), name, 1),
};

function range<Value>(
  read: (cell: unknown, name: string, position: number) => Value,
): Parameter<Range<Value>> {
  return {
    read(argument, name) {
      const { rows } = required(argument, name);
      const values: Value[] = [];
      for (const row of rows) for (const cell of row) values.push(read(cell, name, values.length + 1));
      return { rows: rows.length, columns: rows[0]?.length ?? 0, values };
    },
  };
}

/** A range of numbers: a row, a column, a block or a single cell. */
export const numbers: Parameter<Numbers> = range(numberIn);

/** A range of numbers that are answered each by itself: a cell that is no number is an error in its own answer. */
export const eachNumber: Parameter<Range<Decimal | FunctionError>> = range((cell, name, position) => {
  try {
    return numberIn(cell, name, position);
  } catch (cause) {
    return asFunctionError(cause);
  }
});

/** A range of cells of any kind, such as texts. */
export const cells: Parameter<readonly (readonly unknown[])[]> = {
  read: (argument, name) => required(argument, name).rows,
};

/** One text; a number is its digits. */
export const text: Parameter<string> = {
  read(argument, name) {
    const cell = onlyCell(required(argument, name));
    refuseError(cell, name, 1);
    if (isBlank(cell)) throw new FunctionError("#VALUE!", "functions.missing", { name });
    return String(cell).trim();
  },
};

/** A unit of money by any of its words; kronor where left out. */
export const unit: Parameter<Unit> = {
  read(argument, name) {
    const cell = argument === null ? "" : onlyCell(argument);
    refuseError(cell, name, 1);
    if (isBlank(cell) || cell === 0) return "kr";
    const found = unitOfWord(String(cell));
    if (found === null) throw new FunctionError("#VALUE!", "functions.unknownUnit", { value: shown(cell) });
    return found;
  },
};

/** A parameter that may be left out. */
export function optional<Value>(parameter: Parameter<Value>): Parameter<Value | undefined> {
  return { read: (argument, name) => (argument === null ? undefined : parameter.read(argument, name)) };
}

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): Parameter<number> {
  return {
    read(argument, name) {
      const value = number.read(argument, name);
      if (value.isInteger() && value.greaterThanOrEqualTo(least) && value.lessThanOrEqualTo(most)) {
        return value.toNumber();
      }
      throw new FunctionError("#VALUE!", "functions.notWhole", {
        name,
        least,
        most: { amount: String(most) },
        value: { amount: value.toFixed() },
      });
    },
  };
}

/** Decimals of the result; 2, öre, where left out. */
export const decimals: Parameter<number> = {
  read: (argument, name) => (argument === null ? 2 : wholeNumber(0, MAX_DECIMALS).read(argument, name)),
};

/** A method of rounding by its name or its number from 1; 0 or an empty cell is as if left out. */
export const method: Parameter<Method | undefined> = {
  read(argument, name) {
    const cell = argument === null ? null : onlyCell(argument);
    refuseError(cell, name, 1);
    if (isBlank(cell) || cell === 0) return undefined;
    const named = String(cell).trim().toLowerCase();
    const found = METHOD_NAMES.find((known, index) => known === named || String(index + 1) === named);
    if (found) return found;
    const known = METHOD_NAMES.map((each, index) => `${index + 1} ${each}`).join(", ");
    throw new FunctionError("#VALUE!", "functions.unknownMethod", { value: shown(cell), known });
  },
};
