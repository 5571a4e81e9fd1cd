import type { Constraint, Variable } from "../../src/locating";
import { components } from "../../src/locating/components";
import { carriedIn, joined } from "../../src/locating/joined";
import { cells, opened, rounding, sum } from "./problems";

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

  test("nor is it one with a row of sums that is off the other way", () => {
    const other = cells({ ...RIGHT, a1: "440", s1: "820", Ts: "1065" });
    expect(carried(other, [...ROWS, COLUMN])).toEqual([]);
    expect(heaps(other, [...ROWS, COLUMN])).toBe(2);
  });

  test("is carried on by a sum that holds, and not by a custom or by a sum that fails itself", () => {
    expect(carried(wrong, [...ROWS, sum("s1 = a1 + b1", { soft: true })])).toEqual([]);
    const failing = cells({ ...RIGHT, a1: "440", s1: "820", b1: "381", Tb: "501" });
    expect(carried(failing, [...ROWS, COLUMN])).toEqual([]);
  });

  test("is no mistake together with a custom that the total breaks", () => {
    const custom = [ROWS[0]!, ROWS[1]!, sum("Ts = s1 + s2", { soft: true }), COLUMN];
    expect(carried(wrong, custom)).toEqual([]);
  });

  test("within rounding the two rows may be off by a little more or less", () => {
    const rounded = [...ROWS.slice(0, 2), sum("Ts = s1 + s2", rounding("1", "1")), COLUMN];
    const byOne = (total: string) => carried(cells({ ...RIGHT, a1: "440", s1: "820", Ts: total }), rounded);
    expect(byOne("1004")).toEqual(["a1 and s1"]);
    expect(byOne("1006")).toEqual(["a1 and s1"]);
    expect(byOne("1007")).toEqual([]);
    expect(byOne("1003")).toEqual([]);
  });

  test("a difference that is carried on is a mistake of the amount that is taken off", () => {
    const left = [sum("Ta = a1 + a2"), sum("Ts = s1 + s2"), sum("s1 = b1 - a1")];
    const taken = cells({ Ta: "505", a1: "440", a2: "95", b1: "1000", s1: "560", s2: "215", Ts: "805" });
    expect(carried(taken, left)).toEqual(["a1 and s1"]);
  });

  test("makes one heap of its rows in their order, and leaves the others alone", () => {
    const { view } = opened({
      variables: cells({ ...RIGHT, a1: "440", s1: "820", Tb: "517" }),
      constraints: [ROWS[2]!, ROWS[1]!, ROWS[0]!, COLUMN],
    });
    const rows = joined(view, components(view)).map((heap) => heap.map(({ index }) => index));
    expect(rows.sort((one, other) => one.length - other.length)).toEqual([[1], [0, 2]]);
  });

  test("is carried on from kronor to a column's total in thousands, and from there to another sum", () => {
    const inKronor = (equation: string, cell: string): Constraint => {
      const plain = sum(equation);
      const terms = plain.terms.map((term) =>
        term.variable === cell ? { ...term, coefficient: term.coefficient.times(1000) } : term,
      );
      return { ...plain, terms };
    };
    // s1 in thousands sums up a1 and b1 in kronor; with s2 in kronor it makes Ts in kronor: 1000 · 790 + 215 000 = 1 005 000.
    const figures = {
      s1: "820",
      Ta: "505000",
      a1: "440000",
      a2: "95000",
      b1: "380000",
      s2: "215000",
      Ts: "1005000",
    };
    const sums = [sum("Ta = a1 + a2"), inKronor("Ts = s1 + s2", "s1"), inKronor("s1 = a1 + b1", "s1")];
    expect(carried(cells(figures), sums)).toEqual(["a1 and s1"]);
    expect(carried(cells({ ...figures, Ts: "1006000" }), sums)).toEqual([]);
  });

  test("within rounding of its own row may be carried on as far as that goes", () => {
    const loose = [sum("Ta = a1 + a2", rounding("2", "2")), ...ROWS.slice(1), COLUMN];
    const total = (Ts: string) => carried(cells({ ...RIGHT, a1: "440", s1: "820", Ts }), loose);
    expect(["1002", "1003", "1005", "1007", "1008"].map((Ts) => total(Ts).length)).toEqual([0, 1, 1, 1, 0]);
  });
});
