import type { Amount, Unit } from "../money";
import type { Area, CellRef, CellValue } from "./grid";

/** What a column is for. The words are DESIGN's; the vocabulary that recognises them is data. */
export const COLUMN_ROLES = [
  "agreement",
  "national",
  "income",
  "overhead",
  "allocation",
  "recipient",
  "population",
  "share",
  "total",
  "note",
  "other",
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * What a row is. `continuation` carries more of the agreement above it (first cell blank or merged); `text` has words and no amount;
 * `remainder` states what is left or unallocated; `of-which` is part of the row above that it belongs to.
 */
export type RowKind =
  "header" | "item" | "continuation" | "text" | "of-which" | "subtotal" | "total" | "remainder" | "blank";

/** What a column's cells hold. Only `figures` are amounts or counts; a code, a year or a date is never summed. */
export type ColumnContent = "words" | "figures" | "percentages" | "codes" | "years" | "dates";

export interface TableColumn {
  /** Absolute zero-based column on the sheet. */
  readonly column: number;
  readonly role: ColumnRole;
  readonly content: ColumnContent;
  /** False for words and codes and for what must not be summed down: percentages, means, amounts per inhabitant, changes in per cent. */
  readonly additive: boolean;
  /** Header texts over the column, joined by a space; "" where there is none. */
  readonly header: string;
  /** The column's own unit where its header says one, else null (the table's holds). */
  readonly unit: Unit | null;
  /** The year that the header states, if any. */
  readonly year: number | null;
  /** Most common number of decimals among the column's amounts; null for a column without amounts. */
  readonly decimals: number | null;
  readonly hidden: boolean;
}

export interface TableRow {
  /** Absolute zero-based row on the sheet. */
  readonly row: number;
  readonly kind: RowKind;
  /** The words that name the row; a continuation row has the label of the row that it continues. */
  readonly label: string;
  /** Absolute row of the agreement that a continuation belongs to, or of the parent of an of-which row; null otherwise. */
  readonly owner: number | null;
  /** False where the row's words say that it is a mean, a percentage or another ratio. */
  readonly additive: boolean;
  /** 0 for an ordinary row; deeper for of-which rows by indent or dash; totals: how many levels of totals stand below. */
  readonly level: number;
  /** Indent level of the cell with the row's words, counting spaces at the beginning as indents too. */
  readonly indent: number;
  readonly hidden: boolean;
}

/** An amount that stands inside words, such as "God och nära vård 2020, 71,8mkr RS/195/2020" as a title or label. */
export interface StatedAmount {
  readonly cell: CellRef;
  readonly amount: Amount;
  /** The words before the amount. */
  readonly name: string;
  readonly caseNumber: string | null;
}

/** One table as a person sees it on the sheet. Rows and columns are in sheet order; indices are absolute and zero-based. */
export interface Table {
  /** Unique in the workbook: sheet name, "!", range in A1 notation. */
  readonly id: string;
  readonly sheet: string;
  /** Header rows and body, without the title above and the notes below. */
  readonly area: Area;
  /** The table's header rows; null where it has none. */
  readonly header: Area | null;
  readonly title: string;
  /** The unit of the table's amounts and where it was found. */
  readonly unit: Unit | null;
  readonly unitEvidence: "cell" | "header" | "title" | "sheet" | "magnitude" | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Absolute column of the words that name the rows; null where there is none. */
  readonly labelColumn: number | null;
  /** Amounts that the title rows and the labels state in words, top to bottom. */
  readonly stated: readonly StatedAmount[];
  /** True where rows or columns of the table are hidden or filtered out; they count all the same. */
  readonly hasHidden: boolean;
  /** The amount at an absolute row and column, in the table's unit where the cell says no other; null where there is none. */
  amount(row: number, column: number): Amount | null;
  /**
   * The figures of an absolute column as doubles, one for each of `rows` in order, NaN where there is none: for fast screening. What a
   * person sees is computed from `amount`.
   */
  numbers(column: number): Float64Array;
  /** What the cell holds, as the grid gave it; null outside the grid. */
  value(row: number, column: number): CellValue;
  /** The formula at an absolute row and column, beginning with "="; null where there is none. */
  formula(row: number, column: number): string | null;
}
