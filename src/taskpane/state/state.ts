import type { Acceptance, Finding, Message, RepairReport } from "../../checks";
import type { Change, RowRead, Written, WrittenReport } from "../../excel";
import type { Language } from "../../locales";
import type { Reference } from "../../reading";
import type { BoardReport } from "../../report";
import type { Validation } from "../../validate";
import type { Group } from "./findings";

/** What the person asked to have validated. */
export const SCOPES = ["workbook", "sheet", "selection"] as const;

export type Scope = (typeof SCOPES)[number];

export type Screen = "validate" | "register" | "distribute" | "population" | "report" | "settings" | "help";

/** Work in progress: what is done just now and how far it has come, 0 to 1; null while that is not known. */
export interface Progress {
  readonly step: Message;
  readonly fraction: number | null;
}

/** What a validation says of the workbook as a whole. */
export type Overview = Pick<Validation, "register" | "agreements" | "years" | "stopped">;

/** The last validation as the pane shows it. */
export interface Result {
  readonly overview: Overview;
  /** What was validated, in words. */
  readonly scope: Message;
  /** The rows that the findings' repairs would change, as they were read, by `rowKey`. */
  readonly rows: ReadonlyMap<string, RowRead>;
  /** The findings within the scope, the largest difference in kronor first. */
  readonly findings: readonly Finding[];
  /** Sums, differences and shares within the scope that hold. */
  readonly holds: number;
  /** Why there was nothing to validate; null where there was. */
  readonly nothing: Message | null;
  /** True where hidden rows, columns or sheets were read. */
  readonly hidden: boolean;
  /** True where the settings that are kept could not be used. */
  readonly settingsRefused: boolean;
}

export interface Filter {
  readonly sheet: string | null;
  readonly rule: string | null;
  readonly group: Group | null;
}

export const NO_FILTER: Filter = { sheet: null, rule: null, group: null };

/** Something to tell the person, until it is closed or something new is done. */
export interface Notice {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly message: Message;
  /** True where the same validation is worth another try. */
  readonly retry: boolean;
}

/** A finding and the repair that is to be written for it. */
export interface Fix {
  readonly finding: Finding;
  readonly repair: RepairReport;
}

/** Repairs that were written together, and what the cells held before. */
export interface Fixed {
  readonly findings: readonly string[];
  readonly written: readonly Written[];
}

/** A repair that waits for the person's word: a formula would be replaced. */
export interface Question {
  readonly fixes: readonly Fix[];
  readonly message: Message;
}

/** The last report as it was made, and the sheet that it stands on. */
export interface Reported extends WrittenReport {
  readonly report: BoardReport;
}

export interface State {
  readonly language: Language;
  readonly screen: Screen;
  /** What is validated when the button is pressed: what was chosen or validated last. */
  readonly scope: Scope;
  readonly running: Progress | null;
  readonly result: Result | null;
  readonly filter: Filter;
  /** The groups of which only the heading is shown. */
  readonly folded: readonly Group[];
  /** The id of the finding that is open. */
  readonly open: string | null;
  /** True where Grant's highlights are in the sheets, as far as the pane knows. */
  readonly marked: boolean;
  /** The first change since the workbook was read; null while the result is up to date. */
  readonly stale: Change | null;
  /** The first change by a person since the validation that is under way began: its result is out of date from the start. */
  readonly changedMeanwhile: Change | null;
  readonly notice: Notice | null;
  /** What Grant has written and can take back, the latest last. */
  readonly fixed: readonly Fixed[];
  readonly question: Question | null;
  readonly reported: Reported | null;
}

export type Action =
  | { readonly type: "shown"; readonly screen: Screen }
  | { readonly type: "spoke"; readonly language: Language }
  | { readonly type: "scoped"; readonly scope: Scope }
  | { readonly type: "started"; readonly scope: Scope }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "finished"; readonly result: Result }
  | { readonly type: "stopped"; readonly notice: Notice }
  | { readonly type: "marked"; readonly notice: Notice | null }
  | { readonly type: "cleared"; readonly notice: Notice }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  | { readonly type: "toggled"; readonly finding: string }
  | { readonly type: "folded"; readonly group: Group }
  | { readonly type: "filtered"; readonly filter: Partial<Filter> }
  | { readonly type: "fixed"; readonly fixed: Fixed }
  | { readonly type: "undone" }
  | { readonly type: "asked"; readonly question: Question | null }
  | { readonly type: "accepted"; readonly finding: string; readonly accepted: Acceptance | null }
  | { readonly type: "reported"; readonly reported: Reported }
  | { readonly type: "changed"; readonly change: Change }
  | { readonly type: "selected"; readonly selection: Reference };

export const START: State = {
  language: "en",
  screen: "validate",
  scope: "workbook",
  running: null,
  result: null,
  filter: NO_FILTER,
  // What rounding explains or a person has accepted is there to be looked up, not to be gone through.
  folded: ["info", "accepted"],
  open: null,
  marked: false,
  stale: null,
  changedMeanwhile: null,
  notice: null,
  fixed: [],
  question: null,
  reported: null,
};
