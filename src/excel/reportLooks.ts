import { rangeToA1 } from "../reading";
import type { ReportCell, ReportLayout, ReportRow, ReportText, RowStyle } from "../report";
import { pointsOf } from "./widths";

/** A row's height in points with Calibri 11. */
const LINE = 15;
/** Wrapped lines break at words: fewer letters fit than the width says. */
const USED_OF_LINE = 0.92;

interface Looks {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly line?: "EdgeTop" | "EdgeBottom";
  readonly height?: number;
}

const GREEN = "#0D4236";

const LOOKS: Readonly<Record<RowStyle, Looks>> = {
  title: { bold: true, size: 16, color: GREEN, height: 24 },
  meta: { italic: true, color: "#595959" },
  heading: { bold: true, size: 13, color: GREEN, line: "EdgeBottom", height: 30 },
  columns: { bold: true, fill: "#E3EFEB" },
  row: {},
  strong: { bold: true, height: 22 },
  total: { bold: true, line: "EdgeTop" },
  chart: {},
};

/** How the report's rows look: rows of one kind beside each other are dressed in one go. */
export function dress(sheet: Excel.Worksheet, { widths, rows }: ReportLayout): void {
  const right = widths.length - 1;
  widths.forEach((letters, column) => {
    const range = sheet
      .getRange(rangeToA1({ top: 0, bottom: 0, left: column, right: column }))
      .getEntireColumn();
    range.format.columnWidth = pointsOf(letters);
  });
  const all = sheet.getRange(rangeToA1({ top: 0, bottom: rows.length - 1, left: 0, right }));
  all.format.verticalAlignment = "Top";
  all.format.wrapText = true;
  // The last column's texts and links keep clear of the figures before them.
  const edge = sheet.getRange(rangeToA1({ top: 0, bottom: rows.length - 1, left: right, right }));
  edge.format.horizontalAlignment = "Left";
  edge.format.indentLevel = 1;
  for (const { style, first, last } of runs(rows)) {
    const range = sheet.getRange(rangeToA1({ top: first, bottom: last, left: 0, right }));
    wear(range, LOOKS[style]);
    if (style === "columns") alignHeads(sheet, rows, last);
  }
}

function wear(range: Excel.Range, { bold, italic, size, color, fill, line, height }: Looks): void {
  const { format } = range;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (size) format.font.size = size;
  if (color) format.font.color = color;
  if (fill) format.fill.color = fill;
  if (height) {
    format.rowHeight = height;
    format.verticalAlignment = "Bottom";
  }
  if (line) {
    const border = format.borders.getItem(line);
    border.style = "Continuous";
    border.color = GREEN;
  }
}

/** A header stands over its figures as they stand, to the right, also where none is given. */
function alignHeads(sheet: Excel.Worksheet, rows: readonly ReportRow[], row: number): void {
  const below = rows.slice(row + 1);
  const end = below.findIndex(({ style }) => style === "columns" || style === "heading");
  const own = (end < 0 ? below : below.slice(0, end)).filter(({ style }) => style === "row");
  const heads = rows[row]?.cells ?? [];
  heads.forEach((_, column) => {
    if (own.some(({ cells }) => isText(cells[column]))) return;
    const head = sheet.getRange(rangeToA1({ top: row, bottom: row, left: column, right: column }));
    head.format.horizontalAlignment = "Right";
  });
}

function isText(cell: ReportCell | undefined): boolean {
  return cell !== null && cell !== undefined && "text" in cell;
}

function runs(rows: readonly ReportRow[]): { style: RowStyle; first: number; last: number }[] {
  const found: { style: RowStyle; first: number; last: number }[] = [];
  rows.forEach(({ style }, index) => {
    const before = found.at(-1);
    if (before?.style === style) before.last = index;
    else found.push({ style, first: index, last: index });
  });
  return found;
}

/** Heights in points of the rows whose texts take several lines: Excel fits no row to a text that runs over joined cells. */
export function heightsOf(
  { widths, rows }: ReportLayout,
  say: (text: ReportText) => string,
): [number, number][] {
  return rows.flatMap(({ cells, across, style }, index): [number, number][] => {
    const lines = cells.map((cell, column) => {
      if (cell === null || !("text" in cell)) return 1;
      const [first, last] = across?.[0] === column ? across : [column, column];
      const letters = widths.slice(first, last + 1).reduce((sum, width) => sum + width, 0) * USED_OF_LINE;
      return Math.ceil(say(cell.text).length / letters);
    });
    const most = Math.max(1, ...lines);
    return most > 1 ? [[index, Math.max(most * LINE, LOOKS[style].height ?? 0)]] : [];
  });
}
