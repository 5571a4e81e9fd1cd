import { invalidArgument } from "./errors";
import { isHostObject, type RangeTarget } from "./members";

/** Office.js sends null for an argument that was left out. */
export function optional(value: unknown): unknown {
  return value === null ? undefined : value;
}

export function textArgument(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`${name} has to be a text`);
}

export function optionalText(value: unknown, name: string, otherwise: string): string {
  return optional(value) === undefined ? otherwise : textArgument(value, name);
}

export function numberArgument(value: unknown, name: string, otherwise?: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (otherwise !== undefined && optional(value) === undefined) return otherwise;
  throw invalidArgument(`${name} has to be a number`);
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${name} has to be true or false`);
}

export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export function isRange(value: unknown): value is { readonly type: "Range"; readonly target: RangeTarget } {
  return isHostObject(value) && value.type === "Range";
}
