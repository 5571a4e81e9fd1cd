import { HostError } from "../../../src/excel";
import { createStore } from "../../../src/taskpane/state/store";
import { createController, type ExcelPort } from "../../../src/taskpane/work/controller";
import type { Validator } from "../../../src/taskpane/work/validator";
import { finding, spy, validation, workbook } from "../examples";

const one = finding();

function setUp(change: Partial<ExcelPort> = {}, validator: Validator = async () => validation([one])) {
  const port: jest.Mocked<ExcelPort> = {
    readWorkbook: spy<ExcelPort["readWorkbook"]>(async () => workbook()),
    readSelection: spy<ExcelPort["readSelection"]>(async () => ({
      sheet: "Riktade 2018",
      area: { top: 6, left: 2, bottom: 6, right: 2 },
    })),
    showMarks: spy<ExcelPort["showMarks"]>(async () => ({ blocks: 1, protectedSheets: [] })),
    clearMarks: spy<ExcelPort["clearMarks"]>(async () => 1),
    selectCells: spy<ExcelPort["selectCells"]>(async () => true),
    watchWorkbook: spy<ExcelPort["watchWorkbook"]>(async () => async () => {}),
  };
  Object.assign(port, change);
  const store = createStore();
  return { port, store, controller: createController(store, port, validator) };
}

describe("Validate", () => {
  it("reads, validates and highlights", async () => {
    const { port, store, controller } = setUp();
    await controller.validate("workbook");
    expect(store.state().result?.findings).toEqual([one]);
    expect(port.showMarks).toHaveBeenCalledWith([
      { sheet: "Riktade 2018", row: 6, column: 2, kind: "error" },
      { sheet: "Riktade 2018", row: 6, column: 3, kind: "error" },
    ]);
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

  it("shows the findings even where a sheet could not be highlighted", async () => {
    const { store, controller } = setUp({
      showMarks: async () => ({ blocks: 0, protectedSheets: ["Text"] }),
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

it("Clear highlights says whether there were any", async () => {
  const { store, controller } = setUp({ clearMarks: async () => 0 });
  await controller.clearMarks();
  expect(store.state().notice?.message).toEqual({ id: "pane.notice.cleared", values: { n: 0 } });
});
