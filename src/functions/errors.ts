import { GrantError } from "../grants";
import { text, type TextValue } from "../locales";
import { functionLanguage } from "./language";

/** The errors that a custom function may give; Excel shows a message only with the first two. */
export const ERROR_CODES = ["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!"] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What is no mistake in the arguments, but has no answer. */
const NOT_FOUND: readonly string[] = ["grants.noSubset", "grants.noSmallSubset"];

/** A request that cannot be answered: the error that the cell shows and the text that says why. */
export class FunctionError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    readonly values: Readonly<Record<string, TextValue>> = {},
  ) {
    super(reason);
    this.name = "FunctionError";
  }
}

/** What a cell with an error hands over: an error code, recognised by its "#". */
export function errorCodeOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  return typeof value.code === "string" && value.code.startsWith("#") ? value.code : null;
}

/**
 * Excel's own error object with the sentence in the user's language. Outside Excel it is a plain error with
 * the same members.
 */
export function excelError(cause: unknown): Error {
  const { code, reason, values } = asFunctionError(cause);
  const message = reason === "" ? "" : text(functionLanguage(), reason, values);
  if (typeof CustomFunctions !== "undefined" && typeof CustomFunctions.Error === "function") {
    return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message) as unknown as Error;
  }
  return Object.assign(new Error(message), { code });
}

/** Whatever was thrown, as an error that a cell can show. */
export function asFunctionError(cause: unknown): FunctionError {
  if (cause instanceof FunctionError) return cause;
  if (!(cause instanceof GrantError)) return new FunctionError("#VALUE!", "functions.unexpected");
  const code = NOT_FOUND.includes(cause.reason) ? "#N/A" : "#VALUE!";
  return new FunctionError(code, cause.reason, cause.values);
}
