import * as checks from "./texts/checks";
import * as command from "./texts/command";
import * as functions from "./texts/functions";
import * as pane from "./texts/pane";
import * as progress from "./texts/progress";
import * as register from "./texts/register";
import * as workbench from "./texts/workbench";

/** Every text that a person reads, by key; a room's texts are one file under `texts`. Both languages have the same keys. */
export const CATALOGUES = {
  sv: {
    ...checks.sv,
    ...command.sv,
    ...functions.sv,
    ...pane.sv,
    ...progress.sv,
    ...register.sv,
    ...workbench.sv,
  },
  en: {
    ...checks.en,
    ...command.en,
    ...functions.en,
    ...pane.en,
    ...progress.en,
    ...register.en,
    ...workbench.en,
  },
} as const;

export type Language = keyof typeof CATALOGUES;

export type TextKey = keyof (typeof CATALOGUES)["sv"];
