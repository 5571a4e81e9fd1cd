export type { Cause, Certainty, Change, Constraint, Operation, Repair, Variable } from "./problem";
