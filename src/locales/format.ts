import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUES, type Language } from "./catalogue";

const TAGS: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

const formatters = new Map<string, IntlMessageFormat>();

/** The language of Grant's texts for an Office display language such as "sv-SE": Swedish, or English for all others. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith("sv") ? "sv" : "en";
}

/**
 * What a text can take: words, a count, an exact amount with its unit, a percentage (figures as decimal strings), a text within the text,
 * or several of these in a row.
 */
export type TextValue =
  | string
  | number
  | { readonly amount: string; readonly unit?: string | null }
  | { readonly percent: string }
  | { readonly list: readonly TextValue[] }
  | { readonly id: string; readonly values: Readonly<Record<string, TextValue>> };

/** Excel holds 15 digits; engines differ in how many decimals their formatters take. */
const MOST_DECIMALS = 15;

/** A decimal string as the language writes it, with as many decimals as the string has: "-1230.50" → "−1 230,50". */
export function figure(language: Language, decimal: string): string {
  const decimals = Math.min(/\.(\d+)$/.exec(decimal)?.[1]?.length ?? 0, MOST_DECIMALS);
  const format = new Intl.NumberFormat(TAGS[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // A decimal string is formatted exactly; TypeScript's library knows only the numeric forms.
  return format.format(decimal as unknown as number);
}

function plain(language: Language, value: TextValue): string | number {
  if (typeof value !== "object") return value;
  if ("id" in value) return text(language, value.id, value.values);
  if ("list" in value) {
    const items = value.list.map((item) => String(plain(language, item)));
    return new Intl.ListFormat(TAGS[language]).format(items);
  }
  if ("percent" in value) return `${figure(language, value.percent)}${language === "sv" ? "\u00a0" : ""}%`;
  return value.unit ? `${figure(language, value.amount)}\u00a0${value.unit}` : figure(language, value.amount);
}

/** A text as it is written, or as scripts/compileTexts.mjs has parsed it. */
type Pattern = ConstructorParameters<typeof IntlMessageFormat>[0];

/** What makes a text a pattern. */
const SYNTAX = /[{}<>']/;

/** The text of a key with its values put in. An unknown key comes back as it is, so that nothing is lost. */
export function text(
  language: Language,
  id: string,
  values: Readonly<Record<string, TextValue>> = {},
): string {
  const catalogue: Record<string, Pattern> = CATALOGUES[language];
  const pattern = catalogue[id];
  if (pattern === undefined) return id;
  if (typeof pattern === "string" && !SYNTAX.test(pattern)) return pattern;
  const cacheKey = `${language}:${id}`;
  let formatter = formatters.get(cacheKey);
  if (!formatter) {
    formatter = new IntlMessageFormat(pattern, TAGS[language]);
    formatters.set(cacheKey, formatter);
  }
  const shown = Object.entries(values).map(([name, value]) => [name, plain(language, value)] as const);
  return String(formatter.format(Object.fromEntries(shown)));
}
