import { z } from "zod";
import { CHECK_IDS, SEVERITIES } from "./checks";

const rate = z.number().min(0).max(1);

const checkSetting = z.strictObject({
  /** False turns the check off: what it looks at is then not held against the sheet at all. */
  on: z.boolean().default(true),
  /** Severity of what the check calls wrong; the check's own where none is said. */
  severity: z.enum(SEVERITIES).optional(),
});

/** What a person can set: by default everything is checked, with overhead between 10 and 15 %. */
export const settingsSchema = z.strictObject({
  /** Allowed overhead as a fraction of income, both ends included. */
  overheadSpan: z
    .strictObject({ least: rate.default(0.1), most: rate.default(0.15) })
    .refine(({ least, most }) => least <= most, { message: "settings.spanReversed" })
    .prefault({}),
  checks: z.partialRecord(z.enum(CHECK_IDS), checkSetting).default({}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
