import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { readXlsx, toWorkbookData } from "../../../src/workbench/xlsx";
import { CELL_TYPES, ENGLISH } from "../../../src/workbench/xlsx/univer/enums";
import { exportXlsx, importXlsx } from "../../../src/workbench/xlsx/univer";

const SAMPLES = join(__dirname, "../../../assets/samples");

async function save(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function cellOf(data: IWorkbookData, row: number, column: number): ICellData {
  const sheet = data.sheets[data.sheetOrder[0] ?? ""];
  return sheet?.cellData?.[row]?.[column] ?? {};
}

function styleOf(data: IWorkbookData, cell: ICellData): IStyleData {
  return typeof cell.s === "string" ? (data.styles[cell.s] ?? {}) : (cell.s ?? {});
}

/** Everything that a person sees, with styles in place of their ids. */
function seen(data: IWorkbookData): unknown {
  return data.sheetOrder.map((id) => {
    const { cellData = {}, name, columnData, rowData, mergeData, freeze, hidden } = data.sheets[id] ?? {};
    const cells = Object.entries(cellData).flatMap(([row, columns]) =>
      Object.entries((columns ?? {}) as Record<string, ICellData>).map(([column, cell]) => [
        row,
        column,
        { ...cell, s: styleOf(data, cell) },
      ]),
    );
    return { name, columnData, rowData, mergeData, freeze, hidden, cells };
  });
}

describe("a workbook in the grid and back in a file", () => {
  it.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx")))(
    "%s comes back as it was",
    async (file) => {
      const bytes = new Uint8Array(readFileSync(join(SAMPLES, file)));
      const data = await importXlsx(bytes, file);
      for (const options of [{}, { base: bytes }]) {
        const saved = await exportXlsx(data, options);
        expect(seen(await importXlsx(saved, file))).toEqual(seen(data));
        expect(await toWorkbookData(file, saved)).toEqual(await toWorkbookData(file, bytes));
      }
    },
  );

  it("shows fonts, fills, borders, alignment, wrapping and number formats", async () => {
    const bytes = await save((workbook) => {
      const cell = workbook.addWorksheet("Blad1").getCell("A1");
      cell.value = 32.6;
      cell.font = { name: "Arial", size: 12, bold: true, italic: true, color: { argb: "FFC00000" } };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
      cell.border = { bottom: { style: "double", color: { argb: "FF000000" } } };
      cell.alignment = { horizontal: "right", vertical: "top", wrapText: true, indent: 1 };
      cell.numFmt = "0.0";
    });
    const data = await importXlsx(bytes);
    expect(styleOf(data, cellOf(data, 0, 0))).toEqual({
      ff: "Arial",
      fs: 12,
      bl: 1,
      it: 1,
      cl: { rgb: "#C00000" },
      bg: { rgb: "#DDEBF7" },
      bd: { b: { s: 7, cl: { rgb: "#000000" } } },
      ht: 3,
      vt: 1,
      tb: 3,
      pd: { l: 11 },
      n: { pattern: "0.0" },
    });
  });

  it("keeps a number that was typed as text a text", async () => {
    const bytes = await save((workbook) => {
      workbook.addWorksheet("Blad1").getCell("A1").value = "15";
    });
    const data = await importXlsx(bytes);
    expect(cellOf(data, 0, 0)).toEqual({ v: "15", t: CELL_TYPES.numberAsText });
    expect((await toWorkbookData("x", await exportXlsx(data))).grids[0]?.values).toEqual([["15"]]);
  });

  it("saves a formula with its result, an add-in's function as Excel stores it, and the range that it fills", async () => {
    const data: IWorkbookData = {
      id: "w",
      name: "w",
      appVersion: "",
      locale: ENGLISH,
      styles: {},
      sheetOrder: ["a"],
      sheets: {
        a: {
          id: "a",
          name: "Blad1",
          cellData: {
            0: {
              0: { v: 200, t: CELL_TYPES.number },
              1: { f: "=GRANT.PERCAPITA(A1,C1:C2)", v: 131.63, t: CELL_TYPES.number },
              2: { f: "=1/0", v: "#DIV/0!", t: CELL_TYPES.text },
            },
          },
        },
      },
    };
    const saved = await exportXlsx(data, { spills: { Blad1: { B1: "B1:B2" } } });
    const worksheet = (await readXlsx(saved)).getWorksheet("Blad1");
    expect(worksheet?.getCell("B1").value).toMatchObject({
      formula: "_xldudf_GRANT_PERCAPITA(A1,C1:C2)",
      shareType: "array",
      ref: "B1:B2",
      result: 131.63,
    });
    const [grid] = (await toWorkbookData("w", saved)).grids;
    expect(grid?.formulas).toEqual([[200, "=GRANT.PERCAPITA(A1,C1:C2)", "=1/0"]]);
    expect(grid?.values).toEqual([[200, 131.63, "#DIV/0!"]]);
  });

  it("leaves out the cells that an array formula fills: the grid fills them itself", async () => {
    const bytes = await save((workbook) => {
      const worksheet = workbook.addWorksheet("Blad1");
      worksheet.getCell("A1").value = { formula: "B1:B2*2", shareType: "array", ref: "A1:A2", result: 2 };
      worksheet.getCell("A2").value = 4;
    });
    const data = await importXlsx(bytes);
    expect(cellOf(data, 0, 0).f).toBe("=B1:B2*2");
    expect(cellOf(data, 1, 0)).toEqual({});
  });

  it("brings conditional formats by formula and by number, and takes back what the grid has then", async () => {
    const bytes = await save((workbook) => {
      const worksheet = workbook.addWorksheet("Blad1");
      worksheet.getCell("A1").value = 1;
      const fill = { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } as const;
      worksheet.addConditionalFormatting({
        ref: "A1:B2",
        rules: [
          { type: "expression", formulae: ["$A1>0"], style: { fill } },
          { type: "cellIs", operator: "lessThan", formulae: [0], style: { fill } },
          { type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: { argb: "FF638EC6" } },
        ],
      });
    });
    const data = await importXlsx(bytes);
    const stored = JSON.parse(data.resources?.[0]?.data ?? "{}") as Record<
      string,
      { rule: unknown; ranges: unknown }[]
    >;
    expect(Object.values(stored)[0]).toMatchObject([
      {
        ranges: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 1 }],
        rule: { subType: "formula", value: "=$A1>0", style: { bg: { rgb: "#FFC7CE" } } },
      },
      { rule: { subType: "number", operator: "lessThan", value: 0 } },
    ]);
    const worksheet = (await readXlsx(await exportXlsx(data, { base: bytes }))).worksheets[0];
    const types = worksheet?.conditionalFormattings.flatMap((format) =>
      format.rules.map((rule) => rule.type),
    );
    expect(types).toEqual(["expression", "cellIs", "dataBar"]);
  });

  it("writes only what changed over the file it came from, and keeps what the grid does not know", async () => {
    const bytes = await save((workbook) => {
      const worksheet = workbook.addWorksheet("Blad1");
      worksheet.getCell("A1").value = 9.9;
      worksheet.getCell("A1").note = "enligt beslut";
      worksheet.getCell("A2").value = {
        richText: [{ text: "fet", font: { bold: true } }, { text: " mager" }],
      };
      worksheet.getCell("B1").dataValidation = { type: "whole", formulae: [1, 9], operator: "between" };
      worksheet.pageSetup.printTitlesRow = "1:1";
      workbook.definedNames.add("Blad1!$A$1:$A$9", "Belopp");
    });
    const data = await importXlsx(bytes);
    const cell = cellOf(data, 0, 0);
    cell.v = 13;
    const saved = await readXlsx(await exportXlsx(data, { base: bytes }));
    const [worksheet] = saved.worksheets;
    expect(saved.names).toEqual([{ name: "Belopp", ranges: ["Blad1!$A$1:$A$9"] }]);
    expect(worksheet?.getCell("A1").value).toBe(13);
    expect(JSON.stringify(worksheet?.getCell("A1").note)).toContain("enligt beslut");
    expect(worksheet?.getCell("A2").value).toMatchObject({ richText: [{ text: "fet" }, { text: " mager" }] });
    expect(worksheet?.getCell("B1").dataValidation).toMatchObject({ type: "whole" });
    expect(worksheet?.pageSetup.printTitlesRow).toBe("1:1");
  });

  it("follows sheets that are renamed, moved, added and removed", async () => {
    const bytes = await save((workbook) => {
      for (const name of ["Ett", "Två", "Tre"]) workbook.addWorksheet(name).getCell("A1").value = name;
    });
    const data = await importXlsx(bytes);
    const [one = "", two = "", three = ""] = data.sheetOrder;
    const renamed = data.sheets[one];
    if (renamed) renamed.name = "Först";
    data.sheets["new"] = {
      id: "new",
      name: "Ny",
      cellData: { 0: { 0: { v: "Ny", t: CELL_TYPES.text } } },
    };
    delete data.sheets[two];
    data.sheetOrder = [three, "new", one];
    const saved = await toWorkbookData("x", await exportXlsx(data, { base: bytes }));
    expect(saved.grids.map((grid) => [grid.sheet, grid.values])).toEqual([
      ["Tre", [["Tre"]]],
      ["Ny", [["Ny"]]],
      ["Först", [["Ett"]]],
    ]);
  });
});
