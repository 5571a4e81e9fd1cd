import type { ColumnRole, RowKind, Table, TableRow } from "../reading";
import type { SumLines } from "./sums";
import type { TableFigures } from "./tableFigures";

/** What the words and the layout propose for one total: alternative sets of terms, the likeliest first. */
export interface TotalHypotheses {
  readonly total: TableRow | null;
  readonly alternatives: readonly SumLines[];
}

const ITEMS: readonly RowKind[] = ["item", "continuation"];
const TOTALS: readonly RowKind[] = ["subtotal", "total"];

/** For each row that is read as a total: the rows that it may be the sum of. */
export function totalRowHypotheses({ table }: TableFigures): SumLines[][] {
  const rows = table.rows.filter(({ kind }) => ITEMS.includes(kind) || TOTALS.includes(kind));
  return rows.flatMap((total, at) => {
    if (!TOTALS.includes(total.kind)) {
      return [];
    }
    const above = rows.slice(0, at);
    const below = rows.slice(at + 1);
    const lastTotal = above.findLastIndex(({ kind }) => TOTALS.includes(kind));
    const nextTotal = below.findIndex(({ kind }) => TOTALS.includes(kind));
    const sinceTotal = above.slice(lastTotal + 1);
    const alternatives = [
      sinceTotal,
      above.filter(({ kind }) => kind === "subtotal"),
      [...above.filter(({ kind }) => kind === "subtotal"), ...sinceTotal],
      above.filter(({ kind }) => ITEMS.includes(kind)),
      lastTotal < 0 ? [] : above.slice(lastTotal),
      below.slice(0, nextTotal < 0 ? below.length : nextTotal),
    ];
    return [distinct(alternatives).map((terms) => sumOfRows(total, terms))];
  });
}

const ROW_TOTAL_TERMS: readonly (readonly ColumnRole[])[] = [
  ["recipient"],
  ["allocation"],
  ["recipient", "allocation"],
  ["overhead", "allocation"],
  ["overhead", "recipient"],
];

/** For each column that is read as a total: the columns that it may be the sum of. */
export function totalColumnHypotheses({ table }: TableFigures): SumLines[][] {
  return table.columns
    .filter(({ role }) => role === "total")
    .map((total) => {
      const amounts = table.columns.filter(
        ({ role, column }) => column !== total.column && ADDABLE.includes(role),
      );
      const left = amounts.filter(({ column }) => column < total.column);
      const alternatives = [
        ...ROW_TOTAL_TERMS.map((roles) => left.filter(({ role }) => roles.includes(role))),
        left,
        amounts,
      ];
      return distinct(alternatives).map((terms) => ({
        direction: "columns" as const,
        total: total.column,
        terms: terms.map(({ column }) => column),
        evidence:
          total.header === ""
            ? [{ type: "roles" as const }]
            : [{ type: "label" as const, text: total.header }],
      }));
    });
}

const ADDABLE: readonly ColumnRole[] = ["income", "overhead", "allocation", "recipient", "other"];

function sumOfRows(total: TableRow, terms: readonly TableRow[]): SumLines {
  return {
    direction: "rows",
    total: total.row,
    terms: terms.map(({ row }) => row),
    evidence: total.label === "" ? [{ type: "roles" }] : [{ type: "label", text: total.label }],
  };
}

/** Sets of at least two, each once. */
function distinct<Line extends TableRow | Table["columns"][number]>(
  sets: readonly (readonly Line[])[],
): Line[][] {
  const seen = new Set<string>();
  return sets.flatMap((set) => {
    const key = set.map((line) => ("row" in line ? line.row : line.column)).join();
    if (set.length < 2 || seen.has(key)) {
      return [];
    }
    seen.add(key);
    return [[...set]];
  });
}
