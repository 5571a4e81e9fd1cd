export { type MemorySheetData, MemoryWorkbook } from "./workbook";
