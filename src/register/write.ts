import { columnLetters } from "../reading";
import { daySerial } from "./cells";
import { REGISTER_COLUMNS, type RegisterField } from "./columns";
import type { RegisterEntry } from "./entry";

/** The register as cells to write: header row first, formulas in English, and each column's number format. */
export interface RegisterMatrix {
  readonly values: readonly (readonly (string | number)[])[];
  /** Null for a column that is the user's own, which is never written. */
  readonly formats: readonly (string | null)[];
  /** How wide each column is, in letters. */
  readonly widths: readonly number[];
}

/** Where entries are written: the first one's zero-based row, the first column, and what each column is. */
export interface RegisterPlace {
  readonly top: number;
  readonly left: number;
  readonly columns: readonly (RegisterField | null)[];
}

const FORMATS = {
  text: "General",
  code: "@",
  amount: "#,##0",
  rate: "0.0%",
  year: "0",
  date: "yyyy-mm-dd",
  choice: "General",
  formula: "#,##0",
} as const;

/** Letters that fit in a column of that type, and in those that hold more. */
const WIDTHS = {
  text: 18,
  code: 17,
  amount: 16,
  rate: 8,
  year: 8,
  date: 16,
  choice: 16,
  formula: 16,
} as const;
const WIDER: Partial<Record<RegisterField, number>> = {
  agreement: 36,
  conditions: 36,
  note: 36,
  rolledInto: 24,
};

type Language = "sv" | "en";
type Column = (typeof REGISTER_COLUMNS)[number];

const NEW_REGISTER: RegisterPlace = { top: 1, left: 0, columns: REGISTER_COLUMNS.map(({ field }) => field) };

/** Lays entries out in the user's language: as a new register, or as rows of one that is there. */
export function writeRegister(
  entries: readonly RegisterEntry[],
  language: Language,
  place: RegisterPlace = NEW_REGISTER,
): RegisterMatrix {
  const columns = place.columns.map(
    (field): Column | null => REGISTER_COLUMNS.find((column) => column.field === field) ?? null,
  );
  const headers = columns.map((column) => column?.names[language] ?? "");
  const rows = entries.map((entry, index) =>
    columns.map((column) => (column ? cellOf(entry, column, language, place, index) : "")),
  );
  return {
    values: [headers, ...rows],
    formats: columns.map((column) => column && FORMATS[column.type]),
    widths: columns.map((column) => (column ? (WIDER[column.field] ?? WIDTHS[column.type]) : WIDTHS.text)),
  };
}

function cellOf(
  entry: RegisterEntry,
  column: Column,
  language: Language,
  place: RegisterPlace,
  index: number,
): string | number {
  if (column.type === "formula") return remainingFormula(place, place.top + index);
  const value = entry[column.field];
  if (value === null) return "";
  if (column.type === "choice") return choiceWord(column, String(value), language);
  if (column.type === "date") return daySerial(String(value));
  return typeof value === "object" ? value.toNumber() : value;
}

function choiceWord(
  column: Extract<Column, { type: "choice" }>,
  meaning: string,
  language: Language,
): string {
  const words: Readonly<Record<string, { readonly sv: readonly string[]; readonly en: readonly string[] }>> =
    column.choices;
  return words[meaning]?.[language][0] ?? meaning;
}

/**
 * Income less overhead in whole kronor less what is decided, as an ordinary formula that the user can read and change; plain references,
 * since not every program that opens the workbook knows a table's own.
 */
function remainingFormula({ left, columns }: RegisterPlace, row: number): string {
  const cell = (field: RegisterField): string | null => {
    const index = columns.indexOf(field);
    return index < 0 ? null : `${columnLetters(left + index)}${row + 1}`;
  };
  const [income, rate, decided] = [cell("income"), cell("overheadRate"), cell("decided")];
  if (income === null) return "";
  const overhead = rate === null ? "" : `-ROUND(${income}*${rate},0)`;
  return `=IF(${income}="","",${income}${overhead}${decided === null ? "" : `-${decided}`})`;
}
