import { Decimal, type Unit } from "../../src/money";
import type { ColumnRole, RowKind, Table } from "../../src/reading";

const WORDS: readonly ColumnRole[] = ["agreement", "note"];

type Cell = string | number | null;

/** A table for a test, as `reading` would hand it over: each row is its kind, its label and its cells after the label column. */
export interface Sheet {
  readonly sheet?: string;
  readonly unit?: Unit | null;
  readonly title?: string;
  /** Amounts that the title states, in the row above the table. */
  readonly stated?: readonly string[];
  /** Role and header of each column; the first is the label's. */
  readonly columns: readonly (readonly [ColumnRole, string])[];
  readonly rows: readonly (readonly [RowKind, string, ...Cell[]])[];
}

/** Cells as typed: "32,6" is a figure with one decimal, "=C7-D7 → 9,4" a formula with its value, "9,3 tkr" has its own unit. */
export function tableOf({
  sheet = "Blad1",
  unit = "mkr",
  title = "",
  stated = [],
  columns,
  rows,
}: Sheet): Table {
  let owner: number | null = null;
  const tableRows = rows.map(([kind, label], row) => {
    if (kind === "item") owner = row;
    const belongs = kind === "continuation" || kind === "text" || kind === "of-which";
    const additive = kind !== "header" && kind !== "text";
    return { row, kind, label, owner: belongs ? owner : null, additive, level: 0, indent: 0, hidden: false };
  });
  const cell = (row: number, column: number) => rows[row]?.[column + 1] ?? null;
  const amount = (row: number, column: number) => readCell(cell(row, column), unit);
  return {
    id: `${sheet}!${title}A1`,
    sheet,
    area: { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 },
    header: null,
    title,
    unit,
    unitEvidence: unit === null ? null : "title",
    columns: columns.map(([role, header], column) => ({
      column,
      role,
      content: WORDS.includes(role) ? ("words" as const) : ("figures" as const),
      additive: !WORDS.includes(role) && role !== "share",
      header,
      unit: null,
      year: null,
      decimals: usual(rows.map((_, row) => amount(row, column)?.decimals ?? null)),
      hidden: false,
    })),
    rows: tableRows,
    labelColumn: 0,
    stated: stated.flatMap((text) => {
      const found = readCell(text, unit);
      return found
        ? [{ cell: { sheet, row: -1, column: 0 }, amount: found, name: title, caseNumber: null }]
        : [];
    }),
    hasHidden: false,
    amount: (row, column) => (column === 0 ? null : amount(row, column)),
    numbers: (column) => Float64Array.from(rows, (_, row) => amount(row, column)?.value.toNumber() ?? NaN),
    value: cell,
    formula: (row, column) => /^=.*(?= → )/.exec(String(cell(row, column)))?.[0] ?? null,
  };
}

function readCell(cell: Cell, tableUnit: Unit | null) {
  if (cell === null || cell === "") return null;
  const isFormula = String(cell).startsWith("=");
  const [, digits, unit] =
    /^([-−]?[\d ]+(?:,\d+)?)(?: (kr|tkr|mkr))?$/.exec(
      String(cell)
        .replace(/^=.* → /, "")
        .replace(".", ","),
    ) ?? [];
  if (digits === undefined) return null;
  const value = new Decimal(digits.replace("−", "-").replaceAll(" ", "").replace(",", "."));
  const exact = isFormula || (unit ?? tableUnit) === "kr" || tableUnit === null;
  return {
    value,
    unit: (unit as Unit | undefined) ?? tableUnit,
    decimals: exact ? null : (digits.split(",")[1]?.length ?? 0),
  };
}

function usual(decimals: readonly (number | null)[]): number | null {
  const known = decimals.filter((one) => one !== null);
  const count = (one: number) => known.filter((other) => other === one).length;
  return known.reduce<number | null>(
    (best, one) => (best === null || count(one) > count(best) ? one : best),
    null,
  );
}
