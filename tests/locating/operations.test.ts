import { locate, type Variable } from "../../src/locating";
import { Decimal } from "../../src/money";
import { cells, described, matrix, sum } from "./problems";

/** The best repair, in words: how the figure went wrong and what it ought to be. */
function best(causes: ReturnType<typeof locate>): string {
  const [repair] = causes[0]?.repairs ?? [];
  return `${repair?.operation} ${described(repair?.changes ?? []).join(", ")}`;
}

describe("an amount that a row and a column agree on is named by how it went wrong", () => {
  const holds = [
    [5_341, 2_207, 7_548],
    [1_180, 9_463, 10_643],
    [6_521, 11_670, 18_191],
  ];
  const thousands = holds.map((row) => row.map((amount) => amount * 1_000));

  test.each([
    ["minus for plus", -2_207, "sign"],
    ["kronor among thousands", 2_207_000, "unit"],
    ["kronor among millions", 2_207_000_000, "unit"],
    ["a nought too many", 22_070, "shift"],
    ["two noughts too many", 220_700, "shift"],
    ["three times too much, not by noughts", 6_621, "other"],
    ["its first two unlike digits changed places", 2_027, "transposed"],
    ["its last two digits changed places", 2_270, "transposed"],
    ["digits apart from each other changed places", 7_202, "other"],
    ["two other digits side by side", 2_219, "other"],
    ["one other digit at the end", 2_209, "digit"],
    ["one other digit at the beginning", 9_207, "digit"],
    ["its first digit left out", 207, "dropped"],
    ["a digit within left out", 227, "dropped"],
    ["its last digit left out", 220, "dropped"],
    ["two digits left out", 22, "other"],
    ["a digit left out and another wrong", 229, "other"],
    ["a digit too many at the beginning", 32_207, "added"],
    ["a digit too many within", 22_307, "added"],
    ["a digit too many at the end", 22_079, "added"],
    ["minus, and a digit wrong", -2_209, "other"],
    ["minus, and digits that changed places", -2_270, "other"],
    ["minus, and a digit left out", -227, "other"],
    ["minus, and a digit too many", -22_079, "other"],
  ])("%s", (_, written, operation) => {
    const { variables, constraints } = matrix(holds, { "r0 c1": written });
    expect(best(locate(variables, constraints))).toBe(`${operation} r0 c1: ${written} -> 2207`);
  });

  test.each([
    ["thousands among kronor", 2_207, "unit"],
    ["a nought too few", 220_700, "shift"],
    ["two noughts too few", 22_070, "shift"],
  ])("%s", (_, written, operation) => {
    const { variables, constraints } = matrix(thousands, { "r0 c1": written });
    expect(best(locate(variables, constraints))).toBe(`${operation} r0 c1: ${written} -> 2207000`);
  });
});

describe("a total is named by what it leaves out or counts too often", () => {
  // 1 230 + 3 310 + 2 760 + 4 187 = 11 487.
  const amounts = { a: "1230", b: "3310", c: "2760", d: "4187" };
  const whole = sum("T = a + b + c + d");
  const totalled = (
    T: string,
    more: Record<string, string> = {},
    known: Record<string, Partial<Variable>> = {},
  ): string => best(locate(cells({ T, ...amounts, ...more }, known), [whole]));

  test.each([
    ["its first row is missing", "10257", "missed-row"],
    ["its last row is missing", "7300", "missed-row"],
    ["a row within is missing", "8177", "missed-term"],
    ["a row within is counted twice", "14797", "counted-twice"],
    ["it is another figure altogether", "9999", "stale"],
  ])("%s", (_, written, operation) => {
    expect(totalled(written)).toBe(`${operation} T: ${written} -> 11487`);
  });

  test.each([
    ["its first row is missing", ["b", "c", "d"], "10257", "missed-row"],
    ["its last row is missing", ["a", "b", "c"], "7300", "missed-row"],
    ["a row within is missing", ["a", "c", "d"], "8177", "missed-term"],
    ["a row within is counted twice", ["a", "b", "b", "c", "d"], "14797", "counted-twice"],
    ["its last row is counted twice", ["a", "b", "c", "d", "d"], "15674", "counted-twice"],
    ["a row that is no part of it is counted", ["a", "b", "c", "d", "e"], "12394", "counted-twice"],
  ])("its formula: %s", (_, taken, written, operation) => {
    const derivation = taken.map((variable) => ({ variable, coefficient: new Decimal(1) }));
    expect(totalled(written, { e: "907" }, { T: { derivation } })).toBe(
      `${operation} T: ${written} -> 11487`,
    );
  });

  describe("of-which amounts are counted besides their wholes", () => {
    const parts = { p: "800", q: "500", r: "900" };
    const of = { p: { partOf: "b" }, q: { partOf: "b" }, r: { partOf: "c" } };

    test.each([
      ["one of them", "12287"], // 11 487 + 800
      ["all of one whole", "12787"], // 11 487 + 800 + 500
      ["all of every whole", "13687"], // 11 487 + 800 + 500 + 900
    ])("%s", (_, written) => {
      expect(totalled(written, parts, of)).toBe(`double-counted T: ${written} -> 11487`);
    });

    test("with a decimal that their whole has not", () => {
      expect(totalled("12287", { p: "800.0" }, { p: { partOf: "b" } })).toBe(
        "double-counted T: 12287 -> 11487",
      );
    });
  });
});
