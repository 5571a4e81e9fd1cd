import { rangeToA1 } from "../reading";
import { officeHelpers } from "./officeHelpers";
import { inExcel, supports } from "./session";
import { freeSheetName } from "./sheetNames";

/** Worksheet property that tells Grant's own sheets from a person's sheet of the same name. */
const OWN_SHEET = "grant.sheet";

/** The set that worksheets' own properties came with. */
const SHEET_PROPERTIES = "1.12";

export interface OwnSheet {
  readonly name: string;
  /** Row by row from A1: numbers, texts, or formulas in English with "="; all rows equally long. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number format of the cells that hold numbers, in Excel's English notation. */
  readonly numberFormat: string;
}

/**
 * Writes a sheet of Grant's own and shows it. One that Grant made under this name before is emptied first, so that what refers to it
 * still does; a person's sheet of that name is never touched: the new one gets a number. An Excel too old to tell the two apart always
 * gets a new one. Says which name it got.
 */
export async function writeOwnSheet({ name, rows, numberFormat }: OwnSheet): Promise<string> {
  const { ExcelUtilities } = await officeHelpers();
  return inExcel(async (context) => {
    const free = await freeName(context, name);
    const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, free, true);
    if (supports(SHEET_PROPERTIES)) sheet.customProperties.add(OWN_SHEET, "1");
    const area = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
    const range = sheet.getRange(rangeToA1(area));
    range.numberFormat = rows.map((row) =>
      row.map((cell) => (typeof cell === "number" ? numberFormat : "General")),
    );
    range.formulas = rows.map((row) => [...row]);
    range.format.autofitColumns();
    sheet.activate();
    await context.sync();
    return free;
  });
}

/** The name, or with the first number that makes it free; one of Grant's own sheets counts as free. */
async function freeName(context: Excel.RequestContext, name: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const marks = worksheets.items.map((sheet) =>
    supports(SHEET_PROPERTIES) ? sheet.customProperties.getItemOrNullObject(OWN_SHEET) : null,
  );
  await context.sync();
  const persons = worksheets.items.filter((_, index) => marks[index]?.isNullObject ?? true);
  return freeSheetName(
    name,
    persons.map((sheet) => sheet.name),
  );
}
