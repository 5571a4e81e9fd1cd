import { Decimal } from "decimal.js";
import { z } from "zod";
import facts from "../../data/facts.json";

const amountSchema = z.looseObject({
  written: z.string(),
  unit: z.string(),
  kr: z.string(),
  reading_kr: z.string().optional(),
});

const rowSchema = z.looseObject({
  label: z.string(),
  sub_of: z.string().optional(),
  board: z.string().optional(),
  unit_: z.string().optional(),
  to: z.string().optional(),
  note: z.string().optional(),
  group: z.string().optional(),
  quantity: z.string().optional(),
  label_2019: z.string().optional(),
  label_2020: z.string().optional(),
});

const entrySchema = z.looseObject({
  id: z.string(),
  document: z.string(),
  place: z.string(),
  dnr: z.string().optional(),
  rows: z.array(rowSchema).optional(),
  stated_totals: z.array(amountSchema.extend({ label: z.string().optional() })).optional(),
});

const factsSchema = z.looseObject({ entries: z.array(entrySchema) });

export type WrittenAmount = z.infer<typeof amountSchema>;
export type FactRow = z.infer<typeof rowSchema>;
export type Entry = z.infer<typeof entrySchema>;

const KRONOR: Readonly<Record<string, number>> = { kr: 1, tkr: 1_000, mkr: 1_000_000 };

const { entries } = factsSchema.parse(facts);

/** The entry of data/facts.json with this id, such as "V09". */
export function entry(id: string): Entry {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new Error(`data/facts.json has no entry ${id}`);
  return found;
}

/** The rows of the entry with this id. */
export function rowsOf(id: string): readonly FactRow[] {
  return entry(id).rows ?? [];
}

/** The amount that a row states under a column's key; null where it states none. */
export function amountOf(row: FactRow, key: string): WrittenAmount | null {
  return row[key] === undefined ? null : amountSchema.parse(row[key]);
}

/** The total that the entry states, the first unless its label is given. */
export function totalOf(id: string, label?: string): WrittenAmount {
  const totals = entry(id).stated_totals ?? [];
  const found = label === undefined ? totals[0] : totals.find((total) => total.label === label);
  if (!found) throw new Error(`${id} states no total ${label ?? ""}`);
  return found;
}

/** The figure that a cell holds, in a unit: 32 600 000 kr in mkr is 32.6. */
export function figure(amount: WrittenAmount, unit: string = amount.unit): number {
  return new Decimal(amount.kr).dividedBy(KRONOR[unit] ?? Number.NaN).toNumber();
}

/** How many decimals the document writes: "7,75" two, "1 230" none. */
export function decimalsWritten(amount: WrittenAmount): number {
  return /,(\d+)/.exec(amount.written)?.[1]?.length ?? 0;
}

/** The text as the document writes it; a number broken over two lines keeps its break. */
export function asWritten(amount: WrittenAmount): string {
  return amount.written.replace("⏎", "\n");
}
