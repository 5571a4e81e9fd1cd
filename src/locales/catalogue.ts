import * as functions from "./texts/functions";
import * as pane from "./texts/pane";
import * as progress from "./texts/progress";

/** Every text that a person reads, by key; a room's texts are one file under `texts`. Both languages have the same keys. */
export const CATALOGUES = {
  sv: { ...functions.sv, ...pane.sv, ...progress.sv },
  en: { ...functions.en, ...pane.en, ...progress.en },
} as const;

export type Language = keyof typeof CATALOGUES;

export type TextKey = keyof (typeof CATALOGUES)["sv"];
