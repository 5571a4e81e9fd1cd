export { findCaseNumber } from "./caseNumber";
export { REGISTER_COLUMNS, type RegisterColumn, type RegisterField } from "./columns";
export { emptyEntry, type RegisterEntry, registerEntry, remaining } from "./entry";
export { type Match, Matcher, type Named, normalName } from "./match";
export { readRegister, type Register, type RegisterCells, type RegisterProblem } from "./read";
export { type RegisterMatrix, writeRegister } from "./write";
