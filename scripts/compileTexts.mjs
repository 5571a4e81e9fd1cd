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

export default async function compileTexts(source) {
  const catalogues = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  return Object.entries(catalogues)
    .map(([language, texts]) => `export const ${language} = ${JSON.stringify(compile(texts))};`)
    .join("\n");
}
