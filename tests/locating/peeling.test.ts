import { isViolated } from "../../src/locating/lattice";
import { after, peel } from "../../src/locating/peeling";
import { cells, matrix, opened, type Problem, rounding, sum } from "./problems";

/** What is taken out of the heap: cell, change, and "alone" where no other cell could mend any of its sums. */
function taken(problem: Problem): string[] {
  const { view, violated } = opened(problem);
  return peel(view, violated).map(({ assignment: { variables, changes, dropped }, alone }) => {
    const names = variables.map((index) => problem.variables[index]?.id).join();
    return `${names} ${changes.join()}${dropped.length > 0 ? " drops" : ""}${alone ? " alone" : ""}`;
  });
}

// Three boards, three quarters; the last row and column are totals.
const RIGHT = [
  [310, 275, 402, 987],
  [128, 119, 140, 387],
  [540, 512, 498, 1_550],
  [978, 906, 1_040, 2_924],
];

describe("of a heap of wrong amounts are taken out", () => {
  test("those on which a row and a column agree", () => {
    // 10 too much, 200 too much, 3 too little.
    const wrong = matrix(RIGHT, { "r0 c0": 320, "r1 c1": 319, "r2 c2": 495 });
    expect(taken(wrong)).toEqual(["r0 c0 -10 alone", "r1 c1 -200 alone", "r2 c2 3 alone"]);
  });

  test("a wrong total as well", () => {
    expect(taken(matrix(RIGHT, { "r0 c0": 320, "r1 c3": 389 }))).toEqual([
      "r0 c0 -10 alone",
      "r1 c3 -2 alone",
    ]);
  });

  test("none of two in one row: no other sum agrees with that row", () => {
    expect(taken(matrix(RIGHT, { "r0 c0": 320, "r0 c1": 475, "r2 c2": 495 }))).toEqual(["r2 c2 3 alone"]);
  });

  test("none where another cell could stand for it: two off by as much", () => {
    expect(taken(matrix(RIGHT, { "r0 c0": 320, "r1 c1": 129 }))).toEqual([]);
  });

  test("none that would break a sum that holds", () => {
    const { variables, constraints } = matrix(RIGHT, { "r0 c0": 320 });
    const more = cells({ half: "160" });
    const kept = sum("half = half", {
      id: "twice",
      terms: [
        { variable: "r0 c0", coefficient: constraints[0]!.terms[0]!.coefficient },
        { variable: "half", coefficient: constraints[0]!.terms[1]!.coefficient.times(2) },
      ],
    });
    expect(taken({ variables: [...variables, ...more], constraints: [...constraints, kept] })).toEqual([]);
  });

  test("nothing where all adds up", () => {
    expect(taken(matrix(RIGHT))).toEqual([]);
  });
});

test("within rounding the sums need not ask for the very same change", () => {
  // The row is 10 too much, the column, whose total was rounded, 12 give or take 3.
  const { variables, constraints } = matrix(RIGHT, { "r0 c0": 320, "r3 c0": 976 });
  const loose = constraints.map((one) => (one.total === "r3 c0" ? { ...one, ...rounding("3", "3") } : one));
  expect(taken({ variables, constraints: loose })[0]).toMatch(/^r0 c0 -10/);
  expect(taken({ variables, constraints })).not.toContain("r0 c0 -10 alone");
});

test("a cell that mends most of its sums is taken, though another of them is wrong for reasons of its own", () => {
  const { variables, constraints } = matrix(RIGHT, { "r0 c0": 320 });
  const more = cells({ E: "900", k: "500" });
  const other = sum("E = half + k", {
    id: "E",
    terms: ["E", "r0 c0", "k"].map((variable, index) => ({
      variable,
      coefficient: constraints[0]!.terms[index === 0 ? 0 : 1]!.coefficient,
    })),
    total: "E",
  });
  expect(taken({ variables: [...variables, ...more], constraints: [...constraints, other] })).toEqual([
    "r0 c0 -10 alone",
  ]);
});

describe("a cell in several wrong sums, each with a total and a part of its own", () => {
  /** By how much each total is too large. */
  const inSums = (...offs: readonly number[]): string[] => {
    const own = offs.map((off, index) => [`T${index}`, `k${index}`, String(500 + off), "200"] as const);
    const figures = Object.fromEntries(
      own.flatMap(([T, k, total, part]) => [
        [T, total],
        [k, part],
      ]),
    );
    return taken({
      variables: cells({ ...figures, x: "300" }),
      constraints: own.map(([T, k]) => sum(`${T} = x + ${k}`)),
    });
  };

  test.each([
    [[9, 5, -2, 5], "x 5 alone"],
    [[5, 9, 5, -2], "x 5 alone"],
    [[-2, 9, 5, 9], "x 9 alone"],
    [[4, 4, 4], "x 4 alone"],
  ])("whose totals are %j too large gets the change on which most agree", (offs, change) => {
    expect(inSums(...offs)).toEqual([change]);
  });

  test("gets the first of two changes on which as many agree", () => {
    expect(inSums(7, 5, 5, 7)).toEqual(["x 7 alone"]);
  });

  test("is left where no two agree", () => {
    expect(inSums(7, 5, 6)).toEqual([]);
    expect(inSums(7)).toEqual([]);
  });
});

describe("after what was taken out", () => {
  const problem = matrix(RIGHT, { "r0 c0": 320, "r1 c1": 319 });

  test("its sums hold, its cells have their new amounts, and the others are as they were", () => {
    const { view, violated } = opened(problem);
    const rest = after(
      view,
      peel(view, violated).map(({ assignment }) => assignment),
    );
    expect(rest.rows.all().filter(isViolated)).toEqual([]);
    expect(rest.columns.all().map(({ steps }) => steps)).toEqual(RIGHT.flat());
    expect(view.rows.all().filter(isViolated)).toHaveLength(4);
  });

  test("two changes in one sum add up in it", () => {
    const { view } = opened(problem);
    const change = (variable: number, by: number) => ({
      variables: [variable],
      changes: [by],
      operations: [],
      dropped: [],
      cost: 0,
    });
    const rest = after(view, [change(0, -10), change(1, 4), change(0, 1)]);
    // The first row's total is 987; 320 − 10 + 1 + (275 + 4) + 402 = 992.
    expect(rest.rows.get(0)?.exact).toEqual({ low: 5, high: 5 });
    expect(rest.columns.get(0)?.steps).toBe(311);
  });

  test("a sum that is given up asks for nothing more", () => {
    const { view, violated } = opened(problem);
    const given = { variables: [], changes: [], operations: [], dropped: [violated[0]!.index], cost: 0 };
    const rest = after(view, [given]);
    expect(rest.rows.all().filter(isViolated)).toHaveLength(violated.length - 1);
    expect(isViolated(rest.rows.get(violated[0]!.index)!)).toBe(false);
  });
});
