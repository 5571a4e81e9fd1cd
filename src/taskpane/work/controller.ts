import type { Finding, Message } from "../../checks";
import { HostError } from "../../excel";
import type * as excel from "../../excel";
import { rangeToA1, type WorkbookData } from "../../reading";
import { locate } from "../state/findings";
import { wantsChange } from "../state/reducer";
import { marksOf, resultOf } from "../state/result";
import type { Notice, Scope } from "../state/state";
import type { Store } from "../state/store";
import type { Validator } from "./validator";

/** What the pane needs of Excel. */
export type ExcelPort = Pick<
  typeof excel,
  "clearMarks" | "readSelection" | "readWorkbook" | "selectCells" | "showMarks" | "watchWorkbook"
>;

/** What a person can do in the pane or on the ribbon. None of these throws: what goes wrong becomes a notice. */
export interface Controller {
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
  // Laying highlights may make Excel recalculate; that is no change of the person's.
  let marking = false;

  async function attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      store.dispatch({ type: "noticed", notice: failure(error, false) });
    }
  }

  async function runValidation(scope: Scope, signal: AbortSignal): Promise<void> {
    const selection = scope === "selection" ? await port.readSelection() : null;
    const workbook = await read(scope, signal);
    const report = (progress: Parameters<Parameters<Validator>[1]>[0]) =>
      store.dispatch({ type: "progressed", progress });
    const validation = await validator(workbook, report, signal);
    const result = resultOf(workbook, validation, selection, scope);
    store.dispatch({ type: "finished", result });
    await mark(result.findings);
  }

  async function read(scope: Scope, signal: AbortSignal): Promise<WorkbookData> {
    const reading = port.readWorkbook(scope === "workbook" ? "workbook" : "sheet", {
      signal,
      onProgress: (sheet, fraction) =>
        store.dispatch({
          type: "progressed",
          progress: {
            step: { id: "pane.validate.listening", values: { sheet } },
            fraction: fraction || null,
          },
        }),
    });
    return Promise.race([reading, rejectOn(signal)]);
  }

  async function mark(findings: readonly Finding[]): Promise<void> {
    marking = true;
    const { protectedSheets } = await port.showMarks(marksOf(findings)).finally(() => (marking = false));
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
          wantsChange: (by) => !marking && wantsChange(store.state(), by),
          onChange: (change) => store.dispatch({ type: "changed", change }),
          onSelection: (selection) => store.dispatch({ type: "selected", selection }),
        });
      }),
  };
}

/** Why the work ended where the person pressed Cancel. */
class Cancelled extends Error {}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function failure(error: unknown, retry: boolean): Notice {
  if (error instanceof Cancelled) {
    return { intent: "info", message: { id: "pane.notice.cancelled", values: {} }, retry: false };
  }
  const message: Message =
    error instanceof HostError
      ? { id: error.id, values: { code: error.code } }
      : { id: "pane.error.unexpected", values: { detail: String(error) } };
  return { intent: "error", message, retry };
}

function protectedNotice(sheets: readonly string[]): Notice {
  const values = { n: sheets.length, sheets: sheets.join(", ") };
  return { intent: "warning", message: { id: "pane.notice.protected", values }, retry: false };
}

function hiddenSheetNotice(sheet: string): Notice {
  return { intent: "warning", message: { id: "pane.notice.hiddenSheet", values: { sheet } }, retry: false };
}
