import { parseA1 } from "./address";
import type { WorkbookData } from "./grid";

/** The defined name by which a report of Grant's is known; it points at the sheet's first cell and is saved with the workbook. */
export const REPORT_NAME = "GrantReport";

/** The workbook without the sheets that Grant's own reports stand on: what they say of the figures is no figure to check. */
export function withoutReports(workbook: WorkbookData): WorkbookData {
  const reports = new Set(
    (workbook.definedNames ?? [])
      .filter(({ name }) => name === REPORT_NAME)
      .flatMap(({ formula }) => parseA1(formula.replace(/^=/, ""))?.sheet ?? []),
  );
  if (reports.size === 0) return workbook;
  return { ...workbook, grids: workbook.grids.filter(({ sheet }) => !reports.has(sheet)) };
}
