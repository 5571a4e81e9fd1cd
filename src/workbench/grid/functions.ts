import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  type BaseValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
} from "@univerjs/preset-sheets-core";
import { toA1 } from "../../reading";
import type { FunctionCall, FunctionResult } from "../host";
import type { Calculation, GridCell } from "./calculation";
import { type EmptyCell, type FunctionParameter, toArguments, toNodeValue } from "./functionArguments";

/** functions.json as Excel reads it. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
}

export interface AddInFunctionsOptions {
  readonly namespace: string;
  readonly emptyCell: EmptyCell;
  readonly sheetName: (sheetId: string) => string;
  readonly call: (call: FunctionCall) => Promise<FunctionResult>;
}

/** What a cell shows while the add-in works on it, as in Excel. */
const BUSY: FunctionResult = { error: "#BUSY!", message: "" };

/** Answers are kept for the same function with the same arguments: the functions are pure. */
const MOST_ANSWERS = 50_000;

class AddInFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: (cell: GridCell, values: readonly BaseValueObject[]) => FunctionResult,
  ) {
    super(name);
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const { unitId, subUnitId, row, column } = this;
    const cell = { unitId: unitId ?? "", sheetId: subUnitId ?? "", row, column };
    return toNodeValue(this.answer(cell, values));
  }
}

function keyOfCell({ unitId, sheetId, row, column }: GridCell): string {
  return `${unitId} ${sheetId} ${row} ${column}`;
}

/**
 * The add-in's functions in the grid. The engine asks and gets #BUSY! at once; all calls of one calculation go to the add-in together,
 * and their cells are calculated again when the answers are there.
 */
export class AddInFunctions {
  private readonly answers = new Map<string, FunctionResult>();
  /** Cells that wait, by the call that they wait for. */
  private readonly waiting = new Map<string, GridCell[]>();
  private readonly messages = new Map<string, string>();
  private answered: GridCell[] = [];
  private readonly whenDone = new Set<() => void>();

  constructor(
    private readonly injector: Injector,
    private readonly calculation: Calculation,
    private readonly options: AddInFunctionsOptions,
  ) {}

  /** Makes the functions known to the engine and to the formula bar; the grid must hold a workbook already. */
  register({ functions, allowErrorForDataTypeAny = false }: FunctionsMetadata): void {
    const { namespace } = this.options;
    const executors = functions.map(
      (metadata) =>
        new AddInFunction(`${namespace}.${metadata.name}`.toUpperCase(), (cell, values) =>
          this.answer(metadata, allowErrorForDataTypeAny, cell, values),
        ),
    );
    this.injector.get(IFunctionService).registerExecutors(...executors);
    this.injector
      .get(IDescriptionService)
      .registerDescriptions(functions.map((metadata) => describe(namespace, metadata)));
  }

  private answer(
    { id, parameters }: FunctionMetadata,
    errorsAllowed: boolean,
    cell: GridCell,
    values: readonly BaseValueObject[],
  ): FunctionResult {
    const { emptyCell } = this.options;
    const converted = toArguments(values, parameters, { emptyCell, errorsAllowed });
    if ("error" in converted) return { error: converted.error, message: "" };
    const key = JSON.stringify([id, converted.arguments]);
    const known = this.answers.get(key);
    if (known) {
      this.keepMessage(cell, known);
      return known;
    }
    this.ask(key, { id, arguments: converted.arguments, errorsAllowed, address: this.addressOf(cell) }, cell);
    return BUSY;
  }

  private addressOf({ sheetId, row, column }: GridCell): string {
    return `${this.options.sheetName(sheetId)}!${toA1(row, column)}`;
  }

  private ask(key: string, call: FunctionCall, cell: GridCell): void {
    const cells = this.waiting.get(key);
    if (cells) {
      cells.push(cell);
      return;
    }
    this.waiting.set(key, [cell]);
    void this.options.call(call).then((result) => this.take(key, result));
  }

  private take(key: string, result: FunctionResult): void {
    if (this.answers.size >= MOST_ANSWERS) this.answers.clear();
    this.answers.set(key, result);
    if (this.answered.length === 0) setTimeout(() => this.calculateAnswered(), 0);
    this.answered.push(...(this.waiting.get(key) ?? []));
    this.waiting.delete(key);
  }

  /** Answers come in batches: their cells are calculated together. */
  private calculateAnswered(): void {
    const cells = this.answered;
    this.answered = [];
    this.calculation.calculateCells(cells);
    if (!this.busy) {
      for (const resolve of this.whenDone) resolve();
      this.whenDone.clear();
    }
  }

  private keepMessage(cell: GridCell, result: FunctionResult): void {
    if ("error" in result && result.message !== "") this.messages.set(keyOfCell(cell), result.message);
    else this.messages.delete(keyOfCell(cell));
  }

  /** What the add-in said about the error in a cell; null where it said nothing. */
  messageOf(cell: GridCell): string | null {
    return this.messages.get(keyOfCell(cell)) ?? null;
  }

  get busy(): boolean {
    return this.waiting.size > 0 || this.answered.length > 0;
  }

  /** Resolves when no cell waits for the add-in. */
  whenAnswered(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.whenDone.add(resolve));
  }

  /** Forgets all answers, so that the next calculation asks again. */
  forget(): void {
    this.answers.clear();
    this.messages.clear();
  }
}

function describe(namespace: string, { name, description = "", parameters }: FunctionMetadata) {
  return {
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "A1:A2",
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: parameter.repeating ? (1 as const) : (0 as const),
    })),
  };
}
