import * as z from "zod/mini";
import { Decimal } from "../money";
import { REGISTER_COLUMNS, type RegisterField } from "./columns";

const text = z.nullable(z.string().check(z.maxLength(32_767)));
const year = z.nullable(z.int().check(z.minimum(1990), z.maximum(2100)));
const date = z.nullable(z.iso.date());
const amount = z.nullable(
  z.custom<Decimal>((value) => value instanceof Decimal && value.isFinite() && value.gte(0)),
);
const rate = z.nullable(
  z.custom<Decimal>((value) => value instanceof Decimal && value.gte(0) && value.lte(1)),
);

/** One agreement of the register. Amounts are kronor, rates fractions of 1, dates ISO texts; null is an empty cell. */
export const registerEntry = z.object({
  agreement: z.string().check(z.minLength(1)),
  caseNumber: text,
  year,
  national: amount,
  income: amount,
  overheadRate: rate,
  basis: text,
  populationDate: date,
  guarantee: amount,
  requisitionedBy: text,
  conditions: text,
  decisionDate: date,
  decisionSection: text,
  delegated: z.nullable(z.enum(["yes", "no"])),
  decided: amount,
  used: amount,
  reportTo: text,
  reportDeadline: date,
  endsYear: year,
  rolledInto: text,
  permanence: z.nullable(z.enum(["temporary", "permanent"])),
  passThrough: z.nullable(z.enum(["yes", "no"])),
  projectCode: text,
  category: text,
  note: text,
} satisfies Record<Exclude<RegisterField, "remaining">, z.ZodMiniType>);

export type RegisterEntry = z.infer<typeof registerEntry>;

/** An entry with only a name, to be filled in. */
export function emptyEntry(agreement: string): RegisterEntry {
  const nothing = Object.fromEntries(REGISTER_COLUMNS.map(({ field }) => [field, null]));
  return registerEntry.parse({ ...nothing, agreement });
}

/** What is left to decide on: income less overhead (rounded to kronor) less what has been decided; null without an income. */
export function remaining(entry: RegisterEntry): Decimal | null {
  if (entry.income === null) return null;
  const overhead = entry.income.times(entry.overheadRate ?? 0).toDecimalPlaces(0);
  return entry.income.minus(overhead).minus(entry.decided ?? 0);
}
