import fc from "fast-check";
import { latticeOf } from "../../src/locating/lattice";
import { Decimal } from "../../src/money";

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
