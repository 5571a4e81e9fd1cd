import fc from "fast-check";
import { type Area, rangeToA1 } from "../../../src/reading";
import { shiftArea, WHOLE_SHEET } from "../../../src/workbench/host/areas";

const ROW = { left: 0, right: WHOLE_SHEET.right };

function rows(first: number, last: number): Area {
  return { top: first - 1, bottom: last - 1, ...ROW };
}

const C5_D8: Area = { top: 4, left: 2, bottom: 7, right: 3 };

function afterwards(area: Area, at: Area, shift: "Down" | "Up"): string | null {
  const moved = shiftArea(area, { area: at, shift });
  return moved && rangeToA1(moved);
}

describe("where cells are after rows were put in or taken out", () => {
  it.each([
    ["above them", rows(2, 3), "Down", "C7:D10"],
    ["right above their first row", rows(5, 5), "Down", "C6:D9"],
    ["among them, and they grow", rows(6, 6), "Down", "C5:D9"],
    ["below them", rows(9, 9), "Down", "C5:D8"],
  ] as const)("rows put in %s", (_where, at, shift, expected) => {
    expect(afterwards(C5_D8, at, shift)).toBe(expected);
  });

  it.each([
    ["above them", rows(1, 2), "C3:D6"],
    ["of their first rows", rows(4, 5), "C4:D6"],
    ["of their last rows", rows(8, 9), "C5:D7"],
    ["among them", rows(6, 6), "C5:D7"],
    ["below them", rows(9, 12), "C5:D8"],
  ] as const)("rows taken out %s", (_where, at, expected) => {
    expect(afterwards(C5_D8, at, "Up")).toBe(expected);
  });

  it("all their rows taken out: they are gone", () => {
    expect(afterwards(C5_D8, rows(5, 8), "Up")).toBeNull();
  });

  it("columns work as rows do", () => {
    const column = { top: 0, bottom: WHOLE_SHEET.bottom, left: 0, right: 0 };
    expect(shiftArea(C5_D8, { area: column, shift: "Right" })).toEqual({ ...C5_D8, left: 3, right: 4 });
    expect(shiftArea(C5_D8, { area: column, shift: "Left" })).toEqual({ ...C5_D8, left: 1, right: 2 });
  });

  it("cells that only partly lie in what moves stay", () => {
    const cells = { top: 0, bottom: 0, left: 3, right: 3 };
    expect(shiftArea(C5_D8, { area: cells, shift: "Down" })).toEqual(C5_D8);
  });

  it("taking out what was put in brings every area back", () => {
    const index = fc.nat(200);
    const area = fc.tuple(index, index, index, index).map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
    fc.assert(
      fc.property(area, index, fc.integer({ min: 1, max: 20 }), (cells, at, count) => {
        const put = rows(at + 1, at + count);
        const moved = shiftArea(cells, { area: put, shift: "Down" });
        expect(moved && shiftArea(moved, { area: put, shift: "Up" })).toEqual(cells);
      }),
      { seed: 20240501 },
    );
  });
});
