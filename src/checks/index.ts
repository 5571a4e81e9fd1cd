export { CHECK_IDS, type CheckId } from "./catalogue";
export {
  type Acceptance,
  type ChangeReport,
  type Finding,
  type Message,
  type MessageValue,
  type RepairReport,
  SEVERITIES,
  type Severity,
} from "./finding";
export { type RegisterView, viewRegister } from "./registerView";
export { type Checked, type CheckOptions, type CheckSettings, runChecks } from "./run";
