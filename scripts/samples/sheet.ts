import { type Borders, type CellValue, type Style, Workbook, type Worksheet } from "@cj-tech-master/excelts";

/** All samples are dated alike, so that making them again gives the same bytes. */
const MADE = new Date(Date.UTC(2024, 0, 15, 12));
/** A zip keeps local time without its zone: the same clock everywhere. */
const ZIPPED = new Date(2024, 0, 15, 12);

const GREY = { argb: "FFBFBFBF" };
const BODY = { name: "Calibri", size: 11 };
const THIN: Partial<Borders> = { bottom: { style: "thin", color: GREY } };
const POINTS_A_LINE = 15;

export const STYLES = {
  title: { font: { name: "Calibri", size: 14, bold: true } },
  subtitle: { font: { name: "Calibri", size: 11, italic: true, color: { argb: "FF595959" } } },
  heading: { font: { name: "Calibri", size: 12, bold: true } },
  header: {
    font: { name: "Calibri", size: 11, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } },
    border: { top: { style: "thin" }, bottom: { style: "thin" } },
    alignment: { wrapText: true, vertical: "top", horizontal: "left" },
  },
  text: { font: BODY, border: THIN, alignment: { wrapText: true, vertical: "top", horizontal: "left" } },
  amount: { font: BODY, border: THIN, alignment: { wrapText: true, vertical: "top", horizontal: "right" } },
  total: {
    font: { name: "Calibri", size: 11, bold: true },
    border: { top: { style: "thin" }, bottom: { style: "double" } },
  },
  totalAmount: {
    font: { name: "Calibri", size: 11, bold: true },
    border: { top: { style: "thin" }, bottom: { style: "double" } },
    alignment: { horizontal: "right" },
  },
} as const satisfies Record<string, Partial<Style>>;

export type StyleName = keyof typeof STYLES;

export interface Look {
  readonly style?: StyleName;
  /** Number format in Excel's English notation. */
  readonly format?: string;
  readonly indent?: number;
}

/** An empty workbook with everything that could differ from run to run fixed. */
export function newWorkbook(title: string): Workbook {
  const workbook = new Workbook();
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.creator = "";
  workbook.lastModifiedBy = "";
  workbook.title = title;
  return workbook;
}

export function addSheet(workbook: Workbook, name: string, widths: readonly number[]): Worksheet {
  const worksheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  return worksheet;
}

/** Writes a row of cells from column A; null leaves a cell without content but with the look. */
export function putRow(
  worksheet: Worksheet,
  row: number,
  values: readonly (CellValue | null)[],
  looks: readonly Look[] | Look,
): void {
  values.forEach((value, index) => {
    const look = Array.isArray(looks) ? ((looks as readonly Look[])[index] ?? {}) : (looks as Look);
    put(worksheet, row, index + 1, value, look);
  });
  fitHeight(worksheet, row, values);
}

export function put(
  worksheet: Worksheet,
  row: number,
  column: number,
  value: CellValue | null,
  look: Look = {},
): void {
  const cell = worksheet.getCell(row, column);
  cell.value = value;
  const style: Partial<Style> = STYLES[look.style ?? "text"];
  cell.style = {
    ...style,
    ...(look.format && { numFmt: look.format }),
    ...(look.indent && { alignment: { ...style.alignment, indent: look.indent } }),
  };
}

/** Writes a header row; `right` are the columns, counted from 1, that stand over figures. */
export function putHeader(
  worksheet: Worksheet,
  row: number,
  headers: readonly (CellValue | null)[],
  right: readonly number[],
): void {
  putRow(worksheet, row, headers, { style: "header" });
  for (const column of right) {
    const cell = worksheet.getCell(row, column);
    cell.alignment = { ...cell.alignment, horizontal: "right" };
  }
}

/** Excel grows a row with wrapped text only when someone edits it, so the height is set here. */
function fitHeight(worksheet: Worksheet, row: number, values: readonly (CellValue | null)[]): void {
  const lines = values.map((value, index) => {
    if (typeof value !== "string" || !worksheet.getCell(row, index + 1).alignment?.wrapText) return 1;
    const width = worksheet.getColumn(index + 1).width ?? 8.43;
    return value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.02) / width)), 0);
  });
  const most = Math.max(1, ...lines);
  if (most > 1) worksheet.getRow(row).height = most * POINTS_A_LINE;
}

export async function toBytes(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { modTime: ZIPPED, timestamps: "dos" } }));
}
