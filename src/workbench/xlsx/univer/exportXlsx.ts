import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { cellFormula } from "../cellContent";
import { LeanWorkbook } from "../leanWorkbook";
import { readXlsx } from "../readXlsx";
import { exportCell } from "./cells";
import { CONDITIONAL_FORMATS, exportConditionalFormats, type GridRule, isShown } from "./conditionalFormats";
import { sheetId, toUniver } from "./importXlsx";
import { exportLayout } from "./layout";
import { type PartsToWrite, writeCharts, writeLinks, writeNames, writePage, writeTables } from "./sheetParts";
import { exportStyle } from "./styles";

export interface ExportOptions {
  /** The file that the workbook was opened from: what the grid does not know (charts, notes, print settings) is kept from it. */
  readonly base?: Uint8Array;
  /** The range that a formula's result fills, "B2:B16", by sheet name and then by the formula's own cell, "B2". */
  readonly spills?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What an add-in has put on sheets and the grid does not show. */
  readonly parts?: PartsToWrite;
}

type Cells = Record<string, Record<string, ICellData> | undefined>;

function resolveStyle(data: IWorkbookData | null, cell: ICellData | undefined): IStyleData {
  const style = cell?.s;
  if (!style) return {};
  return typeof style === "string" ? (data?.styles[style] ?? {}) : style;
}

function sameContent(a: ICellData | undefined, b: ICellData | undefined): boolean {
  return (
    (a?.v ?? null) === (b?.v ?? null) &&
    (a?.f ?? null) === (b?.f ?? null) &&
    (a?.t ?? null) === (b?.t ?? null)
  );
}

function places(...sheets: Cells[]): Array<readonly [string, string]> {
  const seen = new Map<string, readonly [string, string]>();
  for (const cells of sheets) {
    for (const [row, columns] of Object.entries(cells)) {
      for (const column of Object.keys(columns ?? {})) seen.set(`${row}:${column}`, [row, column]);
    }
  }
  return [...seen.values()];
}

/** Shared formulas hang on their first cell; each cell gets its own, so that any of them can change. */
function writeOutSharedFormulas(worksheet: Worksheet): void {
  const formulas: Array<() => void> = [];
  worksheet.eachRow((row) =>
    row.eachCell((cell) => {
      const value = cell.value;
      const shared =
        value &&
        typeof value === "object" &&
        ("sharedFormula" in value || ("shareType" in value && value.shareType !== "array"));
      const formula = shared ? cellFormula(cell) : null;
      if (formula === null) return;
      const result = cell.result;
      formulas.push(() => {
        cell.value = { formula: exportFormula(formula), ...(result !== undefined && { result }) };
      });
    }),
  );
  for (const write of formulas) write();
}

function exportFormula(formula: string): string {
  const stored = exportCell({ f: formula });
  return stored && typeof stored === "object" && "formula" in stored ? (stored.formula ?? "") : "";
}

interface Pair {
  readonly before: IWorkbookData | null;
  readonly after: IWorkbookData;
}

function writeCells(
  worksheet: Worksheet,
  id: string,
  pair: Pair,
  spills: Readonly<Record<string, string>>,
): void {
  const before = (pair.before?.sheets[id]?.cellData ?? {}) as Cells;
  const after = (pair.after.sheets[id]?.cellData ?? {}) as Cells;
  for (const [row, column] of places(before, after)) {
    const [old, now] = [before[row]?.[column], after[row]?.[column]];
    const target = worksheet.getCell(Number(row) + 1, Number(column) + 1);
    const spill = spills[target.address];
    if (!sameContent(old, now) || spill) target.value = now ? exportCell(now, spill) : null;
    const style = resolveStyle(pair.after, now);
    if (JSON.stringify(style) !== JSON.stringify(resolveStyle(pair.before, old)))
      target.style = exportStyle(style);
  }
}

function rulesOf(data: IWorkbookData, id: string): GridRule[] {
  const stored = data.resources?.find((resource) => resource.name === CONDITIONAL_FORMATS)?.data;
  const bySheet = JSON.parse(stored || "{}") as Record<string, GridRule[] | undefined>;
  return bySheet[id] ?? [];
}

function writeConditionalFormats(worksheet: Worksheet, rules: readonly GridRule[]): void {
  const unseen = worksheet.conditionalFormattings
    .map((format) => ({ ...format, rules: format.rules.filter((rule) => !isShown(rule)) }))
    .filter((format) => format.rules.length > 0);
  worksheet.conditionalFormattings = [...exportConditionalFormats(rules), ...unseen];
}

function writeSheet(
  workbook: Workbook,
  sheet: Partial<IWorksheetData>,
  pair: Pair,
  options: ExportOptions,
): Worksheet {
  const id = sheet.id ?? "";
  const name = sheet.name ?? id;
  const worksheet = workbook.worksheets.find((one) => sheetId(one) === id) ?? workbook.addWorksheet(name);
  if (worksheet.name !== name) worksheet.name = name;
  exportLayout(worksheet, sheet);
  writeCells(worksheet, id, pair, options.spills?.[name] ?? {});
  writeConditionalFormats(worksheet, rulesOf(pair.after, id));
  return worksheet;
}

function writeParts(
  workbook: LeanWorkbook,
  sheets: readonly { readonly id: string; readonly worksheet: Worksheet }[],
  { charts, hyperlinks, pages, tables }: PartsToWrite,
): void {
  for (const { id, worksheet } of sheets) {
    const page = pages.get(id);
    if (page) writePage(worksheet, page);
    writeTables(
      worksheet,
      tables.filter((table) => table.sheetId === id),
    );
    writeLinks(
      worksheet,
      hyperlinks.filter(({ sheetId: on }) => on === id),
    );
  }
  writeCharts(workbook, sheets, charts);
}

/** The grid's model as an .xlsx file. With `base`, only what differs from that file is written over it. */
export async function exportXlsx(data: IWorkbookData, options: ExportOptions = {}): Promise<Uint8Array> {
  const workbook = options.base ? await readXlsx(options.base) : new LeanWorkbook();
  const before = options.base ? toUniver(workbook, data.name) : null;
  workbook.worksheets.forEach(writeOutSharedFormulas);
  const ordered = data.sheetOrder.flatMap((id) => data.sheets[id] ?? []);
  const kept = new Set(ordered.map((sheet) => sheet.id));
  for (const worksheet of workbook.worksheets)
    if (!kept.has(sheetId(worksheet))) workbook.removeWorksheet(worksheet.id);
  const written = ordered.map((sheet, index) => {
    const worksheet = writeSheet(workbook, sheet, { before, after: data }, options);
    worksheet.orderNo = index;
    return { id: sheet.id ?? "", worksheet };
  });
  writeNames(workbook, before, data);
  if (options.parts) writeParts(workbook, written, options.parts);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
