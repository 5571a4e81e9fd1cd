import { type Constraint, locate, type Variable } from "../../src/locating";
import { cells, described, matrix, rounding, sum } from "./problems";

/** How sure the best repair of the only cause is, with the repair. */
function sureness(variables: readonly Variable[], constraints: readonly Constraint[]): string {
  const causes = locate(variables, constraints);
  expect(causes).toHaveLength(1);
  const [best] = causes[0]?.repairs ?? [];
  return `${best?.certainty}: ${described(best?.changes ?? []).join(", ")}`;
}

// 4 187 has become 4 817 in the total: 1 230 + 2 957 = 4 187.
const figures = { T: "4817", a: "1230", b: "2957", U: "1705", c: "475", V: "3300", d: "343" };
const [broken, withA, withB] = [sum("T = a + b"), sum("U = a + c"), sum("V = b + d")];

describe("one broken sum", () => {
  test("alone says that one of its cells is wrong, and names them", () => {
    const [cause] = locate(cells(figures), [broken]);
    expect(cause?.repairs[0]?.certainty).toBe("possible");
    expect([...(cause?.candidates ?? [])].sort()).toEqual(["T", "a", "b"]);
  });

  test("whose other cells all stand in sums that hold likely has its own wrong", () => {
    expect(sureness(cells(figures), [broken, withA, withB])).toBe("likely: T: 4817 -> 4187");
  });

  test("of which another cell stands nowhere else does not tell the two apart", () => {
    const [cause] = locate(cells(figures), [broken, withA]);
    expect(cause?.repairs[0]?.certainty).toBe("possible");
    expect([...(cause?.candidates ?? [])].sort()).toEqual(["T", "b"]);
  });

  test("is not made surer by a mere custom that holds, nor by a doubted sum", () => {
    for (const weak of [{ soft: true }, { doubted: true }]) {
      const [cause] = locate(cells(figures), [broken, withA, { ...withB, ...weak }]);
      expect(cause?.repairs[0]?.certainty).toBe("possible");
    }
  });
});

describe("two sums that agree on a cell", () => {
  const right = [
    [5_341, 2_207, 7_548],
    [1_180, 9_463, 10_643],
    [6_521, 11_670, 18_191],
  ];
  const { variables, constraints } = matrix(right, { "r0 c0": 5_431 });
  const loosened = (which: string, margin: string) =>
    constraints.map((one) => (one.total === which ? { ...one, ...rounding(margin, margin) } : one));

  test("exactly make it certain", () => {
    expect(sureness(variables, constraints)).toBe("certain: r0 c0: 5431 -> 5341");
  });

  test("the one exactly and the other within rounding make it likely", () => {
    const off = variables.map((one) => (one.id === "r2 c0" ? { ...one, value: one.value.plus(3) } : one));
    const rows = loosened("r2 c0", "5").map((one) =>
      one.total === "r2 c2" ? { ...one, ...rounding("5", "5") } : one,
    );
    expect(sureness(off, rows)).toBe("likely: r0 c0: 5431 -> 5341");
  });
});

test("two amounts that are wrong in one row are two changes of one cause, and said to be several", () => {
  const right = [
    [5_341, 2_207, 1_118, 8_666],
    [1_180, 9_463, 3_029, 13_672],
    [6_521, 11_670, 4_147, 22_338],
  ];
  // A digit left out, and two that changed places.
  const { variables, constraints } = matrix(right, { "r0 c0": 541, "r0 c1": 2_270 });
  const [cause, ...more] = locate(variables, constraints);
  expect(more).toEqual([]);
  expect(described(cause?.repairs[0]?.changes ?? [])).toEqual(["r0 c0: 541 -> 5341", "r0 c1: 2270 -> 2207"]);
  expect(cause?.repairs[0]?.operation).toBe("several");
  expect(cause?.broken).toHaveLength(3);
});
