import fc from "fast-check";
import { toBlocks } from "../../src/excel/blocks";
import { planRequests } from "../../src/excel/chunks";

const cell = fc.record({ row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 8 }) });

describe("the blocks of some cells", () => {
  it("hold each cell once and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
        const covered = toBlocks(cells).flatMap(({ top, bottom, left, right }) => {
          const inside: string[] = [];
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) inside.push(`${row},${column}`);
          }
          return inside;
        });
        expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
      }),
      { seed: 7 },
    );
  });

  it("are one where the cells fill a rectangle", () => {
    const cells = [2, 3, 4].flatMap((row) => [5, 6].map((column) => ({ row, column })));
    expect(toBlocks(cells)).toEqual([{ top: 2, bottom: 4, left: 5, right: 6 }]);
  });
});

describe("the requests for large sheets", () => {
  it("let small sheets share a request and cut large ones between rows", () => {
    const small = { top: 0, bottom: 9, left: 0, right: 3 };
    const large = { top: 5, bottom: 29, left: 0, right: 9 };
    const plan = planRequests([small, null, large], 100);
    expect(plan.map((chunks) => chunks.map(({ sheet, area }) => [sheet, area.top, area.bottom]))).toEqual([
      [[0, 0, 9]],
      [[2, 5, 14]],
      [[2, 15, 24]],
      [[2, 25, 29]],
    ]);
  });

  it("read a row at a time where a row alone is over the limit", () => {
    const wide = { top: 0, bottom: 1, left: 0, right: 16_383 };
    expect(planRequests([wide], 1_000)).toHaveLength(2);
  });
});
