import fc from "fast-check";
import type { Constraint, Variable } from "../../src/locating";
import { Expansions } from "../../src/locating/expansions";
import { latticeOf } from "../../src/locating/lattice";
import { plainSteps, shortWeights, weightsOf } from "../../src/locating/row";
import { Decimal } from "../../src/money";
import { cells, rounding, sum } from "./problems";

/** Rates and signs as sheets have them, and one of more decimals than the short way takes. */
const coefficient = fc.constantFrom("1", "-1", "0.1", "-0.15", "0.005", "-0.125", "12", "-100", "0.12345678");

const amount = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.constantFrom(0, 1, 2))
  .map(([steps, decimals]) => ({ value: new Decimal(steps).dividedBy(10 ** decimals), decimals }));

const bound = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 6 }), fc.constantFrom(0, 1, 3))
  .map(([steps, decimals]) => new Decimal(steps).dividedBy(10 ** decimals));

test("a constraint is within its bounds on the grid where it is within them in decimals", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, coefficient), { minLength: 1, maxLength: 5 }),
      bound,
      bound,
      fc.integer({ min: -3, max: 3 }),
      (terms, span, tolerance, off) => {
        const variables = terms.map(([{ value, decimals }], index) => ({ id: `x${index}`, value, decimals }));
        const weighed = terms.map(([, factor], index) => ({
          variable: `x${index}`,
          coefficient: new Decimal(factor),
        }));
        const activity = terms.reduce(
          (sum, [{ value }, factor]) => sum.plus(value.times(factor)),
          new Decimal(0),
        );
        // Near the sum, so that some hold and some do not.
        const lower = activity.minus(span).plus(new Decimal(off).dividedBy(1_000));
        const upper = lower.plus(span);
        const constraint = { id: "c", terms: weighed, lower, upper, likely: new Decimal(0), tolerance };
        const row = latticeOf(variables, [constraint]).rows.get(0)!;
        const isWithin = (margin: Decimal) =>
          activity.gte(lower.minus(margin)) && activity.lte(upper.plus(margin));
        const isCut = terms.some(([, factor]) => factor === "0.12345678");
        const onGrid = ({ low, high }: { low: number; high: number }) => low <= 0 && high >= 0;
        // A coefficient that is cut leaves a step to spare.
        if (isCut) expect(!isWithin(new Decimal(0)) || onGrid(row.exact)).toBe(true);
        else {
          expect(onGrid(row.exact)).toBe(isWithin(new Decimal(0)));
          expect(onGrid(row.sound)).toBe(isWithin(tolerance));
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

describe("a sum on the grid of whole numbers", () => {
  const rowOf = (
    figures: Readonly<Record<string, string>>,
    constraint: Constraint,
    more: Readonly<Record<string, Partial<Variable>>> = {},
  ) => latticeOf(cells(figures, more), [constraint]).rows.get(0)!;
  const span = ({ low, high }: { low: number; high: number }) => [low, high];
  /** Weights by name: "0.1 a" for a tenth of a. */
  const weighed = (...terms: readonly string[]) =>
    terms.map((term) => {
      const [coefficient = "", variable = ""] = term.split(" ");
      return { variable, coefficient: new Decimal(coefficient) };
    });

  test("of whole kronor: how far it is off", () => {
    const row = rowOf({ T: "100", a: "60", b: "30" }, sum("T = a + b", rounding("1", "2")));
    expect(row).toMatchObject({ variables: [0, 1, 2], coefficients: [1, -1, -1], total: 0 });
    // The changes must take away the 10 that the total has too much, give or take 1 or 2.
    expect([span(row.exact), span(row.likely), span(row.sound)]).toEqual([
      [-10, -10],
      [-11, -9],
      [-12, -8],
    ]);
  });

  test("of amounts with decimals: in steps of the finest", () => {
    const row = rowOf({ T: "10.25", a: "6.2", b: "4" }, sum("T = a + b", rounding("0.5", "0.055")));
    // A step of a is ten of T's, a step of b a hundred; 0.05 too much is five steps, and half a step more is none.
    expect(row.coefficients).toEqual([1, -10, -100]);
    expect([span(row.exact), span(row.likely), span(row.sound)]).toEqual([
      [-5, -5],
      [-55, 45],
      [-10, 0],
    ]);
  });

  test("with a rate: in whole numbers of which no smaller ones would do", () => {
    // 15 % of 1 000 is 150 of which 140 are deducted.
    const rate = sum("O = I", { terms: weighed("1 O", "-0.15 I") });
    expect(rowOf({ O: "140", I: "1000" }, rate)).toMatchObject({
      coefficients: [100, -15],
      exact: { low: 1_000, high: 1_000 },
    });
    const tens = sum("O = I", { terms: weighed("1 O", "-0.50 I") });
    expect(rowOf({ O: "140", I: "1000" }, tens)).toMatchObject({
      coefficients: [10, -5],
      exact: { low: 3_600, high: 3_600 },
    });
  });

  test("whose weights all end in noughts: with those left out", () => {
    // The one amount with decimals takes no part but with a weight of ten.
    const tenfold = sum("T = a", { terms: weighed("1 T", "-10 a") });
    expect(rowOf({ T: "52", a: "5.1" }, tenfold)).toMatchObject({
      coefficients: [1, -1],
      exact: { low: -1, high: -1 },
    });
  });

  test("between two bounds: as far as each of them", () => {
    // 10 to 15 % of 1 000 may be deducted; 90 are 10 too few and 60 less than the most.
    const least = sum("O = I", {
      terms: weighed("1 O", "-0.1 I"),
      lower: new Decimal(0),
      upper: new Decimal(50),
      ...rounding("1", "2.5"),
    });
    const row = rowOf({ O: "90", I: "1000" }, least);
    expect([span(row.exact), span(row.likely), span(row.sound)]).toEqual([
      [100, 600],
      [90, 610],
      [75, 625],
    ]);
  });

  test("with a share of more digits than the grid keeps: a step is allowed for", () => {
    const share = sum("T = N", { terms: weighed("1 T", "-0.123456789 N") });
    const row = rowOf({ T: "123456", N: "1000000" }, share);
    const [one, other] = row.coefficients;
    expect(one! / -other!).toBeCloseTo(1 / 0.123456789, 4);
    expect(row.exact.low).toBeLessThan(row.exact.high);
    // Exactly true: no change is needed.
    const exact = rowOf({ T: "123456.789", N: "1000000" }, share);
    expect(exact.exact.low <= 0 && exact.exact.high >= 0).toBe(true);
  });

  test("over a formula: what changes in its cells, and in the formula itself, follows into the sum", () => {
    // S = a + b is a formula; T = S + c, and T is 9 too much.
    const derivation = weighed("1 a", "1 b");
    const figures = { T: "99", S: "50", a: "20", b: "30", c: "40" };
    const row = rowOf(figures, sum("T = S + c"), { S: { derivation } });
    const weights = Object.fromEntries(
      row.variables.map((variable, position) => [variable, row.coefficients[position]]),
    );
    expect(weights).toEqual({ 0: 1, 1: -1, 2: -1, 3: -1, 4: -1 });
    expect(span(row.exact)).toEqual([-9, -9]);
  });

  test("of amounts too large for ordinary numbers: exactly all the same", () => {
    const large = "90071992547409931";
    const row = rowOf({ T: large, a: "90071992547409928", b: "1" }, sum("T = a + b"));
    expect(span(row.exact)).toEqual([-2, -2]);
  });

  test("names a cell that is not there: an error that names it", () => {
    expect(() => rowOf({ T: "1" }, sum("T = ghost"))).toThrow(
      "A constraint names ghost, which is no variable.",
    );
  });

  test("without a total, and what it is trusted where nothing is said", () => {
    const { total: _, ...untold } = sum("T = a");
    const row = rowOf({ T: "1", a: "1" }, untold);
    expect(row).toMatchObject({ total: -1, soft: false, doubted: false, trust: 16 });
  });
});

describe("the way in ordinary numbers", () => {
  const term = (variable: string, coefficient: string) => ({
    variable,
    coefficient: new Decimal(coefficient),
  });

  function ways(variables: readonly Variable[], constraint: Constraint) {
    const expansions = new Expansions(variables);
    const indices = new Map(variables.map(({ id }, index) => [id, index]));
    const grounds = { variables, indices, expansions, steps: variables.map(plainSteps) };
    const terms = expansions.expand(constraint.terms);
    return {
      short: shortWeights(constraint, terms, grounds),
      long: weightsOf(constraint, terms, grounds),
    };
  }

  const figures = { T: "1250", a: "730", b: "519", t: "12.5", c: "7.25", h: "0.1234567" };
  const derived = { a: { derivation: [term("b", "1"), term("T", "0.1")] } };
  const bounds = { lower: new Decimal("-2.5"), upper: new Decimal(40) };
  test.each<[string, Constraint, Readonly<Record<string, Partial<Variable>>>?]>([
    ["a sum of whole kronor", sum("T = a + b")],
    ["a sum with tolerances", sum("T = a + b", rounding("1.5", "2.25"))],
    ["a sum of different decimals", sum("T = t + c - b", rounding("0.05", "0.5"))],
    ["a rate", sum("t = c", { terms: [term("t", "1"), term("c", "-0.15")] })],
    [
      "a rate between bounds",
      sum("t = c", { ...bounds, terms: [term("t", "1"), term("c", "-0.1")], ...rounding("1", "3") }),
    ],
    [
      "a rate with only an upper bound",
      sum("t = c", { upper: new Decimal(7), terms: [term("t", "1"), term("c", "-0.005")] }),
    ],
    ["weights of tens without decimals", sum("T = a", { terms: [term("T", "10"), term("a", "-20")] })],
    ["a tenfold beside a single one", sum("T = c", { terms: [term("t", "10"), term("c", "-3")] })],
    ["the largest weight", sum("T = a", { terms: [term("T", "1048576"), term("a", "-3")] })],
    ["a sum over a formula", sum("T = a + b"), derived],
  ])("of %s gives what decimals give", (_, constraint, more = {}) => {
    const { short, long } = ways(cells(figures, more), constraint);
    expect(short).toEqual(long);
  });

  test.each<[string, Constraint]>([
    ["a coefficient of many digits", sum("T = a", { terms: [term("T", "1"), term("a", "-0.12345678")] })],
    ["an amount of many decimals", sum("T = h")],
    [
      "a weight that is larger than the grid takes",
      sum("T = a", { terms: [term("T", "1048577"), term("a", "-3")] }),
    ],
    ["weights that all end in noughts", sum("t = c", { terms: [term("t", "10"), term("c", "-100")] })],
  ])("is not gone with %s", (_, constraint) => {
    expect(ways(cells(figures), constraint).short).toBeNull();
  });

  test("is not gone with sums that no ordinary number holds", () => {
    const large = cells({ T: "9007199254740993", a: "1", b: "2" });
    expect(ways(large, sum("T = a + b")).short).toBeNull();
    const together = cells({ T: "0", a: "-9007199254740990", b: "-9007199254740990" });
    expect(ways(together, sum("T = a + b")).short).toBeNull();
    const more: Variable[] = [...cells({ T: "1" }), { id: "a", value: new Decimal("1.25"), decimals: 1 }];
    expect(ways(more, sum("T = a")).short).toBeNull();
  });
});
