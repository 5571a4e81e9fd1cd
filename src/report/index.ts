export { type BoardReport, boardReport, type Holdings, type ReportSource } from "./boardReport";
