export { type MemorySheetData, MemoryWorkbook, type MemoryWorkbookData } from "./workbook";
