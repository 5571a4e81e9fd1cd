export { answerFrom, type RegisterAnswer } from "./answer";
export { findCaseNumber } from "./caseNumber";
export { REGISTER_COLUMNS, type RegisterColumn, type RegisterField } from "./columns";
export { emptyEntry, type RegisterEntry, registerEntry, remaining } from "./entry";
export { type AgreementRead, agreementsRead, grantsInFigures, type Share } from "./fill";
export {
  findRegister,
  type FoundRegister,
  isRegisterName,
  REGISTER_NAMES,
  registerCell,
  type RegisterIds,
  withoutRegister,
} from "./find";
export { type Choices, Lookup, type Wanted } from "./lookup";
export { tellingWords } from "./names";
export { fromPlain, type Plain, toPlain } from "./plain";
export { type Match, Matcher, type Named, normalName } from "./match";
export { readRegister, type Register, type RegisterCells, type RegisterProblem } from "./read";
export { type Statement, statementsIn } from "./statements";
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
export {
  type AgreementReport,
  type RegisterLine,
  type RegisterQuestion,
  type RegisterReport,
  reportAgreements,
  reportRegister,
} from "./report";
