import { runBatch } from "./batch";
import type { Context } from "./context";
import { type Culture, SWEDISH } from "./culture";
import { CustomFunctionCalls, type FunctionCall, type FunctionResult } from "./customFunctions";
import { EventHub, EVENTS, type HostMessage } from "./events";
import type { ModelChange, SheetModel, WorkbookModel } from "./model";
import { shiftParts } from "./parts";
import { answerRetrieve } from "./query";
import { localAddress } from "./ranges";
import { References } from "./references";
import { REQUIREMENT_SETS, type RequirementSets } from "./requirements";
import { type Batch, PATH } from "./wire";

/** One round trip, for those who count, delay or break it. */
export interface Exchange {
  readonly batch: Batch;
  /** The batch as it came, for its size. */
  readonly body: string;
  readonly flags: number;
  /** 1 for the first round trip since the host was made. */
  readonly number: number;
}

/** Stands between the client and the host: may look, wait, answer otherwise, or throw a TransportError. */
export type Interceptor = (exchange: Exchange, next: () => Promise<string>) => Promise<string>;

/** What the client is told outside batches. */
export interface Client {
  onMessages(messages: readonly HostMessage[]): void;
  /** The document's own selection event, older than the Rich API's. */
  onSelectionChanged(): void;
}

export interface HostOptions {
  readonly culture?: Culture;
  readonly requirementSets?: RequirementSets;
  /** True where the workbook may be looked at only. */
  readonly viewOnly?: boolean;
  /** The add-in asks for its task pane to be shown or hidden. */
  readonly onTaskPane?: (visible: boolean) => void;
}

/** Plays Excel to one add-in: executes its batches on the workbook, tells it what happens there, calls its functions. */
export class Host {
  readonly culture: Culture;
  readonly requirementSets: RequirementSets;
  readonly viewOnly: boolean;
  private readonly events = new EventHub();
  private readonly functions = new CustomFunctionCalls(this.events);
  private readonly interceptors: Interceptor[] = [];
  private context: Context;
  private client: Client | null = null;
  private unsubscribe: () => void;
  private trips = 0;

  constructor(
    workbook: WorkbookModel,
    private readonly options: HostOptions = {},
  ) {
    this.culture = options.culture ?? SWEDISH;
    this.requirementSets = options.requirementSets ?? REQUIREMENT_SETS;
    this.viewOnly = options.viewOnly ?? false;
    this.context = this.contextFor(workbook);
    this.unsubscribe = workbook.onChange((change) => this.onChange(change));
  }

  get workbook(): WorkbookModel {
    return this.context.workbook;
  }

  private contextFor(workbook: WorkbookModel): Context {
    const context: Context = {
      workbook,
      references: new References(),
      events: this.events,
      customFunctions: this.functions,
      culture: this.culture,
      viewOnly: this.viewOnly,
      onTaskPane: (visible) => this.options.onTaskPane?.(visible),
      retrieve: (object, query) => answerRetrieve(object, query, context),
    };
    return context;
  }

  /** Another workbook: what the add-in holds of the old one is gone. */
  open(workbook: WorkbookModel): void {
    this.unsubscribe();
    this.context = this.contextFor(workbook);
    this.unsubscribe = workbook.onChange((change) => this.onChange(change));
  }

  connect(client: Client): void {
    this.client = client;
    this.functions.disconnect();
    this.events.connect((messages) => client.onMessages(messages));
  }

  disconnect(): void {
    this.client = null;
    this.functions.disconnect();
    this.events.disconnect();
  }

  intercept(interceptor: Interceptor): void {
    this.interceptors.push(interceptor);
  }

  /** One round trip of the Rich API: a batch's text in, the answer's text out. Throws TransportError where the trip fails. */
  execute(body: string, flags: number): Promise<string> {
    this.trips += 1;
    const batch = JSON.parse(body) as Batch;
    const exchange = { batch, body, flags, number: this.trips };
    const chain = this.interceptors.reduceRight<() => Promise<string>>(
      (next, interceptor) => () => interceptor(exchange, next),
      () => this.run(batch),
    );
    return chain();
  }

  private async run(batch: Batch): Promise<string> {
    // Results of functions are what a calculation waits for: a batch to a service must not wait for the calculation.
    const forService = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PATH.service);
    if (!forService) await this.workbook.settled();
    return JSON.stringify(runBatch(batch, this.context));
  }

  callFunction(call: FunctionCall): Promise<FunctionResult> {
    return this.functions.call(call);
  }

  /** Calls that nobody waits for any more, such as those of a workbook that was closed. */
  cancelFunctions(): void {
    this.functions.cancelAll();
  }

  private onChange(change: ModelChange): void {
    if (change.kind === "structure") {
      this.context.references.shift(change.sheet, change.change);
      shiftParts(this.workbook.parts, change.sheet, change.change);
    }
    if (change.kind === "selected") this.client?.onSelectionChanged();
    for (const [event, sheet, args] of toEvents(change)) {
      const sheetId = typeof sheet === "string" ? sheet : sheet.id;
      this.events.raise(event, sheetId, { ...args, worksheetId: sheetId, source: "Local" });
    }
  }
}

type RaisedEvent = readonly [
  event: number,
  sheet: SheetModel | string,
  args: Readonly<Record<string, unknown>>,
];

function edited(sheet: SheetModel, address: string, changeType: string): RaisedEvent {
  return [
    EVENTS.DataChangedEvent,
    sheet,
    { address, changeType, triggerSource: "Unknown", shiftDirection: "None", referenceId: "" },
  ];
}

const STRUCTURE_CHANGES = {
  Down: "RowInserted",
  Right: "ColumnInserted",
  Up: "RowDeleted",
  Left: "ColumnDeleted",
};

/** The events that Excel raises for a change. */
function toEvents(change: ModelChange): readonly RaisedEvent[] {
  switch (change.kind) {
    case "edited":
      return [edited(change.sheet, localAddress(change.area), "RangeEdited")];
    case "structure": {
      const { area, shift } = change.change;
      return [edited(change.sheet, localAddress(area), STRUCTURE_CHANGES[shift])];
    }
    case "formatted":
      return [[EVENTS.FormatChangedEvent, change.sheet, { address: localAddress(change.area) }]];
    case "selected":
      return [
        [
          EVENTS.SelectionChangedEvent,
          change.sheet,
          { address: localAddress(change.area), isInsideTable: false },
        ],
      ];
    case "activated":
      return [
        ...(change.previous ? [[EVENTS.DeactivatedEvent, change.previous, {}] as const] : []),
        [EVENTS.ActivatedEvent, change.sheet, {}],
      ];
    case "sheet-added":
      return [[EVENTS.AddedEvent, change.sheet, {}]];
    case "sheet-deleted":
      return [[EVENTS.DeletedEvent, change.sheetId, { worksheetName: change.name }]];
    case "sheet-renamed":
      return [
        [EVENTS.EventNameChanged, change.sheet, { nameBefore: change.before, nameAfter: change.sheet.name }],
      ];
    case "calculated":
      return [[EVENTS.CalculatedEvent, change.sheet, { address: localAddress(change.area) }]];
  }
}
