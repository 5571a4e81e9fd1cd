import { createStore } from "../../../src/taskpane/state/store";
import { createController, type ExcelPort } from "../../../src/taskpane/work/controller";
import { outcomeOf } from "../../../src/taskpane/work/outcome";
import type { Validator } from "../../../src/taskpane/work/validator";
import { finding, reading, spy, validated } from "../examples";

/** What the validation finds unless the test says otherwise. */
export const one = finding();
export const WRITTEN = {
  sheet: "Riktade 2018",
  address: "C7",
  before: { formula: 9.9, numberFormat: "0.0" },
  wrote: 13,
};

/** A controller over an Excel in which everything succeeds, but for what is changed. */
export function setUp(
  change: Partial<ExcelPort> = {},
  validator: Validator = async (job) => outcomeOf(job, validated([one])),
) {
  const port: jest.Mocked<ExcelPort> = {
    readWorkbook: spy<ExcelPort["readWorkbook"]>(async () => reading()),
    readSelection: spy<ExcelPort["readSelection"]>(async () => ({
      sheet: "Riktade 2018",
      area: { top: 6, left: 2, bottom: 6, right: 2 },
    })),
    showMarks: spy<ExcelPort["showMarks"]>(async () => ({
      blocks: 1,
      protectedSheets: [],
      changedSheets: [],
    })),
    clearMarks: spy<ExcelPort["clearMarks"]>(async () => ({ rules: 1, protectedSheets: [] })),
    selectCells: spy<ExcelPort["selectCells"]>(async () => true),
    writeCells: spy<ExcelPort["writeCells"]>(async () => [WRITTEN]),
    restoreCells: spy<ExcelPort["restoreCells"]>(async () => {}),
    insertCells: spy<ExcelPort["insertCells"]>(async () => [WRITTEN]),
    readRange: spy<ExcelPort["readRange"]>(async () => [[1]]),
    createRegister: spy<ExcelPort["createRegister"]>(async ({ name }) => name),
    addRegisterRows: spy<ExcelPort["addRegisterRows"]>(async () => {}),
    writeOwnSheet: spy<ExcelPort["writeOwnSheet"]>(async ({ name }) => name),
    writeReport: spy<ExcelPort["writeReport"]>(async (_layout, { name }) => ({ sheet: name, before: null })),
    keep: spy<ExcelPort["keep"]>(async () => {}),
    readKept: spy<ExcelPort["readKept"]>(async () => ({ settings: null, acceptances: null, choices: null })),
    displayLanguage: spy<ExcelPort["displayLanguage"]>(() => "sv-SE"),
    watchWorkbook: spy<ExcelPort["watchWorkbook"]>(async () => async () => {}),
  };
  Object.assign(port, change);
  const store = createStore();
  const kept = new Map<string, unknown>();
  const preferences = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: unknown) => void kept.set(key, value),
  };
  const controller = createController(store, port, validator, async () => preferences);
  return { port, store, controller };
}
