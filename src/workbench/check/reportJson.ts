import { z } from "zod";
import type { Language } from "../../locales";
import type { BoardReport } from "../../report";
import type { FileReport } from "./reportCsv";
import { toAcceptance, toFinding } from "./toAnswer";
import { acceptanceSchema, findingSchema } from "./answer";

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
  cell: cell.nullable(),
  national: amount,
  income: amount,
  decided: amount,
  used: amount,
  remaining: amount,
  reportTo: words,
  reportDeadline: words,
  daysLeft: z.number().int().nullable(),
  endsYear: z.number().int().nullable(),
});

const place = z.strictObject({ sheet: z.string(), row: count, column: count });
const movement = { before: decimal, after: decimal, change: decimal, percent: amount };
const named = z.array(z.strictObject({ name: z.string(), amount: decimal }));

/** Two years beside each other; rows and columns of cells are counted from 0. */
const yearsSchema = z.strictObject({
  from: z.number().int(),
  to: z.number().int(),
  sheet: words,
  lines: z.array(
    z.strictObject({
      ...movement,
      kind: z.enum(["new", "ended", "rolled-into", "changed", "unchanged"]),
      name: z.string(),
      formerName: words,
      caseNumber: words,
      into: words,
      cells: z.array(place),
      passThrough: z.boolean(),
      parts: z.array(z.strictObject({ name: z.string(), before: amount, after: amount })),
    }),
  ),
  all: z.strictObject(movement),
  own: z.strictObject(movement),
  sums: z.array(
    z.strictObject({
      cell: place,
      year: z.number().int(),
      stated: decimal,
      counted: decimal,
      difference: decimal,
      tolerance: decimal,
      holds: z.enum(["exact", "rounding", "fails"]),
      explanations: z.array(z.strictObject({ without: named, besides: named })),
    }),
  ),
});

const acceptedSchema = z.strictObject({
  ...findingSchema.shape,
  accepted: acceptanceSchema,
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
  agreementsFrom: z.enum(["register", "sheets"]),
  years: z.array(yearsSchema),
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
      return [{ ...toFinding(finding, language), accepted: toAcceptance(finding.accepted) }];
    }),
    settings: { ...settings },
  };
}
