import { Workbook } from "@cj-tech-master/excelts";
import type { MemorySheetData } from "../../../src/workbench/host";

/** Sheets as the bytes of an .xlsx file. */
export async function fileOf(sheets: readonly MemorySheetData[]): Promise<number[]> {
  const workbook = new Workbook();
  for (const { name, rows } of sheets)
    workbook.addWorksheet(name).addRows((rows ?? []).map((row) => [...row]));
  return [...new Uint8Array(await workbook.xlsx.writeBuffer())];
}
