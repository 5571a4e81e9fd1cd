import { Decimal } from "../money";
import { errorCodeOf, excelError, FunctionError } from "./errors";
import { parameterName } from "./help";
import type { Argument, Numbers, Parameter } from "./parameters";

/** What a function answers in one cell. An error among other cells does not take them with it. */
export type Cell = Decimal | number | string | FunctionError;

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

type ValuesOf<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/**
 * Runs one function: the arguments, in the order of the parameter table, are read into values, and the
 * result's amounts become numbers. Whatever goes wrong leaves here as Excel's own error with a sentence in
 * the user's language.
 */
export function evaluate<P extends Parameters>(
  id: string,
  parameters: P,
  given: readonly unknown[],
  compute: (values: ValuesOf<P>) => readonly (readonly Cell[])[],
): unknown[][] {
  try {
    const values = Object.entries(parameters).map(([key, parameter], index) => {
      const name = parameterName(id, key);
      return [key, parameter.read(asArgument(given[index], name), name)] as const;
    });
    const result = compute(Object.fromEntries(values) as ValuesOf<P>);
    return isSingle(result) ? [[single(result[0][0])]] : result.map((row) => row.map(cellValue));
  } catch (cause) {
    throw excelError(cause);
  }
}

function isSingle(result: readonly (readonly Cell[])[]): result is readonly [readonly [Cell]] {
  return result.length === 1 && result[0]?.length === 1;
}

/** A lone error is thrown, the way in which every version of Excel takes its message. */
function single(cell: Cell): unknown {
  const answer = numeric(cell);
  if (answer instanceof FunctionError) throw answer;
  return answer;
}

function cellValue(cell: Cell): unknown {
  const answer = numeric(cell);
  return answer instanceof FunctionError ? excelError(answer) : answer;
}

/** Excel has no negative zero, and what is beyond its largest number is #NUM! as in its own formulas. */
function numeric(cell: Cell): number | string | FunctionError {
  if (!Decimal.isDecimal(cell)) return cell;
  const number = cell.toNumber();
  if (!Number.isFinite(number)) return new FunctionError("#NUM!", "");
  return number === 0 ? 0 : number;
}

/**
 * Left out is null, or the invocation that the runtime adds after the last argument given. A host may hand
 * over a single cell bare, or one row of cells.
 */
function asArgument(given: unknown, name: string): Argument | null {
  if (given === null || given === undefined) return null;
  if (typeof given === "object" && !Array.isArray(given) && errorCodeOf(given) === null) return null;
  if (!Array.isArray(given)) return { name, rows: [[given]] };
  return { name, rows: Array.isArray(given[0]) ? (given as unknown[][]) : [given as unknown[]] };
}

/** Values row by row in the shape of the range that they answer to. */
export function shaped<Value>({ rows, columns }: Numbers, values: readonly Value[]): Value[][] {
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}
