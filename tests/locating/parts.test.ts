import type { Constraint, Variable } from "../../src/locating";
import { answersFor, partsOf, sumIn } from "../../src/locating/parts";
import type { Assignment } from "../../src/locating/values";
import { cells, opened, rounding, sum } from "./problems";

interface Told {
  /** Cell, change and the way it went wrong, "other" unless told. */
  readonly changes: readonly (readonly [cell: string, change: number, operation?: string])[];
  readonly dropped?: readonly string[];
}

function explanation(variables: readonly Variable[], constraints: readonly Constraint[], told: Told) {
  const { view, violated } = opened({ variables, constraints });
  const assignment: Assignment = {
    variables: told.changes.map(([cell]) => variables.findIndex(({ id }) => id === cell)),
    changes: told.changes.map(([, change]) => change),
    operations: told.changes.map(([, , operation]) => operation ?? "other"),
    dropped: (told.dropped ?? []).map((id) => constraints.findIndex((one) => one.id === id)),
    cost: 0,
  };
  return { view, violated, assignment };
}

/** The mistakes that the explanation falls into: "a b", with what each gives up after a stroke. */
function mistakes(variables: readonly Variable[], constraints: readonly Constraint[], told: Told): string[] {
  const { view, violated, assignment } = explanation(variables, constraints, told);
  return partsOf(view, violated, assignment).map(({ positions, dropped }) => {
    const changed = positions.map((position) => told.changes[position]?.[0]).join(" ");
    const given = dropped.map((index) => constraints[index]?.id).join(", ");
    return given === "" ? changed : `${changed} | ${given}`;
  });
}

/** Every total says 10 and its two terms are 4 and 4: each sum lacks 2. */
const lacking = { T: "10", U: "10", V: "10", a: "4", b: "4", c: "4", d: "4", e: "4" };
const lines = (groups: Readonly<Record<string, string>>): Variable[] =>
  cells(lacking, Object.fromEntries(Object.entries(groups).map(([id, group]) => [id, { group }])));

describe("what is one mistake", () => {
  test("changes on one line of the sheet, whatever sums they stand in", () => {
    const variables = lines({ a: "row 1", c: "row 1", d: "row 2" });
    const sums = [sum("T = a + b"), sum("U = c + d")];
    const told = {
      changes: [
        ["c", 2],
        ["d", 2],
        ["a", 2],
      ] as const,
    };
    expect(mistakes(variables, sums, told)).toEqual(["d", "c a"]);
  });

  test("a line is read in the explanation's order, however its changes came together", () => {
    const variables = lines({ a: "row 1", b: "row 1", c: "row 1", d: "row 2" });
    const told = {
      changes: [
        ["c", 1],
        ["b", 2],
        ["d", 1],
        ["a", 3],
      ] as const,
    };
    expect(mistakes(variables, [sum("T = a + b"), sum("U = c + d")], told)).toEqual(["d", "c b a"]);
  });

  test("amounts that changed places, wherever they stand", () => {
    const variables = lines({ a: "row 1", c: "row 2", e: "row 3" });
    const sums = [sum("T = a + b"), sum("U = c + d"), sum("V = e + d")];
    const [a, c, e] = [
      ["a", 2, "swap"],
      ["c", 2, "swap"],
      ["e", 2],
    ] as const;
    expect(mistakes(variables, sums, { changes: [a, c, e] })).toEqual(["a c", "e"]);
    expect(mistakes(variables, sums, { changes: [a, ["c", 2]] })).toEqual(["a", "c"]);
    expect(mistakes(variables, sums, { changes: [["a", 2], c] })).toEqual(["a", "c"]);
  });

  test("without lines, changes that share a broken sum, one after the other", () => {
    const sums = [sum("T = a + b"), sum("U = b + c"), sum("V = d + e")];
    const told = {
      changes: [
        ["a", 1],
        ["b", 1],
        ["c", 1],
        ["d", 2],
      ] as const,
    };
    expect(mistakes(cells(lacking), sums, told)).toEqual(["a b c", "d"]);
  });

  test("but not those that only share a sum that holds", () => {
    const held = sum("a = c");
    expect(
      mistakes(cells(lacking), [sum("T = a + b"), sum("U = c + d"), held], {
        changes: [
          ["a", 2],
          ["c", 2],
        ],
      }),
    ).toEqual(["a", "c"]);
  });

  test("a cell with a line and one without, by the sums that they share", () => {
    const variables = lines({ a: "row 1" });
    expect(
      mistakes(variables, [sum("T = a + b")], {
        changes: [
          ["a", 1],
          ["b", 1],
        ],
      }),
    ).toEqual(["a b"]);
    expect(
      mistakes(variables, [sum("T = a + b")], {
        changes: [
          ["b", 1],
          ["a", 1],
        ],
      }),
    ).toEqual(["b a"]);
  });
});

describe("what is given up", () => {
  const custom = sum("a = c", { soft: true });
  const sums = [sum("T = a + b"), sum("U = c + d"), custom];

  test("a broken sum that is no sum is a mistake of its own", () => {
    expect(mistakes(cells(lacking), sums, { changes: [["a", 2]], dropped: ["U = c + d"] })).toEqual([
      "a",
      " | U = c + d",
    ]);
  });

  test("a custom goes with the change that breaks it, and alone says nothing", () => {
    const given = { dropped: ["a = c"] };
    expect(
      mistakes(cells(lacking), sums, {
        changes: [
          ["a", 2],
          ["d", 2],
        ],
        ...given,
      }),
    ).toEqual(["a | a = c", "d"]);
    expect(mistakes(cells(lacking), sums, { changes: [["b", 2]], ...given })).toEqual(["b"]);
  });

  test("a custom goes with a mistake of several cells where one of them breaks it", () => {
    const variables = lines({ a: "row 1", b: "row 1" });
    expect(
      mistakes(variables, sums, {
        changes: [
          ["b", 1],
          ["a", 1],
        ],
        dropped: ["a = c"],
      }),
    ).toEqual(["b a | a = c"]);
  });

  test("a sum that holds by chance goes with the change that breaks it", () => {
    const chance = sum("e = b", { trust: 4 });
    expect(mistakes(cells(lacking), [...sums, chance], { changes: [["b", 2]], dropped: ["e = b"] })).toEqual([
      "b | e = b",
    ]);
  });

  test("of a doubted sum nothing is said", () => {
    const doubted = sum("U = c + d", { doubted: true });
    expect(mistakes(cells(lacking), [doubted], { changes: [], dropped: ["U = c + d"] })).toEqual([]);
  });
});

describe("the sums that a mistake answers for", () => {
  function answered(constraints: readonly Constraint[], told: Told): string[] {
    const { view, violated, assignment } = explanation(cells(lacking), constraints, told);
    const [part] = partsOf(view, violated, assignment);
    return part ? answersFor(view, assignment, part).map(({ id }) => id) : [];
  }

  test("are the broken ones that its cells stand in, in the sheet's order", () => {
    const sums = [sum("V = e + d"), sum("U = b + c"), sum("T = a + b"), sum("d = b")];
    expect(answered(sums, { changes: [["b", 2]] })).toEqual(["U = b + c", "T = a + b"]);
    // The second cell of the mistake comes first on the sheet.
    expect(
      answered(sums, {
        changes: [
          ["a", 0],
          ["b", 2],
        ],
      }),
    ).toEqual(["U = b + c", "T = a + b"]);
  });

  test("and the one that it gives up, but no custom and no doubted one", () => {
    const sums = [sum("T = a + b"), sum("a = d", { soft: true }), sum("V = a + e", { doubted: true })];
    expect(answered(sums, { changes: [], dropped: ["T = a + b"] })).toEqual(["T = a + b"]);
    expect(answered(sums, { changes: [["a", 2]], dropped: ["a = d", "V = a + e"] })).toEqual(["T = a + b"]);
    expect(answered(sums, { changes: [["a", 2]] })).toEqual(["T = a + b", "V = a + e"]);
  });

  test("and those that rounding hardly explained and that it makes plausible", () => {
    // V is 2 more than a + e: within 3, but 1 is what rounding plausibly does. a + 2 makes it exact, a − 2 and a + 6 do not.
    const loose = sum("V = a + e", rounding("1", "3"));
    const tight = [sum("T = a + b"), loose];
    expect(answered(tight, { changes: [["a", 2]] })).toEqual(["T = a + b", "V = a + e"]);
    expect(answered(tight, { changes: [["a", -2]] })).toEqual(["T = a + b"]);
    expect(answered(tight, { changes: [["a", 6]] })).toEqual(["T = a + b"]);
    const over = sum("V = a + e", {
      id: "a + e = V",
      ...rounding("1", "3"),
      terms: loose.terms.map((one) => ({ ...one, coefficient: one.coefficient.negated() })),
    });
    expect(answered([sum("T = a + b"), over], { changes: [["a", 2]] })).toEqual(["T = a + b", "a + e = V"]);
    expect(answered([sum("T = a + b"), over], { changes: [["a", -2]] })).toEqual(["T = a + b"]);
    // Off by just what is plausible: nothing had to be made plausible.
    expect(
      answered([sum("T = a + b"), sum("V = a + e", rounding("2", "3"))], { changes: [["a", 2]] }),
    ).toEqual(["T = a + b"]);
  });
});

test("changes add up in a sum by their coefficients there", () => {
  const { view, assignment } = explanation(cells(lacking), [sum("T = a - b + c"), sum("U = d + e")], {
    changes: [
      ["T", 7],
      ["a", 2],
      ["b", 3],
      ["d", 90],
    ],
  });
  // 7 − 2 + 3
  expect(sumIn(view, view.rows.get(0)!, assignment)).toBe(8);
  expect(sumIn(view, view.rows.get(1)!, assignment)).toBe(-90);
});
