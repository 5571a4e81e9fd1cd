import { SWEDISH } from "./culture";
import { TRANSPORT_ERRORS, TransportError } from "./errors";
import { type Exchange, Host, type HostOptions } from "./host";
import type { SheetModel, WorkbookModel } from "./model";
import { REQUIREMENT_SETS } from "./requirements";

/** What Excel is documented to do to an add-in. Round trips are counted from 1, without those that Office.js makes by itself. */
export interface Switches {
  /** The newest set of Excel's own interface that this Excel has. */
  readonly excelApi: "1.9" | "1.12" | "1.15";
  /** What separates the areas of an address: Excel for Windows wants the regional list separator (OfficeDev/office-js#1167). */
  readonly areaSeparator: "," | ";";
  /** A sheet that is protected, with or without the right to format its cells. */
  readonly protectedSheet: { readonly sheet: string; readonly formatting: boolean };
  /** A workbook that may be looked at only. */
  readonly viewOnly: true;
  readonly veryHidden: { readonly sheet: string };
  /** Characters that a request and its answer may have; 5 MB in Excel on the web. */
  readonly payloadLimit: { readonly request?: number; readonly response?: number };
  /** A cell is being edited until this is resolved: requests wait where they say that they do, else they are refused. */
  readonly cellEdit: Promise<void>;
  /** The round trip is refused before it is begun; every one from there on where `forGood`. */
  readonly failAt: { readonly trip: number; readonly error: TransportErrorName; readonly forGood?: boolean };
  /** The round trip is made, and its answer never comes to the add-in. */
  readonly loseAnswerAt: { readonly trip: number };
  /** The round trip breaks off when so many of its actions are done, and its answer never comes. */
  readonly breakAt: { readonly trip: number; readonly actions: number };
  /** Milliseconds before each answer. */
  readonly slow: number;
  /** Something happens to the workbook right before the round trip: a co-author, or this person's other hand. */
  readonly before: { readonly trip: number; readonly happens: (workbook: WorkbookModel) => void };
}

type TransportErrorName = keyof typeof TRANSPORT_ERRORS;

interface Seen extends Exchange {
  readonly workbook: WorkbookModel;
}

/** What one switch does to the host. */
interface Effect {
  readonly options?: HostOptions;
  readonly prepare?: (workbook: WorkbookModel) => void;
  /** Sees the add-in's own round trips, numbered. */
  readonly onTrip?: (trip: number, seen: Seen, next: () => Promise<string>) => Promise<string>;
}

/** The flag of a request that waits while a cell is edited. */
const WAITS_FOR_CELL_EDIT = 64;

const EFFECTS: { readonly [Name in keyof Switches]: (value: Switches[Name]) => Effect } = {
  excelApi: (version) => ({ options: { requirementSets: { ...REQUIREMENT_SETS, ExcelApi: version } } }),
  areaSeparator: (areaSeparator) => ({ options: { culture: { ...SWEDISH, areaSeparator } } }),
  protectedSheet: ({ sheet, formatting }) => ({
    prepare: (workbook) =>
      void workbook.parts.protection.set(named(workbook, sheet).id, { allowFormatCells: formatting }),
  }),
  viewOnly: () => ({ options: { viewOnly: true } }),
  veryHidden: ({ sheet }) => ({ prepare: (workbook) => named(workbook, sheet).setVisibility("VeryHidden") }),
  payloadLimit: ({ request = Infinity, response = Infinity }) => ({
    onTrip: async (_trip, { body }, next) => {
      if (body.length > request) throw refusal("requestPayloadSizeLimitExceeded");
      const answer = await next();
      if (answer.length > response) throw refusal("responsePayloadSizeLimitExceeded");
      return answer;
    },
  }),
  cellEdit: (isLeft) => {
    let editing = true;
    void isLeft.then(() => (editing = false));
    return {
      onTrip: async (_trip, { flags }, next) => {
        if (editing && !(flags & WAITS_FOR_CELL_EDIT)) throw refusal("invalidOperationInCellEditMode");
        await isLeft;
        return next();
      },
    };
  },
  failAt: ({ trip: which, error, forGood = false }) => ({
    onTrip: (trip, _exchange, next) => {
      if (trip === which || (forGood && trip > which)) throw refusal(error);
      return next();
    },
  }),
  loseAnswerAt: ({ trip: which }) => ({
    onTrip: async (trip, _exchange, next) => {
      const answer = await next();
      if (trip === which) throw refusal("invalidOrTimedOutSession");
      return answer;
    },
  }),
  breakAt: ({ trip: which, actions }) => ({
    onTrip: async (trip, { batch }, next) => {
      if (trip !== which) return next();
      Object.assign(batch, { Actions: batch.Actions.slice(0, actions) });
      await next();
      throw refusal("invalidOrTimedOutSession");
    },
  }),
  slow: (milliseconds) => ({
    onTrip: async (_trip, _exchange, next) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return next();
    },
  }),
  before: ({ trip: which, happens }) => ({
    onTrip: (trip, { workbook }, next) => {
      if (trip === which) happens(workbook);
      return next();
    },
  }),
};

function named(workbook: WorkbookModel, name: string): SheetModel {
  const found = workbook.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
}

function refusal(name: TransportErrorName): TransportError {
  return new TransportError(TRANSPORT_ERRORS[name]);
}

/** What the client does by itself: it greets Excel's services, and lets go of ranges when a batch is over. */
export function isClientsOwn({ body, batch }: Exchange): boolean {
  if (body.includes('"Microsoft.')) return true;
  const named = batch.Actions.filter(({ Name }) => Name !== "");
  return named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
}

function effectsOf(switches: Partial<Switches>): Effect[] {
  const names = Object.keys(switches) as (keyof Switches)[];
  return names.map(<Name extends keyof Switches>(name: Name) =>
    EFFECTS[name](switches[name] as Switches[Name]),
  );
}

/** Excel on this workbook, as nasty as the switches say; round trips are counted from the first. */
export function nastyHost(
  workbook: WorkbookModel,
  switches: Partial<Switches>,
  options: HostOptions = {},
): Host {
  const effects = effectsOf(switches);
  for (const { prepare } of effects) prepare?.(workbook);
  const host = new Host(
    workbook,
    Object.assign({}, options, ...effects.map((effect) => effect.options)) as HostOptions,
  );
  interfere(host, effects);
  return host;
}

/** Turns switches of the round trips on from now on; the next one is the first. */
export function turnOn(host: Host, switches: Partial<Switches>): void {
  interfere(host, effectsOf(switches));
}

function interfere(host: Host, effects: readonly Effect[]): void {
  let trip = 0;
  const steps = effects.flatMap(({ onTrip }) => onTrip ?? []);
  if (steps.length === 0) return;
  host.intercept((exchange, next) => {
    if (isClientsOwn(exchange)) return next();
    trip += 1;
    const number = trip;
    const seen = { ...exchange, workbook: host.workbook };
    return steps.reduceRight<() => Promise<string>>(
      (then, step) => async () => step(number, seen, then),
      next,
    )();
  });
}
