import type { Language } from "../../locales";

/** What the page knows of a function: the same file that Excel shows its own help from. */
export interface FunctionHelp {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
}

const FILES: Record<Language, string> = { sv: "functions.sv-SE.json", en: "functions.json" };

export async function fetchFunctions(language: Language): Promise<readonly FunctionHelp[]> {
  const response = await fetch(FILES[language]);
  if (!response.ok) throw new Error(`${FILES[language]}: ${response.status}`);
  return ((await response.json()) as { readonly functions: readonly FunctionHelp[] }).functions;
}

/** "PERCAPITA(belopp; folkmängd; [decimaler])". */
export function signature({ name, parameters }: FunctionHelp, decimalMark: string): string {
  const shown = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${name}(${shown.join(decimalMark === "," ? "; " : ", ")})`;
}
