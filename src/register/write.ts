import type { CellValue } from "../reading";
import { REGISTER_COLUMNS } from "./columns";
import type { RegisterEntry } from "./entry";

/** The register as cells to write: header row first; formulas in English with structured references; and each column's number format. */
export interface RegisterMatrix {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
}

const FORMATS = {
  text: "@",
  amount: "#,##0",
  rate: "0.0%",
  year: "0",
  date: "@",
  choice: "@",
  formula: "#,##0",
} as const;

type Language = "sv" | "en";

/** Lays entries out as a new register in the user's language. */
export function writeRegister(entries: readonly RegisterEntry[], language: Language): RegisterMatrix {
  const headers = REGISTER_COLUMNS.map((column) => column.names[language]);
  const rows = entries.map((entry) =>
    REGISTER_COLUMNS.map((column): CellValue => {
      if (column.type === "formula") return remainingFormula(language);
      const value = entry[column.field];
      if (value === null) return "";
      if (column.type === "choice") return choiceWord(column, String(value), language);
      return typeof value === "object" ? value.toNumber() : value;
    }),
  );
  return { values: [headers, ...rows], formats: REGISTER_COLUMNS.map(({ type }) => FORMATS[type]) };
}

function choiceWord(
  column: Extract<(typeof REGISTER_COLUMNS)[number], { type: "choice" }>,
  meaning: string,
  language: Language,
): string {
  const words: Readonly<Record<string, { readonly sv: readonly string[]; readonly en: readonly string[] }>> =
    column.choices;
  return words[meaning]?.[language][0] ?? meaning;
}

/** Income less overhead in whole kronor less what is decided, as an ordinary formula that the user can read and change. */
function remainingFormula(language: Language): string {
  const name = (field: string): string =>
    `[@[${REGISTER_COLUMNS.find((column) => column.field === field)?.names[language] ?? field}]]`;
  const income = name("income");
  return `=IF(${income}="","",${income}-ROUND(${income}*${name("overheadRate")},0)-${name("decided")})`;
}
