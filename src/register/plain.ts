import { Decimal } from "../money";
import { REGISTER_COLUMNS } from "./columns";
import { emptyEntry, type RegisterEntry, registerEntry } from "./entry";

/** The same as plain data: amounts and rates are decimal strings, so that it can cross a worker's border and be printed as JSON. */
export type Plain<T> = T extends Decimal
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

export function toPlain<T>(value: T): Plain<T> {
  return plain(value) as Plain<T>;
}

function plain(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** An entry from plain data; throws zod's error where it is none. */
export function fromPlain(entry: Plain<RegisterEntry>): RegisterEntry {
  const values = REGISTER_COLUMNS.flatMap(({ field, type }) => {
    if (type === "formula") return [];
    const value: string | number | null = entry[field];
    const exact = value !== null && (type === "amount" || type === "rate");
    return [[field, exact ? new Decimal(value) : value] as const];
  });
  return registerEntry.parse({ ...emptyEntry(entry.agreement), ...Object.fromEntries(values) });
}
