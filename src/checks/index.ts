export type { ChangeReport, Finding, Message, RepairReport, Severity } from "./finding";
