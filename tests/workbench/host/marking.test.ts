import { Host, MemoryWorkbook } from "../../../src/workbench/host";
import { openOffice, type OfficePage } from "./office";

const RULE = '=N("grant-validate-v1")=0';

function newWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({
    sheets: [
      {
        name: "Blad1",
        rows: [
          ["Bidrag", "Intäkt"],
          ["Vård", 9.9],
          ["Skola", 7],
        ],
        rules: [
          {
            type: "CellValue",
            areas: [area("B2:B3")],
            formula: "",
            format: { fill: "#00FF00" },
            stopIfTrue: false,
          },
        ],
      },
    ],
  });
}

function area(address: string) {
  const [, top, bottom] = /^B(\d):B(\d)$/.exec(address) ?? [];
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: 1, right: 1 };
}

let workbook: MemoryWorkbook;
let host: Host;
let office: OfficePage;

beforeEach(async () => {
  workbook = newWorkbook();
  host = new Host(workbook);
  office = await openOffice(host);
});

afterEach(() => office.close());

async function mark(address: string): Promise<void> {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange(address);
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = RULE;
    custom.format.fill.color = "#FDE3E1";
    await context.sync();
  });
}

async function clear(): Promise<number> {
  return office.Excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem("Blad1").getRange().conditionalFormats;
    rules.load("items/id,items/type");
    await context.sync();
    const custom = rules.items.filter((rule) => rule.type === "Custom");
    for (const rule of custom) rule.custom.rule.load("formula");
    await context.sync();
    const own = custom.filter((rule) => rule.custom.rule.formula.includes("grant-validate-v1"));
    for (const rule of own) rule.delete();
    await context.sync();
    return own.length;
  });
}

describe("an add-in marks cells with conditional formats", () => {
  it("lays a custom rule over the cells, first in order, and leaves the cells' own fills alone", async () => {
    await mark("A2:B2");
    const [first, second] = workbook.sheet("Blad1").rules();
    expect(first).toMatchObject({
      type: "Custom",
      areas: [{ top: 1, left: 0, bottom: 1, right: 1 }],
      formula: RULE,
      format: { fill: "#FDE3E1" },
    });
    expect(second?.type).toBe("CellValue");
    expect(workbook.sheet("Blad1").style(1, 0)).toEqual({});
  });

  it("takes away exactly its own rules and leaves the workbook as it was", async () => {
    const before = workbook.snapshot();
    await mark("A2:B2");
    await mark("B3");
    expect(await clear()).toBe(2);
    expect(workbook.snapshot()).toBe(before);
  });

  it("finds its marks where they have moved to when a row was inserted", async () => {
    await mark("A2:B2");
    workbook.sheet("Blad1").insert({ top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
    expect(workbook.sheet("Blad1").rules()[0]?.areas).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
    expect(await clear()).toBe(1);
  });

  it("may not ask a rule of another type for its formula, as in Excel", async () => {
    const call = office.Excel.run(async (context) => {
      const rules = context.workbook.worksheets.getItem("Blad1").getRange("B2").conditionalFormats;
      rules.load("items/custom/rule/formula");
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("is refused on a protected sheet, and nothing is changed", async () => {
    workbook.parts.protection.set(workbook.sheet("Blad1").id, {});
    const before = workbook.snapshot();
    await expect(mark("A2:B2")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(workbook.snapshot()).toBe(before);
  });

  it("is allowed on a protected sheet that lets users format cells", async () => {
    workbook.parts.protection.set(workbook.sheet("Blad1").id, { allowFormatCells: true });
    await mark("A2:B2");
    expect(workbook.sheet("Blad1").rules()).toHaveLength(2);
  });
});

describe("an add-in writes cells", () => {
  it("puts numbers, texts, formulas and truth values as if they were typed; null leaves a cell alone", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B3");
      range.values = [
        ["=1+1", "12.5"],
        [null, "'007"],
        ["", true],
      ];
      await context.sync();
    });
    const sheet = workbook.sheet("Blad1");
    expect(sheet.formula(0, 0)).toBe("=1+1");
    expect([
      sheet.value(0, 1),
      sheet.value(1, 0),
      sheet.value(1, 1),
      sheet.value(2, 0),
      sheet.value(2, 1),
    ]).toEqual([12.5, "Vård", "007", null, true]);
  });

  it("refuses an array of another size than the range", async () => {
    const call = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1:B3").values = [[1]];
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("writes more cells than the client sends in one piece", async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [row, row + 1, row + 2, row + 3, row + 4]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1:E400").values = rows;
      await context.sync();
    });
    const sheet = workbook.sheet("Blad1");
    expect([sheet.value(0, 0), sheet.value(399, 4)]).toEqual([0, 403]);
  });

  it("keeps a range on its cells when rows are inserted above it", async () => {
    const address = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad1");
      const range = sheet.getRange("B3");
      range.load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(["Blad1!B4", [[7]]]);
  });

  it("adds a sheet, names it, fills it and shows it", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Rapport");
      const range = sheet.getRange("A1:B1");
      range.values = [["Bidrag", "Belopp"]];
      range.format.font.bold = true;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("B2").numberFormat = [["#,##0.0"]];
      sheet.freezePanes.freezeRows(1);
      const table = sheet.tables.add("A1:B2", true);
      table.name = "Bidragen";
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Auto");
      chart.title.text = "Fördelning";
      sheet.activate();
      await context.sync();
    });
    const sheet = workbook.sheet("Rapport");
    expect(workbook.activeSheet()).toBe(sheet);
    expect(sheet.style(0, 0)).toMatchObject({ bold: true, borders: { EdgeBottom: { style: "Continuous" } } });
    expect(sheet.style(1, 1).numberFormat).toBe("#,##0.0");
    expect(sheet.view.frozenRows).toBe(1);
    expect(workbook.parts.tables).toMatchObject([
      { name: "Bidragen", area: { top: 0, left: 0, bottom: 1, right: 1 } },
    ]);
    expect(workbook.parts.charts[0]?.members).toMatchObject({
      ChartType: "ColumnClustered",
      Source: "Rapport!A1:B2",
      "Title.Text": "Fördelning",
    });
  });

  it("may not delete the only visible sheet", async () => {
    const call = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad1").delete();
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("an add-in keeps data with the workbook", () => {
  it("keeps settings, structured values included", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.settings.add("grant.settings", { tolerance: "0.1", sheets: ["Blad1"] });
      await context.sync();
    });
    const read = await office.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("grant.settings").load("value");
      const missing = context.workbook.settings.getItemOrNullObject("other").load("value");
      await context.sync();
      return [setting.value as unknown, missing.isNullObject];
    });
    expect(read).toEqual([{ tolerance: "0.1", sheets: ["Blad1"] }, true]);
  });

  it("keeps a custom XML part and finds it by its namespace", async () => {
    const xml = '<register xmlns="https://grant.example/register"><agreement/></register>';
    const found = await office.Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add(xml);
      part.load("id,namespaceUri");
      await context.sync();
      const again = context.workbook.customXmlParts.getByNamespace(part.namespaceUri).getOnlyItem();
      const text = again.getXml();
      again.load("id");
      await context.sync();
      return [part.id === again.id, part.namespaceUri, text.value];
    });
    expect(found).toEqual([true, "https://grant.example/register", xml]);
  });
});
