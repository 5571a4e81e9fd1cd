import type { Worksheet } from "@cj-tech-master/excelts";
import type { IWorkbookData } from "@univerjs/core";
import { columnLetters, parseA1, quoteSheet, rangeToA1, toA1 } from "../../../reading";
import type { HyperlinkPart, PageSetup, WorkbookParts } from "../../host";
import type { LeanWorkbook } from "../leanWorkbook";
import { chartParts } from "./charts";
import { DEFINED_NAMES } from "./importXlsx";

/** What an add-in has put on sheets and the grid does not show, by the grid's sheet ids. */
export type PartsToWrite = Pick<WorkbookParts, "charts" | "hyperlinks" | "pages" | "tables">;

/** ECMA-376 18.18.50: the numbers of paper sizes, as Excel.PaperType names them. */
const PAPER: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

const POINTS_AN_INCH = 72;

/** Writes how the sheet is printed over what the file said of it. */
export function writePage(worksheet: Worksheet, setup: PageSetup): void {
  const { paperSize, orientation, zoom, margins, printArea, titleRows, titleColumns, headersFooters } = setup;
  const page: Record<string, unknown> = {};
  if (paperSize !== undefined) page["paperSize"] = PAPER[paperSize];
  if (orientation !== undefined) page["orientation"] = orientation.toLowerCase();
  if (typeof zoom?.["scale"] === "number") page["scale"] = zoom["scale"];
  const [wide, high] = [zoom?.["horizontalFitToPages"], zoom?.["verticalFitToPages"]];
  // As many pages as it takes is 0 in the file.
  if (wide || high) Object.assign(page, { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 });
  if (setup.centerHorizontally !== undefined) page["horizontalCentered"] = setup.centerHorizontally;
  if (printArea) page["printArea"] = absoluteRows(rangeToA1(printArea));
  if (titleRows) page["printTitlesRow"] = `${titleRows[0] + 1}:${titleRows[1] + 1}`;
  if (titleColumns) page["printTitlesColumn"] = titleColumns.map(columnLetters).join(":");
  if (margins) {
    const inches = Object.entries(margins).map(([side, points]) => [side, points / POINTS_AN_INCH]);
    page["margins"] = { ...worksheet.pageSetup.margins, ...Object.fromEntries(inches) };
  }
  Object.assign(worksheet.pageSetup, page);
  if (headersFooters) {
    Object.assign(worksheet.headerFooter, {
      oddHeader: sections(headersFooters, "Header"),
      oddFooter: sections(headersFooters, "Footer"),
    });
  }
}

/** The library puts a dollar sign before each corner only, so that of the row is put here. */
function absoluteRows(address: string): string {
  return address.replaceAll(/(\d+)/g, "$$$1");
}

/** "&LLeft&CMiddle&RRight", as the file keeps a header or footer. */
function sections(texts: NonNullable<PageSetup["headersFooters"]>, end: "Header" | "Footer"): string {
  const places = { L: "Left", C: "Center", R: "Right" };
  return Object.entries(places)
    .map(([code, place]) => [code, texts[place + end] ?? ""] as const)
    .filter(([, words]) => words !== "")
    .map(([code, words]) => `&${code}${words}`)
    .join("");
}

/** Gives cells their links: to a place in the workbook after "#", or to an address. */
export function writeLinks(worksheet: Worksheet, links: readonly HyperlinkPart[]): void {
  for (const { area, address, documentReference, screenTip } of links) {
    const cell = worksheet.getCell(toA1(area.top, area.left));
    const hyperlink = documentReference === "" ? address : `${address}#${documentReference}`;
    cell.value = { text: cell.text, hyperlink, ...(screenTip !== "" && { tooltip: screenTip }) };
  }
}

/**
 * Makes the file's tables those that the workbook has. One that stands as it stood is left alone, with its filters and totals; the cells are there
 * already, and the library reads them as the table's rows.
 */
export function writeTables(worksheet: Worksheet, tables: PartsToWrite["tables"]): void {
  for (const { name, displayName, model } of worksheet.getTables()) {
    const same = tables.some((table) => table.name === (displayName || name) && sameRange(table, model));
    if (!same) worksheet.removeTable(name);
  }
  const left = new Set(worksheet.getTables().map(({ name, displayName }) => displayName || name));
  for (const { name, area, style } of tables) {
    if (left.has(name)) continue;
    const { top, left: first, right } = area;
    const columns = Array.from({ length: right - first + 1 }, (_, index) => ({
      name: worksheet.getCell(toA1(top, first + index)).text,
      filterButton: true,
    }));
    const table: TableModel = { name, ref: toA1(top, first), tableRef: rangeToA1(area), columns, rows: [] };
    worksheet.addTable({
      ...table,
      style: { theme: style || PLAIN_TABLE, showRowStripes: true },
    });
  }
}

type TableModel = ReturnType<Worksheet["getTables"]>[number]["model"];

const PLAIN_TABLE = "TableStyleMedium2";

function sameRange({ area }: PartsToWrite["tables"][number], { ref, tableRef = ref }: TableModel): boolean {
  return tableRef.replaceAll("$", "") === rangeToA1(area);
}

/** Puts the charts that were drawn on each sheet beside it in the file. */
export function writeCharts(
  workbook: LeanWorkbook,
  sheets: readonly { readonly id: string; readonly worksheet: Worksheet }[],
  charts: PartsToWrite["charts"],
): void {
  sheets.forEach(({ id, worksheet }, index) => {
    const parts = chartParts(
      charts.filter(({ sheetId }) => sheetId === id),
      index,
    );
    if (parts) workbook.charts.set(worksheet.id, parts);
  });
}

/** Names for ranges that were added or moved in the grid; those that it does not show stay as the file has them. */
export function writeNames(workbook: LeanWorkbook, before: IWorkbookData | null, after: IWorkbookData): void {
  const [old, now] = [before ? rangeNames(before) : new Map<string, string>(), rangeNames(after)];
  const changed = [...now].filter(([name, range]) => old.get(name) !== range);
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const replaced = new Set([...gone, ...changed.map(([name]) => name)]);
  workbook.names = [
    ...workbook.names.filter(({ name }) => !replaced.has(name)),
    ...changed.map(([name, range]) => ({ name, ranges: [range] })),
  ];
}

/** The defined names that stand for one range: name → absolute address with its sheet. */
function rangeNames(data: IWorkbookData): Map<string, string> {
  const stored = data.resources?.find(({ name }) => name === DEFINED_NAMES)?.data;
  const entries = Object.values(
    JSON.parse(stored || "{}") as Record<string, { name: string; formulaOrRefString: string }>,
  );
  return new Map(
    entries.flatMap(({ name, formulaOrRefString }) => {
      const reference = parseA1(formulaOrRefString.replace(/^=/, ""));
      if (!reference?.sheet) return [];
      const { top, bottom, left, right } = reference.area;
      const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
      const [first, last] = [corner(top, left), corner(bottom, right)];
      const address = first === last ? first : `${first}:${last}`;
      return [[name, `${quoteSheet(reference.sheet)}!${address}`] as const];
    }),
  );
}
