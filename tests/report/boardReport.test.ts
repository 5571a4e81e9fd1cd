import { boardReport } from "../../src/report";
import { validate } from "../../src/validate";
import type { Grid } from "../../src/reading";

const SOURCE = { workbook: "Bidrag 2018.xlsx", at: "2018-03-01T09:00:00Z", version: "0.1.0" };

/** Three boards, two grants and their total; 5 + 6 + 7 is not 29. */
const SHEET: Grid = {
  sheet: "Fördelning",
  top: 0,
  left: 0,
  values: [
    ["Fördelning av statsbidrag 2018 (tkr)", "", ""],
    ["Nämnd", "Psykisk hälsa", "Cancervård"],
    ["HSN", 100, 5],
    ["LTS", 200, 6],
    ["NFH", 300, 7],
    ["Summa", 600, 29],
  ],
};

const workbook = { name: SOURCE.workbook, grids: [SHEET] };

test("the report counts what was checked and names what does not hold", () => {
  const report = boardReport(validate(workbook), SOURCE);
  expect(report).toMatchObject({ ...SOURCE, sheets: 1, tables: 1, complete: true });
  expect(report.relations.exact).toBeGreaterThanOrEqual(1);
  expect(report.relations.fails).toBe(1);
  expect(report.open.map(({ row, difference }) => [row, difference])).toEqual([[6, "11"]]);
  expect(report.accepted).toEqual([]);
});

test("what was accepted is told apart, with who accepted it and why", () => {
  const [finding] = validate(workbook).findings;
  const acceptance = { reason: "11 tkr ligger kvar centralt", by: "Ekonomi", at: SOURCE.at };
  const accepted = validate(workbook, { acceptances: { [finding?.id ?? ""]: acceptance } });
  const report = boardReport(accepted, SOURCE);
  expect(report.open).toEqual([]);
  expect(report.accepted[0]?.accepted).toEqual(acceptance);
});
