import fc from "fast-check";
import type { CellValue } from "../../src/reading";
import {
  Host,
  isClientsOwn,
  type MemorySheetData,
  MemoryWorkbook,
  TRANSPORT_ERRORS,
  TransportError,
} from "../../src/workbench/host";
import { openOffice, type OfficePage } from "../workbench/host/office";

/** What a person does to the workbook. */
export type Operation =
  | { readonly kind: "insert row" | "delete row"; readonly sheet: number; readonly row: number }
  | { readonly kind: "rename"; readonly sheet: number }
  | {
      readonly kind: "write";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue;
    };

/** What happens right before a round trip of Grant's, or to it. */
export interface Interruption {
  readonly trip: number;
  readonly what: "refused" | "answer lost" | { readonly operation: Operation };
}

/** Rows come and go at the top, where all that is below moves with them. */
export const OPERATIONS: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("insert row" as const, "delete row" as const),
      sheet: fc.nat(1),
      row: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), sheet: fc.nat(1) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      sheet: fc.nat(1),
      row: fc.nat(7),
      column: fc.nat(7),
      value: fc.constantFrom<CellValue>(null, 0, 5, 77, "Vård", "007", true),
    }),
  },
);

/** Few values, so that rows and cells are often alike: what is told apart only by luck shows. */
const VALUE = fc.constantFrom(
  null,
  0,
  5,
  13,
  "2,6",
  { value: 13, formula: "=10+3" },
  { value: 5, style: { numberFormat: "0.0", fill: "#FFFF00" } },
  { value: null, style: { bold: true } },
);
const ROW = fc.tuple(
  fc.constantFrom("Vård", "Skola", "Summa", null),
  fc.array(VALUE, { minLength: 3, maxLength: 4 }),
);

const RULE = fc.record({
  type: fc.constantFrom("Custom", "CellValue", "DataBar"),
  areas: fc.constantFrom(
    [{ top: 0, left: 0, bottom: 9, right: 9 }],
    [
      { top: 1, left: 1, bottom: 3, right: 2 },
      { top: 5, left: 1, bottom: 5, right: 2 },
    ],
  ),
  formula: fc.constantFrom("=$B1>10", '=A1="grant"'),
  format: fc.constant({ fill: "#00FF00" }),
  stopIfTrue: fc.boolean(),
});

const SHEET = fc.record({
  rows: fc
    .array(ROW, { minLength: 1, maxLength: 6 })
    .map((rows) => rows.map(([label, values]) => [label, ...values])),
  rules: fc.array(RULE, { maxLength: 2 }),
});

export const WORKBOOK: fc.Arbitrary<readonly MemorySheetData[]> = fc
  .tuple(SHEET, SHEET)
  .map((sheets) => sheets.map((sheet, index) => ({ ...sheet, name: `Blad ${index + 1}` })));

/** A row as the test follows it, beside the workbook: `id` stays with it wherever it moves. */
export interface FollowedRow {
  readonly sheet: string;
  readonly row: number;
  readonly id: number;
  readonly isNew: boolean;
  readonly contents: string;
}

const ROWS = 30;
const COLUMNS = 10;

function newWorkbook(sheets: readonly MemorySheetData[]): MemoryWorkbook {
  return new MemoryWorkbook({ sheets, calculate: (formula) => (formula === "=10+3" ? 13 : 0) });
}

/** The same workbook twice: both get what people do, only one has Grant. */
export class Twins {
  /** True where nobody but Grant did anything in the latest interruption. */
  quiet = true;
  private readonly twin: MemoryWorkbook;
  private readonly ids: number[][];
  private last = 0;

  constructor(
    private readonly workbook: MemoryWorkbook,
    data: readonly MemorySheetData[],
    private readonly interrupt: (interruption: Interruption | null, by: Twins) => void,
  ) {
    this.twin = newWorkbook(data);
    this.ids = data.map(() => Array.from({ length: ROWS }, () => (this.last += 1)));
  }

  withGrant(): string {
    return this.workbook.snapshot();
  }

  without(): string {
    return this.twin.snapshot();
  }

  perform(operation: Operation): void {
    for (const workbook of [this.workbook, this.twin]) operate(workbook, operation);
    const ids = this.ids[operation.sheet]!;
    if (operation.kind === "insert row") ids.splice(operation.row, 0, -(this.last += 1));
    if (operation.kind === "delete row") ids.splice(operation.row, 1);
  }

  async interrupted<T>(interruption: Interruption | null, work: () => Promise<T>): Promise<T> {
    this.quiet = true;
    this.interrupt(interruption, this);
    try {
      return await work();
    } finally {
      this.interrupt(null, this);
    }
  }

  rowsNow(): FollowedRow[] {
    return this.workbook.sheets().flatMap((sheet, index) =>
      Array.from({ length: ROWS }, (_, row) => ({
        sheet: sheet.name,
        row,
        id: this.ids[index]![row] ?? 0,
        isNew: (this.ids[index]![row] ?? -1) < 0,
        contents: JSON.stringify(
          Array.from(
            { length: COLUMNS },
            (_, column) => sheet.formula(row, column) ?? sheet.value(row, column),
          ),
        ),
      })),
    );
  }

  /** The cells under Grant's marks. */
  markedCells(): { row: FollowedRow; column: number }[] {
    const rows = this.rowsNow();
    return this.workbook.sheets().flatMap((sheet) =>
      sheet
        .rules()
        .filter(({ formula }) => formula.includes("grant-validate"))
        .flatMap((rule) => rule.areas)
        .flatMap(({ top, bottom, left, right }) =>
          rows
            .filter((each) => each.sheet === sheet.name && each.row >= top && each.row <= bottom)
            .flatMap((row) =>
              Array.from({ length: right - left + 1 }, (_, offset) => ({ row, column: left + offset })),
            ),
        ),
    );
  }
}

function operate(workbook: MemoryWorkbook, operation: Operation): void {
  const sheet = workbook.sheets()[operation.sheet]!;
  if (operation.kind === "rename") return sheet.rename(`${sheet.name}x`);
  if (operation.kind === "write") {
    const { row, column, value } = operation;
    return sheet.write({ top: row, bottom: row, left: column, right: column }, [
      [value === null ? null : { value }],
    ]);
  }
  const row = { top: operation.row, bottom: operation.row, left: 0, right: 16_383 };
  if (operation.kind === "insert row") sheet.insert(row, "Down");
  else sheet.remove(row, "Up");
}

/** One pane with Microsoft's client, and a new pair of workbooks before it for each try. */
export class TwinSession {
  private host = new Host(newWorkbook([{ name: "Tom" }]));
  private office: OfficePage | null = null;
  private planned: { interruption: Interruption; by: Twins; trips: number } | null = null;

  async open(): Promise<void> {
    this.host.intercept(async (exchange, next) => {
      const { planned } = this;
      if (!planned || isClientsOwn(exchange)) return next();
      planned.trips += 1;
      const { trip, what } = planned.interruption;
      if (planned.trips !== trip) return next();
      if (what === "refused") throw new TransportError(TRANSPORT_ERRORS.activityLimitReached);
      if (typeof what === "object") {
        planned.by.quiet = false;
        planned.by.perform(what.operation);
      }
      const answer = await next();
      if (what === "answer lost") throw new TransportError(TRANSPORT_ERRORS.invalidOrTimedOutSession);
      return answer;
    });
    this.office = await openOffice(this.host);
    Object.assign(globalThis, { Excel: this.office.Excel, Office: this.office.Office });
  }

  close(): void {
    this.office?.close();
  }

  take(data: readonly MemorySheetData[]): Twins {
    const workbook = newWorkbook(data);
    this.host.open(workbook);
    return new Twins(workbook, data, (interruption, by) => {
      this.planned = interruption && { interruption, by, trips: 0 };
    });
  }
}
