import type { Finding, Message } from "./checks";
import type { WorkbookData } from "./reading";

/** What was read on one sheet, as the check command prints it; amounts are decimal strings in the table's unit. */
export interface SheetReport {
  readonly name: string;
  readonly tables: readonly TableReport[];
}

export interface TableReport {
  readonly range: string;
  readonly unit: string | null;
  readonly columns: readonly { readonly column: string; readonly role: string; readonly header: string }[];
  readonly relations: readonly RelationReport[];
}

export interface RelationReport {
  readonly id: string;
  readonly kind: string;
  readonly total: string;
  readonly terms: readonly { readonly cell: string; readonly sign: number }[];
  readonly holds: "exact" | "rounding" | "unlikely" | "fails";
  readonly difference: string;
  readonly tolerance: string;
}

/** The core's answer: plain data, so that it can cross the worker's border and be printed as JSON. */
export interface Validation {
  readonly version: 1;
  readonly sheets: readonly SheetReport[];
  readonly findings: readonly Finding[];
  /** True where a bounded search stopped before it was done. */
  readonly stopped: boolean;
}

export interface ValidateOptions {
  /** Called before each step with a text and how far the work has come, 0 to 1. */
  readonly onProgress?: (step: Message, fraction: number) => void;
}

/** The core's one door: reads the workbook's tables, finds what ought to hold, and reports what does not. */
export function validate(workbook: WorkbookData, options: ValidateOptions = {}): Validation {
  options.onProgress?.({ id: "progress.reading", values: { sheet: workbook.name } }, 0);
  return { version: 1, sheets: [], findings: [], stopped: false };
}
