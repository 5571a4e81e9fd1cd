import type { Worksheet } from "@cj-tech-master/excelts";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { ENGLISH } from "./enums";
import type { LeanWorkbook } from "../leanWorkbook";
import { readXlsx } from "../readXlsx";
import { areaOf } from "../areas";
import { importCell } from "./cells";
import { paletteOf, type Palette } from "./colors";
import { CONDITIONAL_FORMATS, importConditionalFormats } from "./conditionalFormats";
import { importLayout } from "./layout";
import { importStyle } from "./styles";

/** The resource under which the grid keeps defined names. */
export const DEFINED_NAMES = "SHEET_DEFINED_NAME_PLUGIN";

/** Gives equal styles one id, as the grid wants them. */
class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string | null {
    if (Object.keys(style).length === 0) return null;
    const key = JSON.stringify(style);
    const id = this.ids.get(key) ?? `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

/** A sheet's id in the grid, from its number in the file, so that saving finds it again after it was renamed. */
export function sheetId(worksheet: Worksheet): string {
  return `sheet-${worksheet.id}`;
}

/** Cells that an array formula fills beside its own: the grid fills them itself, and a value there would block it. */
function filledByFormulas(worksheet: Worksheet): Set<string> {
  const filled = new Set<string>();
  worksheet.eachRow((row) =>
    row.eachCell((cell) => {
      const value = cell.value;
      if (!value || typeof value !== "object" || !("shareType" in value) || value.shareType !== "array")
        return;
      const area = areaOf(value.ref);
      if (!area) return;
      for (let r = area.top; r <= area.bottom; r += 1) {
        for (let c = area.left; c <= area.right; c += 1) filled.add(`${r}:${c}`);
      }
      filled.delete(`${cell.row - 1}:${cell.col - 1}`);
    }),
  );
  return filled;
}

function importCells(worksheet: Worksheet, book: StyleBook, palette: Palette): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  const filled = filledByFormulas(worksheet);
  worksheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      const content = filled.has(`${cell.row - 1}:${cell.col - 1}`) ? null : importCell(cell);
      const style = book.idOf(importStyle(cell.style, palette));
      if (!content && style === null) return;
      const target = (rows[cell.row - 1] ??= {});
      target[cell.col - 1] = { ...content, ...(style !== null && { s: style }) };
    }),
  );
  return rows;
}

function definedNames(workbook: LeanWorkbook): Record<string, unknown> {
  const entries = workbook.names
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ name, ranges }, index) => {
      const id = `name-${index}`;
      return [id, { id, name, formulaOrRefString: ranges.join(","), localSheetId: "AllDefaultWorkbook" }];
    });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** An opened .xlsx workbook as the grid's own model. */
export function toUniver(workbook: LeanWorkbook, name: string): IWorkbookData {
  const book = new StyleBook();
  const palette = paletteOf(workbook);
  const sheets = workbook.worksheets.map((worksheet) => ({
    ...importLayout(worksheet),
    id: sheetId(worksheet),
    name: worksheet.name,
    cellData: importCells(worksheet, book, palette),
  }));
  const rules = workbook.worksheets.map((worksheet) => [
    sheetId(worksheet),
    importConditionalFormats(worksheet.conditionalFormattings, palette),
  ]);
  return {
    id: "workbook",
    name,
    appVersion: "",
    locale: ENGLISH,
    styles: book.styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: CONDITIONAL_FORMATS, data: JSON.stringify(Object.fromEntries(rules)) },
      { name: DEFINED_NAMES, data: JSON.stringify(definedNames(workbook)) },
    ],
  };
}

/** An .xlsx file as the grid's own model: values, formulas, styles, layout, conditional formats, names. Throws XlsxError. */
export async function importXlsx(bytes: Uint8Array, name = "workbook"): Promise<IWorkbookData> {
  return toUniver(await readXlsx(bytes), name);
}
