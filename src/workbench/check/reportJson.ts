import { z } from "zod";
import type { Language } from "../../locales";
import type { BoardReport } from "../../report";
import type { FileReport } from "./reportCsv";
import { toFinding } from "./toAnswer";
import { findingSchema } from "./answer";

/** An amount as a decimal string in the table's unit, or in kronor where the register states it. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const amount = decimal.nullable();
const cell = z.strictObject({ sheet: z.string(), address: z.string() });
const words = z.string().nullable();
const count = z.number().int().nonnegative();

const holdings = z.strictObject({ exact: count, rounding: count, unlikely: count, fails: count });

const grantSchema = z.strictObject({
  name: z.string(),
  cell,
  national: amount,
  income: amount,
  overhead: amount,
  shares: z.array(z.strictObject({ name: z.string(), amount: decimal, cell })),
  allocated: amount,
  stated: amount,
  difference: amount,
  holds: z.enum(["exact", "rounding", "unlikely", "fails"]).nullable(),
});

const tableSchema = z.strictObject({
  sheet: z.string(),
  range: z.string(),
  title: z.string(),
  unit: words,
  decimals: count,
  grants: z.array(grantSchema),
  stated: z.array(
    z.strictObject({
      kind: z.enum(["subtotal", "total", "remainder"]),
      label: z.string(),
      header: z.string(),
      amount: decimal,
      cell,
    }),
  ),
});

const agreementSchema = z.strictObject({
  agreement: z.string(),
  caseNumber: words,
  income: amount,
  decided: amount,
  used: amount,
  remaining: amount,
  reportTo: words,
  reportDeadline: words,
  daysLeft: z.number().int().nullable(),
  endsYear: z.number().int().nullable(),
});

const acceptedSchema = z.strictObject({
  ...findingSchema.shape,
  accepted: z.strictObject({ by: z.string(), reason: z.string(), at: z.string() }),
});

const reportSchema = z.strictObject({
  workbook: z.string(),
  at: z.iso.datetime({ offset: true }),
  version: z.string(),
  sheets: count,
  tables: count,
  rows: count,
  relations: holdings,
  complete: z.boolean(),
  open: z.array(findingSchema),
  accepted: z.array(acceptedSchema),
  grants: z.array(tableSchema),
  agreements: z.array(agreementSchema),
  settings: z.looseObject({}),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What `check --report json` prints. */
export const reportsSchema = z.strictObject({
  version: z.literal(1),
  reports: z.array(z.strictObject({ file: z.string(), error: words, report: reportSchema.nullable() })),
});

/** The reports as one JSON object, held against its schema; texts in the chosen language. */
export function reportsJson(reports: readonly FileReport[], language: Language): string {
  const answer = reportsSchema.parse({
    version: 1,
    reports: reports.map(({ file, error, report }) => ({
      file,
      error: report ? null : error,
      report: report && inWords(report, language),
    })),
  });
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function inWords(report: BoardReport, language: Language): z.input<typeof reportSchema> {
  const { open, accepted, settings, ...rest } = report;
  return {
    ...(rest as Omit<z.input<typeof reportSchema>, "open" | "accepted" | "settings">),
    open: open.map((finding) => toFinding(finding, language)),
    accepted: accepted.flatMap((finding) => {
      if (!finding.accepted) return [];
      const { by, reason, at } = finding.accepted;
      return [{ ...toFinding(finding, language), accepted: { by, reason, at } }];
    }),
    settings: { ...settings },
  };
}
