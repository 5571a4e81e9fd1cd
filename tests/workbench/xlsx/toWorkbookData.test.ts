import { Workbook } from "@cj-tech-master/excelts";
import type { Grid, WorkbookData } from "../../../src/reading";
import { toWorkbookData } from "../../../src/workbench/xlsx";
import { handWritten, type HandWritten } from "./support/handWritten";

async function read(file: HandWritten): Promise<WorkbookData> {
  return toWorkbookData("test.xlsx", handWritten(file));
}

async function firstGrid(file: HandWritten): Promise<Grid> {
  const [grid] = (await read(file)).grids;
  if (!grid) throw new Error("no sheet");
  return grid;
}

describe("reading an .xlsx file as Excel hands over its cells", () => {
  it("starts the grid at the first filled cell and leaves the holes empty", async () => {
    const grid = await firstGrid({
      sheet:
        '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="4"><c r="D4"><v>2</v></c></row></sheetData>',
    });
    expect([grid.top, grid.left]).toEqual([2, 1]);
    expect(grid.values).toEqual([
      [1, "", ""],
      ["", "", 2],
    ]);
  });

  it("gives texts, texts in parts, truth values and errors as Excel shows them", async () => {
    const grid = await firstGrid({
      sheet: `<sheetData><row r="1">
        <c r="A1" t="inlineStr"><is><t>Summa</t></is></c>
        <c r="B1" t="inlineStr"><is><r><t>Intäkt </t></r><r><rPr><b/></rPr><t>VLL</t></r></is></c>
        <c r="C1" t="b"><v>1</v></c>
        <c r="D1" t="e"><v>#REF!</v></c></row></sheetData>`,
    });
    expect(grid.values).toEqual([["Summa", "Intäkt VLL", true, "#REF!"]]);
  });

  it("keeps a formula with its last result", async () => {
    const grid = await firstGrid({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>SUM(A1,3)</f><v>5</v></c></row></sheetData>',
    });
    expect(grid.values).toEqual([[2, 5]]);
    expect(grid.formulas).toEqual([[2, "=SUM(A1,3)"]]);
  });

  it("works out a formula that the file keeps no result of", async () => {
    const grid = await firstGrid({
      sheet: '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>SUM(A1,3)</f></c></row></sheetData>',
    });
    expect(grid.values).toEqual([[2, 5]]);
  });

  it("writes out a shared formula in each of its cells", async () => {
    const grid = await firstGrid({
      sheet: `<sheetData>
        <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1-'Blad A1'!$C$1+SUM(D:D)</f><v>1</v></c></row>
        <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>`,
    });
    expect(grid.formulas).toEqual([
      ["=B1-'Blad A1'!$C$1+SUM(D:D)"],
      ["=B2-'Blad A1'!$C$1+SUM(D:D)"],
      ["=B3-'Blad A1'!$C$1+SUM(D:D)"],
    ]);
  });

  it("shows an add-in's function under its own name, not as the file stores it", async () => {
    const grid = await firstGrid({
      sheet:
        '<sheetData><row r="1"><c r="A1"><f>_xldudf_GRANT_PERCAPITA(200,B1,_xlfn.XLOOKUP(1,C1:C2,D1:D2))</f><v>7</v></c></row></sheetData>',
    });
    expect(grid.formulas).toEqual([["=GRANT.PERCAPITA(200,B1,XLOOKUP(1,C1:C2,D1:D2))"]]);
  });

  it("gives a date as Excel's serial number, with its format", async () => {
    const grid = await firstGrid({
      formats: ["yyyy\\-mm\\-dd"],
      sheet: '<sheetData><row r="1"><c r="A1" s="1"><v>43770</v></c></row></sheetData>',
    });
    expect(grid.values).toEqual([[43770]]);
    expect(grid.formats).toEqual([["yyyy-mm-dd"]]);
  });

  it.each([32.6, 7.75, 8357305.55, 0.1, 10319473])(
    "does not harm %d because its format has the letter m",
    async (amount) => {
      const grid = await firstGrid({
        formats: ["0.0\\ \\m\\k\\r"],
        sheet: `<sheetData><row r="1"><c r="A1" s="1"><v>${amount}</v></c></row></sheetData>`,
      });
      expect(grid.values).toEqual([[amount]]);
    },
  );

  it("says which rows and columns are hidden, filtered-out rows among them", async () => {
    const grid = await firstGrid({
      sheet: `<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>
        <row r="3"><c r="D3"><v>3</v></c></row></sheetData>`,
    });
    expect(grid.hiddenRows).toEqual([1]);
    expect(grid.hiddenColumns).toEqual([1, 2]);
    expect(grid.values).toHaveLength(3);
  });

  it("puts a merged cell's value in its first cell only", async () => {
    const grid = await firstGrid({
      sheet: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Fördelning</t></is></c><c r="B1"/></row>
        <row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    });
    expect(grid.values).toEqual([
      ["Fördelning", ""],
      ["", 1],
    ]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it("reads defined names as formulas, even one that covers a whole sheet", async () => {
    const data = await read({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      workbook: `<definedNames><definedName name="Folkmängd">Blad1!$B$2:$B$16</definedName>
        <definedName name="Allt">Blad1!$A$1:$XFD$1048576</definedName></definedNames>`,
    });
    expect(data.definedNames).toEqual([
      { name: "Folkmängd", formula: "=Blad1!$B$2:$B$16" },
      { name: "Allt", formula: "=Blad1!$A$1:$XFD$1048576" },
    ]);
  });

  it("keeps a link's text and a number under a link", async () => {
    const workbook = new Workbook();
    const worksheet = workbook.addWorksheet("Blad1");
    worksheet.getCell("A1").value = { text: "Överenskommelse", hyperlink: "https://example.org/" };
    const data = await toWorkbookData("x.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(data.grids[0]?.values).toEqual([["Överenskommelse"]]);
  });

  it("knows Excel tables, indents and hidden sheets", async () => {
    const workbook = new Workbook();
    const worksheet = workbook.addWorksheet("Dold", { state: "veryHidden" });
    worksheet.addTable({
      name: "Bidrag",
      ref: "B2",
      columns: [{ name: "Bidrag" }, { name: "Belopp" }],
      rows: [
        ["A", 1],
        ["B", 2],
      ],
    });
    worksheet.getCell("B3").alignment = { indent: 2 };
    const [grid] = (await toWorkbookData("x.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()))).grids;
    expect(grid?.visibility).toBe("veryHidden");
    expect(grid?.excelTables).toEqual([{ name: "Bidrag", area: { top: 1, left: 1, bottom: 3, right: 2 } }]);
    expect(grid?.indents?.[1]).toEqual([2, 0]);
  });

  it("gives a sheet without cells an empty grid", async () => {
    const grid = await firstGrid({ sheet: "<sheetData/>" });
    expect(grid.values).toEqual([]);
  });

  it("lays out a filled cell in the last row without filling the memory", async () => {
    const grid = await firstGrid({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row></sheetData>',
    });
    expect(grid.values).toHaveLength(1_048_576);
    expect(grid.values.at(-1)).toEqual(["", 2]);
  });

  it("refuses a sheet whose corners span more cells than can be laid out", async () => {
    const corners = {
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
    };
    await expect(read(corners)).rejects.toMatchObject({ code: "too-large" });
  });

  it("refuses a file that merges millions of cells", async () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const merged = { sheet: `${sheet}<mergeCells><mergeCell ref="A1:Z1048576"/></mergeCells>` };
    await expect(read(merged)).rejects.toMatchObject({ code: "too-large" });
  });
});
