import { createHash } from "node:crypto";
import type { CellValue, Grid, WorkbookData } from "../../src/reading";
import { type BoardReport, reportOn } from "../../src/report";
import type { ValidateOptions } from "../../src/validate";

export const SOURCE = { workbook: "Bidrag 2018.xlsx", at: "2018-03-01T09:00:00Z", version: "0.1.0" };

export async function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex"));
}

/** A workbook with one sheet of these cells from A1 on. */
export function workbookOf(values: CellValue[][], sheet = "Fördelning"): WorkbookData {
  const grid: Grid = { sheet, top: 0, left: 0, values };
  return { name: SOURCE.workbook, grids: [grid] };
}

export async function report(workbook: WorkbookData, options: ValidateOptions = {}): Promise<BoardReport> {
  return (await reportOn(workbook, options, SOURCE, sha256)).report;
}
