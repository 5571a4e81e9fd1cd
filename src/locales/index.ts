export { CATALOGUES, type Language, type TextKey } from "./catalogue";
export { languageOf, text } from "./format";
