export { CATALOGUES, type Language, type TextKey } from "./catalogue";
export { figure, languageOf, text, type TextValue } from "./format";
