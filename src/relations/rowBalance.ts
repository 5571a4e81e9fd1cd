import { Decimal } from "../money";
import type { ColumnRole, TableColumn } from "../reading";
import type { Family } from "./family";
import { type Agreement, agreements, columnsOf } from "./groups";
import { judge, type Proposal, type ProposedTerm } from "./proposal";
import type { TableFigures } from "./tableFigures";

/** How a row may balance: what an income goes to. The first that holds in most agreements is the table's. */
const BALANCES: readonly (readonly ColumnRole[])[] = [
  ["overhead", "allocation"],
  ["overhead", "total"],
  ["overhead", "recipient"],
  ["allocation"],
  ["total"],
  ["recipient"],
];

const ONE = new Decimal(1);

/** income = overhead + Σ allocation, over an agreement's item row and its continuation rows; total rows balance as rows of their own. */
export function rowBalances(figures: TableFigures): Family[] {
  const { table } = figures;
  const incomes = columnsOf(table, "income");
  const groups = [...agreements(table, "items"), ...agreements(table, "totals")];
  const families = BALANCES.flatMap((roles) => {
    const spent = roles.map((role) => columnsOf(table, role));
    if (incomes.length !== 1 || spent.some((columns) => columns.length === 0)) {
      return [];
    }
    const proposals = groups.flatMap((group) => balance(figures, group, incomes, spent.flat()) ?? []);
    return proposals.length === 0 ? [] : [{ proposals, evidence: [{ type: "roles" as const }] }];
  });
  const best = families
    .map((family) => ({ family, share: heldShare(family) }))
    .reduce((most, one) => (one.share > most.share ? one : most), {
      family: null as Family | null,
      share: 0,
    });
  return best.family === null ? [] : [best.family];
}

function heldShare({ proposals }: Family): number {
  const holds = proposals.filter((proposal) => judge(proposal, []).holds !== "fails").length;
  return holds / proposals.length;
}

function balance(
  figures: TableFigures,
  group: Agreement,
  incomes: readonly TableColumn[],
  spent: readonly TableColumn[],
): Proposal | null {
  const [total, ...moreIncome] = termsIn(figures, group, incomes, ONE.negated());
  const terms = termsIn(figures, group, spent, ONE);
  if (total === undefined || terms.length === 0) {
    return null;
  }
  return { kind: "row-balance", table: figures.table.id, total, terms: [...terms, ...moreIncome] };
}

function termsIn(
  figures: TableFigures,
  group: Agreement,
  columns: readonly TableColumn[],
  multiplier: Decimal,
): ProposedTerm[] {
  return columns.flatMap(({ column }) =>
    group.rows.flatMap(({ row }) => {
      const figure = figures.at(row, column);
      return figure === null
        ? []
        : [{ cell: { sheet: figures.table.sheet, row, column }, figure, multiplier }];
    }),
  );
}
