import type { Finding } from "../checks";
import type { Validation } from "../validate";

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
  readonly relations: Holdings;
  /** What stands to be looked at, worst first as the validation ordered it. */
  readonly open: readonly Finding[];
  /** What somebody has found right as it is, with the reason. */
  readonly accepted: readonly Finding[];
  /** False where a bounded search stopped before it was done: the report then cannot say that all is found. */
  readonly complete: boolean;
}

/** The board's report of a validation: what was checked, what holds, what does not and why, and what was accepted by whom. */
export function boardReport(validation: Validation, source: ReportSource): BoardReport {
  const { sheets, findings, stopped } = validation;
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const holdings = { exact: 0, rounding: 0, unlikely: 0, fails: 0 };
  for (const { holds } of tables.flatMap((table) => table.relations)) holdings[holds] += 1;
  return {
    ...source,
    sheets: sheets.length,
    tables: tables.length,
    relations: holdings,
    open: findings.filter(({ accepted }) => accepted === null),
    accepted: findings.filter(({ accepted }) => accepted !== null),
    complete: !stopped,
  };
}
