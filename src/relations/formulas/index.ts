export { linearFormula, type Part, type ResolveName } from "./linear";
export { nameResolver } from "./names";
export { isRate } from "./rate";
