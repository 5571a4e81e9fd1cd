export { type Amount, halfWidth } from "./amount";
export { Decimal } from "./decimal";
export { decimalSignIn, type NumeralContext } from "./digits";
export { LETTERS } from "./letters";
export { type Figure, isBlankMark, isYear, type Numeral, readFigure, readNumeral } from "./numerals";
export { decimalOf, decimalsOf, roundTo } from "./rounding";
export { convert, kronorPer, type Unit, UNITS } from "./unit";
export { findUnit, UNIT_PATTERN, UNIT_WORDS, unitOfWord } from "./unitWords";
