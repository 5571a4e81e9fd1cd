import { Workbook } from "@cj-tech-master/excelts";
import { emptyParts, type TablePart } from "../../../src/workbench/host";
import { exportXlsx, importXlsx } from "../../../src/workbench/xlsx/univer";
import { readXlsx, toWorkbookData } from "../../../src/workbench/xlsx";

const TABLE: TablePart = {
  id: "1",
  sheetId: "",
  name: "Avtal",
  area: { top: 0, left: 0, bottom: 2, right: 1 },
  showHeaders: true,
  showTotals: false,
  style: "",
};

/** A sheet with two amounts and a formula, its first three rows as a table where that is said. */
async function file(withTable: boolean): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Blad1");
  sheet.addRows([
    ["Namn", "Belopp"],
    ["Ett", 100],
    ["Två", { formula: "B2*2", result: 200 }],
    ["Tre", 300],
  ]);
  if (withTable) {
    const columns = [{ name: "Namn", filterButton: true }, { name: "Belopp" }];
    const rows = [
      ["Ett", 100],
      ["Två", { formula: "B2*2", result: 200 }],
    ];
    sheet.addTable({ name: "Avtal", ref: "A1", columns, rows, style: { theme: "TableStyleLight9" } });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function saved(base: Uint8Array, tables: readonly TablePart[]): Promise<Uint8Array> {
  const data = await importXlsx(base, "avtal.xlsx");
  const sheetId = data.sheetOrder[0]!;
  const parts = { ...emptyParts(), tables: tables.map((table) => ({ ...table, sheetId })) };
  return exportXlsx(data, { base, parts });
}

test("a table that was made is in the file, and its cells are as they were", async () => {
  const base = await file(false);
  const bytes = await saved(base, [TABLE]);
  const [grid] = (await toWorkbookData("avtal", bytes)).grids;
  expect(grid!.excelTables).toEqual([{ name: "Avtal", area: TABLE.area }]);
  const [before] = (await toWorkbookData("avtal", base)).grids;
  expect([grid!.values, grid!.formulas]).toEqual([before!.values, before!.formulas]);
});

test("a table that grew is as long in the file, one that did not keeps its looks, and one that is gone is gone", async () => {
  const base = await file(true);
  const grown = await saved(base, [{ ...TABLE, area: { ...TABLE.area, bottom: 3 } }]);
  expect((await toWorkbookData("avtal", grown)).grids[0]!.excelTables?.[0]?.area.bottom).toBe(3);
  const same = (await readXlsx(await saved(base, [TABLE]))).worksheets[0]!.getTables();
  expect(same.map(({ model }) => [model.name, model.style?.theme])).toEqual([["Avtal", "TableStyleLight9"]]);
  expect((await toWorkbookData("avtal", await saved(base, []))).grids[0]!.excelTables).toEqual([]);
});
