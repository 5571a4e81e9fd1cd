import { inspectContainer } from "./container";
import { XlsxError } from "./errors";
import { LeanWorkbook } from "./leanWorkbook";

/** Opens an .xlsx file's bytes, in Node and in the browser alike. Throws XlsxError where they cannot be read. */
export async function readXlsx(bytes: Uint8Array): Promise<LeanWorkbook> {
  await inspectContainer(bytes);
  const workbook = new LeanWorkbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("corrupt", error instanceof Error ? error.message : String(error));
  }
  if (workbook.worksheets.length === 0) throw new XlsxError("corrupt", "no worksheet");
  return workbook;
}
