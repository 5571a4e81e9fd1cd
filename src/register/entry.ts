import { z } from "zod";
import { Decimal } from "../money";
import { REGISTER_COLUMNS, type RegisterField } from "./columns";

const text = z.string().max(32_767).nullable();
const year = z.int().min(1990).max(2100).nullable();
const date = z.iso.date().nullable();
const amount = z
  .custom<Decimal>((value) => value instanceof Decimal && value.isFinite() && value.gte(0))
  .nullable();
const rate = z
  .custom<Decimal>((value) => value instanceof Decimal && value.gte(0) && value.lte(1))
  .nullable();

/** One agreement of the register. Amounts are kronor, rates fractions of 1, dates ISO texts; null is an empty cell. */
export const registerEntry = z.object({
  agreement: z.string().min(1),
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
  delegated: z.enum(["yes", "no"]).nullable(),
  decided: amount,
  used: amount,
  reportTo: text,
  reportDeadline: date,
  endsYear: year,
  rolledInto: text,
  permanence: z.enum(["temporary", "permanent"]).nullable(),
  passThrough: z.enum(["yes", "no"]).nullable(),
  projectCode: text,
  category: text,
  note: text,
} satisfies Record<Exclude<RegisterField, "remaining">, z.ZodType>);

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
