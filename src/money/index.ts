export { type Amount, halfWidth } from "./amount";
export { Decimal } from "./decimal";
export { convert, kronorPer, type Unit, UNITS } from "./unit";
