// webpack loader: parses the texts of src/locales/texts when the add-in is built, so that no parser has to be fetched with them.
import { IntlMessageFormat } from "intl-messageformat";

/** What makes a text a pattern; `text()` in src/locales gives all others as they are. */
const SYNTAX = /[{}<>']/;

const compile = (texts) =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      SYNTAX.test(text) ? new IntlMessageFormat(text).getAst() : text,
    ]),
  );

/** Texts of the check command and the workbench, which the add-in never says. */
const ELSEWHERE = /[\\/](command|workbench)\.ts$/;

export default async function compileTexts(source) {
  if (ELSEWHERE.test(this.resourcePath)) return "export const sv = {}; export const en = {};";
  const catalogues = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return Object.entries(catalogues)
    .map(([language, texts]) => `export const ${language} = ${JSON.stringify(compile(texts))};`)
    .join("\n");
}
