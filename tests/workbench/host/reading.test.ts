import { Host, MemoryWorkbook } from "../../../src/workbench/host";
import { openOffice, type OfficePage } from "./office";

const workbook = new MemoryWorkbook({
  name: "vasterbotten-2018.xlsx",
  sheets: [
    {
      name: "Riktade 2018",
      cells: {
        A1: "Riktade statsbidrag 2018 - mkr",
        A3: "Grant",
        B3: "Riket",
        A4: "Kvinnors hälsa",
        B4: { value: 9.9, style: { numberFormat: "0.0", fill: "#FFFF00", bold: true } },
        B5: { value: 9.9, formula: "=SUM(B4:B4)" },
      },
      merges: ["A1:B1"],
      hiddenRows: [4],
    },
    { name: "Tom" },
    { name: "Dold", visibility: "VeryHidden", cells: { C3: true } },
  ],
  names: [{ name: "Riket", formula: "='Riktade 2018'!$B$4:$B$5", comment: "", visible: true }],
});

let office: OfficePage;

beforeAll(async () => {
  office = await openOffice(new Host(workbook));
});

afterAll(() => office.close());

describe("an add-in reads the workbook", () => {
  it("sees every sheet with its visibility, in the order of the tabs", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/id,name,visibility");
      await context.sync();
      return sheets.items.map(({ name, visibility }) => [name, visibility]);
    });
    expect(seen).toEqual([
      ["Riktade 2018", "Visible"],
      ["Tom", "Visible"],
      ["Dold", "VeryHidden"],
    ]);
  });

  it("reads a used range's values, formulas and formats, an empty cell as an empty text", async () => {
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Riktade 2018").getUsedRangeOrNullObject(true);
      range.load("address,rowIndex,columnIndex,values,formulas,numberFormat,text,valueTypes");
      await context.sync();
      return range.toJSON();
    });
    expect(read.address).toBe("'Riktade 2018'!A1:B5");
    expect([read.rowIndex, read.columnIndex]).toEqual([0, 0]);
    expect(read.values).toEqual([
      ["Riktade statsbidrag 2018 - mkr", ""],
      ["", ""],
      ["Grant", "Riket"],
      ["Kvinnors hälsa", 9.9],
      ["", 9.9],
    ]);
    expect(read.formulas?.[4]?.[1]).toBe("=SUM(B4:B4)");
    expect(read.numberFormat?.[3]?.[1]).toBe("0.0");
    expect(read.text?.[3]?.[1]).toBe("9,9");
    expect(read.valueTypes?.[3]).toEqual(["String", "Double"]);
  });

  it("gets a null object for the used range of an empty sheet", async () => {
    const isNull = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Tom").getUsedRangeOrNullObject(true);
      range.load("values");
      await context.sync();
      return range.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("gets a null object for a sheet that is not there, and for everything asked of it", async () => {
    const isNull = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Finns inte");
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it("finds out which rows are hidden in the same round trip", async () => {
    const hidden = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Riktade 2018").getRange("A1:B5");
      const rows = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return rows.value.map((row) => row.rowHidden);
    });
    expect(hidden).toEqual([false, false, false, true, false]);
  });

  it("reads fills and fonts cell by cell and of a range, null where they differ", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Riktade 2018");
      const cells = sheet.getRange("A4:B4").getCellProperties({ format: { fill: { color: true } } });
      const range = sheet.getRange("A4:B4");
      range.load({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      const fills = cells.value[0]?.map((cell) => cell.format?.fill?.color);
      return { fills, fill: range.format.fill.color, bold: range.format.font.bold };
    });
    expect(read).toEqual({ fills: ["#FFFFFF", "#FFFF00"], fill: null, bold: null });
  });

  it("reads defined names with their ranges", async () => {
    const read = await office.Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,formula");
      const range = names.getItem("Riket").getRange();
      range.load("address");
      await context.sync();
      return [names.items.map((item) => `${item.name} ${String(item.formula)}`), range.address];
    });
    expect(read).toEqual([["Riket ='Riktade 2018'!$B$4:$B$5"], "'Riktade 2018'!B4:B5"]);
  });

  it("learns the separators of a Swedish Excel", async () => {
    const read = await office.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.cultureInfo.name];
    });
    expect(read).toEqual([",", "\u00a0", "sv-SE"]);
  });

  it("is told which member the host lacks", async () => {
    const call = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Tom").getRange("A1").getPrecedents().load("addresses");
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.GetPrecedents") as string,
    });
  });

  it("is told where a batch failed", async () => {
    const call = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Finns inte").load("name");
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
