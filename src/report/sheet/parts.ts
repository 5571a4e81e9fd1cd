import type { Message } from "../../checks";
import type { ReportCellRef } from "../grants";

/** A text of the catalogue, or words of the workbook as they stand there. */
export type ReportText = Message | string;

/** What a cell of the printed report holds; null where it is empty. */
export type ReportCell =
  | { readonly text: ReportText; readonly link?: ReportCellRef }
  | { readonly amount: string; readonly decimals: number }
  | null;

/** How a row looks: what it is in the report. */
export type RowStyle = "title" | "meta" | "heading" | "columns" | "row" | "strong" | "total" | "chart";

export interface ReportRow {
  readonly style: RowStyle;
  /** As many as the report has columns, or fewer: the rest is empty. */
  readonly cells: readonly ReportCell[];
  /** The columns, both ends included, over which the text of the first of them runs. */
  readonly across?: readonly [first: number, last: number];
}

/** A chart of rows of the report, drawn in rows that are kept free for it. */
export interface ReportChart {
  readonly kind: "bars" | "stacked";
  readonly title: ReportText;
  /** Rows and columns of the figures, the header row first; the categories stand in the first column. Zero-based, ends included. */
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
  readonly place: readonly [first: number, last: number];
}

/** The report as a worksheet: who writes it puts texts in words and knows nothing of grants. */
export interface ReportLayout {
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly ReportRow[];
  /** So many rows from the top stand on every printed page. */
  readonly repeated: number;
  readonly charts: readonly ReportChart[];
}

/** Together what an A4 page holds across, lying, in a size that can be read. */
export const WIDTHS = [44, 14, 14, 14, 14, 14, 18] as const;

export const LAST = WIDTHS.length - 1;

/** A part of the report, its charts by rows of its own. */
export interface Part {
  readonly rows: readonly ReportRow[];
  readonly charts?: readonly ReportChart[];
}

/** A text of the catalogue. */
export function say(id: string, values: Message["values"] = {}): Message {
  return { id: `report.${id}`, values };
}

export function textCell(text: ReportText): ReportCell {
  return { text };
}

export function heading(text: ReportText): ReportRow {
  return { style: "heading", cells: [{ text }] };
}

export function columnHeads(ids: readonly (string | null)[]): ReportRow {
  return { style: "columns", cells: ids.map((id) => (id === null ? null : { text: say(id) })) };
}

/** An amount with as many decimals as it has, and at least `least`. */
export function amountCell(amount: string | null, least = 0): ReportCell {
  if (amount === null) return null;
  const written = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
  return { amount, decimals: Math.max(least, written) };
}

/** "2026-03-01 09:00": an ISO date and time as Swedes write it, in the zone in which it is given. */
export function moment(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}
