import type { Message } from "../../checks";
import type { WorkbookData } from "../../reading";
import type { Validation } from "../../validate";

/** What the pane asks of the worker. */
export interface Job {
  readonly workbook: WorkbookData;
}

/** What the worker answers: any number of steps, then the validation or what went wrong. */
export type Answer =
  | { readonly type: "progress"; readonly step: Message; readonly fraction: number }
  | { readonly type: "done"; readonly validation: Validation }
  | { readonly type: "failed"; readonly detail: string };
