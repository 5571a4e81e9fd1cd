export { type LinearFormula, linearFormula, type Part, type ResolveName } from "./linear";
export { nameResolver } from "./names";
