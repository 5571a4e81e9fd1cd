import fc from "fast-check";
import { Decimal } from "../../src/money";
import { coefficientOf, differenceOf, MINUS_ONE, ONE } from "../../src/relations/difference";
import { type Figure, stepsOf } from "../../src/relations/tableFigures";

function figureOf(written: string): Figure {
  const value = new Decimal(written);
  const zero = new Decimal(0);
  const rest = { halfWidth: zero, factor: ONE, unit: null, computed: false, noise: 0 };
  return { value, ...stepsOf(value), ...rest };
}

/**
 * Amounts as people write them, and some that no double holds to its last digit; their sums, with a coefficient's three decimals more,
 * within the forty digits that are promised.
 */
const written = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(fc.integer({ min: -(10 ** 10), max: 10 ** 10 }), fc.integer({ min: 0, max: 4 })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }),
        fc.integer({ min: 0, max: 15 }),
      ),
    },
  )
  .map(([steps, places]) => new Decimal(String(steps)).dividedBy(new Decimal(10).pow(places)).toFixed());

const coefficient = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(ONE, MINUS_ONE) },
  { weight: 1, arbitrary: fc.constantFrom("0.1", "1", "-1", "0.001").map((text) => new Decimal(text)) },
);

describe("what a sum fails by", () => {
  it("is exact to the last digit, also of amounts that no double holds", () => {
    fc.assert(
      fc.property(
        written,
        fc.array(fc.tuple(written, coefficient), { minLength: 1, maxLength: 12 }),
        (total, terms) => {
          const expected = terms.reduce(
            (left, [amount, times]) => left.minus(new Decimal(amount).times(times)),
            new Decimal(total),
          );
          const weighed = terms.map(([amount, times]) => ({ figure: figureOf(amount), coefficient: times }));
          expect(differenceOf(figureOf(total), weighed).toFixed()).toBe(expected.toFixed());
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is 0.1 where doubles would add up to something else", () => {
    const terms = ["0.1", "0.2", "0.3"].map((amount) => ({ figure: figureOf(amount), coefficient: ONE }));
    expect(differenceOf(figureOf("0.7"), terms).toFixed()).toBe("0.1");
  });

  it("is exact for a quotient with more decimals than anybody writes", () => {
    const terms = ["0.00000000000000003", "0.5"].map((amount) => ({
      figure: figureOf(amount),
      coefficient: ONE,
    }));
    expect(differenceOf(figureOf("0.5"), terms).toFixed()).toBe("-0.00000000000000003");
  });

  it("counts a figure of another unit in the total's: 500 tkr is 0.5 of a table in mkr", () => {
    const inThousands = { ...figureOf("500"), factor: new Decimal("0.001") };
    const terms = [{ figure: inThousands, coefficient: coefficientOf(ONE, inThousands, figureOf("0.5")) }];
    expect(differenceOf(figureOf("0.5"), terms).isZero()).toBe(true);
  });
});

describe("a figure in whole numbers of its last decimal", () => {
  it.each([
    ["32.6", 326, 1],
    ["-7", -7, 0],
    ["0.05", 5, 2],
    ["1200", 1200, 0],
  ])("%s is %d with %d decimals", (text, steps, places) => {
    expect(stepsOf(new Decimal(text))).toEqual({ steps, places });
  });

  it("is none where the figure has more digits than a double", () => {
    expect(stepsOf(new Decimal("12345678901234567890.5")).steps).toBeNaN();
    expect(stepsOf(new Decimal("0.12345678901234567")).steps).toBeNaN();
  });
});
