import type { Finding } from "../../checks";
import type * as excel from "../../excel";
import { rangeToA1 } from "../../reading";
import { locate } from "../state/findings";
import { wantsChange } from "../state/reducer";
import { marksOf, resultOf } from "../state/result";
import type { Notice, Progress, Scope } from "../state/state";
import type { Store } from "../state/store";
import { Cancelled, failure } from "./failure";
import { createFixing, type Fixing } from "./fixing";
import type { Validator } from "./validator";

/** What the pane needs of Excel. */
export type ExcelPort = Pick<
  typeof excel,
  | "clearMarks"
  | "keep"
  | "readKept"
  | "readSelection"
  | "readWorkbook"
  | "restoreCells"
  | "selectCells"
  | "showMarks"
  | "watchWorkbook"
  | "writeCells"
>;

/** Runs a piece of work and tells the person where it fails. */
export type Attempt = (run: () => Promise<void>) => Promise<void>;

/** What a person can do in the pane or on the ribbon. None of these throws: what goes wrong becomes a notice. */
export interface Controller extends Fixing {
  readonly validate: (scope: Scope) => Promise<void>;
  /** Validates what is chosen in the pane. */
  readonly validateAgain: () => Promise<void>;
  readonly cancel: () => void;
  /** Shows the sheet and selects one of the finding's cells. */
  readonly goTo: (finding: Finding, address: string) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Follows the selection and the changes in the workbook from now on. */
  readonly follow: () => Promise<void>;
}

export function createController(store: Store, port: ExcelPort, validator: Validator): Controller {
  let work: AbortController | null = null;
  // What Grant itself does may make Excel report changes; they are not the person's.
  let writing = 0;

  const attempt: Attempt = async (run) => {
    writing += 1;
    try {
      await run();
    } catch (error) {
      store.dispatch({ type: "noticed", notice: failure(error, false) });
    } finally {
      writing -= 1;
    }
  };

  async function runValidation(scope: Scope, signal: AbortSignal): Promise<void> {
    const selection = scope === "selection" ? await port.readSelection() : null;
    const { workbook, kept } = await read(scope, signal);
    const validation = await validator({ workbook, kept }, reportProgress, signal);
    const result = resultOf(workbook, validation, selection, scope);
    store.dispatch({ type: "finished", result });
    await attempt(() => mark(result.findings));
  }

  const reportProgress = (progress: Progress) => store.dispatch({ type: "progressed", progress });

  async function read(scope: Scope, signal: AbortSignal): Promise<excel.Reading> {
    const reading = port.readWorkbook(scope === "workbook" ? "workbook" : "sheet", {
      signal,
      onProgress: (sheet, fraction) =>
        reportProgress({
          step: { id: "pane.validate.listening", values: { sheet } },
          fraction: fraction || null,
        }),
    });
    return Promise.race([reading, rejectOn(signal)]);
  }

  async function mark(findings: readonly Finding[]): Promise<void> {
    const { protectedSheets } = await port.showMarks(marksOf(findings));
    const notice = protectedSheets.length > 0 ? protectedNotice(protectedSheets) : null;
    store.dispatch({ type: "marked", notice });
  }

  async function validate(scope: Scope): Promise<void> {
    if (store.state().running) return;
    work = new AbortController();
    const { signal } = work;
    store.dispatch({ type: "started", scope });
    try {
      await runValidation(scope, signal);
    } catch (error) {
      store.dispatch({ type: "stopped", notice: failure(error, true) });
    }
  }

  return {
    validate,
    validateAgain: () => validate(store.state().scope),
    cancel: () => work?.abort(new Cancelled()),
    goTo: (finding, address) =>
      attempt(async () => {
        const cell = locate(finding, address);
        if (!cell) return;
        const shown = await port.selectCells(cell.sheet, rangeToA1(cell.area));
        if (!shown) store.dispatch({ type: "noticed", notice: hiddenSheetNotice(cell.sheet) });
      }),
    clearMarks: () =>
      attempt(async () => {
        const n = await port.clearMarks();
        const message = { id: "pane.notice.cleared", values: { n } };
        store.dispatch({ type: "cleared", notice: { intent: "success", message, retry: false } });
      }),
    follow: () =>
      attempt(async () => {
        await port.watchWorkbook({
          wantsChange: (by) => writing === 0 && wantsChange(store.state(), by),
          onChange: (change) => store.dispatch({ type: "changed", change }),
          onSelection: (selection) => store.dispatch({ type: "selected", selection }),
        });
      }),
    ...createFixing(store, port, attempt),
  };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function protectedNotice(sheets: readonly string[]): Notice {
  const values = { n: sheets.length, sheets: sheets.join(", ") };
  return { intent: "warning", message: { id: "pane.notice.protected", values }, retry: false };
}

function hiddenSheetNotice(sheet: string): Notice {
  return { intent: "warning", message: { id: "pane.notice.hiddenSheet", values: { sheet } }, retry: false };
}
