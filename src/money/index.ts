export { type Amount, halfWidth } from "./amount";
export { Decimal } from "./decimal";
export { LETTERS } from "./letters";
export {
  decimalSignIn,
  isBlankMark,
  isYear,
  type Numeral,
  type NumeralContext,
  readNumeral,
} from "./numerals";
export { decimalOf, decimalsOf, roundTo } from "./rounding";
export { convert, kronorPer, type Unit, UNITS } from "./unit";
export { findUnit, UNIT_PATTERN, UNIT_WORDS, unitOfWord } from "./unitWords";
