import { locate } from "../../src/locating";
import { Decimal } from "../../src/money";
import { cells, described, matrix, rounding, sum } from "./problems";

const ONE = new Decimal(1);

/** The best repair of the only cause. */
function only(causes: ReturnType<typeof locate>) {
  expect(causes).toHaveLength(1);
  const [cause] = causes;
  const [best] = cause?.repairs ?? [];
  if (!cause || !best) throw new Error("There is no repair.");
  return { ...best, cause, changes: described(best.changes) };
}

describe("where sums run both ways", () => {
  const holds = [
    [5_341, 2_207, 7_548],
    [1_180, 9_463, 10_643],
    [6_521, 11_670, 18_191],
  ];

  test("nothing is wrong where all sums hold", () => {
    const { variables, constraints } = matrix(holds);
    expect(locate(variables, constraints)).toEqual([]);
  });

  test("two digits that changed places are found, and it is certain", () => {
    const { variables, constraints } = matrix(holds, { "r0 c1": 2_270 });
    const best = only(locate(variables, constraints));
    expect(best.changes).toEqual(["r0 c1: 2270 -> 2207"]);
    expect([best.operation, best.certainty]).toEqual(["transposed", "certain"]);
  });

  test("the row and the column that a cell breaks are one cause", () => {
    const { variables, constraints } = matrix(holds, { "r0 c1": 2_270 });
    expect(only(locate(variables, constraints)).cause.broken).toEqual([
      "r0 c2 = r0 c0 + r0 c1",
      "r2 c1 = r0 c1 + r1 c1",
    ]);
  });

  test("a wrong grand total is the total's mistake and not the cells'", () => {
    const { variables, constraints } = matrix(holds, { "r2 c2": 18_911 });
    expect(only(locate(variables, constraints)).changes).toEqual(["r2 c2: 18911 -> 18191"]);
  });

  test("two wrong cells on different rows are two causes", () => {
    const { variables, constraints } = matrix(holds, { "r0 c1": 2_270, "r1 c0": 11_800 });
    const causes = locate(variables, constraints);
    expect(causes.map(({ repairs }) => described(repairs[0]?.changes ?? []))).toEqual([
      ["r0 c1: 2270 -> 2207"],
      ["r1 c0: 11800 -> 1180"],
    ]);
  });

  test("two amounts of a row that changed places are one mistake", () => {
    const { variables, constraints } = matrix(holds, { "r1 c0": 9_463, "r1 c1": 1_180 });
    const best = only(locate(variables, constraints));
    expect(best.changes).toEqual(["r1 c0: 9463 -> 1180", "r1 c1: 1180 -> 9463"]);
    expect(best.operation).toBe("swap");
  });

  test("a total that a formula computes follows the corrected cell by itself", () => {
    const { variables, constraints } = matrix(holds, { "r0 c1": 2_270, "r2 c1": 11_733 });
    const computed = variables.map((variable) =>
      variable.id === "r2 c1"
        ? { ...variable, derivation: ["r0 c1", "r1 c1"].map((id) => ({ variable: id, coefficient: ONE })) }
        : variable,
    );
    const sums = constraints.filter(({ total }) => total !== "r2 c1");
    expect(only(locate(computed, sums)).changes).toEqual(["r0 c1: 2270 -> 2207"]);
  });
});

describe("where only one sum sees the cells", () => {
  const figures = { T: "9000", a: "1230", b: "3310", c: "2760" };

  test("one of its cells is wrong, and nothing tells which", () => {
    const { cause, certainty } = only(locate(cells(figures), [sum("T = a + b + c")]));
    expect(certainty).toBe("possible");
    expect([...cause.candidates].sort()).toEqual(["T", "a", "b", "c"]);
  });

  test("a custom that all rows keep tells which", () => {
    const half = sum("b = c", { soft: true, trust: 6, lower: new Decimal(0), upper: new Decimal(600) });
    const best = only(locate(cells({ ...figures, T: "9300" }), [sum("T = a + b + c"), half]));
    expect(best.cause.candidates.slice(0, 2).sort()).toEqual(["T", "a"]);
  });
});

describe("what is wrong with a total", () => {
  const sheet = { T: "6070", a: "1230", b: "3310", c: "2760" };

  test("it misses its first row", () => {
    expect(only(locate(cells(sheet), [sum("T = a + b + c")]))).toMatchObject({
      operation: "missed-row",
      changes: ["T: 6070 -> 7300"],
    });
  });

  test("a formula that misses its first row is wrong as a formula", () => {
    const derivation = ["b", "c"].map((variable) => ({ variable, coefficient: ONE }));
    expect(only(locate(cells(sheet, { T: { derivation } }), [sum("T = a + b + c")]))).toMatchObject({
      operation: "missed-row",
      changes: ["T: 6070 -> 7300"],
    });
  });

  test("it counts an of-which amount besides its whole", () => {
    const figures = { T: "8100", a: "1230", b: "3310", c: "2760", part: "800" };
    const best = only(locate(cells(figures, { part: { partOf: "b" } }), [sum("T = a + b + c")]));
    expect([best.operation, best.changes]).toEqual(["double-counted", ["T: 8100 -> 7300"]]);
  });

  test("it may be no sum at all, when every other explanation needs more", () => {
    const figures = { T: "5000", a: "1230", b: "3310", R: "2000", S: "2540" };
    const others = [sum("R = a", rounding("900", "900")), sum("S = b", rounding("900", "900"))];
    const weak = sum("T = R + S", { trust: 9 });
    expect(only(locate(cells(figures), [weak, ...others]))).toMatchObject({
      operation: "relation",
      dropped: ["T = R + S"],
      changes: [],
      certainty: "possible",
    });
  });
});

test("a repair that would break a sum that holds is none", () => {
  const figures = { T: "9000", a: "1230", b: "3310", c: "2760", U: "6070" };
  const { cause } = only(locate(cells(figures), [sum("T = a + b + c"), sum("U = b + c")]));
  expect([...cause.candidates].sort()).toEqual(["T", "a"]);
});

test("amounts in different units: 9300 tkr that was written as mkr", () => {
  const figures = { T: "14100", a: "4800", b: "9300000" };
  expect(only(locate(cells(figures), [sum("T = a + b")]))).toMatchObject({
    operation: "unit",
    changes: ["b: 9300000 -> 9300"],
  });
});

test("an income and its overhead, wrong together, are found by the totals and the customs of the sheet", () => {
  // Förlossningsvård och kvinnors hälsa, Västerbotten 2018: 9,9 − 1,0 against 8,9 + 2,8; both column totals without the row's other
  // figures, which add up to 130,9 and 17,3; 10 to 15 % overhead.
  const figures = {
    income: "9.9",
    overhead: "1.0",
    first: "8.9",
    second: "2.8",
    Incomes: "144",
    Overheads: "19",
  };
  const others = { A: "130.9", B: "17.3" };
  const line = { group: "row" };
  const variables = cells(
    { ...figures, ...others },
    { income: line, overhead: line, first: line, second: line },
  );
  const custom = { soft: true, trust: 12, ...rounding("0.06", "0.06") };
  const rate = (name: string, share: string, bounds: [string, string]) => ({
    ...sum(`overhead = income`, custom),
    id: name,
    terms: [
      { variable: "overhead", coefficient: ONE },
      { variable: "income", coefficient: new Decimal(share).negated() },
    ],
    lower: new Decimal(bounds[0]),
    upper: new Decimal(bounds[1]),
  });
  const best = only(
    locate(variables, [
      sum("income = overhead + first + second", rounding("0.17", "0.2")),
      sum("Incomes = income + A", rounding("0.64", "0.9")),
      sum("Overheads = overhead + B", rounding("0.64", "0.9")),
      rate("at least 10 %", "0.1", ["0", "1e9"]),
      rate("at most 15 %", "0.15", ["-1e9", "0"]),
      rate("10 %", "0.1", ["0", "0"]),
    ]),
  );
  expect(described(best.cause.repairs[0]?.changes ?? [], 1)).toEqual([
    "income: 9.9 -> 13.0",
    "overhead: 1.0 -> 1.3",
  ]);
  expect(best.cause.broken).toEqual([
    "income = overhead + first + second",
    "Incomes = income + A",
    "Overheads = overhead + B",
  ]);
});

test("thousands of broken sums over equal amounts are given up, and it says so", () => {
  const size = 60;
  const rows = Array.from({ length: size }, () => [...Array<number>(size).fill(100), 7_000]);
  const totals = [...Array<number>(size).fill(7_000), 420_000];
  const { variables, constraints } = matrix([...rows, totals]);
  const causes = locate(variables, constraints);
  expect(causes.some(({ stopped }) => stopped)).toBe(true);
  expect(causes.flatMap(({ broken }) => broken)).toHaveLength(2 * size);
});

test("a formula that refers to itself is taken as it stands", () => {
  const derivation = [{ variable: "T", coefficient: ONE }];
  const causes = locate(cells({ T: "10", a: "7" }, { T: { derivation } }), [sum("T = a")]);
  expect(causes.map(({ broken }) => broken)).toEqual([["T = a"]]);
});
