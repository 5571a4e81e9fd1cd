export type {
  Acceptance,
  ChangeReport,
  Finding,
  Message,
  MessageValue,
  RepairReport,
  Severity,
} from "./finding";
