import * as checks from "./texts/checks";
import * as command from "./texts/command";
import * as distribute from "./texts/distribute";
import * as functions from "./texts/functions";
import * as help from "./texts/help";
import * as pane from "./texts/pane";
import * as population from "./texts/population";
import * as progress from "./texts/progress";
import * as register from "./texts/register";
import * as registerChecks from "./texts/registerChecks";
import * as report from "./texts/report";
import * as sample from "./texts/sample";
import * as settings from "./texts/settings";
import * as workbench from "./texts/workbench";

/** Every text that a person reads, by key; a room's texts are one file under `texts`. Both languages have the same keys. */
export const CATALOGUES = {
  sv: {
    ...checks.sv,
    ...registerChecks.sv,
    ...command.sv,
    ...distribute.sv,
    ...functions.sv,
    ...help.sv,
    ...pane.sv,
    ...population.sv,
    ...progress.sv,
    ...register.sv,
    ...report.sv,
    ...sample.sv,
    ...settings.sv,
    ...workbench.sv,
  },
  en: {
    ...checks.en,
    ...registerChecks.en,
    ...command.en,
    ...distribute.en,
    ...functions.en,
    ...help.en,
    ...pane.en,
    ...population.en,
    ...progress.en,
    ...register.en,
    ...report.en,
    ...sample.en,
    ...settings.en,
    ...workbench.en,
  },
} as const;

export type Language = keyof typeof CATALOGUES;

export type TextKey = keyof (typeof CATALOGUES)["sv"];
