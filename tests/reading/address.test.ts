import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  LAST_COLUMN,
  LAST_ROW,
  parseA1,
  quoteSheet,
  rangeToA1,
  toA1,
  toAbsoluteA1,
  toQualifiedA1,
} from "../../src/reading";

test("cells are named as Excel names them", () => {
  expect(toA1(6, 2)).toBe("C7");
  expect(toA1(0, 26)).toBe("AA1");
  expect(toAbsoluteA1(6, 2)).toBe("$C$7");
  expect(rangeToA1({ top: 0, left: 0, bottom: 23, right: 5 })).toBe("A1:F24");
  expect(rangeToA1({ top: 3, left: 1, bottom: 3, right: 1 })).toBe("B4");
});

test("every column's letters lead back to it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: LAST_COLUMN }),
      (column) => columnIndex(columnLetters(column)) === column,
    ),
    { seed: 3 },
  );
});

test("every area's address leads back to it", () => {
  const rows = fc.integer({ min: 0, max: LAST_ROW });
  const columns = fc.integer({ min: 0, max: LAST_COLUMN });
  fc.assert(
    fc.property(rows, rows, columns, columns, (a, b, c, d) => {
      const area = {
        top: Math.min(a, b),
        bottom: Math.max(a, b),
        left: Math.min(c, d),
        right: Math.max(c, d),
      };
      expect(parseA1(rangeToA1(area))?.area).toEqual(area);
    }),
    { seed: 3 },
  );
});

test("a sheet's name is quoted where a formula needs it", () => {
  expect(quoteSheet("Blad1")).toBe("Blad1");
  expect(quoteSheet("Riktade 2018")).toBe("'Riktade 2018'");
  expect(quoteSheet("Bob's Region")).toBe("'Bob''s Region'");
  expect(quoteSheet("A1")).toBe("'A1'");
  expect(quoteSheet("2018")).toBe("'2018'");
  expect(toQualifiedA1({ sheet: "Översikt", row: 0, column: 0 })).toBe("Översikt!A1");
});

test("addresses are read as they stand in formulas", () => {
  expect(parseA1("'Bob''s Region'!$F$6")).toEqual({
    sheet: "Bob's Region",
    area: { top: 5, left: 5, bottom: 5, right: 5 },
  });
  expect(parseA1("Blad1!$B$2:$B$16")).toEqual({
    sheet: "Blad1",
    area: { top: 1, left: 1, bottom: 15, right: 1 },
  });
  expect(parseA1("A:C")).toEqual({ sheet: null, area: { top: 0, left: 0, bottom: LAST_ROW, right: 2 } });
  expect(parseA1("3:5")).toEqual({ sheet: null, area: { top: 2, left: 0, bottom: 4, right: LAST_COLUMN } });
});

test.each(["", "Summa", "A0", "ZZZ1", "A1:", "A1+B2"])("%j is no address", (text) =>
  expect(parseA1(text)).toBeNull(),
);
