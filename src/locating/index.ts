export { locate } from "./locate";
export { CELL_OPERATIONS } from "./operations";
export type {
  Cause,
  Certainty,
  Change,
  Constraint,
  LinearTerm,
  LocateOptions,
  Operation,
  Repair,
  Variable,
} from "./problem";
