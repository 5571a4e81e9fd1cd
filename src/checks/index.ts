export type { ChangeReport, Finding, Message, MessageValue, RepairReport, Severity } from "./finding";
