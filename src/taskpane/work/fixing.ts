import type { Acceptance, Finding } from "../../checks";
import { type CellChange, HostError } from "../../excel";
import { rangeToA1 } from "../../reading";
import { locate } from "../state/findings";
import { rowKey } from "../state/result";
import type { Fix, Result } from "../state/state";
import type { Store } from "../state/store";
import type { Attempt, ExcelPort } from "./controller";
import type { OwnWrites } from "./ownWrites";

export interface Fixing {
  /** Writes the repairs, all or none; asks first where a formula would be replaced, unless that has been answered. */
  readonly fix: (fixes: readonly Fix[], replaceFormulas?: boolean) => Promise<void>;
  /** Puts back what the latest repair wrote over. */
  readonly undo: () => Promise<void>;
  /** Notes in the workbook that the finding is in order as it is; null takes that back. */
  readonly accept: (finding: Finding, acceptance: Acceptance | null) => Promise<void>;
}

export function createFixing(store: Store, port: ExcelPort, attempt: Attempt, own: OwnWrites): Fixing {
  async function write(fixes: readonly Fix[], replaceFormulas: boolean): Promise<void> {
    const changes = changesOf(fixes, store.state().result?.rows ?? new Map());
    try {
      own.note(changes);
      const written = await port.writeCells(changes, { replaceFormulas });
      const findings = fixes.map(({ finding }) => finding.id);
      store.dispatch({ type: "fixed", fixed: { findings, written } });
    } catch (error) {
      if (!(error instanceof HostError) || error.id !== "host.formulaCell") throw error;
      store.dispatch({ type: "asked", question: { fixes, message: { id: error.id, values: error.values } } });
    }
  }

  return {
    fix: (fixes, replaceFormulas = false) => attempt(() => write(fixes, replaceFormulas)),
    undo: () =>
      attempt(async () => {
        const last = store.state().fixed.at(-1);
        if (!last) return;
        own.note(last.written);
        await port.restoreCells(last.written);
        store.dispatch({ type: "undone" });
      }),
    accept: (finding, acceptance) =>
      attempt(async () => {
        const { acceptances } = await port.readKept();
        const others = Object.entries(acceptances ?? {}).filter(([id]) => id !== finding.id);
        const now = acceptance ? [...others, [finding.id, acceptance]] : others;
        await port.keep("acceptances", Object.fromEntries(now as [string, unknown][]));
        store.dispatch({ type: "accepted", finding: finding.id, accepted: acceptance });
      }),
  };
}

/** Each cell once: where two repairs change the same cell the first one counts. */
function changesOf(fixes: readonly Fix[], rows: Result["rows"]): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const { finding, repair } of fixes) {
    for (const { cell, from, to } of repair.changes) {
      const located = locate(finding, cell);
      if (!located) continue;
      const address = rangeToA1(located.area);
      const key = `${located.sheet}!${address}`;
      const row = rows.get(rowKey(located.sheet, located.area.top)) ?? null;
      if (!changes.has(key)) changes.set(key, { sheet: located.sheet, address, from, to, row });
    }
  }
  return [...changes.values()];
}
