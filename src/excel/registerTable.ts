import { type Area, rangeToA1 } from "../reading";
import type { RegisterMatrix } from "../register";
import { asText } from "./asText";
import { setUpPage } from "./pageSetup";
import { keepRegisterIds } from "./registerIds";
import { inExcel } from "./session";
import { freeSheetName } from "./sheetNames";
import { pointsOf } from "./widths";
import { UNDO_AS_ONE } from "./write";

/** The format of cells that hold free text. */
const TEXT = "General";

/** A register to write: header row first, each column's number format and field. */
export interface NewRegister extends RegisterMatrix {
  /** What the sheet and the table are called. */
  readonly name: string;
  readonly fields: readonly string[];
  /** "Page &P of &N": the codes are Excel's own. */
  readonly footer: string;
}

/** Rows to put below the last of an Excel table; a column without a format is the user's own and is left to Excel. */
export interface NewRows {
  readonly sheet: string;
  readonly table: string;
  /** The rows, header row first, as they are where the first stands in this row, and the table begins in this column, both from 0. */
  readonly rowsAt: (top: number, left: number) => RegisterMatrix;
}

/**
 * Makes a sheet with the register as an ordinary Excel table, shows it, and keeps the ids of the table and its columns in a hidden custom
 * XML part. A sheet of the name that is there already is left alone: the new one gets a number. Says which name it got.
 */
export async function createRegister({ name, fields, footer, ...matrix }: NewRegister): Promise<string> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const free = freeSheetName(
      name,
      worksheets.items.map((other) => other.name),
    );
    const sheet = worksheets.add(free);
    const { values, formats } = matrix;
    const [header = []] = values;
    const area: Area = { top: 0, left: 0, bottom: values.length - 1, right: header.length - 1 };
    const range = sheet.getRange(rangeToA1(area));
    range.numberFormat = values.map((_, row) =>
      formats.map((format) => (row === 0 ? TEXT : (format ?? TEXT))),
    );
    range.formulas = values.map((row, at) =>
      row.map((cell, column) => typed(cell, at === 0 ? TEXT : formats[column])),
    );
    const table = sheet.tables.add(rangeToA1(area), true);
    table.name = free.replace(/[^\p{L}\p{N}]+/gu, "");
    table.load("id,name");
    table.columns.load("items/id");
    lookLikeRegister(sheet, range, matrix);
    setUpPage(sheet, { repeated: { rows: 1, columns: "$A:$A" }, pagesWide: 2, footer });
    sheet.activate();
    await context.sync();
    await keepRegisterIds(context, table, fields);
    return free;
  }, UNDO_AS_ONE);
}

function lookLikeRegister(sheet: Excel.Worksheet, range: Excel.Range, { widths }: RegisterMatrix): void {
  widths.forEach((letters, column) => {
    const cell = rangeToA1({ top: 0, bottom: 0, left: column, right: column });
    sheet.getRange(cell).getEntireColumn().format.columnWidth = pointsOf(letters);
  });
  range.format.wrapText = true;
  range.format.verticalAlignment = "Top";
}

/** Puts rows below the table's last, above its row of totals; what stands below is moved down by Excel. */
export async function addRegisterRows({ sheet, table, rowsAt }: NewRows): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const found = context.workbook.tables.getItem(table);
    const body = found.getDataBodyRange().load("rowIndex,columnIndex,rowCount");
    await context.sync();
    const [top, left] = [body.rowIndex + body.rowCount, body.columnIndex];
    const { values, formats } = rowsAt(top, left);
    const rows = values.slice(1);
    for (let added = 0; added < rows.length; added += 1) found.rows.add();
    formats.forEach((format, index) => {
      if (format === null) return;
      const column = left + index;
      const area: Area = { top, left: column, bottom: top + rows.length - 1, right: column };
      const cells = worksheet.getRange(rangeToA1(area));
      cells.numberFormat = rows.map(() => [format]);
      cells.formulas = rows.map((row) => [typed(row[index] ?? "", format)]);
    });
    worksheet.activate();
    await context.sync();
  }, UNDO_AS_ONE);
}

/** What has to be typed for a cell of that format to hold this. */
function typed<T>(cell: T, format: string | null | undefined): T | string {
  return typeof cell === "string" && cell !== "" && format === TEXT ? asText(cell) : cell;
}
