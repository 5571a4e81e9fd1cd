import fc from "fast-check";
import { locate, type Constraint, type Variable } from "../../src/locating";
import { Decimal } from "../../src/money";
import { matrix } from "./problems";

const SEED = 20_240_517;

/** A table of amounts whose last row and column are totals. */
function totalled(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)]);
  const [first = []] = rows;
  return [...rows, first.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))];
}

const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10 ** 11 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** The constraints that fail, worked out in decimals from the definition. */
function failing(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
  changed: ReadonlyMap<string, Decimal>,
): string[] {
  const values = new Map(variables.map(({ id, value }) => [id, changed.get(id) ?? value]));
  return constraints
    .filter(({ terms, lower, upper, tolerance }) => {
      const sum = terms.reduce(
        (total, { variable, coefficient }) =>
          total.plus(coefficient.times(values.get(variable) ?? new Decimal(0))),
        new Decimal(0),
      );
      return sum.lt(lower.minus(tolerance)) || sum.gt(upper.plus(tolerance));
    })
    .map(({ id }) => id);
}

/** The same table in hundredths, so that every figure has decimals that a double cannot hold. */
function inHundredths(problem: { variables: Variable[]; constraints: Constraint[] }) {
  const variables = problem.variables.map((variable) => ({
    ...variable,
    value: variable.value.dividedBy(100),
    decimals: 2,
  }));
  return { variables, constraints: problem.constraints };
}

test("whole numbers say the same as decimals: the sums that fail are the causes' sums, and no others", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(), (cells, error, at) => {
      const figures = totalled(cells);
      const width = figures[0]?.length ?? 1;
      const [row, column] = [Math.floor(at / width) % figures.length, at % width];
      const wrong = { [`r${row} c${column}`]: (figures[row]?.[column] ?? 0) + error };
      const { variables, constraints } = inHundredths(matrix(figures, wrong));
      const broken = locate(variables, constraints).flatMap((cause) => cause.broken);
      expect([...new Set(broken)].sort()).toEqual(failing(variables, constraints, new Map()).sort());
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("after the best repairs every sum holds, to the last decimal", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(), (cells, error, at) => {
      const figures = totalled(cells);
      const width = figures[0]?.length ?? 1;
      const [row, column] = [Math.floor(at / width) % figures.length, at % width];
      const wrong = { [`r${row} c${column}`]: (figures[row]?.[column] ?? 0) + error };
      const { variables, constraints } = inHundredths(matrix(figures, wrong));
      const best = locate(variables, constraints).flatMap(({ repairs }) => repairs[0] ?? []);
      const changed = new Map(
        best.flatMap(({ changes }) => changes.map(({ variable, to }) => [variable, to])),
      );
      const dropped = new Set(best.flatMap((repair) => repair.dropped));
      expect(failing(variables, constraints, changed).filter((id) => !dropped.has(id))).toEqual([]);
    }),
    { seed: SEED, numRuns: 150 },
  );
});
