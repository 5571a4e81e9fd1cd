import type { CellValue } from "../../src/reading";
import { amount, only } from "./sheet";

describe("units and decimals", () => {
  const rows: CellValue[][] = [
    ["Hälsa", 32.6],
    ["Kultur", 7.9],
    ["Skola", 5],
    ["Psykiatri", 7.75],
    ["Summa", 53],
  ];

  test("a typed 5 among 32,6 and 7,9 is 5,0; 7,75 has two decimals; a total that shows none keeps none", () => {
    const table = only([["Nämnd", "Belopp, mkr"], ...rows]);
    expect(table.rows.map((row) => table.amount(row.row, 1)?.decimals)).toEqual([1, 1, 1, 2, 0]);
  });

  test("a number format fixes the decimals", () => {
    const formats = [["General", "General"], ...rows.map(() => ["General", "0.0"])];
    const table = only([["Nämnd", "Belopp, mkr"], ...rows], { formats });
    expect(table.rows.map((row) => table.amount(row.row, 1)?.decimals)).toEqual([1, 1, 1, 1, 1]);
  });

  test("kronor and öre are exact, but for a total that shows fewer decimals than what it sums", () => {
    const table = only([
      ["Kommun", "Del ett", "Del två", "Avrundat belopp"],
      ["Vansbro", "131 634,63 kr", "65 817,31 kr", "197 452 kr"],
      ["Gagnef", "199 835,79 kr", "99 917,89 kr", "299 754 kr"],
    ]);
    expect([amount(table, 1, 1), amount(table, 1, 3)]).toEqual(["131634.63 kr exact", "197452 kr 0"]);
    expect([table.unit, table.unitEvidence]).toEqual(["kr", "cell"]);
  });

  test("a formula's value is exact, without what binary fractions add", () => {
    const table = only(
      [
        ["Post", "Belopp, mkr"],
        ["In", 1250.3],
        ["Ut", 1158.7],
        ["Kvar", 91.60000000000014],
      ],
      {
        formulas: [
          ["Post", "Belopp, mkr"],
          ["In", 1250.3],
          ["Ut", 1158.7],
          ["Kvar", "=B2-B3"],
        ],
      },
    );
    expect(amount(table, 3, 1)).toBe("91.6 mkr exact");
  });

  test("the cell's own unit goes before the column's, and the column's before the title's", () => {
    const table = only([
      ["Statsbidrag, mkr", "", ""],
      ["Bidrag", "Belopp, tkr", "Riket"],
      ["God vård", 500, 71.8],
      ["Cancer", "9 300 kr", 10.5],
    ]);
    expect([amount(table, 2, 1), amount(table, 3, 1)]).toEqual(["500 tkr 0", "9300 kr exact"]);
    expect(table.columns.map((column) => column.unit)).toEqual([null, "tkr", null]);
  });

  test("a stated unit in which the amounts would exceed all state grants is not believed", () => {
    const table = only([
      ["Statsbidrag, mkr", ""],
      ["Bidrag", "Belopp"],
      ["God vård", 71_862_709],
      ["Cancer", 10_141_737],
    ]);
    expect([table.unit, table.unitEvidence]).toEqual(["kr", "magnitude"]);
  });

  test("staff numbers without a word about money have no unit", () => {
    expect(
      only([
        ["Län", "Antal"],
        ["Dalarna", 84_310],
        ["Gävleborg", 68_420],
      ]).unit,
    ).toBeNull();
  });

  test("means under a header that also means funds are no millions", () => {
    const table = only([
      ["KOMMUN", "ANTAL", "MEDEL"],
      ["Botkyrka", 5661, 45.19],
      ["Danderyd", 1674, 44.75],
    ]);
    expect(table.unit).toBeNull();
  });

  test("percentages, means and codes are not summed", () => {
    const table = only([
      ["Kommunkod", "Kommun", "Antal", "Medelålder", "Andel %"],
      ["2062", "Mora", 1200, 45.1, 54.5],
      ["2034", "Orsa", 400, 46.2, 18.2],
      ["2023", "Malung", 600, 44.9, 27.3],
    ]);
    expect(table.columns.map((column) => [column.role, column.additive])).toEqual([
      ["other", false],
      ["recipient", false],
      ["population", true],
      ["other", false],
      ["share", false],
    ]);
  });
});

test("name, amount and case number in one cell", () => {
  const table = only([
    ["God och nära vård 2020 71,8mkr RS/195/2020"],
    ["Cancervård 3,8mkr RS/28/2020"],
    ["Civilt försvar 1,3 mkr RS/17/2020"],
  ]);
  expect(table.rows.map((row) => row.label)).toEqual([
    "God och nära vård 2020",
    "Cancervård",
    "Civilt försvar",
  ]);
  expect(amount(table, 0, 0)).toBe("71.8 mkr 1");
});
