import { HostError } from "../../../src/excel";
import type { ExcelPort } from "../../../src/taskpane/work/controller";
import { outcome, reading, spy } from "../examples";
import { one, setUp, WRITTEN } from "./setUp";

const REPAIR = {
  changes: [
    { cell: "C7", from: "9.9", to: "13.0" },
    { cell: "Text!B2", from: "1.0", to: "1.3" },
  ],
  certainty: "certain",
  operation: "digit",
} as const;

describe("Validate", () => {
  it("reads, validates and highlights", async () => {
    const { port, store, controller } = setUp();
    await controller.validate("workbook");
    expect(store.state().result?.findings).toEqual([one]);
    expect(port.showMarks).toHaveBeenCalledWith(
      [[{ sheet: "Riktade 2018", kind: "error", area: { top: 6, bottom: 6, left: 2, right: 3 } }]],
      reading(),
    );
    expect(store.state().marked).toBe(true);
  });

  it("reads one sheet where only the sheet or the selection was asked for", async () => {
    const { port, controller } = setUp();
    await controller.validate("selection");
    expect(port.readWorkbook).toHaveBeenCalledWith("sheet", expect.anything());
  });

  it("again validates what was validated last", async () => {
    const { port, controller } = setUp();
    await controller.validate("sheet");
    await controller.validateAgain();
    expect(port.readWorkbook).toHaveBeenLastCalledWith("sheet", expect.anything());
  });

  it("runs once however often the button is pressed", async () => {
    const { port, controller } = setUp();
    await Promise.all([controller.validate("workbook"), controller.validate("workbook")]);
    expect(port.readWorkbook).toHaveBeenCalledTimes(1);
  });

  it("that is cancelled while Excel reads stops at once and highlights nothing", async () => {
    const { port, store, controller } = setUp({ readWorkbook: () => new Promise(() => {}) });
    const run = controller.validate("workbook");
    controller.cancel();
    await run;
    expect(store.state().running).toBeNull();
    expect(store.state().notice?.message.id).toBe("pane.notice.cancelled");
    expect(port.showMarks).not.toHaveBeenCalled();
  });

  it("says what Excel refused, and offers to try again", async () => {
    const { store, controller } = setUp({
      readWorkbook: async () => {
        throw new HostError("host.cellEdit", "InvalidOperationInCellEditMode");
      },
    });
    await controller.validate("workbook");
    expect(store.state().notice).toEqual({
      intent: "error",
      message: { id: "host.cellEdit", values: { code: "InvalidOperationInCellEditMode" } },
      retry: true,
    });
  });

  it("asks to validate again where the rows to highlight have moved", async () => {
    const { store, controller } = setUp({
      showMarks: async () => ({ blocks: 0, protectedSheets: ["Text"], changedSheets: ["Riktade 2018"] }),
    });
    await controller.validate("workbook");
    expect(store.state().notice).toMatchObject({
      message: { id: "pane.notice.changedSheets", values: { n: 1, sheets: "Riktade 2018" } },
      retry: true,
    });
  });

  it("shows the findings even where a sheet could not be highlighted", async () => {
    const { store, controller } = setUp({
      showMarks: async () => ({ blocks: 0, protectedSheets: ["Text"], changedSheets: [] }),
    });
    await controller.validate("workbook");
    expect(store.state().result?.findings).toEqual([one]);
    expect(store.state().notice?.message).toEqual({
      id: "pane.notice.protected",
      values: { n: 1, sheets: "Text" },
    });
  });
});

describe("going to a cell", () => {
  it("selects it on its sheet", async () => {
    const { port, controller } = setUp();
    await controller.goTo(one, "Text!B2");
    expect(port.selectCells).toHaveBeenCalledWith("Text", "B2");
  });

  it("on a hidden sheet says so and shows nothing of it", async () => {
    const { store, controller } = setUp({ selectCells: async () => false });
    await controller.goTo(one, "C7");
    expect(store.state().notice?.message.id).toBe("pane.notice.hiddenSheet");
  });
});

describe("Clear highlights", () => {
  it("says whether there were any", async () => {
    const { store, controller } = setUp({ clearMarks: async () => ({ rules: 0, protectedSheets: [] }) });
    await controller.clearMarks();
    expect(store.state().notice?.message).toEqual({ id: "pane.notice.cleared", values: { n: 0 } });
  });

  it("names the protected sheets that keep theirs", async () => {
    const { store, controller } = setUp({
      clearMarks: async () => ({ rules: 2, protectedSheets: ["Låst"] }),
    });
    await controller.clearMarks();
    expect(store.state().notice?.message).toEqual({
      id: "pane.notice.notCleared",
      values: { n: 1, sheets: "Låst" },
    });
  });
});

describe("correcting", () => {
  it("writes each cell on its own sheet", async () => {
    const { port, store, controller } = setUp();
    await controller.fix([{ finding: one, repair: REPAIR }]);
    expect(port.writeCells).toHaveBeenCalledWith(
      [
        { sheet: "Riktade 2018", address: "C7", from: "9.9", to: "13.0", row: null },
        { sheet: "Text", address: "B2", from: "1.0", to: "1.3", row: null },
      ],
      { replaceFormulas: false },
    );
    expect(store.state().fixed).toEqual([{ findings: [one.id], written: [WRITTEN] }]);
  });

  it("several findings at once writes a cell that two repairs share only once", async () => {
    const { port, controller } = setUp();
    const fix = { finding: one, repair: REPAIR };
    await controller.fix([fix, fix]);
    expect(port.writeCells.mock.calls[0]![0]).toHaveLength(2);
  });

  it("asks before a formula is replaced, and replaces it when told to", async () => {
    const refusal = new HostError("host.formulaCell", "", { cell: "C7", formula: "=SUM(C2:C6)" });
    const writeCells = spy<ExcelPort["writeCells"]>(async (_, { replaceFormulas }) => {
      if (!replaceFormulas) throw refusal;
      return [WRITTEN];
    });
    const { store, controller } = setUp({ writeCells });
    const fixes = [{ finding: one, repair: REPAIR }];
    await controller.fix(fixes);
    expect(store.state().question).toEqual({ fixes, message: { id: refusal.id, values: refusal.values } });
    expect(store.state().fixed).toEqual([]);
    await controller.fix(fixes, true);
    expect([store.state().question, store.state().fixed.length]).toEqual([null, 1]);
  });

  it("is undone, once", async () => {
    const { port, store, controller } = setUp();
    await controller.fix([{ finding: one, repair: REPAIR }]);
    await controller.undo();
    await controller.undo();
    expect(port.restoreCells).toHaveBeenCalledTimes(1);
    expect(port.restoreCells).toHaveBeenCalledWith([WRITTEN]);
    expect(store.state().fixed).toEqual([]);
  });

  it("does not make the result out of date, but a person's hand in the same cell does", async () => {
    const { port, store, controller } = setUp();
    await controller.follow();
    const { onChange } = port.watchWorkbook.mock.calls[0]![0];
    await controller.validate("workbook");
    await controller.fix([{ finding: one, repair: REPAIR }]);
    const change = { sheet: "Riktade 2018", address: "C7", by: "me" } as const;
    onChange(change);
    onChange({ sheet: "Riktade 2018", address: null, by: "calculation" });
    expect(store.state().stale).toBeNull();
    onChange(change);
    expect(store.state().stale).toEqual(change);
  });

  it("stays undoable where the undo was refused", async () => {
    const { store, controller } = setUp({
      restoreCells: async () => {
        throw new HostError("host.changedCell", "", { cell: "C7", now: "14", expected: "13" });
      },
    });
    await controller.fix([{ finding: one, repair: REPAIR }]);
    await controller.undo();
    expect([store.state().fixed.length, store.state().notice?.message.id]).toEqual([1, "host.changedCell"]);
  });
});

it("accepting a finding keeps it beside those that are accepted already", async () => {
  const kept = { other: { reason: "r", by: "b", at: "2020-01-01T00:00:00Z" } };
  const { port, controller } = setUp({
    readKept: async () => ({ settings: null, choices: null, acceptances: kept }),
  });
  const acceptance = { reason: "Avräknas 2019", by: "AB", at: "2020-02-02T00:00:00Z" };
  await controller.accept(one, acceptance);
  expect(port.keep).toHaveBeenCalledWith("acceptances", { ...kept, [one.id]: acceptance });
});

describe("settings", () => {
  const strict = { overheadSpan: { least: 0.1, most: 0.12 } };

  async function usedIn({ kept }: { kept: unknown }): Promise<unknown> {
    let used: unknown;
    const { controller } = setUp(
      {
        readWorkbook: async () => ({
          ...reading(),
          kept: { settings: kept, acceptances: null, choices: null },
        }),
      },
      async (job) => {
        used = job.kept.settings;
        return outcome([]);
      },
    );
    await controller.saveSettings("person", strict);
    await controller.validate("workbook");
    return used;
  }

  it("of the person apply where the workbook has none", async () => {
    expect(await usedIn({ kept: null })).toEqual(strict);
  });

  it("of the workbook apply before the person's", async () => {
    const own = { overheadSpan: { least: 0, most: 0.2 } };
    expect(await usedIn({ kept: own })).toEqual(own);
  });
});

describe("the language", () => {
  it("is Excel's, until the person chooses another", async () => {
    const { store, controller } = setUp();
    await controller.recallLanguage();
    expect(store.state().language).toBe("sv");
    await controller.chooseLanguage("en");
    expect(store.state().language).toBe("en");
    expect(await controller.languageChoice()).toBe("en");
  });
});

it("the sample is a sheet of Grant's own, in the person's language, and is validated at once", async () => {
  const { port, store, controller } = setUp();
  store.dispatch({ type: "spoke", language: "sv" });
  await controller.trySample();
  expect(port.writeOwnSheet.mock.calls[0]![0].name).toBe("Exempel från Grant");
  expect(port.readWorkbook).toHaveBeenCalledWith("sheet", expect.anything());
});
