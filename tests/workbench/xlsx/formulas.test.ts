import fc from "fast-check";
import { withoutPrefixes, withPrefixes } from "../../../src/workbench/xlsx/functionPrefix";
import { columnLetters, columnNumber, shiftFormula } from "../../../src/workbench/xlsx/shiftFormula";

describe("a formula filled down and to the right", () => {
  it.each([
    ["C9-F9", 1, 0, "C10-F10"],
    ["SUM(A1:A5)", 0, 2, "SUM(C1:C5)"],
    ["$A1+A$1+$A$1", 3, 1, "$A4+B$1+$A$1"],
    ["SUM(A:A)+SUM(2:3)", 1, 1, "SUM(B:B)+SUM(3:4)"],
    ["'Blad A1'!B2+Blad1!B2", 1, 0, "'Blad A1'!B3+Blad1!B3"],
    ['IF(A1="A1","B2",B2)', 1, 0, 'IF(A2="A1","B2",B3)'],
    ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
    ["ÅR2018+A1", 1, 0, "ÅR2018+A2"],
    ["Folkmängd*A1", 1, 0, "Folkmängd*A2"],
    ["GRANT.PERCAPITA(A1,B1)", 1, 0, "GRANT.PERCAPITA(A2,B2)"],
  ])("%s by %d rows and %d columns is %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  it("comes back when it is filled the other way", () => {
    const cell = fc.tuple(
      fc.integer({ min: 100, max: 500 }),
      fc.integer({ min: 100, max: 9_000 }),
      fc.constantFrom("", "$"),
    );
    const formula = fc
      .array(cell, { minLength: 1, maxLength: 5 })
      .map((cells) =>
        cells.map(([column, row, fixed]) => `${fixed}${columnLetters(column)}${fixed}${row}`).join("+"),
      );
    const step = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(formula, step, step, (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
      { seed: 2018 },
    );
  });
});

describe("a column's letters", () => {
  it("count from A to XFD", () => {
    expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(["A", "z", "AA", "XFD"].map(columnNumber)).toEqual([1, 26, 27, 16_384]);
  });
});

describe("functions that Excel stores under another name", () => {
  it.each([
    ["GRANT.PERCAPITA(A1,B1)", "_xldudf_GRANT_PERCAPITA(A1,B1)"],
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SUM(FILTER(A:A,B:B=1))", "SUM(_xlfn._xlws.FILTER(A:A,B:B=1))"],
  ])("%s is stored as %s and read back", (shown, stored) => {
    expect(withPrefixes(shown)).toBe(stored);
    expect(withoutPrefixes(stored)).toBe(shown);
  });

  it("are left alone in texts and sheet names", () => {
    const formula = `IF('_xlfn.Blad'!A1="_xldudf_GRANT_X(1)","GRANT.OVERHEAD(1)",SUM(A1))`;
    expect(withoutPrefixes(formula)).toBe(formula);
    expect(withPrefixes(formula)).toBe(formula);
  });

  it("LAMBDA's parameters lose their mark", () => {
    expect(withoutPrefixes("_xlfn.LET(_xlpm.x,1,_xlpm.x+1)")).toBe("LET(x,1,x+1)");
  });
});
