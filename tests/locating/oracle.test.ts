import fc from "fast-check";
import highs from "highs";
import type { Constraint, Variable } from "../../src/locating";
import { components } from "../../src/locating/components";
import { latticeOf } from "../../src/locating/lattice";
import { search } from "../../src/locating/search";
import { matrix } from "./problems";

const SEED = 42;
/** Larger than any change that is needed in these tables. */
const MOST = 100_000;

/** The fewest cells whose change makes all constraints hold, by an exact solver: one binary for each cell. */
async function fewestChanges(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
): Promise<number> {
  const solver = await highs();
  const index = new Map(variables.map(({ id }, position) => [id, position]));
  const value = new Map(variables.map((variable) => [variable.id, variable.value.toNumber()]));
  const rows = constraints.map(({ terms }, row) => {
    const sum = terms.reduce(
      (total, one) => total + one.coefficient.toNumber() * (value.get(one.variable) ?? 0),
      0,
    );
    const left = terms.map(
      ({ variable, coefficient }) => `${sign(coefficient.toNumber())} d${index.get(variable)}`,
    );
    return ` c${row}: ${left.join(" ")} = ${-sum}`;
  });
  const ties = variables.flatMap((_, i) => [
    ` u${i}: d${i} - ${MOST} z${i} <= 0`,
    ` l${i}: d${i} + ${MOST} z${i} >= 0`,
  ]);
  const program = [
    "Minimize",
    ` obj: ${variables.map((_, i) => `z${i}`).join(" + ")}`,
    "Subject To",
    ...rows,
    ...ties,
    "Bounds",
    ...variables.map((_, i) => ` -${MOST} <= d${i} <= ${MOST}`),
    "General",
    ` ${variables.map((_, i) => `d${i}`).join(" ")}`,
    "Binary",
    ` ${variables.map((_, i) => `z${i}`).join(" ")}`,
    "End",
  ].join("\n");
  const solution = solver.solve(program);
  expect(solution.Status).toBe("Optimal");
  return Math.round(solution.ObjectiveValue);
}

function sign(coefficient: number): string {
  return coefficient < 0 ? `- ${-coefficient}` : `+ ${coefficient}`;
}

/** The fewest changes that the search finds, heap by heap. */
function foundBySearch(variables: readonly Variable[], constraints: readonly Constraint[]): number {
  const view = latticeOf(
    variables,
    // Sums that may not be disbelieved: the solver has no such way out.
    constraints.map((constraint) => ({ ...constraint, trust: 1_000 })),
  );
  return components(view)
    .map((heap) => search(view, heap, 4, { left: 100_000 }))
    .map(({ found }) => Math.min(...found.map((one) => one.variables.length)))
    .reduce((sum, one) => sum + one, 0);
}

const amounts = fc.integer({ min: 100, max: 9_999 });
const cases = fc.record({
  rows: fc.array(fc.tuple(amounts, amounts, amounts), { minLength: 2, maxLength: 3 }),
  errors: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.integer({ min: 1, max: 900 })), {
    minLength: 1,
    maxLength: 3,
  }),
});

test("on small tables the fewest changes are the optimum in every case", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ rows, errors }) => {
      const body = rows.map((row) => [...row, row[0] + row[1] + row[2]]);
      const totals = [0, 1, 2, 3].map((column) => body.reduce((sum, row) => sum + (row[column] ?? 0), 0));
      const figures = [...body, totals];
      const wrong = Object.fromEntries(
        errors.map(([row, column, error]) => {
          const r = row % figures.length;
          return [`r${r} c${column}`, (figures[r]?.[column] ?? 0) + error];
        }),
      );
      const { variables, constraints } = matrix(figures, wrong);
      expect(foundBySearch(variables, constraints)).toBe(await fewestChanges(variables, constraints));
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 120_000);
