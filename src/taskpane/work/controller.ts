import type { Finding, Message } from "../../checks";
import type * as excel from "../../excel";
import { giveWay } from "../../excel";
import { rangeToA1 } from "../../reading";
import { locate } from "../state/findings";
import { wantsChange } from "../state/reducer";
import type { Notice, Overview, Progress, Scope } from "../state/state";
import type { Store } from "../state/store";
import { type Choosing, createChoosing } from "./choosing";
import { createDistributing, type Distributing } from "./distributing";
import { Cancelled, failure } from "./failure";
import { createFixing, type Fixing } from "./fixing";
import { WHOLE } from "./messages";
import { OwnWrites } from "./ownWrites";
import { createRegistering, type Registering } from "./registering";
import { sampleSheet } from "./sample";
import type { Validator } from "./validator";

/** What the pane needs of Excel. */
export type ExcelPort = Pick<
  typeof excel,
  | "addRegisterRows"
  | "clearMarks"
  | "createRegister"
  | "displayLanguage"
  | "insertCells"
  | "keep"
  | "readKept"
  | "readRange"
  | "readSelection"
  | "readWorkbook"
  | "restoreCells"
  | "selectCells"
  | "showMarks"
  | "watchWorkbook"
  | "writeCells"
  | "writeReport"
  | "writeOwnSheet"
>;

/** Runs a piece of work and tells the person where it fails. */
export type Attempt = (run: () => Promise<void>) => Promise<void>;

/** What a person can do in the pane or on the ribbon. What goes wrong becomes a notice, except in settings, whose screen says it beside the fields. */
export interface Controller extends Fixing, Choosing, Distributing, Registering {
  readonly validate: (scope: Scope) => Promise<void>;
  /** Validates what is chosen in the pane. */
  readonly validateAgain: () => Promise<void>;
  /** Makes a sheet with a mistake in it, and validates it. */
  readonly trySample: () => Promise<void>;
  readonly cancel: () => void;
  /** Validates the workbook anew, and writes the board's report as a sheet of it. */
  readonly makeReport: () => Promise<void>;
  /** Shows the sheet and selects one of the finding's cells. */
  readonly goTo: (finding: Finding, address: string) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** What went wrong, in words. */
  readonly explain: (error: unknown) => Message;
  /** Calls the listener whenever something else is selected in the sheets, until the returned function is called. */
  readonly onSelection: (listener: () => void) => () => void;
  /** Follows the selection and the changes in the workbook from now on. */
  readonly follow: () => Promise<void>;
}

export function createController(
  store: Store,
  port: ExcelPort,
  validator: Validator,
  openPreferences: () => Promise<excel.PreferenceStore>,
): Controller {
  let work: AbortController | null = null;
  // While Grant lays highlights Excel may recalculate; that is no change of the person's.
  let writing = 0;
  const own = new OwnWrites();
  const followers = new Set<() => void>();
  const choosing = createChoosing(store, port, openPreferences);

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
    const reading = await read(scope, signal);
    const { kept } = reading;
    const settings = kept.settings ?? (await choosing.readPersonal());
    const job = { ...reading, kept: { ...kept, settings }, scope, selection };
    const { result, marks } = await validator(job, reportProgress, signal);
    store.dispatch({ type: "finished", result });
    own.forget();
    await giveWay();
    await attempt(() => mark(marks, reading));
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

  async function mark(marks: excel.MarkPlan, reading: excel.Reading): Promise<void> {
    const { protectedSheets, changedSheets } = await port.showMarks(marks, reading);
    const notice =
      sheetsNotice("pane.notice.changedSheets", changedSheets, true) ??
      sheetsNotice("pane.notice.protected", protectedSheets, false);
    store.dispatch({ type: "marked", notice });
  }

  async function readAgreements(): Promise<Overview> {
    const { signal } = new AbortController();
    const reading = await port.readWorkbook("workbook");
    const settings = reading.kept.settings ?? (await choosing.readPersonal());
    const job = { ...reading, kept: { ...reading.kept, settings }, ...WHOLE };
    return (await validator(job, () => undefined, signal)).result.overview;
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
    trySample: () =>
      attempt(async () => {
        own.noteSheet(await port.writeOwnSheet(sampleSheet(store.state().language)));
        await validate("sheet");
      }),
    makeReport: () =>
      attempt(async () => {
        const { makeReport } = await import("./reporting");
        await makeReport(store, port, validator, choosing.readPersonal);
      }),
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
        const { rules, protectedSheets } = await port.clearMarks();
        const message = { id: "pane.notice.cleared", values: { n: rules } };
        const left = sheetsNotice("pane.notice.notCleared", protectedSheets, false);
        store.dispatch({ type: "cleared", notice: left ?? { intent: "success", message, retry: false } });
      }),
    follow: () =>
      attempt(async () => {
        await port.watchWorkbook({
          wantsChange: (by) => (writing === 0 || by !== "calculation") && wantsChange(store.state(), by),
          onChange: (change) => {
            const ownSheet = change.sheet === store.state().reported?.sheet;
            if (!ownSheet && !own.explains(change)) store.dispatch({ type: "changed", change });
          },
          onSelection(selection) {
            store.dispatch({ type: "selected", selection });
            for (const follower of followers) follower();
          },
        });
      }),
    onSelection(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    explain: (error) => failure(error, false).message,
    ...choosing,
    ...createDistributing(port, own),
    ...createRegistering(store, port, readAgreements),
    ...createFixing(store, port, attempt, own),
  };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

/** A warning that names the sheets; null where there are none. */
function sheetsNotice(id: string, sheets: readonly string[], retry: boolean): Notice | null {
  if (sheets.length === 0) return null;
  const values = { n: sheets.length, sheets: sheets.join(", ") };
  return { intent: "warning", message: { id, values }, retry };
}

function hiddenSheetNotice(sheet: string): Notice {
  return { intent: "warning", message: { id: "pane.notice.hiddenSheet", values: { sheet } }, retry: false };
}
