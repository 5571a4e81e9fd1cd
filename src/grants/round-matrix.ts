import { Decimal } from "../money";
import { ControlledRounding, type Rounded } from "./controlled-rounding";
import { GrantError } from "./grant-error";

/** More cells than this and the search for the best rounding could take seconds. */
export const MOST_MATRIX_CELLS = 20_000;

/**
 * Rounds a table so that everything still adds up: each number, each row's sum, each column's sum and the
 * grand total becomes one of the two roundings beside its exact value, the grand total the nearest. Among
 * all such roundings one with the least sum of deviations is given, a sum's deviation counting once for
 * each of its numbers.
 *
 * @throws GrantError for more than MOST_MATRIX_CELLS numbers.
 */
export function roundMatrix(matrix: readonly (readonly Decimal[])[], decimals: number): Decimal[][] {
  const rows = matrix.length;
  const columns = matrix[0]?.length ?? 0;
  if (rows * columns > MOST_MATRIX_CELLS) {
    throw new GrantError("grants.matrixTooLarge", { cells: rows * columns, most: MOST_MATRIX_CELLS });
  }
  const scale = new Decimal(10).pow(decimals);
  const units = matrix.map((row) => row.map((value) => value.times(scale)));
  const up = new ControlledRounding(withTotals(units)).solve();
  return units.map((row, i) =>
    row.map((value, j) =>
      value
        .floor()
        .plus(up[i]![j] ? 1 : 0)
        .dividedBy(scale),
    ),
  );
}

/**
 * The table with its row totals, column totals and grand total. Only what a total's floor exceeds its
 * numbers' floors by is kept of it, so that the figures are small however large the amounts.
 */
function withTotals(units: readonly (readonly Decimal[])[]): Rounded[][] {
  const body = units.map((row) => [
    ...row.map((value) => ({ floor: 0, fraction: fraction(value), weight: 1 })),
    total(row),
  ]);
  return [...body, [...transposed(units).map(total), total(units.flat())]];
}

function transposed<Value>(matrix: readonly (readonly Value[])[]): Value[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j]!));
}

function total(values: readonly Decimal[]): Rounded {
  let sum = new Decimal(0);
  let floors = new Decimal(0);
  for (const value of values) {
    sum = sum.plus(value);
    floors = floors.plus(value.floor());
  }
  return {
    floor: sum.floor().minus(floors).toNumber(),
    fraction: fraction(sum),
    weight: Math.max(values.length, 1),
  };
}

function fraction(value: Decimal): number {
  return value.minus(value.floor()).toNumber();
}
