import type { Message } from "../../checks";
import type { Reading } from "../../excel";
import type { BoardReport, ReportSource } from "../../report";
import type { Validation } from "../../validate";

/** What the pane asks of the worker: the workbook's cells, the settings and acceptances that it keeps, and whether to report on it. */
export interface Job extends Pick<Reading, "workbook" | "kept" | "registerIds"> {
  readonly report?: ReportSource;
}

export interface Outcome {
  readonly validation: Validation;
  /** True where the settings that are kept could not be used, so that Grant's own applied. */
  readonly settingsRefused: boolean;
  /** Where the job asked for it. */
  readonly report?: BoardReport;
}

/** What the worker answers: any number of steps, then the validation or what went wrong. */
export type Answer =
  | { readonly type: "progress"; readonly step: Message; readonly fraction: number }
  | { readonly type: "done"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly detail: string };
