import { z } from "zod";

/** An amount as a decimal string in the table's unit; `.` before the decimals, as many as are written. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
/** "C7", or "Sheet!C7" on another sheet than the finding's. */
const cell = z.string().regex(/^(.+!)?[A-Z]{1,3}\d+$/s);

const relationSchema = z.strictObject({
  kind: z.string(),
  total: cell,
  terms: z.array(z.strictObject({ cell, sign: z.number() })),
  holds: z.enum(["exact", "rounding", "unlikely", "fails"]),
  difference: decimal,
  tolerance: decimal,
});

const tableSchema = z.strictObject({
  range: z.string(),
  unit: z.string().nullable(),
  columns: z.array(z.strictObject({ column: z.string(), role: z.string(), header: z.string() })),
  relations: z.array(relationSchema),
});

const repairSchema = z.strictObject({
  changes: z.array(z.strictObject({ cell, from: z.string(), to: z.string() })),
  certainty: z.enum(["certain", "likely", "possible"]),
  operation: z.string(),
});

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  sheet: z.string(),
  row: z.number().int().positive(),
  cells: z.array(cell),
  stated: z.string().nullable(),
  expected: z.string().nullable(),
  difference: z.string().nullable(),
  unit: z.string().nullable(),
  message: z.string(),
  broken: z.array(z.string()),
  repairs: z.array(repairSchema),
});

/** Who has found a finding right as it is, why, and when. */
export const acceptanceSchema = z.strictObject({ by: z.string(), reason: z.string(), at: z.string() });

/** What `check --json` says of one file. */
export const fileSchema = z.strictObject({
  file: z.string(),
  /** Why the file could not be checked, in the chosen language; null where it was. */
  error: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), tables: z.array(tableSchema) })),
  findings: z.array(z.strictObject({ ...findingSchema.shape, accepted: acceptanceSchema.optional() })),
});

/** What `check --json` prints. */
export const answerSchema = z.strictObject({ version: z.literal(1), files: z.array(fileSchema) });

export type Answer = z.infer<typeof answerSchema>;
export type FileAnswer = z.infer<typeof fileSchema>;
