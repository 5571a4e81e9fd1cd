export { XLSX_ERRORS, XlsxError, type XlsxErrorCode } from "./errors";
export { keptInFile } from "./kept";
export { readXlsx } from "./readXlsx";
export { toWorkbookData } from "./toWorkbookData";
