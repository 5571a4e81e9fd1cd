import fc from "fast-check";
import { offsetOf, visibleWindow } from "../../../src/taskpane/validate/virtual";

describe("a long list", () => {
  it("draws what is seen and a little more", () => {
    const heights = Array.from({ length: 5_000 }, () => 76);
    const window = visibleWindow(heights, 76 * 1_000, 76 * 1_010, 76);
    expect(window).toEqual({ first: 998, end: 1_011, before: 998 * 76, after: 3_989 * 76 });
  });

  it("is as high as all its items, wherever it is scrolled", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 200 }),
        fc.integer({ min: -500, max: 50_000 }),
        fc.integer({ min: 0, max: 1_000 }),
        (heights, from, size) => {
          const { first, end, before, after } = visibleWindow(heights, from, from + size, 100);
          const drawn = heights.slice(first, end).reduce((sum, height) => sum + height, 0);
          expect(before + drawn + after).toBe(offsetOf(heights, heights.length));
          expect(before).toBe(offsetOf(heights, first));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
