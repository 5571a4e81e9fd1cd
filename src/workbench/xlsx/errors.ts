/** Why a file could not be read as a workbook. */
export const XLSX_ERRORS = [
  "empty-file",
  "not-xlsx",
  "old-excel",
  "password",
  "corrupt",
  "too-large",
] as const;

export type XlsxErrorCode = (typeof XLSX_ERRORS)[number];

/** A file that could not be read; the code says why, `detail` is for a developer. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "XlsxError";
  }
}
