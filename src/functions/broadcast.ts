import type { Decimal } from "../money";
import type { Cell } from "./evaluate";
import { FunctionError } from "./errors";
import type { Numbers } from "./parameters";

/**
 * Computes cell by cell as Excel's own operators do: ranges of one shape go together, and a single cell, a
 * row or a column is repeated along the other range.
 *
 * @throws FunctionError for ranges of unequal shape.
 */
export function broadcast(
  left: Numbers,
  right: Numbers,
  compute: (left: Decimal, right: Decimal) => Cell,
): Cell[][] {
  const rows = common(left.rows, right.rows);
  const columns = common(left.columns, right.columns);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => compute(at(left, row, column), at(right, row, column))),
  );
}

function common(left: number, right: number): number {
  if (left !== right && left !== 1 && right !== 1)
    throw new FunctionError("#VALUE!", "functions.unequalShapes");
  return Math.max(left, right);
}

function at({ rows, columns, values }: Numbers, row: number, column: number): Decimal {
  return values[(rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)]!;
}
