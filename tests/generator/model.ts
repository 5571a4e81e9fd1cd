import type { Unit } from "../../src/money";
import type { ColumnRole, Grid, WorkbookData } from "../../src/reading";

/** A cell of a made-up table before it is placed and written. */
export type ModelCell =
  | { readonly kind: "blank" }
  | { readonly kind: "words"; readonly text: string; readonly indent?: number }
  | { readonly kind: "year"; readonly year: number }
  /** In steps of the table's last decimal, so that sums are exact. */
  | { readonly kind: "amount"; readonly steps: number; readonly sum?: Sum }
  | { readonly kind: "count"; readonly count: number; readonly sum?: Sum }
  /** A part of 1. */
  | { readonly kind: "share"; readonly part: number };

/** What a cell adds up, by rows or columns of the table's body, counted from zero. */
export type Sum =
  | { readonly over: "rows"; readonly rows: readonly number[] }
  | { readonly over: "columns"; readonly columns: readonly number[] };

/** A table before it is placed on a sheet. */
export interface ModelTable {
  readonly header: readonly (readonly ModelCell[])[];
  readonly body: readonly (readonly ModelCell[])[];
  /** Null for a column that is nothing in particular. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Columns of money, in which a header can state the unit. */
  readonly money: readonly number[];
}

export interface TableTruth {
  readonly range: string;
  readonly unit: Unit;
  readonly roles: readonly (ColumnRole | null)[];
}

/** A made-up sheet and what a person sees on it. */
export interface GeneratedSheet {
  readonly name: string;
  readonly grid: Grid;
  readonly workbook: WorkbookData;
  readonly tables: readonly TableTruth[];
  /** Everything that ought to add up does. */
  readonly clean: true;
  /** The choices that made it, for a reader who wants to know where a method fails. */
  readonly recipe: Readonly<Record<string, string>>;
}

export const BLANK: ModelCell = { kind: "blank" };

export function words(text: string, indent = 0): ModelCell {
  return indent > 0 ? { kind: "words", text, indent } : { kind: "words", text };
}

export function amount(steps: number, sum?: Sum): ModelCell {
  return sum ? { kind: "amount", steps, sum } : { kind: "amount", steps };
}
