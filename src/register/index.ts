export { findCaseNumber } from "./caseNumber";
export { REGISTER_COLUMNS, type RegisterColumn, type RegisterField } from "./columns";
export { emptyEntry, type RegisterEntry, registerEntry, remaining } from "./entry";
export { type Match, Matcher, type Named, normalName } from "./match";
export { readRegister, type Register, type RegisterCells, type RegisterProblem } from "./read";
export { type RegisterMatrix, writeRegister } from "./write";
export {
  type ChangeKind,
  compareYears,
  type Movement,
  type NamedAmount,
  overviewYears,
  registerYears,
  type StatedSum,
  type SumExplanation,
  type YearChange,
  type YearOverYear,
  type YearPart,
} from "./years";
