import { Workbook } from "@cj-tech-master/excelts";
import { inspectContainer } from "./container";
import { XlsxError } from "./errors";

/** The library writes out every cell of a defined name's range, for a whole sheet 17 thousand million; the ranges are enough. */
function keepNamesAsRanges(workbook: Workbook): void {
  let names: Workbook["definedNames"]["model"] = [];
  Object.defineProperty(workbook.definedNames, "model", {
    get: () => names,
    set: (model: typeof names) => {
      names = model;
    },
  });
}

/** Opens an .xlsx file's bytes, in Node and in the browser alike. Throws XlsxError where they cannot be read. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  await inspectContainer(bytes);
  const workbook = new Workbook();
  keepNamesAsRanges(workbook);
  try {
    await workbook.xlsx.load(bytes);
  } catch (error) {
    throw new XlsxError("corrupt", error instanceof Error ? error.message : String(error));
  }
  if (workbook.worksheets.length === 0) throw new XlsxError("corrupt", "no worksheet");
  return workbook;
}
