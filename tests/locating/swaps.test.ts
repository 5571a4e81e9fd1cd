import type { Constraint, Variable } from "../../src/locating";
import { components } from "../../src/locating/components";
import { joined } from "../../src/locating/joined";
import { swapsIn } from "../../src/locating/swaps";
import { cells, opened, rounding, sum } from "./problems";

type More = Readonly<Record<string, Partial<Variable>>>;

/** The pairs of cells by name. */
function exchanged(variables: readonly Variable[], constraints: readonly Constraint[]): string[] {
  const { view, violated } = opened({ variables, constraints });
  return swapsIn(view, violated).map((pair) => pair.map((index) => variables[index]?.id).join(" and "));
}

// Two boards' rows, a and b: 410 + 95 = 505, 380 + 120 = 500.
const RIGHT = { Ta: "505", a1: "410", a2: "95", Tb: "500", b1: "380", b2: "120" };
const ROWS = [sum("Ta = a1 + a2"), sum("Tb = b1 + b2")];
const COLUMN: More = { a1: { lane: "C" }, b1: { lane: "C" } };
const swapped = (more: Readonly<Record<string, string>> = {}) => ({
  ...RIGHT,
  a1: "380",
  b1: "410",
  ...more,
});

describe("two amounts that changed places make two rows fail by as much", () => {
  test("in one column they are found", () => {
    expect(exchanged(cells(swapped(), COLUMN), ROWS)).toEqual(["a1 and b1"]);
  });

  test("on one line of the sheet they are found as well", () => {
    const line: More = { a1: { group: "row 4" }, b1: { group: "row 4" } };
    expect(exchanged(cells(swapped(), line), ROWS)).toEqual(["a1 and b1"]);
  });

  test("in different columns and on different lines they are not", () => {
    expect(exchanged(cells(swapped(), { a1: { lane: "C" }, b1: { lane: "D" } }), ROWS)).toEqual([]);
    expect(exchanged(cells(swapped()), ROWS)).toEqual([]);
  });

  test("with different decimals they are found by their amounts", () => {
    const figures = { ...RIGHT, a1: "38.5", b1: "41", Ta: "136", Tb: "158.5" };
    expect(exchanged(cells(figures, COLUMN), ROWS)).toEqual(["a1 and b1"]);
  });

  test("where nothing is wrong, none are", () => {
    expect(exchanged(cells(RIGHT, COLUMN), ROWS)).toEqual([]);
  });
});

describe("no exchange is", () => {
  test("two amounts of which one is computed", () => {
    const derivation = [{ variable: "b2", coefficient: ROWS[0]!.terms[0]!.coefficient }];
    const derived = { ...COLUMN, b1: { lane: "C", derivation } };
    expect(exchanged(cells(swapped(), derived), ROWS)).toEqual([]);
  });

  test("what leaves the other row wrong", () => {
    expect(exchanged(cells(swapped({ Tb: "501" }), COLUMN), ROWS)).toEqual([]);
  });

  test("what would break a sum that holds", () => {
    const third = sum("Tc = b1 + c2");
    expect(exchanged(cells(swapped({ Tc: "417", c2: "7" }), COLUMN), [...ROWS, third])).toEqual([]);
  });

  test("within one sum: it stays as wrong as it was", () => {
    // 30 too much; 95 and 125 are 30 apart, and in the same row.
    const figures = { T: "250", a: "95", b: "125", c: "60" };
    const lane: More = { a: { lane: "C" }, b: { lane: "C" }, c: { lane: "C" } };
    expect(exchanged(cells(figures, lane), [sum("T = a + b + c")])).toEqual([]);
  });

  test("two equal amounts", () => {
    const equal = { ...RIGHT, a1: "400", b1: "400", Ta: "495", Tb: "519" };
    expect(exchanged(cells(equal, COLUMN), ROWS)).toEqual([]);
  });
});

test("a sum that holds and has both is no hindrance: it adds up all the same", () => {
  const both = sum("T = a1 + b1");
  expect(exchanged(cells(swapped({ T: "790" }), COLUMN), [...ROWS, both])).toEqual(["a1 and b1"]);
});

test("a custom of the sheet that one of them would break is no hindrance", () => {
  const custom = sum("Tb = c1 + b1", { soft: true });
  const figures = swapped({ c1: "90" });
  expect(exchanged(cells(figures, COLUMN), [...ROWS, custom])).toEqual(["a1 and b1"]);
});

test("rounding leaves a little: rows that hold within it after the exchange hold", () => {
  const within = ROWS.map((row) => ({ ...row, ...rounding("1", "2") }));
  expect(exchanged(cells(swapped({ Ta: "507" }), COLUMN), within)).toEqual(["a1 and b1"]);
  expect(exchanged(cells(swapped({ Ta: "508" }), COLUMN), within)).toEqual([]);
});

test("an exchange within what rounding does to a sum that holds is looked at in that sum too", () => {
  // b1 is 2 more than a1: Tc holds within 3 before, and within 3 after.
  const figures = { Ta: "507", a1: "410", a2: "95", Tc: "419", b1: "412", c2: "7" };
  const rows = [sum("Ta = a1 + a2"), sum("Tc = b1 + c2", rounding("3", "3"))];
  expect(exchanged(cells(figures, COLUMN), rows)).toEqual([]);
});

test("of several amounts that could have changed places with it each is named, once", () => {
  // a1 is 30 too small in its row; b1 and c1 are each 30 too large in theirs.
  const figures = swapped({ Tc: "500", c1: "410", c2: "120" });
  const rows = [...ROWS, sum("Tc = c1 + c2")];
  expect(exchanged(cells(figures, { ...COLUMN, c1: { lane: "C" } }), rows)).toEqual([
    "a1 and b1",
    "a1 and c1",
  ]);
});

describe("sums that an exchange would mend together", () => {
  const names = (variables: readonly Variable[], constraints: readonly Constraint[]) => {
    const { view } = opened({ variables, constraints });
    return joined(view, components(view)).map((heap) => heap.map(({ id }) => id));
  };

  test("are one heap, in the order of the sums; the others stay as they are", () => {
    const other = sum("Tc = c1 + c2");
    const figures = cells(swapped({ Tc: "9", c1: "3", c2: "5" }), COLUMN);
    expect(names(figures, [ROWS[1]!, other, ROWS[0]!])).toEqual([
      ["Tb = b1 + b2", "Ta = a1 + a2"],
      ["Tc = c1 + c2"],
    ]);
  });

  test("are heaps of their own where no exchange does it", () => {
    expect(names(cells(swapped({ Tb: "501" }), COLUMN), ROWS)).toEqual([["Ta = a1 + a2"], ["Tb = b1 + b2"]]);
  });
});

test.each([
  [1_998, ["a1 and b1"]],
  [1_999, []],
])("a sum of %i amounts more is looked through up to two thousand cells", (more, found) => {
  const rest = Object.fromEntries(Array.from({ length: more }, (_, index) => [`r${index}`, "0"]));
  const wide = sum(["Ta = a1", ...Object.keys(rest)].join(" + "));
  const narrow = sum("Tb = b1 + b2", { soft: true });
  const figures = cells({ ...swapped({ Ta: "410" }), ...rest }, COLUMN);
  expect(exchanged(figures, [wide, narrow])).toEqual(found);
});

test("a sum over both that fails is not mended by exchanging them", () => {
  const rows = [...ROWS, sum("S = a1 + b1")];
  expect(exchanged(cells({ ...swapped(), S: "791" }, COLUMN), rows)).toEqual([]);
  expect(exchanged(cells({ ...swapped(), S: "790" }, COLUMN), rows)).toEqual(["a1 and b1"]);
});
