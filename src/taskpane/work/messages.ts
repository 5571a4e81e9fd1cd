import type { Message } from "../../checks";
import type { Reading } from "../../excel";
import type { Validation } from "../../validate";

/** What the pane asks of the worker: the workbook's cells, and the settings and acceptances that it keeps. */
export type Job = Reading;

/** What the worker answers: any number of steps, then the validation or what went wrong. */
export type Answer =
  | { readonly type: "progress"; readonly step: Message; readonly fraction: number }
  | { readonly type: "done"; readonly validation: Validation }
  | { readonly type: "failed"; readonly detail: string };
