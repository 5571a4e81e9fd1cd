import type { CellValue } from "../reading";
import { isRegisterName } from "../register";
import type { Reading } from "./readWorkbook";
import { askForIds, idsFrom } from "./registerIds";
import { inExcel } from "./session";
import { keptIn } from "./settings";

/** The tables that may be the register. */
export interface RegisterReading extends Pick<Reading, "workbook" | "kept" | "registerIds"> {
  /** Ids of the sheets that they stand on. */
  readonly sheetIds: readonly string[];
}

/** Reads the register's table and nothing else, in two round trips: for the cells that ask for agreements. */
export async function readRegisterTable(): Promise<RegisterReading> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const tables = workbook.tables.load("items/id,items/name,items/worksheet/id,items/worksheet/name");
    const settings = workbook.settings.load("items/key,items/value");
    await context.sync();
    const asked = askForIds(workbook, settings, tables.items);
    const wanted = tables.items.filter(
      ({ name, worksheet }) => asked !== null || isRegisterName(name) || isRegisterName(worksheet.name),
    );
    const ranges = wanted.map((table) =>
      table.getRange().load("values,rowIndex,columnIndex,rowCount,columnCount"),
    );
    await context.sync();
    const grids = wanted.map(({ name, worksheet }, index) => {
      const { values, rowIndex: top, columnIndex: left, rowCount, columnCount } = ranges[index]!;
      const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
      return {
        sheet: worksheet.name,
        top,
        left,
        values: values as CellValue[][],
        excelTables: [{ name, area }],
      };
    });
    const sheetIds = wanted.map(({ worksheet }) => worksheet.id);
    return { workbook: { name: "", grids }, kept: keptIn(settings), registerIds: idsFrom(asked), sheetIds };
  });
}

/**
 * Calls back when a cell of any Excel table has changed or a sheet has come or gone, and with the sheet's id when a sheet was calculated: what
 * formulas got is not told of otherwise.
 */
export async function watchTables(onChange: (calculated: string | null) => void): Promise<void> {
  return inExcel(async (context) => {
    const told = async (): Promise<void> => onChange(null);
    context.workbook.tables.onChanged.add(told);
    context.workbook.worksheets.onAdded.add(told);
    context.workbook.worksheets.onDeleted.add(told);
    context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => onChange(worksheetId));
    await context.sync();
  });
}

/** Lets Excel compute every formula again, those of add-ins too. */
export async function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
