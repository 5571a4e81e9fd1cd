import type { ColumnRole } from "../../src/reading";
import { findings, line } from "../checks/workbook";
import { inWords, relationsIn } from "./describe";
import { tableOf } from "./sheet";

const BALANCE: readonly (readonly [ColumnRole, string])[] = [
  ["agreement", "Bidrag"],
  ["income", "IB 2024"],
  ["allocation", "Tilldelat"],
  ["allocation", "Förbrukat"],
  ["other", "UB 2024"],
];

describe("what is left", () => {
  it("is brought forward and received less used", () => {
    const table = tableOf({
      unit: "tkr",
      columns: BALANCE,
      rows: [
        ["item", "Psykisk hälsa", 1200, 4000, 3900, 1300],
        ["item", "Kvinnors hälsa", 300, 2500, 2600, 200],
        ["item", "Läkemedel", 750, 900, 1100, 560],
      ],
    });
    expect(relationsIn(table, "difference").map(inWords)).toEqual([
      "E1 = B1 + C1 − D1: exact",
      "E2 = B2 + C2 − D2: exact",
      "E3 = B3 + C3 − D3: fails",
    ]);
  });

  it("of one column is what that column is the sum of, with what was taken", () => {
    const table = tableOf({
      unit: "tkr",
      columns: [
        ["agreement", "Bidrag"],
        ["income", "Beviljat"],
        ["allocation", "Förbrukat"],
        ["allocation", "Återbetalt"],
        ["other", "Återstår"],
      ],
      rows: [
        ["item", "Psykisk hälsa", 4000, 3100, 250, 650],
        ["item", "Kvinnors hälsa", 2500, 2100, 0, 400],
        ["item", "Läkemedel", 900, 610, 120, 170],
      ],
    });
    expect(relationsIn(table, "row-total").map(inWords)).toEqual([
      "B1 = C1 + D1 + E1: exact",
      "B2 = C2 + D2 + E2: exact",
      "B3 = C3 + D3 + E3: exact",
    ]);
  });

  it("is not told from columns that give it in no rows", () => {
    const table = tableOf({
      unit: "tkr",
      columns: BALANCE,
      rows: [
        ["item", "Psykisk hälsa", 1200, 4000, 3900, 917],
        ["item", "Kvinnors hälsa", 300, 2500, 2600, 44],
        ["item", "Läkemedel", 750, 900, 1100, 303],
      ],
    });
    expect(relationsIn(table)).toEqual([]);
  });

  it("that is wrong is found by its row and by its column's total", () => {
    const rows = [
      ["Statsbidrag (tkr)", "IB 2024", "Tilldelat", "Förbrukat", "UB 2024"],
      ["Psykisk hälsa", 1200, 4000, 3900, 1300],
      ["Kvinnors hälsa", 300, 2500, 2600, 200],
      ["Cancervård", 0, 1800, 1500, 330],
      ["Läkemedel", 750, 900, 1100, 550],
      ["Summa", 2250, 9200, 9100, 2350],
    ];
    const [finding, ...more] = findings({ Saldo: { rows } });
    expect(more).toEqual([]);
    expect(finding && line(finding)).toBe("error row-total E4: 330 → 300");
    expect(finding?.repairs[0]).toMatchObject({ certainty: "certain" });
  });
});
