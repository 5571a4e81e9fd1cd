import { parseA1, quoteSheet, rangeToA1, REPORT_NAME } from "../reading";
import type { ReportCell, ReportChart, ReportLayout, ReportRow, ReportText } from "../report";
import { asText } from "./asText";
import { setUpPage } from "./pageSetup";
import { dress, heightsOf } from "./reportLooks";
import { inExcel } from "./session";
import { freeSheetName } from "./sheetNames";

/** What the report is to be called, and how its texts become words. */
export interface ReportWords {
  readonly name: string;
  /** "Page &P of &N": the codes are Excel's own. */
  readonly footer: string;
  readonly say: (text: ReportText) => string;
}

/** What tells one report from another: the digest of its figures, and when it was made. */
export interface ReportStamp {
  readonly digest: string;
  /** ISO date and time. */
  readonly at: string;
}

export interface WrittenReport {
  /** The sheet's name. */
  readonly sheet: string;
  /** The stamp of the report before; null where there was none. */
  readonly before: ReportStamp | null;
}

/** Under which key the workbook keeps the last report's stamp. */
const STAMP = "grant.report";

/**
 * Writes the report as a worksheet for a board paper, in two round trips (three where there is one already), and shows it: A4 lying, as wide as the page, its first rows on
 * every page, links to the cells of the findings, Excel's own charts. The sheet of an earlier report is emptied and used again; a person's sheet of
 * that name is never touched. Every member is in ExcelApi 1.9, which the manifest requires.
 */
export async function writeReport(
  layout: ReportLayout,
  words: ReportWords,
  stamp: ReportStamp,
): Promise<WrittenReport> {
  return inExcel(async (context) => {
    const { sheet, name, before } = await reportSheet(context, words.name);
    const last = layout.widths.length - 1;
    const area = { top: 0, left: 0, bottom: layout.rows.length - 1, right: last };
    const matrix = layout.rows.map((row) => layout.widths.map((_, column) => row.cells[column] ?? null));
    const range = sheet.getRange(rangeToA1(area));
    range.numberFormat = matrix.map((row) => row.map(formatOf));
    range.values = matrix.map((row) => row.map((cell) => valueOf(cell, words.say)));
    dress(sheet, layout);
    layout.rows.forEach((row, index) => joinAcross(sheet, row, index));
    for (const [row, height] of heightsOf(layout, words.say)) {
      sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
    }
    matrix.forEach((row, index) =>
      row.forEach((cell, column) => link(sheet, cell, index, column, words.say)),
    );
    for (const chart of layout.charts) draw(sheet, chart, words.say);
    setUpPage(sheet, { repeated: { rows: layout.repeated }, pagesWide: 1, footer: words.footer });
    sheet.pageLayout.setPrintArea(rangeToA1(area));
    sheet.activate();
    sheet.getRange("A1").select();
    context.workbook.settings.add(STAMP, JSON.stringify(stamp));
    await context.sync();
    return { sheet: name, before };
  });
}

/** The sheet of the report before, emptied; or a new one. The name by which it is known again is saved with the workbook. */
async function reportSheet(context: Excel.RequestContext, wanted: string) {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/name");
  const kept = settings.getItemOrNullObject(STAMP).load("value");
  names.load("items/name,items/formula");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const known = names.items.find((item) => item.name === REPORT_NAME);
  const before = kept.isNullObject ? null : stampOf(kept.value);
  const old = parseA1(String(known?.formula ?? "").replace(/^=/, ""))?.sheet ?? null;
  if (old !== null && taken.includes(old)) return { sheet: await emptied(context, old), name: old, before };
  known?.delete();
  const name = freeSheetName(wanted, taken);
  const sheet = worksheets.add(name);
  names.add(REPORT_NAME, sheet.getRange("A1")).visible = false;
  return { sheet, name, before };
}

/** What is kept as it was written; null where it is something else. */
function stampOf(kept: unknown): ReportStamp | null {
  const [, digest, at] = /^\{"digest":"([0-9a-f]{64})","at":"([^"]{16,30})"\}$/.exec(String(kept)) ?? [];
  return digest !== undefined && at !== undefined ? { digest, at } : null;
}

async function emptied(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItem(name);
  const charts = sheet.charts.load("items/id");
  await context.sync();
  for (const chart of charts.items) chart.delete();
  const all = sheet.getRange();
  all.unmerge();
  all.clear();
  return sheet;
}

function valueOf(cell: ReportCell, say: ReportWords["say"]): string | number {
  if (cell === null) return "";
  return "text" in cell ? asText(say(cell.text)) : Number(cell.amount);
}

function formatOf(cell: ReportCell): string {
  if (cell === null || "text" in cell) return "General";
  return cell.decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(cell.decimals)}`;
}

function joinAcross(sheet: Excel.Worksheet, { across }: ReportRow, row: number): void {
  if (!across) return;
  const [left, right] = across;
  sheet.getRange(rangeToA1({ top: row, bottom: row, left, right })).merge();
}

function link(
  sheet: Excel.Worksheet,
  cell: ReportCell,
  row: number,
  column: number,
  say: ReportWords["say"],
): void {
  if (cell === null || !("text" in cell) || !cell.link) return;
  const { link: target, text } = cell;
  sheet.getCell(row, column).hyperlink = {
    documentReference: `${quoteSheet(target.sheet)}!${target.address}`,
    screenTip: `${target.sheet} ${target.address}`,
    textToDisplay: say(text),
  };
}

const GREEN = "#1B7F68";
const AMBER = "#C58B2A";

const TYPES = { bars: "BarClustered", stacked: "BarStacked" } as const;

function draw(sheet: Excel.Worksheet, chart: ReportChart, say: ReportWords["say"]): void {
  const [top, bottom] = chart.rows;
  const [left, right] = chart.columns;
  const figures = sheet.getRange(rangeToA1({ top, bottom, left, right }));
  const names = sheet.getRange(rangeToA1({ top: top + 1, bottom, left: 0, right: 0 }));
  const drawn = sheet.charts.add(TYPES[chart.kind], figures, "Columns");
  drawn.title.text = say(chart.title);
  drawn.legend.visible = chart.kind === "stacked";
  drawn.legend.position = "Bottom";
  for (let index = 0; index <= right - left; index += 1) {
    const series = drawn.series.getItemAt(index);
    series.setXAxisValues(names);
    // Of two, the last is what is handed out: green, as in the pane.
    series.format.fill.setSolidColor(index === right - left ? GREEN : AMBER);
  }
  // The first row of the table stands at the top of the picture.
  drawn.axes.categoryAxis.reversePlotOrder = true;
  const [first, last] = chart.place;
  const corner = rangeToA1({ top: first, bottom: last, left: 0, right: 5 }).split(":");
  drawn.setPosition(corner[0]!, corner[1]);
}
