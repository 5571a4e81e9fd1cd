import { type EventHub, MESSAGE_CATEGORY } from "./events";

const INVOKE = 1000;
const CANCEL = 1001;

/** Flags of an invocation. */
const ERRORS_ALLOWED = 4;

/** The error that a cell shows for each of the runtime's error codes; 9 and 10: the add-in has no such function. */
const CELL_ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export type FunctionValue = string | number | boolean | null;

/** A call of an add-in's function from a cell. */
export interface FunctionCall {
  /** The function's id in functions.json, without the namespace. */
  readonly id: string;
  /** Cells' values: a scalar for a single value, rows of values for a range; null for an argument left out. */
  readonly arguments: readonly unknown[];
  /** Of the cell that calls, such as "'Blad 1'!D2". */
  readonly address: string;
  readonly parameterAddresses?: readonly (string | null)[];
  readonly errorsAllowed?: boolean;
}

export type FunctionResult =
  | { readonly values: readonly (readonly FunctionValue[])[] }
  | { readonly error: string; readonly message: string };

interface Pending {
  readonly call: FunctionCall;
  readonly resolve: (result: FunctionResult) => void;
}

function cellValue(value: unknown): FunctionValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "object" && "basicValue" in value ? cellValue(value.basicValue) : "#VALUE!";
}

function toRows(value: unknown): FunctionValue[][] {
  if (!Array.isArray(value)) return [[cellValue(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
}

function errorOf(value: unknown): FunctionResult | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  return {
    error: String(value.code),
    message: "message" in value && typeof value.message === "string" ? value.message : "",
  };
}

/** One entry of SetInvocationArrayResults: [id, worked, value, error code (failures only), timings]. */
function toResult([, worked, value, code]: readonly unknown[]): FunctionResult {
  if (worked) return errorOf(value) ?? { values: toRows(value) };
  return {
    error: CELL_ERRORS[Number(code)] ?? "#VALUE!",
    message: typeof value === "string" ? value : "",
  };
}

/** Calls of =GRANT.… functions, on their way through Microsoft's custom-functions runtime in the add-in. */
export class CustomFunctionCalls {
  private readonly pending = new Map<number, Pending>();
  private last = 0;
  private isReady = false;

  constructor(private readonly events: EventHub) {}

  /** Never rejects: a failure is a result with the error that the cell shows. Waits for the add-in to start. */
  call(call: FunctionCall): Promise<FunctionResult> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.pending.set(id, { call, resolve });
      if (this.isReady) this.send(id, call);
    });
  }

  /** The add-in's runtime says that it takes calls; those that waited, or were lost with the last pane, are sent. */
  ready(): void {
    this.isReady = true;
    for (const [id, { call }] of this.pending) this.send(id, call);
  }

  /** The pane is gone: calls wait for the next one. */
  disconnect(): void {
    this.isReady = false;
  }

  /** Answers what is still waiting with an error and tells the add-in to stop. */
  cancelAll(): void {
    for (const [id, { resolve }] of this.pending) {
      this.post(CANCEL, { invocationId: id });
      resolve({ error: "#BUSY!", message: "" });
    }
    this.pending.clear();
  }

  /** Takes the arrays of SetInvocationArrayResults; results that nobody waits for are dropped. */
  receive(results: unknown): void {
    for (const entry of Array.isArray(results) ? results : []) {
      if (!Array.isArray(entry)) continue;
      const id = Number(entry[0]);
      this.pending.get(id)?.resolve(toResult(entry));
      this.pending.delete(id);
    }
  }

  private send(id: number, call: FunctionCall): void {
    const flags = call.errorsAllowed ? ERRORS_ALLOWED : 0;
    const message = [id, call.id, call.arguments, call.address, flags];
    this.post(INVOKE, call.parameterAddresses ? [...message, call.parameterAddresses] : message);
  }

  private post(type: number, message: unknown): void {
    this.events.post({
      category: MESSAGE_CATEGORY.customFunction,
      type,
      targetId: "",
      message: JSON.stringify(message),
    });
  }
}
