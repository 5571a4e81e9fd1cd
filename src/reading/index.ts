export {
  columnIndex,
  columnLetters,
  LAST_COLUMN,
  LAST_ROW,
  parseA1,
  quoteSheet,
  rangeToA1,
  type Reference,
  toA1,
  toAbsoluteA1,
  toQualifiedA1,
} from "./address";
export { isBlank } from "./cells";
export type { Area, CellRef, CellValue, Grid, WorkbookData } from "./grid";
export { readTables } from "./readTables";
export { REPORT_NAME, withoutReports } from "./ownReports";
export { saysRemainder, saysWhatIsLeft, withoutUnit } from "./roles";
export { amountsIn, caseNumberIn } from "./stated";
export {
  columnAt,
  cellsWithin,
  columnsWithin,
  rowAt,
  rowsOwnedBy,
  rowsWithin,
  TableIndex,
} from "./tableIndex";
export {
  COLUMN_ROLES,
  type ColumnContent,
  type ColumnRole,
  type RowKind,
  type StatedAmount,
  type Table,
  type TableColumn,
  type TableRow,
} from "./table";
