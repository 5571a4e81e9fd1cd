import type { Message } from "../../checks";
import type { Reading } from "../../excel";
import type { Validation } from "../../validate";

/** What the pane asks of the worker: the workbook's cells, and the settings and acceptances that it keeps. */
export type Job = Pick<Reading, "workbook" | "kept">;

export interface Outcome {
  readonly validation: Validation;
  /** True where the settings that are kept could not be used, so that Grant's own applied. */
  readonly settingsRefused: boolean;
}

/** What the worker answers: any number of steps, then the validation or what went wrong. */
export type Answer =
  | { readonly type: "progress"; readonly step: Message; readonly fraction: number }
  | { readonly type: "done"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly detail: string };
