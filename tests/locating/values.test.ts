import { type Constraint, type Variable } from "../../src/locating";
import { latticeOf } from "../../src/locating/lattice";
import { assign, coefficientOf } from "../../src/locating/values";
import { Decimal } from "../../src/money";
import { cells, rounding, sum } from "./problems";

interface Valued {
  /** "a 12", with the change in steps and how the cell went wrong: "a 12 digit". */
  readonly changes: readonly string[];
  readonly cost: number;
}

/** The likeliest values of some cells, "none" where no values hold. */
function valued(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
  changed: readonly string[],
  dropped: readonly string[] = [],
): Valued | "none" {
  const found = assign(
    latticeOf(variables, constraints),
    changed.map((id) => variables.findIndex((one) => one.id === id)),
    dropped.map((id) => constraints.findIndex((one) => one.id === id)),
  );
  if (!found) return "none";
  const changes = found.changes.map(
    (change, position) => `${changed[position]} ${change} ${found.operations[position]}`,
  );
  return { changes, cost: Math.round(found.cost * 100) / 100 };
}

describe("the value of one cell", () => {
  // 1 230 + 2 957 = 4 187; 4 817 has two digits the other way round.
  const figures = { T: "4817", a: "1230", b: "2957" };

  test("is the one that makes its sum hold, at the cost of a change and of how it went wrong", () => {
    // A changed cell costs 10, transposed digits 1, the sum that had to be mended nothing.
    expect(valued(cells(figures), [sum("T = a + b")], ["T"])).toEqual({
      changes: ["T -630 transposed"],
      cost: 11,
    });
    // 1 860 for 1 230 nothing explains: 4.
    expect(valued(cells(figures), [sum("T = a + b")], ["a"])).toEqual({ changes: ["a 630 other"], cost: 14 });
  });

  test("is none where two sums ask for different ones, but where one of them is given up", () => {
    const sums = [sum("T = a + b"), sum("U = T"), sum("V = T", { trust: 7 })];
    const more = { ...figures, U: "4187", V: "4817" };
    expect(valued(cells(more), sums, ["T"])).toBe("none");
    // The given-up sum costs what it is trusted.
    expect(valued(cells(more), sums, ["T"], ["V = T"])).toEqual({ changes: ["T -630 transposed"], cost: 18 });
  });

  test("is none where nothing needs a change", () => {
    expect(valued(cells({ T: "4187", a: "1230", b: "2957" }), [sum("T = a + b")], ["T"])).toBe("none");
  });

  test("within rounding is every value that is possible, the likeliest of them taken", () => {
    // 4 187 give or take 3 is possible, give or take 1 plausible: of 4 186 to 4 188 the one that is exact, as an old total: 10 + 3.
    const loose = [sum("T = a + b", rounding("1", "3"))];
    expect(valued(cells({ ...figures, T: "5230" }), loose, ["T"])).toEqual({
      changes: ["T -1043 stale"],
      cost: 13,
    });
    // 4 185 has one digit wrong, and is 2 off: 10 + 1.2 + 3 is dearer than 4 187 with 10 + 3 for an old total.
    const [one] = [valued(cells({ ...figures, T: "4195" }), loose, ["T"])];
    expect(one).toEqual({ changes: ["T -8 stale"], cost: 13 });
    // 4 188 is one off, which costs half a point, and 4 988 has one digit more than it wrong.
    expect(valued(cells({ ...figures, T: "4988" }), loose, ["T"])).toEqual({
      changes: ["T -800 digit"],
      cost: 11.7,
    });
  });

  test("is the end of the span where it is wide", () => {
    // 90 000 to 91 000 hold, and nothing points to one between.
    const span = sum("T = a", { lower: new Decimal(0), upper: new Decimal(1_000) });
    expect(valued(cells({ T: "92345", a: "90000" }), [span], ["T"])).toMatchObject({
      changes: [expect.stringMatching(/^T -[12]345 stale$/)],
    });
  });
});

describe("in a sum of rounded amounts, of all that is possible, the value that makes it exact", () => {
  const rounded = rounding("500", "500");

  test("of one cell", () => {
    // 9 000 to the nearest thousand: a is 3 089 to 4 089, and 3 589 exactly.
    const figures = { T: "9000", a: "2050", b: "5411" };
    expect(valued(cells(figures), [sum("T = a + b", rounded)], ["a"])).toMatchObject({
      changes: ["a 1539 other"],
    });
  });

  test("of one with fewer decimals than the others", () => {
    // 3 050.0 + 5 411.0 = 8 461.
    const figures = { T: "9999", a: "3050.0", b: "5411.0" };
    expect(valued(cells(figures), [sum("T = a + b", rounded)], ["T"])).toMatchObject({
      changes: ["T -1538 stale"],
    });
  });

  test("of two cells, one of which another sum says", () => {
    // a is said to be 3 500; b is then 9 000 − 3 500 = 5 500.
    const figures = { T: "9000", a: "3050", b: "7411", A: "3500" };
    const sums = [sum("T = a + b", rounded), sum("A = a")];
    for (const changed of [
      ["b", "a"],
      ["a", "b"],
    ]) {
      const found = valued(cells(figures), sums, changed);
      expect(JSON.stringify(found)).toMatch(/b -1911 /);
      expect(JSON.stringify(found)).toMatch(/a 450 /);
    }
  });
});

test("a total is old where its own sum is broken, and not where it is wrong in another", () => {
  // T = a + b holds give or take 200; S = T + c lacks 137, which makes 4 050 of 4 187.
  const figures = { T: "4187", a: "1230", b: "2957", S: "5284", c: "1234" };
  const held = sum("T = a + b", rounding("200", "200"));
  expect(valued(cells(figures), [held, sum("S = T + c")], ["T"])).toMatchObject({
    changes: ["T -137 other"],
  });
  const custom = sum("T = b", { soft: true, trust: 2 });
  expect(valued(cells({ ...figures, a: "0" }), [custom, sum("S = T + c")], ["T"])).toMatchObject({
    changes: ["T -137 other"],
  });
});

describe("a custom that the figures break", () => {
  const figures = { T: "1500", a: "500", b: "700", r: "800" };
  const custom = sum("a = r", { soft: true, trust: 6 });

  test("points to a value, and to keep it then saves what it costs", () => {
    // The sum asks for a + 300 = 800, which the custom says too: 10 + 4 − 6; of b + 300 = 1 000 it says nothing.
    expect(valued(cells(figures), [sum("T = a + b"), custom], ["a"])).toEqual({
      changes: ["a 300 digit"],
      cost: 5.2,
    });
    expect(valued(cells(figures), [sum("T = a + b"), custom], ["b"])).toEqual({
      changes: ["b 300 other"],
      cost: 14,
    });
  });

  test("must not be kept", () => {
    expect(valued(cells({ ...figures, r: "950" }), [sum("T = a + b"), custom], ["a"])).toEqual({
      changes: ["a 300 digit"],
      cost: 11.2,
    });
  });

  test("of a wide span takes the value within", () => {
    // Any a from 500 to 2 500 would do for the sum; 800 is customary.
    const wide = sum("T = a + b", { lower: new Decimal(-2_000), upper: new Decimal(0) });
    const low = { T: "1500", a: "100", b: "700", r: "1437" };
    expect(
      valued(cells({ ...low, T: "2700" }), [{ ...wide, lower: new Decimal(-9_000) }, custom], ["a"]),
    ).not.toBe("none");
    expect(valued(cells({ ...low, T: "1900" }), [wide, custom], ["a"])).toMatchObject({
      changes: [expect.stringMatching(/^a 1337 /)],
    });
  });
});

describe("values of two cells", () => {
  test("that changed places are one mistake: two changes at 6 together", () => {
    // 310 stands for 130 and 130 for 310, each in a sum of its own.
    const figures = { T: "1130", a: "310", c: "1000", U: "1310", b: "130", d: "1000" };
    const sums = [sum("T = a + c"), sum("U = b + d")];
    expect(valued(cells(figures), sums, ["a", "b"])).toEqual({
      changes: ["a -180 swap", "b 180 swap"],
      cost: 12,
    });
  });

  test("with different decimals change places by their amounts", () => {
    const figures = { T: "1130.0", a: "310.0", c: "1000.0", U: "1310", b: "130", d: "1000" };
    const sums = [sum("T = a + c"), sum("U = b + d")];
    expect(valued(cells(figures), sums, ["a", "b"])).toMatchObject({
      changes: ["a -1800 swap", "b 180 swap"],
    });
    // 31.0 and 310 are the same digits and no exchange.
    const other = { T: "1013.0", a: "31.0", c: "1000.0", U: "1310", b: "130", d: "1000" };
    expect(valued(cells(other), sums, ["a", "b"])).toMatchObject({
      changes: ["a -180 transposed", "b 180 transposed"],
    });
  });

  test("of which one is computed have not changed places", () => {
    const figures = { T: "1130", a: "310", c: "1000", U: "1310", b: "130", d: "1000", x: "130" };
    const derivation = [{ variable: "x", coefficient: new Decimal(1) }];
    const sums = [sum("T = a + c"), sum("U = b + d")];
    for (const computed of ["a", "b"]) {
      const found = valued(cells(figures, { [computed]: { derivation } }), sums, ["a", "b"]);
      expect(found).toMatchObject({
        changes: [expect.stringMatching(/^a -180 /), expect.stringMatching(/^b 180 /)],
      });
      expect(JSON.stringify(found)).not.toContain("swap");
    }
  });

  test("of which only one comes to what the other was have not changed places", () => {
    const figures = { T: "1130", a: "310", c: "1000", U: "1300", b: "130", d: "1000" };
    const found = valued(cells(figures), [sum("T = a + c"), sum("U = b + d")], ["a", "b"]);
    expect(found).toMatchObject({
      changes: [expect.stringMatching(/^a -180 /), expect.stringMatching(/^b 170 /)],
    });
    expect(JSON.stringify(found)).not.toContain("swap");
  });

  test("are none where one would stay as it is", () => {
    const figures = { T: "30", a: "11", b: "13", D: "4" };
    expect(valued(cells(figures), [sum("T = a + b"), sum("D = a - b")], ["a", "b"])).toBe("none");
  });

  test("in amounts far apart are those that the sums point to", () => {
    // a is said twice; b is then what is left of T: 9 000 − 3 500 = 5 500.
    const figures = { T: "9000", a: "3050", b: "7411", A: "3500" };
    expect(valued(cells(figures), [sum("T = a + b"), sum("A = a")], ["b", "a"])).toMatchObject({
      changes: [expect.stringMatching(/^b -1911 /), expect.stringMatching(/^a 450 /)],
    });
  });
});

test("a cell's coefficient in a sum; none where it has no part", () => {
  const view = latticeOf(cells({ T: "3", a: "1", b: "2" }), [sum("T = a + b"), sum("b = a")]);
  const [first, second] = view.rows.all();
  expect([coefficientOf(view, first!, 0), coefficientOf(view, first!, 2)]).toEqual([1, -1]);
  expect([coefficientOf(view, second!, 0), coefficientOf(view, second!, 9)]).toEqual([0, 0]);
});
