import * as progress from "./texts/progress";

/** Every text that a person reads, by key; a room's texts are one file under `texts`. Both languages have the same keys. */
export const CATALOGUES = {
  sv: { ...progress.sv },
  en: { ...progress.en },
} as const;

export type Language = keyof typeof CATALOGUES;

export type TextKey = keyof (typeof CATALOGUES)["sv"];
