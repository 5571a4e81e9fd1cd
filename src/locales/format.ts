import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUES, type Language } from "./catalogue";

const TAGS: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

const formatters = new Map<string, IntlMessageFormat>();

/** The language of Grant's texts for an Office display language such as "sv-SE": Swedish, or English for all others. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith("sv") ? "sv" : "en";
}

/** The text of a key with its values put in. An unknown key comes back as it is, so that nothing is lost. */
export function text(
  language: Language,
  id: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const catalogue: Record<string, string> = CATALOGUES[language];
  const pattern = catalogue[id];
  if (pattern === undefined) return id;
  const cacheKey = `${language}:${id}`;
  let formatter = formatters.get(cacheKey);
  if (!formatter) {
    formatter = new IntlMessageFormat(pattern, TAGS[language]);
    formatters.set(cacheKey, formatter);
  }
  return String(formatter.format(values));
}
