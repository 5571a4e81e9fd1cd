export { XLSX_ERRORS, XlsxError, type XlsxErrorCode } from "./errors";
export { readXlsx } from "./readXlsx";
export { toWorkbookData } from "./toWorkbookData";
