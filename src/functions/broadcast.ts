import type { Decimal } from "../money";
import { asFunctionError, FunctionError } from "./errors";
import type { Cell } from "./evaluate";
import type { Range } from "./parameters";

type Operand = Range<Decimal | FunctionError>;

/**
 * Computes cell by cell as Excel's own operators do: ranges of one shape go together, and a single cell, a
 * row or a column is repeated along the other range. An error concerns its own cell alone.
 *
 * @throws FunctionError for ranges of unequal shape.
 */
export function broadcast(
  left: Operand,
  right: Operand,
  compute: (left: Decimal, right: Decimal) => Cell,
): Cell[][] {
  const rows = common(left.rows, right.rows);
  const columns = common(left.columns, right.columns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      answer(at(left, row, column), at(right, row, column), compute),
    ),
  );
}

function answer(
  left: Decimal | FunctionError,
  right: Decimal | FunctionError,
  compute: (left: Decimal, right: Decimal) => Cell,
): Cell {
  if (left instanceof FunctionError) return left;
  if (right instanceof FunctionError) return right;
  try {
    return compute(left, right);
  } catch (cause) {
    return asFunctionError(cause);
  }
}

function common(left: number, right: number): number {
  if (left !== right && left !== 1 && right !== 1) {
    throw new FunctionError("#VALUE!", "functions.unequalShapes");
  }
  return Math.max(left, right);
}

function at<Value>({ rows, columns, values }: Range<Value>, row: number, column: number): Value {
  return values[(rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)]!;
}
