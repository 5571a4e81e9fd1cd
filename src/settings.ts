import * as z from "zod/mini";
import { CHECK_IDS, SEVERITIES } from "./checks";
import { UNITS } from "./money";

const rate = z.number().check(z.minimum(0), z.maximum(1));

const checkSetting = z.strictObject({
  /** False turns the check off: what it looks at is then not held against the sheet at all. */
  on: z._default(z.boolean(), true),
  /** Severity of what the check calls wrong; the check's own where none is said. */
  severity: z.optional(z.enum(SEVERITIES)),
});

/** What a person can set: by default everything is checked to the last öre, with overhead between 10 and 15 %. */
export const settingsSchema = z.strictObject({
  /** Allowed overhead as a fraction of income, both ends included. */
  overheadSpan: z.prefault(
    z
      .strictObject({ least: z._default(rate, 0.1), most: z._default(rate, 0.15) })
      .check(z.refine(({ least, most }) => least <= most, { message: "settings.spanReversed" })),
    {},
  ),
  /** So many days before a final report is due it is told of. */
  deadlineDays: z._default(z.int().check(z.minimum(0), z.maximum(366)), 30),
  /** The unit of amounts where neither the sheet nor the file says one; null leaves it to how large they are. */
  unit: z._default(z.nullable(z.enum(UNITS)), null),
  /** A difference of at most so many kronor is worth knowing and no more; without a unit no difference is known in kronor. */
  tolerance: z._default(z.number().check(z.minimum(0)), 0),
  checks: z._default(z.partialRecord(z.enum(CHECK_IDS), checkSetting), {}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Findings that a person has found in order, by the finding's id. */
export const acceptancesSchema = z.record(
  z.string(),
  z.object({ reason: z.string(), by: z.string(), at: z.string() }),
);

/** Which agreement of the register a name on a sheet means, "" for none. */
export const choicesSchema = z.record(z.string(), z.string());
