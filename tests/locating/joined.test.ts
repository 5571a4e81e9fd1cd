import type { Constraint, Variable } from "../../src/locating";
import { components } from "../../src/locating/components";
import { carriedIn, joined } from "../../src/locating/joined";
import { cells, opened, sum } from "./problems";

// Two boards' rows and the row of sums: 410 + 95 = 505, 380 + 120 = 500, 790 + 215 = 1005.
const RIGHT = {
  Ta: "505",
  a1: "410",
  a2: "95",
  Tb: "500",
  b1: "380",
  b2: "120",
  Ts: "1005",
  s1: "790",
  s2: "215",
};
const ROWS = [sum("Ta = a1 + a2"), sum("Tb = b1 + b2"), sum("Ts = s1 + s2")];
const COLUMN = sum("s1 = a1 + b1");

function carried(variables: readonly Variable[], constraints: readonly Constraint[]): string[] {
  const { view, violated } = opened({ variables, constraints });
  return carriedIn(view, violated).map((pair) => pair.map((index) => variables[index]?.id).join(" and "));
}

function heaps(variables: readonly Variable[], constraints: readonly Constraint[]): number {
  const { view } = opened({ variables, constraints });
  return joined(view, components(view)).length;
}

describe("an amount that was wrong when its column was summed up", () => {
  const wrong = cells({ ...RIGHT, a1: "440", s1: "820" });

  test("makes its row and the row of sums fail, and the two are one mistake", () => {
    expect(carried(wrong, [...ROWS, COLUMN])).toEqual(["a1 and s1"]);
    expect(heaps(wrong, [...ROWS, COLUMN])).toBe(1);
  });

  test("is not told from two mistakes where nothing sums up the column", () => {
    expect(carried(wrong, ROWS)).toEqual([]);
    expect(heaps(wrong, ROWS)).toBe(2);
  });

  test("is another mistake than one in the row of sums", () => {
    const two = cells({ ...RIGHT, a1: "440", s1: "820", s2: "216" });
    expect(carried(two, [...ROWS, COLUMN])).toEqual([]);
  });

  test("where nothing is wrong there is none", () => {
    expect(carried(cells(RIGHT), [...ROWS, COLUMN])).toEqual([]);
  });
});
