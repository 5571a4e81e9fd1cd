import type { ColumnRole, RowKind, Table, TableRow } from "../reading";
import { longFormTerms } from "./longForm";
import type { SumLines } from "./sums";

const ITEMS: readonly RowKind[] = ["item", "continuation"];
const TOTALS: readonly RowKind[] = ["subtotal", "total"];

/** The rows around a total, in sheet order: those that carry amounts of their own and other totals. */
interface Surroundings {
  readonly total: TableRow;
  readonly above: readonly TableRow[];
  readonly below: readonly TableRow[];
  /** True for the last totals of a table, which may sum all of it. */
  readonly isGrand: boolean;
}

interface RowHypothesis {
  readonly name: string;
  readonly terms: (around: Surroundings) => readonly TableRow[];
}

/** What a total row may be the sum of, the likeliest first. */
const ROW_HYPOTHESES: readonly RowHypothesis[] = [
  { name: "rows since the last total", terms: ({ above }) => since(above) },
  { name: "subtotals", terms: ({ above, isGrand }) => (isGrand ? subtotals(above) : []) },
  {
    name: "subtotals and the rows after them",
    terms: ({ above, isGrand }) => (isGrand ? [...subtotals(above), ...since(above)] : []),
  },
  { name: "all rows above", terms: ({ above, isGrand }) => (isGrand ? items(above) : []) },
  { name: "the last total and the rows after it", terms: ({ above }) => fromLastTotal(above) },
  { name: "rows below up to the next total", terms: ({ below }) => untilTotal(below) },
];

/** A total that words point out, with what it may be the sum of. */
export interface ProposedTotal {
  readonly total: number;
  readonly alternatives: readonly ProposedSum[];
}

export interface ProposedSum {
  /** The same for sums proposed for the same reason, so that totals can vouch for each other. */
  readonly reason: string;
  readonly lines: SumLines;
}

/** Grand totals are looked for among this many of the last totals, so that the work stays linear in the rows. */
const GRAND_TOTALS = 3;

/** For each row that is read as a total: the rows that it may be the sum of. */
export function proposedRowTotals(table: Table): ProposedTotal[] {
  const rows = table.rows.filter(
    ({ kind, additive }) =>
      additive && (ITEMS.includes(kind) || TOTALS.includes(kind) || kind === "remainder"),
  );
  const totals = rows.flatMap(({ kind }, index) => (TOTALS.includes(kind) ? [index] : []));
  const keyed = longFormTerms(table);
  return totals.map((at, order) => {
    const total = rows[at] as TableRow;
    const isGrand = order >= totals.length - GRAND_TOTALS;
    // Without a grand total to find, the nearest totals on both sides bound what has to be looked at.
    const from = isGrand ? 0 : (totals[order - 1] ?? 0);
    const to = (totals[order + 1] ?? rows.length) + 1;
    const around = { total, above: rows.slice(from, at), below: rows.slice(at + 1, to), isGrand };
    const sums = [
      { name: "rows with the same words", terms: keyed.get(total.row) ?? [] },
      ...ROW_HYPOTHESES.map(({ name, terms }) => ({ name, terms: terms(around) })),
    ];
    return {
      total: total.row,
      alternatives: distinct(sums.map(({ name, terms }) => sumOfRows(name, total, terms))),
    };
  });
}

function items(rows: readonly TableRow[]): TableRow[] {
  return rows.filter(({ kind }) => ITEMS.includes(kind));
}

function subtotals(rows: readonly TableRow[]): TableRow[] {
  return rows.filter(({ kind }) => kind === "subtotal");
}

function since(above: readonly TableRow[]): TableRow[] {
  return above.slice(above.findLastIndex(({ kind }) => TOTALS.includes(kind)) + 1);
}

function fromLastTotal(above: readonly TableRow[]): TableRow[] {
  const last = above.findLastIndex(({ kind }) => TOTALS.includes(kind));
  return last < 0 ? [] : above.slice(last);
}

function untilTotal(below: readonly TableRow[]): TableRow[] {
  const next = below.findIndex(({ kind }) => TOTALS.includes(kind));
  return below.slice(0, next < 0 ? below.length : next);
}

function sumOfRows(reason: string, total: TableRow, terms: readonly TableRow[]): ProposedSum {
  return {
    reason,
    lines: {
      direction: "rows",
      total: total.row,
      terms: terms.map(({ row }) => row),
      evidence: total.label === "" ? [{ type: "roles" }] : [{ type: "label", text: total.label }],
    },
  };
}

/** What a total column may be the sum of, by role, the likeliest first; among the columns to its left and then among all. */
const COLUMN_HYPOTHESES: readonly (readonly ColumnRole[])[] = [
  ["recipient"],
  ["allocation"],
  ["recipient", "allocation"],
  ["overhead", "allocation"],
  ["overhead", "recipient"],
  ["income", "overhead", "allocation", "recipient", "other"],
];

/** For each column that is read as a total: the columns that it may be the sum of. */
export function proposedColumnTotals(table: Table): ProposedTotal[] {
  return table.columns
    .filter(({ role, additive }) => role === "total" && additive)
    .map((total) => {
      const sums = [true, false].flatMap((onlyLeft) =>
        COLUMN_HYPOTHESES.map((roles): ProposedSum => {
          const terms = table.columns.filter(
            ({ column, role, additive }) =>
              additive &&
              roles.includes(role) &&
              column !== total.column &&
              (!onlyLeft || column < total.column),
          );
          return {
            reason: roles.join(),
            lines: {
              direction: "columns",
              total: total.column,
              terms: terms.map(({ column }) => column),
              evidence: total.header === "" ? [{ type: "roles" }] : [{ type: "label", text: total.header }],
            },
          };
        }),
      );
      return { total: total.column, alternatives: distinct(sums) };
    });
}

/** Sums of at least two lines, each once. */
function distinct(sums: readonly ProposedSum[]): ProposedSum[] {
  const seen = new Set<string>();
  return sums.filter(({ lines }) => {
    const key = lines.terms.join();
    const isNew = lines.terms.length >= 2 && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
