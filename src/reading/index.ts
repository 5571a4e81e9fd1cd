export type { Area, CellRef, CellValue, Grid, WorkbookData } from "./grid";
export {
  COLUMN_ROLES,
  type ColumnRole,
  type RowKind,
  type Table,
  type TableColumn,
  type TableRow,
} from "./table";
