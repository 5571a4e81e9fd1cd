export type { AgreementLine } from "./agreements";
export { type BoardReport, boardReport, type Holdings, reportOn, type ReportSource } from "./boardReport";
export type { Sha256 } from "./digest";
export type { Grant, GrantTable, ReportCellRef } from "./grants";
export {
  type Flow,
  type FlowNode,
  type Flows,
  flowsOf,
  mainTable,
  type RecipientTotal,
  recipientTotals,
  waterfallOf,
  type WaterfallStep,
} from "./pictures";
export { sayStatedSum } from "./sums";
export { layOut } from "./sheet/layout";
export type { ReportCell, ReportChart, ReportLayout, ReportRow, ReportText, RowStyle } from "./sheet/parts";
