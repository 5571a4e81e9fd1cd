import type { Message } from "../../checks";
import type { MarkPlan, Reading } from "../../excel";
import type { Reference } from "../../reading";
import type { BoardReport, ReportSource } from "../../report";
import type { Result, Scope } from "../state/state";
import type { Piece, Rows } from "./pieces";

/** What the pane asks of the worker: the workbook's cells, the settings and acceptances that it keeps, what of it to show, and whether to report on it. */
export interface Job extends Pick<Reading, "workbook" | "kept" | "registerIds"> {
  readonly scope: Scope;
  /** The cells that the result is limited to; null for all. */
  readonly selection: Reference | null;
  readonly report?: ReportSource;
}

/** A job that is of the workbook as a whole. */
export const WHOLE = { scope: "workbook", selection: null } as const;

export interface Outcome {
  readonly result: Result;
  readonly marks: MarkPlan;
  /** Where the job asked for it. */
  readonly report?: BoardReport;
}

/** What is sent to the worker: the cells, some rows at a time, then the job without them; and that a piece of the outcome is taken over. */
export type Question =
  | { readonly type: "rows"; readonly rows: Rows }
  | { readonly type: "validate"; readonly job: Job }
  | { readonly type: "next" };

/** What the worker answers: any number of steps; then the outcome, its long lists first, a piece whenever the one before is taken over, or what went wrong. */
export type Answer =
  | { readonly type: "progress"; readonly step: Message; readonly fraction: number }
  | { readonly type: "piece"; readonly piece: Piece }
  | { readonly type: "done"; readonly outcome: Outcome }
  | { readonly type: "failed"; readonly detail: string };
