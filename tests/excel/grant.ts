import type { Finding } from "../../src/checks";
import * as excel from "../../src/excel";
import type { Language } from "../../src/locales";
import { text } from "../../src/locales";
import { type Area, type CellValue, parseA1 } from "../../src/reading";
import { settingsSchema } from "../../src/settings";
import { type State, START } from "../../src/taskpane/state/state";
import { createStore } from "../../src/taskpane/state/store";
import { type Controller, createController } from "../../src/taskpane/work/controller";
import { outcomeOf } from "../../src/taskpane/work/outcome";
import type { Validator } from "../../src/taskpane/work/validator";
import { validate } from "../../src/validate";
import type { MemoryWorkbook, Switches, WorkbookModel } from "../../src/workbench/host";
import { openSession, type Session } from "./session";

/** The pane without its window: what it does in Excel, and what it says. */
export interface Grant extends Controller {
  readonly session: Session;
  readonly state: () => State;
  /** The message that the person sees; null where there is none. */
  readonly says: () => string | null;
}

/** A sheet as a region keeps it: in row 5 the digits of 13,0 have changed places. */
export const GRANTS = {
  name: "Riktade 2020",
  rows: [
    ["Riktade statsbidrag 2020, mkr"],
    ["Bidrag", "Intäkt", "OH", "Sjukhus", "Primärvård"],
    ["Cancervård", 10.4, 1, 5.4, 4],
    ["Psykisk hälsa", 26.9, 4, 12.9, 10],
    ["Kvinnors hälsa", 31, 1.3, 8.9, 2.8],
    ["Förlossningsvård", 26.5, 4, 3.2, 19.3],
    ["Summa", 76.8, 10.3, 30.4, 36.1],
  ].map((row) => row.map((value) => (typeof value === "number" ? oneDecimal(value) : value))),
};

function oneDecimal(value: number) {
  return { value, style: { numberFormat: "0.0" } };
}

/** Opens a workbook with Microsoft's client and Grant's controller on it, in an Excel as nasty as the switches say. */
export async function openGrant(
  data: Parameters<typeof openSession>[0] = { sheets: [GRANTS] },
  switches: Partial<Switches> = {},
  language: Language = "sv",
): Promise<Grant> {
  const session = await openSession(data, { switches });
  return { session, ...startGrant(language) };
}

/** The pane opened, again if need be, on the workbook that is open. */
export function startGrant(language: Language = "sv"): Omit<Grant, "session"> {
  const store = createStore({ ...START, language });
  const port = { ...excel, displayLanguage: () => (language === "sv" ? "sv-SE" : "en-GB") };
  const validator: Validator = async (job) => {
    const settings = settingsSchema.parse(job.kept.settings ?? {});
    return outcomeOf(job, { validation: validate(job.workbook, { settings }), settingsRefused: false });
  };
  const nothing = { get: () => null, set: () => {} };
  const controller = createController(store, port, validator, async () => nothing);
  return {
    ...controller,
    state: store.state,
    says: () => {
      const message = store.state().notice?.message;
      return message ? text(language, message.id, message.values) : null;
    },
  };
}

export function area(address: string): Area {
  return parseA1(address)!.area;
}

export function valueOf(workbook: WorkbookModel, address: string, sheet = GRANTS.name): CellValue {
  const { top, left } = area(address);
  return workbook
    .sheets()
    .find(({ name }) => name === sheet)!
    .value(top, left);
}

/** The rows of GRANTS' sheet, counted from one, that wear a mark. */
export function markedRows(workbook: MemoryWorkbook): number[] {
  const rows = workbook
    .sheet(GRANTS.name)
    .rules()
    .flatMap((rule) => rule.areas.map(({ top }) => top + 1));
  return [...new Set(rows)].sort((one, other) => one - other);
}

/** The one mistake of GRANTS' sheet, as Grant found it. */
export function theFinding(grant: Grant): Finding {
  const findings = grant.state().result?.findings.filter(({ severity }) => severity === "error") ?? [];
  expect(findings.map(({ cells }) => cells[0])).toEqual(["B5"]);
  return findings[0]!;
}

export async function correct(grant: Grant): Promise<void> {
  const finding = theFinding(grant);
  await grant.fix([{ finding, repair: finding.repairs[0]! }]);
}
