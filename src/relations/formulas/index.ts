export { type LinearFormula, linearFormula, type Part } from "./linear";
export { nameResolver } from "./names";
export { isRate } from "./rate";
