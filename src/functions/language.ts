import type { Language } from "../locales";

let current: Language = "en";

/**
 * Sets the language of the functions' error texts and sentences; the pane calls it once Office has said
 * which it shows.
 */
export function setFunctionLanguage(language: Language): void {
  current = language;
}

export function functionLanguage(): Language {
  return current;
}
