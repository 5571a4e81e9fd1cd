import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rangeToA1, readTables, type Table, type WorkbookData } from "../../src/reading";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { asExpected, expectedRows, readExpectation, readRows } from "./expectation";

const SAMPLES = [
  "vasterbotten-2018",
  "dalarna-2020",
  "vastra-gotaland-2024",
  "jamtland-2020",
  "jamtland-2018",
];

describe.each(SAMPLES)("%s is read as a person reads it", (sample) => {
  const expectation = readExpectation(sample);
  let workbook: WorkbookData;

  beforeAll(async () => {
    const file = join(__dirname, "../../assets/samples", `${sample}.xlsx`);
    workbook = await toWorkbookData(`${sample}.xlsx`, new Uint8Array(readFileSync(file)));
  });

  test("every sheet has an expectation", () => {
    expect(workbook.grids.map((grid) => grid.sheet).sort()).toEqual(Object.keys(expectation.sheets).sort());
  });

  // In Excel no merged cells are handed over; in files they are.
  describe.each([
    ["with merged cells given", true],
    ["without", false],
  ])("%s", (_name, withMerges) => {
    function tablesOf(sheet: string): Table[] {
      const grid = workbook.grids.find((candidate) => candidate.sheet === sheet);
      if (!grid) throw new Error(`no sheet ${sheet}`);
      const { merges, ...bare } = grid;
      return readTables(withMerges && merges ? grid : bare, workbook);
    }

    test.each(Object.keys(expectation.sheets))("the tables on %s", (sheet) => {
      const expected = expectation.sheets[sheet] ?? [];
      const tables = tablesOf(sheet);
      expect(tables.map((table) => rangeToA1(table.area))).toEqual(expected.map((table) => table.range));
      tables.forEach((table, index) => {
        const facts = expected[index];
        if (facts) expect(asExpected(table, facts)).toEqual(facts);
      });
    });

    test.each(Object.keys(expectation.sheets))("the rows on %s", (sheet) => {
      tablesOf(sheet).forEach((table, index) => {
        const facts = expectation.sheets[sheet]?.[index];
        if (!facts) throw new Error(`no expectation for ${table.id}`);
        const rows = readRows(table);
        expect(rows).toEqual(
          expectedRows(
            facts,
            rows.map((row) => row.row),
          ),
        );
      });
    });
  });
});
