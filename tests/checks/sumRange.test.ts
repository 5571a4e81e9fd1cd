import { findings, swedish, type TypedCell } from "./workbook";

type Rows = readonly (readonly TypedCell[])[];

function told(rows: Rows): string[] {
  return findings({ Blad: { rows } })
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, cells, expected, repairs }) =>
      [severity, rule, cells[0], expected, repairs[0]?.operation].join(" "),
    );
}

// 1 230 + 3 310 + 2 760 = 7 300, and with 4 187 it is 11 487.
const boards: Rows = [
  ["Nämnd", "Bidrag (tkr)"],
  ["Vård", 1_230],
  ["Skola", 3_310],
  ["Kultur", 2_760],
  ["Teknik", 4_187],
];

describe("a total alone in its column, computed by a formula", () => {
  const summed = (formula: string, value: number): Rows => [...boards, ["Summa", { formula, value }]];

  test("that adds up every row once is right", () => {
    expect(told(summed("=SUM(B2:B5)", 11_487))).toEqual([]);
  });

  test.each([
    ["=B2+B4+B5", 8_177, "missed-term"],
    ["=SUM(B2:B5)+B3", 14_797, "counted-twice"],
    ["=B2+B3+B4+B5+B5", 15_674, "counted-twice"],
  ])("%s is wrong, and it is said how", (formula, value, operation) => {
    expect(told(summed(formula, value))).toEqual([`error sum-range B6 11487 ${operation}`]);
  });

  test("that stops short of the row right above it is a warning: that row may be none of its own", () => {
    expect(told(summed("=SUM(B2:B4)", 7_300))).toEqual(["warning sum-range B6 11487 missed-row"]);
    const [finding] = findings({ Blad: { rows: summed("=SUM(B2:B4)", 7_300) } });
    expect(finding && swedish(finding)).toContain("Formeln ger 4 187 tkr mindre än raderna.");
  });

  test("so it is in each of several columns", () => {
    const rows: Rows = [
      ...boards.map((row, index) => [...row, index === 0 ? "Egna medel (tkr)" : 100 * index + 7]),
      ["Summa", { formula: "=SUM(B2:B4)", value: 7_300 }, { formula: "=SUM(C2:C4)", value: 621 }],
    ];
    expect(told(rows)).toEqual([
      "warning sum-range B6 11487 missed-row",
      "warning sum-range C6 1028 missed-row",
    ]);
  });
});

describe("what a list begins with may be what its sum is held against, and is no missed row", () => {
  const costs: Rows = [
    ["Vård", 1_200],
    ["Skola", 2_300],
    ["Kultur", 880],
  ];

  test.each([
    ["a frame", "Rambelopp", 5_000],
    ["an opening balance", "Ingående balans", 500],
    ["another kind of figure", "Antal invånare", 287_795],
  ])("%s", (_, label, amount) => {
    const sum = { formula: "=SUM(B3:B5)", value: 4_380 };
    const left = { formula: "=B2-B6", value: amount - 4_380 };
    expect(told([["Post", "tkr"], [label, amount], ...costs, ["Summa", sum], ["Kvar", left]])).toEqual([]);
  });

  test("income above costs that are below zero", () => {
    const rows: Rows = [
      ["Post", "tkr"],
      ["Statsbidrag", 9_000],
      ["Personal", -4_000],
      ["Lokaler", -1_500],
      ["OH", -900],
      ["Summa kostnader", { formula: "=SUM(B3:B5)", value: -6_400 }],
      ["Resultat", { formula: "=B2+B6", value: 2_600 }],
    ];
    expect(told(rows)).toEqual([]);
  });
});
