import type { Finding } from "../../src/checks";
import type { Reading } from "../../src/excel";
import type { WorkbookData } from "../../src/reading";
import type { Controller } from "../../src/taskpane/work/controller";
import { type Job, type Outcome, WHOLE } from "../../src/taskpane/work/messages";
import { outcomeOf } from "../../src/taskpane/work/outcome";
import type { Validated } from "../../src/taskpane/state/result";
import type { Result } from "../../src/taskpane/state/state";
import type { RelationReport, Validation } from "../../src/validate";

/** A finding in every member's plainest form, changed where a test needs it. */
export function finding(change: Partial<Finding> = {}): Finding {
  return {
    id: "row-balance:C7",
    rule: "row-balance",
    severity: "error",
    sheet: "Riktade 2018",
    row: 7,
    label: "Kvinnors hälsa",
    cells: ["C7", "D7"],
    stated: "9.9",
    expected: "13.0",
    difference: "-3.1",
    unit: "mkr",
    message: { id: "pane.summary.allHold", values: {} },
    broken: [],
    repairs: [],
    candidates: [],
    stopped: false,
    accepted: null,
    ...change,
  };
}

export function relation(change: Partial<RelationReport> = {}): RelationReport {
  return {
    id: "row-balance:C5",
    kind: "row-balance",
    total: "C5",
    terms: [],
    holds: "exact",
    difference: "0",
    tolerance: "0",
    ...change,
  };
}

export function validation(
  findings: readonly Finding[],
  relations: readonly RelationReport[] = [],
  sheet = "Riktade 2018",
): Validation {
  const table = { range: "A1:F24", unit: "mkr", columns: [], relations };
  return {
    version: 1,
    sheets: [{ name: sheet, tables: [table] }],
    findings,
    register: null,
    agreements: [],
    years: [],
    stopped: false,
  };
}

export function workbook(values: WorkbookData["grids"][number]["values"] = [["a", 1]]): WorkbookData {
  return { name: "bok.xlsx", grids: [{ sheet: "Riktade 2018", top: 0, left: 0, values }] };
}

/** What the core answers. */
export function validated(...given: Parameters<typeof validation>): Validated {
  return { validation: validation(...given), settingsRefused: false };
}

/** What the pane asks of the worker. */
export function job(change: Partial<Job> = {}): Job {
  return { ...reading(), ...WHOLE, ...change };
}

/** What the worker answers. */
export function outcome(...given: Parameters<typeof validation>): Outcome {
  return outcomeOf(job(), validated(...given));
}

/** What is read of a workbook in which nothing is kept. */
export function reading(): Reading {
  return {
    workbook: workbook(),
    sheetNames: ["Riktade 2018"],
    kept: { settings: null, acceptances: null, choices: null },
    registerIds: null,
  };
}

export function result(findings: readonly Finding[], change: Partial<Result> = {}): Result {
  return {
    overview: validation(findings),
    scope: { id: "pane.scope.workbook", values: {} },
    rows: new Map(),
    findings,
    holds: 41,
    nothing: null,
    hidden: false,
    settingsRefused: false,
    ...change,
  };
}

const PICKED = {
  reference: { sheet: "Riktade 2018", area: { top: 1, left: 1, bottom: 1, right: 1 } },
  values: [[1]],
};

/** A controller that notes what is asked of it and does nothing. */
export function idleController(): jest.Mocked<Controller> {
  return {
    validate: spy<Controller["validate"]>(async () => {}),
    validateAgain: spy<Controller["validateAgain"]>(async () => {}),
    readAgreements: spy<Controller["readAgreements"]>(async () => validation([])),
    createRegister: spy<Controller["createRegister"]>(async () => {}),
    addToRegister: spy<Controller["addToRegister"]>(async () => {}),
    rememberChoice: spy<Controller["rememberChoice"]>(async () => {}),
    showCell: spy<Controller["showCell"]>(async () => {}),
    trySample: spy<Controller["trySample"]>(async () => {}),
    makeReport: spy<Controller["makeReport"]>(async () => {}),
    cancel: spy<Controller["cancel"]>(() => {}),
    goTo: spy<Controller["goTo"]>(async () => {}),
    clearMarks: spy<Controller["clearMarks"]>(async () => {}),
    onSelection: spy<Controller["onSelection"]>(() => () => {}),
    explain: spy<Controller["explain"]>(() => ({ id: "host.general", values: { code: "X" } })),
    follow: spy<Controller["follow"]>(async () => {}),
    fix: spy<Controller["fix"]>(async () => {}),
    undo: spy<Controller["undo"]>(async () => {}),
    accept: spy<Controller["accept"]>(async () => {}),
    pick: spy<Controller["pick"]>(async () => PICKED),
    look: spy<Controller["look"]>(async () => PICKED),
    insert: spy<Controller["insert"]>(async () => []),
    takeBack: spy<Controller["takeBack"]>(async () => {}),
    readSettings: spy<Controller["readSettings"]>(async () => ({ workbook: null, person: null })),
    saveSettings: spy<Controller["saveSettings"]>(async () => {}),
    readPersonal: spy<Controller["readPersonal"]>(async () => null),
    languageChoice: spy<Controller["languageChoice"]>(async () => "auto"),
    chooseLanguage: spy<Controller["chooseLanguage"]>(async () => {}),
    recallLanguage: spy<Controller["recallLanguage"]>(async () => {}),
  };
}

/** A function that notes how it is called. */
export function spy<F extends (...given: never[]) => unknown>(answer: F): jest.MockedFunction<F> {
  return jest.fn(answer) as unknown as jest.MockedFunction<F>;
}
