import { type Language, languageOf } from "../../locales";
import type { PreferenceStore } from "../../excel";
import type { Store } from "../state/store";
import type { ExcelPort } from "./controller";

/** Where settings are kept: in the workbook for everybody, or with the person. */
export type Keeper = "workbook" | "person";

/** A person's choice of language; "auto" is Excel's own. */
export type LanguageChoice = Language | "auto";

export interface Choosing {
  /** What is kept in each place; null where nothing is. Its form is not checked. */
  readonly readSettings: () => Promise<Readonly<Record<Keeper, unknown>>>;
  /** Null takes the settings away. */
  readonly saveSettings: (keeper: Keeper, settings: unknown) => Promise<void>;
  /** The person's own settings; null where there are none, or the browser keeps nothing. */
  readonly readPersonal: () => Promise<unknown>;
  readonly languageChoice: () => Promise<LanguageChoice>;
  readonly chooseLanguage: (choice: LanguageChoice) => Promise<void>;
  /** Speaks the language that was chosen before. */
  readonly recallLanguage: () => Promise<void>;
}

const SETTINGS = "settings";
const LANGUAGE = "language";

/** What a person sets. Failures are thrown: the screen that asked says them beside its fields. */
export function createChoosing(
  store: Store,
  port: ExcelPort,
  openPreferences: () => Promise<PreferenceStore>,
): Choosing {
  const readPersonal = async (): Promise<unknown> => {
    // The pane can do without: a browser that keeps nothing, or preferences that could not be fetched.
    const preferences = await openPreferences().catch(() => null);
    return preferences?.get(SETTINGS) ?? null;
  };
  const speak = (choice: unknown) =>
    store.dispatch({ type: "spoke", language: languageFor(choice, port.displayLanguage()) });
  const languageChoice = async () => toChoice((await openPreferences()).get(LANGUAGE));
  return {
    readSettings: async () => {
      const [kept, person] = await Promise.all([port.readKept(), readPersonal()]);
      return { workbook: kept.settings, person };
    },
    async saveSettings(keeper, settings) {
      if (keeper === "workbook") await port.keep("settings", settings);
      else (await openPreferences()).set(SETTINGS, settings);
    },
    readPersonal,
    languageChoice,
    async chooseLanguage(choice) {
      speak(choice);
      (await openPreferences()).set(LANGUAGE, choice);
    },
    recallLanguage: async () => speak(await languageChoice().catch(() => "auto")),
  };
}

/** The language to speak, from the person's choice and Excel's own. */
export function languageFor(choice: unknown, displayLanguage: string): Language {
  const known = toChoice(choice);
  return known === "auto" ? languageOf(displayLanguage) : known;
}

function toChoice(kept: unknown): LanguageChoice {
  return kept === "sv" || kept === "en" ? kept : "auto";
}
