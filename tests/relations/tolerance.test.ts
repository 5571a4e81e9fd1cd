import fc from "fast-check";
import { Decimal } from "../../src/money";
import { holding, roundingBounds } from "../../src/relations/tolerance";

const widths = (...values: readonly string[]) => values.map((value) => new Decimal(value));

describe("what rounding can do to a sum", () => {
  it("is nothing where every figure is exact", () => {
    const bounds = roundingBounds(widths("0", "0", "0"));
    expect(bounds.tolerance.toString()).toBe("0");
    expect(holding(new Decimal("0.01"), bounds)).toBe("fails");
  });

  it("is at most half of the last decimal of each figure: 10,4 = 1,0 + 9,3 may be off by 0,15", () => {
    const bounds = roundingBounds(widths("0.05", "0.05", "0.05"));
    expect(bounds.tolerance.toString()).toBe("0.15");
    expect(holding(new Decimal("0.1"), bounds)).toBe("rounding");
  });

  it("is plausibly 3·10⁻ᵈ·√((n+1)/12) where all are rounded alike", () => {
    const bounds = roundingBounds(widths(...Array<string>(12).fill("0.05")));
    expect(bounds.likely.toString()).toBe("0.3");
    expect(bounds.tolerance.toString()).toBe("0.6");
    expect(holding(new Decimal("-0.4"), bounds)).toBe("unlikely");
    expect(holding(new Decimal("0.7"), bounds)).toBe("fails");
  });

  it("tells 143,9 and 18,6 from 18,3 under totals without decimals", () => {
    const eight = roundingBounds(widths("0.5", ...Array<string>(8).fill("0.05")));
    expect(eight.tolerance.toString()).toBe("0.9");
    expect(holding(new Decimal("144").minus("143.9"), eight)).toBe("rounding");
    expect(holding(new Decimal("19").minus("18.6"), eight)).toBe("rounding");
    expect(holding(new Decimal("19").minus("18.3"), eight)).toBe("unlikely");
    expect(holding(new Decimal("144").minus("140.8"), eight)).toBe("fails");
  });

  it("comes to the same with one figure a hair coarser than the rest", () => {
    const alike = roundingBounds(widths(...Array<string>(30).fill("0.05")));
    const hair = roundingBounds(widths("0.0500001", ...Array<string>(29).fill("0.05")));
    expect(hair.likely.minus(alike.likely).abs().dividedBy(alike.likely).toNumber()).toBeLessThan(0.005);
  });

  it("is never plausible beyond what is possible, nor implausible within one figure's own rounding", () => {
    const width = fc.constantFrom("0", "0.005", "0.05", "0.5", "5");
    fc.assert(
      fc.property(fc.array(width, { minLength: 1, maxLength: 20 }), (values) => {
        const { tolerance, likely } = roundingBounds(widths(...values));
        const coarsest = Decimal.max(...widths(...values));
        return likely.lte(tolerance) && likely.gte(coarsest);
      }),
      { seed: 2018 },
    );
  });
});
