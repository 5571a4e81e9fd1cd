export const SEVERITIES = ["error", "warning", "info"] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * A value in a text: words, a count, an amount as a decimal string with as many decimals as it is written with, a percentage, a text
 * within the text, or several of these ("13,0 och 1,3").
 */
export type MessageValue =
  | string
  | number
  | { readonly amount: string; readonly unit?: string | null }
  | { readonly percent: string }
  | { readonly list: readonly MessageValue[] }
  | Message;

/** A text for a person, by its key in the catalogues of `locales`; values are plain data. */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export interface ChangeReport {
  /** A1 address on the finding's sheet, or "Sheet!A1" on another. */
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

export interface RepairReport {
  readonly changes: readonly ChangeReport[];
  readonly certainty: "certain" | "likely" | "possible";
  readonly operation: string;
}

/** One thing to look at: one cause, one finding. Plain data: it crosses the worker's border and is printed as JSON. */
export interface Finding {
  /** Stable across runs on the same workbook: rule and first cell. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** 1-based row as Excel numbers it. */
  readonly row: number;
  /** The words that name the row, "" where it has none. */
  readonly label: string;
  /** A1 addresses that are part of it, the most suspect first. */
  readonly cells: readonly string[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly message: Message;
  /** Every relation that this cause breaks. */
  readonly broken: readonly {
    readonly id: string;
    readonly kind: string;
    readonly total: string;
    readonly difference: string;
  }[];
  readonly repairs: readonly RepairReport[];
  /** Where nothing tells which cell it is: the cells one of which is wrong. */
  readonly candidates: readonly string[];
  /** True where the search stopped before it was done: there may be other explanations. */
  readonly stopped: boolean;
  /** Who found the row right as it is, and why; null where nobody has. */
  readonly accepted: Acceptance | null;
}

/** A person's word that a finding is in order; kept in the workbook by the finding's id. */
export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  /** ISO date and time. */
  readonly at: string;
}
