import { parseA1 } from "../../../src/reading";
import { reduce } from "../../../src/taskpane/state/reducer";
import { type Action, START, type State } from "../../../src/taskpane/state/state";
import type { Change } from "../../../src/excel";
import { finding, result } from "../examples";

function after(state: State, ...actions: Action[]): State {
  return actions.reduce(reduce, state);
}

const change = (by: Change["by"], address = "C7"): Action => ({
  type: "changed",
  change: { sheet: "Riktade 2018", address, by },
});
const select = (address: string): Action => ({
  type: "selected",
  selection: parseA1(`'Riktade 2018'!${address}`)!,
});
const one = finding({ id: "one", cells: ["C7"] });
const two = finding({ id: "two", cells: ["C9"], sheet: "Riktade 2018" });
const done = after(
  START,
  { type: "started", scope: "workbook" },
  { type: "finished", result: result([one, two]) },
);

describe("a validation", () => {
  it("shows no old message while it runs", () => {
    const notice = { intent: "error", message: { id: "host.busy", values: {} }, retry: true } as const;
    const state = after(START, { type: "stopped", notice }, { type: "started", scope: "sheet" });
    expect([state.notice, state.running !== null, state.scope]).toEqual([null, true, "sheet"]);
  });

  it("that was cancelled leaves the result before it as it was", () => {
    const notice = {
      intent: "info",
      message: { id: "pane.notice.cancelled", values: {} },
      retry: false,
    } as const;
    const state = after(done, { type: "started", scope: "workbook" }, { type: "stopped", notice });
    expect([state.result, state.running, state.notice]).toEqual([done.result, null, notice]);
  });

  it("hears no progress after it has ended", () => {
    const progress = { step: { id: "progress.locating", values: {} }, fraction: 0.9 };
    expect(after(done, { type: "progressed", progress }).running).toBeNull();
  });

  it("keeps the open finding open where it is found again", () => {
    const opened = after(done, { type: "toggled", finding: "two" });
    expect(after(opened, { type: "finished", result: result([two]) }).open).toBe("two");
    expect(after(opened, { type: "finished", result: result([one]) }).open).toBeNull();
  });
});

describe("a change in the workbook", () => {
  it("makes the result out of date, by its first edit", () => {
    const state = after(done, change("other", "C7"), change("me", "D9"));
    expect(state.stale).toEqual({ sheet: "Riktade 2018", address: "C7", by: "other" });
  });

  it("is told as the edit that caused a recalculation, not as the recalculation", () => {
    expect(after(done, change("calculation"), change("me")).stale?.by).toBe("me");
    expect(after(done, change("me"), change("calculation")).stale?.by).toBe("me");
  });

  it("means nothing before there is a result", () => {
    expect(after(START, change("me")).stale).toBeNull();
  });

  it("by a person while the workbook is being validated makes the new result out of date when it comes", () => {
    const running = after(
      done,
      { type: "started", scope: "workbook" },
      change("calculation"),
      change("other"),
    );
    expect(running.stale).toBeNull();
    expect(after(running, { type: "finished", result: result([one]) }).stale).toMatchObject({ by: "other" });
    const notice = { intent: "error", message: { id: "host.busy", values: {} }, retry: true } as const;
    expect(after(running, { type: "stopped", notice }).stale).toMatchObject({ by: "other" });
  });

  it("is forgotten when the workbook is validated again", () => {
    expect(after(done, change("me"), { type: "finished", result: result([]) }).stale).toBeNull();
  });
});

describe("the selection in the sheet", () => {
  it("opens the finding that the cell belongs to", () => {
    expect(after(done, select("C9")).open).toBe("two");
  });

  it("leaves the open finding open when the cell belongs to none", () => {
    expect(after(done, select("C9"), select("H40")).open).toBe("two");
  });

  it("unfolds the group of the finding that it opens", () => {
    const note = finding({ id: "note", severity: "info", cells: ["C30"] });
    const state = after(START, { type: "finished", result: result([one, note]) });
    expect(state.folded).toContain("info");
    expect(after(state, select("C30"))).toMatchObject({ open: "note", folded: ["accepted"] });
  });

  it("does not open a finding that the filter hides", () => {
    const state = after(done, { type: "filtered", filter: { group: "warning" } }, select("C9"));
    expect(state.open).toBeNull();
  });
});

describe("a finding that a person accepts", () => {
  const acceptance = { reason: "Avräknas 2019", by: "AB", at: "2020-01-01T00:00:00Z" };

  it("is accepted at once, and can be taken back", () => {
    const state = after(done, { type: "accepted", finding: "one", accepted: acceptance });
    expect(state.result?.findings.map(({ accepted }) => accepted)).toEqual([acceptance, null]);
    const back = after(state, { type: "accepted", finding: "one", accepted: null });
    expect(back.result?.findings[0]?.accepted).toBeNull();
  });
});

describe("corrections", () => {
  const fixed = (address: string): Action => ({
    type: "fixed",
    fixed: {
      findings: ["one"],
      written: [{ sheet: "A", address, before: { formula: 9.9, numberFormat: "0.0" }, wrote: 13 }],
    },
  });

  it("are taken back one at a time, the latest first", () => {
    const state = after(done, fixed("C7"), fixed("D7"), { type: "undone" });
    expect(state.fixed.map(({ written }) => written[0]?.address)).toEqual(["C7"]);
  });

  it("can still be taken back after another validation", () => {
    expect(after(done, fixed("C7"), { type: "finished", result: result([]) }).fixed).toHaveLength(1);
  });
});
