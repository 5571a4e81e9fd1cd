import type { Constraint, Variable } from "../../src/locating";
import { isViolated, latticeOf } from "../../src/locating/lattice";
import { Decimal } from "../../src/money";

export interface Problem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
}

/** The problem on the grid, and the sums that its figures break; customs are none. */
export function opened({ variables, constraints }: Problem) {
  const view = latticeOf(variables, constraints);
  return { view, violated: view.rows.all().filter((row) => !row.soft && isViolated(row)) };
}

/** Cells by name with their figures as written: "9.9" has one decimal. */
export function cells(
  figures: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Partial<Variable>>> = {},
): Variable[] {
  return Object.entries(figures).map(([id, written]) => {
    const value = new Decimal(written);
    const decimals = written.split(".")[1]?.length ?? 0;
    return { id, value, decimals, ...more[id] };
  });
}

/** "T = a + b - c": the first is the total. Exact unless bounds are given. */
export function sum(equation: string, more: Partial<Constraint> = {}): Constraint {
  const [total = "", right = ""] = equation.split("=").map((side) => side.trim());
  const parts = right.split(/\s+/);
  const terms = parts.flatMap((part, index) => {
    if (part === "+" || part === "-") return [];
    return [{ variable: part, coefficient: new Decimal(parts[index - 1] === "-" ? 1 : -1) }];
  });
  return {
    id: equation,
    terms: [{ variable: total, coefficient: new Decimal(1) }, ...terms],
    lower: new Decimal(0),
    upper: new Decimal(0),
    likely: new Decimal(0),
    tolerance: new Decimal(0),
    total,
    ...more,
  };
}

/** Bounds of a rounded sum. */
export function rounding(likely: string, tolerance: string): Partial<Constraint> {
  return { likely: new Decimal(likely), tolerance: new Decimal(tolerance) };
}

/** A changed cell as text: "T: 9.9 -> 13.0". */
export function described(
  changes: readonly { variable: string; from: Decimal; to: Decimal }[],
  decimals = 0,
): string[] {
  return changes
    .map(({ variable, from, to }) => `${variable}: ${from.toFixed(decimals)} -> ${to.toFixed(decimals)}`)
    .sort();
}

/** Rows of figures whose last column and last row are totals, with some figures replaced; cells are named "r0 c1". */
export function matrix(
  figures: readonly (readonly number[])[],
  wrong: Readonly<Record<string, number>> = {},
): { variables: Variable[]; constraints: Constraint[] } {
  const name = (row: number, column: number): string => `r${row} c${column}`;
  const [bottom, right] = [figures.length - 1, (figures[0]?.length ?? 0) - 1];
  const variables = figures.flatMap((row, r) =>
    row.map((value, c): Variable => {
      const id = name(r, c);
      return { id, value: new Decimal(wrong[id] ?? value), decimals: 0, group: `row ${r}` };
    }),
  );
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const total = (id: string, parts: readonly string[]): Constraint =>
    equation(`${id} = ${parts.join(" + ")}`, id, parts);
  return {
    variables,
    constraints: [
      ...upTo(bottom + 1).map((r) =>
        total(
          name(r, right),
          upTo(right).map((c) => name(r, c)),
        ),
      ),
      ...upTo(right + 1).map((c) =>
        total(
          name(bottom, c),
          upTo(bottom).map((r) => name(r, c)),
        ),
      ),
    ],
  };
}

function equation(id: string, total: string, parts: readonly string[]): Constraint {
  const zero = new Decimal(0);
  return {
    id,
    total,
    terms: [
      { variable: total, coefficient: new Decimal(1) },
      ...parts.map((variable) => ({ variable, coefficient: new Decimal(-1) })),
    ],
    lower: zero,
    upper: zero,
    likely: zero,
    tolerance: zero,
  };
}
