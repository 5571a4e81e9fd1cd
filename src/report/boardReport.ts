import type { Finding } from "../checks";
import type { RowKind, WorkbookData } from "../reading";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "../settings";
import { examine, type Examination, type ValidateOptions, type Validation } from "../validate";
import { type AgreementLine, agreementLines, agreementsInSheets } from "./agreements";
import { checkedFigures, type Sha256 } from "./digest";
import { type GrantTable, grantTables } from "./grants";

/** What the report is about and what made it. */
export interface ReportSource {
  readonly workbook: string;
  /** ISO date and time of the validation. */
  readonly at: string;
  /** Grant's version. */
  readonly version: string;
}

/** How many relations hold, and how well. */
export interface Holdings {
  readonly exact: number;
  readonly rounding: number;
  readonly unlikely: number;
  readonly fails: number;
}

/** The paper that a board gets about a workbook, as plain data. */
export interface BoardReport extends ReportSource {
  readonly sheets: number;
  readonly tables: number;
  /** Rows of the tables that have a name or an amount, headers left out. */
  readonly rows: number;
  readonly relations: Holdings;
  /** What stands to be looked at, worst first as the validation ordered it. */
  readonly open: readonly Finding[];
  /** What somebody has found right as it is, with the reason. */
  readonly accepted: readonly Finding[];
  /** False where a bounded search stopped before it was done: the report then cannot say that all is found. */
  readonly complete: boolean;
  readonly grants: readonly GrantTable[];
  /** The register's; where the workbook has none, what the sheets themselves tell of. */
  readonly agreements: readonly AgreementLine[];
  readonly agreementsFrom: "register" | "sheets";
  /** Two years beside each other, from overviews on the sheets, then from the register. Amounts are decimal strings in kronor. */
  readonly years: Validation["years"];
  /** What the workbook was checked with. */
  readonly settings: Settings;
  /** SHA-256 of the checked figures: another digest, other figures. */
  readonly digest: string;
}

/** Validates a workbook and reports on it in one go. Throws zod's error where a setting is not valid. */
export async function reportOn(
  workbook: WorkbookData,
  options: ValidateOptions,
  source: ReportSource,
  sha256: Sha256,
): Promise<{ readonly validation: Validation; readonly report: BoardReport }> {
  const examination = examine(workbook, options);
  const report = await boardReport(examination, source, sha256, options);
  return { validation: examination.validation, report };
}

/** The board's report of a validation: what was checked, what holds, what does not and why, and what was accepted by whom. */
export async function boardReport(
  { validation, tables, relations, register }: Examination,
  source: ReportSource,
  sha256: Sha256,
  { settings }: Pick<ValidateOptions, "settings"> = {},
): Promise<BoardReport> {
  const { sheets, findings, stopped } = validation;
  const isRegistered = validation.register !== null || register.length > 0;
  const holdings = { exact: 0, rounding: 0, unlikely: 0, fails: 0 };
  for (const { holds } of relations) holdings[holds] += 1;
  return {
    ...source,
    sheets: sheets.length,
    tables: tables.length,
    rows: tables.flatMap((table) => table.rows).filter(({ kind }) => !WITHOUT_CONTENT.includes(kind)).length,
    relations: holdings,
    open: findings.filter(({ accepted }) => accepted === null),
    accepted: findings.filter(({ accepted }) => accepted !== null),
    complete: !stopped,
    grants: grantTables(tables, relations),
    agreements: isRegistered ? agreementLines(register, source.at) : agreementsInSheets(validation),
    agreementsFrom: isRegistered ? "register" : "sheets",
    years: validation.years,
    settings: settings ? settingsSchema.parse(settings) : DEFAULT_SETTINGS,
    digest: await sha256(checkedFigures(tables)),
  };
}

const WITHOUT_CONTENT: readonly RowKind[] = ["header", "blank"];
