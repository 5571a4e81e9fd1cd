import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/preset-sheets-core";
import type { FunctionResult, FunctionValue } from "../host";

/** A parameter of functions.json. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** An empty cell reaches a function as 0 in Excel for Windows and as null in Excel on the web (OfficeDev/office-js#4702). */
export type EmptyCell = 0 | null;

/** An argument that stops the call: the cell shows the error and the add-in is not asked. */
class ArgumentError extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

interface Conversion {
  readonly emptyCell: EmptyCell;
  readonly errorsAllowed: boolean;
}

type Convert = (value: FunctionValue) => unknown;

/** Excel's own conversions, done before the add-in is called; "any" is handed over as it is. */
const CONVERSIONS: Readonly<Record<NonNullable<FunctionParameter["type"]>, Convert>> = {
  any: (value) => value,
  string: (value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "")),
  boolean: (value) => {
    if (typeof value === "string") throw new ArgumentError("#VALUE!");
    return Boolean(value);
  },
  number: (value) => {
    const number = value === "" ? Number.NaN : Number(value);
    if (Number.isNaN(number)) throw new ArgumentError("#VALUE!");
    return number;
  },
};

function convertCell(
  cell: Nullable<BaseValueObject>,
  type: NonNullable<FunctionParameter["type"]>,
  { emptyCell, errorsAllowed }: Conversion,
): unknown {
  if (!cell || cell.isNull()) return type === "any" ? emptyCell : CONVERSIONS[type](null);
  if (!cell.isError()) return CONVERSIONS[type](cell.getValue());
  const code = String((cell as ErrorValueObject).getErrorType());
  if (type !== "any" || !errorsAllowed) throw new ArgumentError(code);
  return { type: "CustomFunctionError", code };
}

function convertArgument(
  value: BaseValueObject,
  parameter: FunctionParameter,
  conversion: Conversion,
): unknown {
  // Nothing between two commas: the argument was left out.
  if (value.isNull() && !value.isArray()) return null;
  const type = parameter.type ?? "any";
  const rows: Nullable<BaseValueObject>[][] = value.isArray()
    ? (value as ArrayValueObject).getArrayValue()
    : [[value]];
  const converted = rows.map((row) => row.map((cell) => convertCell(cell, type, conversion)));
  if (parameter.dimensionality === "matrix") return converted;
  if (converted.length !== 1 || converted[0]?.length !== 1) throw new ArgumentError("#VALUE!");
  return converted[0][0];
}

/** The arguments as the custom-functions runtime wants them, or the error that the cell shows without a call. */
export function toArguments(
  values: readonly BaseValueObject[],
  parameters: readonly FunctionParameter[],
  conversion: Conversion,
): { readonly arguments: unknown[] } | { readonly error: string } {
  const last = parameters.at(-1);
  const single = last?.repeating ? parameters.slice(0, -1) : parameters;
  const required = single.filter(({ optional }) => !optional).length;
  if (values.length < required || (values.length > single.length && !last?.repeating)) {
    return { error: "#VALUE!" };
  }
  try {
    const converted = single.map((parameter, index) => {
      const value = values[index];
      return value ? convertArgument(value, parameter, conversion) : null;
    });
    if (!last?.repeating) return { arguments: converted };
    const rest = values.slice(single.length).map((value) => convertArgument(value, last, conversion));
    return { arguments: [...converted, rest] };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.error };
    throw error;
  }
}

function toValueObject(value: FunctionValue): BaseValueObject {
  // Excel shows a null result as 0.
  if (value === null) return NumberValueObject.create(0);
  if (typeof value !== "string") return ValueObjectFactory.create(value);
  return /^#[A-Z/0]+[!?A]$/.test(value) ? errorObject(value) : StringValueObject.create(value);
}

function errorObject(error: string): BaseValueObject {
  return ErrorValueObject.create(error as Parameters<typeof ErrorValueObject.create>[0]);
}

/** What the formula engine goes on with: one value, rows that spill, or an error. */
export function toNodeValue(result: FunctionResult): BaseValueObject {
  if ("error" in result) return errorObject(result.error);
  const rows = result.values.map((row) => row.map(toValueObject));
  const [first] = rows;
  if (!first?.[0]) return errorObject("#CALC!");
  if (rows.length === 1 && first.length === 1) return first[0];
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: first.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
