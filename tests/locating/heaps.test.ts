import { type Cause, locate } from "../../src/locating";
import { cells, described, matrix, sum } from "./problems";

/** Eight boards and eight quarters' amounts with their totals, by a rule that gives no two alike. */
const AMOUNTS = Array.from({ length: 8 }, (_, row) =>
  Array.from({ length: 8 }, (_, column) => 1_000 + 137 * row + 59 * column + 11 * row * column),
);
const WITH_ROW_TOTALS = AMOUNTS.map((row) => [...row, row.reduce((all, one) => all + one, 0)]);
const RIGHT = [
  ...WITH_ROW_TOTALS,
  (WITH_ROW_TOTALS[0] ?? []).map((_, column) =>
    WITH_ROW_TOTALS.reduce((all, row) => all + (row[column] ?? 0), 0),
  ),
];

/** Amounts made wrong by these differences, and the cells' names. */
function wrongBy(differences: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(differences).map(([cell, by]) => {
      const [row, column] = cell.split(" ").map((part) => Number(part.slice(1)));
      return [cell, RIGHT[row ?? 0]![column ?? 0]! + by];
    }),
  );
}

/** The best repair of each cause, as the cells that it changes back. */
function repaired(causes: readonly Cause[]): string[] {
  return causes.map(({ repairs: [best] }) => described(best?.changes ?? []).join(", ")).sort();
}

function back(wrong: Readonly<Record<string, number>>, ...together: readonly string[]): string {
  return together
    .map((cell) => {
      const [row, column] = cell.split(" ").map((part) => Number(part.slice(1)));
      return `${cell}: ${wrong[cell]} -> ${RIGHT[row ?? 0]![column ?? 0]}`;
    })
    .join(", ");
}

const APART = { "r0 c0": 7, "r1 c1": 31, "r2 c2": -113, "r3 c3": 409, "r4 c4": 1_601, "r5 c5": -613 };

test("six amounts in rows and columns of their own are each one cause with one sure repair", () => {
  const wrong = wrongBy(APART);
  const { variables, constraints } = matrix(RIGHT, wrong);
  const causes = locate(variables, constraints);
  expect(repaired(causes)).toEqual(
    Object.keys(APART)
      .map((cell) => back(wrong, cell))
      .sort(),
  );
  expect(causes.map(({ repairs }) => repairs[0]?.certainty)).toEqual(causes.map(() => "certain"));
  expect(causes.every(({ broken, stopped }) => broken.length === 2 && !stopped)).toBe(true);
});

test("what no two sums agree on is looked for when those are out of the way", () => {
  // The last two stand in one row: it is off by both together.
  const wrong = wrongBy({ ...APART, "r6 c6": 23, "r6 c7": 71 });
  const { variables, constraints } = matrix(RIGHT, wrong);
  expect(repaired(locate(variables, constraints))).toEqual(
    [...Object.keys(APART).map((cell) => back(wrong, cell)), back(wrong, "r6 c6", "r6 c7")].sort(),
  );
});

describe("how much is looked for", () => {
  const wrong = wrongBy({ "r6 c6": 23, "r6 c7": 71 });
  const { variables, constraints } = matrix(RIGHT, wrong);
  const changesIn = (causes: readonly Cause[]) =>
    causes.flatMap(({ repairs: [best] }) => best?.changes ?? []).length;

  test("two wrong amounts are found where two may be changed, and not where one may", () => {
    expect(repaired(locate(variables, constraints))).toEqual([back(wrong, "r6 c6", "r6 c7")]);
    expect(repaired(locate(variables, constraints, { maxChanges: 2 }))).toEqual([
      back(wrong, "r6 c6", "r6 c7"),
    ]);
    expect(changesIn(locate(variables, constraints, { maxChanges: 1 }))).toBeLessThan(2);
  });

  test("where nothing may be tried it is said that the search stopped, and which sums are broken", () => {
    const [cause, ...more] = locate(variables, constraints, { budget: 0 });
    expect(more).toEqual([]);
    expect(cause?.stopped).toBe(true);
    expect(cause?.broken).toHaveLength(3);
    expect(locate(variables, constraints).some(({ stopped }) => stopped)).toBe(false);
  });

  test("what the first heap uses up the second has not", () => {
    const heap = (name: string) => ({
      figures: { [`T${name}`]: "40", [`a${name}`]: "11", [`b${name}`]: "13", [`c${name}`]: "17" },
      constraint: sum(`T${name} = a${name} + b${name} + c${name}`),
    });
    const [first, second] = [heap("1"), heap("2")];
    const stoppedWith = (budget: number) =>
      locate(cells({ ...first.figures, ...second.figures }), [first.constraint, second.constraint], {
        budget,
      }).map(({ stopped }) => stopped);
    expect(stoppedWith(0)).toEqual([true, true]);
    const enough = Array.from({ length: 200 }, (_, budget) => budget).find(
      (budget) => !stoppedWith(budget).includes(true),
    );
    // Both heaps are alike: with half of what both need, and a little, only the second is stopped.
    expect(stoppedWith(Math.ceil((enough ?? 0) / 2))).toEqual([false, true]);
  });
});
