import { Workbook } from "@cj-tech-master/excelts";
import { inspectContainer } from "./container";
import { XlsxError } from "./errors";

/** Opens an .xlsx file's bytes, in Node and in the browser alike. Throws XlsxError where they cannot be read. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  inspectContainer(bytes);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    throw new XlsxError("corrupt", error instanceof Error ? error.message : String(error));
  }
  if (workbook.worksheets.length === 0) throw new XlsxError("corrupt", "no worksheet");
  return workbook;
}
