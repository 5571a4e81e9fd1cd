import type { CellValue, Grid } from "../../../src/reading";
import { calculateMissing } from "../../../src/workbench/xlsx/calculate";

/** A sheet as a program leaves it that writes formulas and does not calculate. */
function sheet(name: string, rows: readonly (readonly CellValue[])[]): Grid {
  const isFormula = (cell: CellValue): boolean => typeof cell === "string" && cell.startsWith("=");
  const values = rows.map((row) => row.map((cell) => (isFormula(cell) ? "" : cell)));
  return { sheet: name, top: 0, left: 0, values, formulas: rows };
}

/** What a formula shows beside the cells A1:A4 = 10, 2.5, "text", empty. */
function shown(formula: string): CellValue | undefined {
  const cells = [10, 2.5, "text", ""].map((value, index) => [value, index === 0 ? formula : ""]);
  return calculateMissing([sheet("Blad1", cells)])[0]?.values[0]?.[1];
}

describe("formulas that a file keeps no result of", () => {
  it.each([
    ["=SUM(A1:A4)", 12.5],
    ["=SUM(A1,A2,-1)", 11.5],
    ["=SUM(A:A)", 12.5],
    ["=SUM(2:3)", 2.5],
    ["=SUBTOTAL(9,A1:A4)", 12.5],
    ["=SUBTOTAL(109,A1:A2)", 12.5],
    ["=A1-A2*2", 5],
    ["=(A1-A2)*2", 15],
    ["=-A1^2", 100],
    ["=2^3^2", 64],
    ["=A1*10%", 1],
    ["=ROUND(A1*0.1005,2)", 1.01],
    ["=ROUND(-A2,0)", -3],
    ["=ROUNDDOWN(A2,0)", 2],
    ["=AVERAGE(A1:A4)", 6.25],
    ["=IF(A1>5,A2,A3)", 2.5],
    ['=IF(A3="TEXT","ja","nej")', "ja"],
    ["=IFERROR(A1/A4,0)", 0],
    ["=A1/A4", "#DIV/0!"],
    ["=A1+A3", "#VALUE!"],
    ["=MAX(A1:A4)-MIN(A1:A4)", 7.5],
  ])("%s shows %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  it.each([
    "=VLOOKUP(A1,A1:A4,1)",
    "=Folkmängd*2",
    "=SUM({1,2})",
    "=A1:A2",
    "=SUM(A1",
    "=GRANT.OVERHEAD(A1,0.1)",
    "=B1",
  ])("%s is beyond this and stays empty", (formula) => {
    expect(shown(formula)).toBe("");
  });

  it("follow each other across sheets, whatever their order", () => {
    const grids = [
      sheet("Summering", [["=B1*2", "='Nämnd A'!A3"]]),
      sheet("Nämnd A", [[1.5], [2], ["=SUM(A1:A2)"]]),
    ];
    expect(calculateMissing(grids).map((grid) => grid.values)).toEqual([[[7, 3.5]], [[1.5], [2], [3.5]]]);
  });

  it("that follow each other a thousand rows down are all worked out", () => {
    const rows: CellValue[][] = Array.from({ length: 1000 }, (_, row) => [
      1,
      row === 0 ? "=A1" : `=B${row}+A${row + 1}`,
    ]);
    const [grid] = calculateMissing([sheet("Blad1", rows)]);
    expect(grid?.values.at(-1)).toEqual([1, 1000]);
  });

  it("that refer to a thousand formulas that cannot be worked out end soon", () => {
    const rows: CellValue[][] = Array.from({ length: 1000 }, (_, row) => [
      row === 999 ? "=Namn" : `=A${row + 2}+A${row + 2}`,
    ]);
    const [grid] = calculateMissing([sheet("Blad1", rows)]);
    expect(grid?.values.flat().every((value) => value === "")).toBe(true);
  });

  it("in a circle stay empty and do not hang", () => {
    const [grid] = calculateMissing([sheet("Blad1", [["=B1", "=A1"]])]);
    expect(grid?.values).toEqual([["", ""]]);
  });

  it("an error in the summed cells shows in the sum", () => {
    const [grid] = calculateMissing([sheet("Blad1", [["#REF!"], [2], ["=SUM(A1:A2)"]])]);
    expect(grid?.values[2]).toEqual(["#REF!"]);
  });

  it("with a result keep it", () => {
    const stored: Grid = { sheet: "Blad1", top: 0, left: 0, values: [[1, 99]], formulas: [[1, "=A1"]] };
    expect(calculateMissing([stored])[0]?.values).toEqual([[1, 99]]);
  });
});
