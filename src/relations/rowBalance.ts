import type { Decimal } from "../money";
import type { ColumnRole, TableColumn } from "../reading";
import { MINUS_ONE, ONE } from "./difference";
import { type Family, judgeFamily, type Member, membersOf } from "./family";
import { type Agreement, agreements, columnsOf } from "./groups";
import type { Judged, Proposal, ProposedTerm } from "./proposal";
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

/** income = overhead + Σ allocation, over an agreement's item row and its continuation rows; total rows balance as rows of their own. */
export function rowBalances(figures: TableFigures): Judged[] {
  const { table } = figures;
  const incomes = columnsOf(table, "income");
  const groups = [...agreements(table, "items"), ...agreements(table, "totals")];
  const families = BALANCES.flatMap((roles): Family[] => {
    const spent = roles.map((role) => columnsOf(table, role));
    if (incomes.length !== 1 || spent.some((columns) => columns.length === 0)) {
      return [];
    }
    const proposals = groups.flatMap((group) => balance(figures, group, incomes, spent.flat()) ?? []);
    return proposals.length === 0 ? [] : [{ proposals, evidence: [{ type: "roles" as const }] }];
  });
  let best: { family: Family; members: Member[]; share: number } | null = null;
  for (const family of families) {
    const members = membersOf(family.proposals);
    const share = heldShare(members);
    if (share > (best?.share ?? 0)) best = { family, members, share };
  }
  return best === null ? [] : judgeFamily(best.family, best.members);
}

function heldShare(members: readonly Member[]): number {
  return members.filter(({ judged }) => judged.holds !== "fails").length / members.length;
}

function balance(
  figures: TableFigures,
  group: Agreement,
  incomes: readonly TableColumn[],
  spent: readonly TableColumn[],
): Proposal | null {
  const [total, ...moreIncome] = termsIn(figures, group, incomes, MINUS_ONE);
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
