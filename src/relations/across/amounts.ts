import { convert, type Decimal } from "../../money";
import type { Table, TableColumn, TableRow } from "../../reading";
import { ONE } from "../difference";
import { judge, type Judged, type Proposal, type ProposedTerm } from "../proposal";
import type { Evidence } from "../relation";
import type { Figure, TableFigures } from "../tableFigures";

/** The one column of amounts that a table distributes or receives; null where it has several. */
export function amountColumn({ columns }: Table): TableColumn | null {
  const amounts = columns.filter(
    ({ role, additive }) => additive && (role === "income" || role === "allocation"),
  );
  const [only, ...more] = amounts;
  return more.length > 0 ? null : (only ?? null);
}

/** A cell of a table as a term, if it has a figure. */
export function termAt(
  figures: TableFigures,
  row: number,
  column: number,
  multiplier: Decimal = ONE,
): ProposedTerm[] {
  const figure = figures.at(row, column);
  return figure === null ? [] : [{ cell: { sheet: figures.table.sheet, row, column }, figure, multiplier }];
}

/** The rows that together are the whole of a table: its last total, or without one all its items. */
export function wholeRows({ rows }: Table): TableRow[] {
  const totals = rows.filter(({ kind }) => kind === "total");
  return totals.length > 0
    ? totals.slice(-1)
    : rows.filter(({ kind }) => kind === "item" || kind === "continuation");
}

/** The relation, where it holds; between tables nothing else is taken for one. */
export function holding(proposal: Proposal, evidence: Evidence): Judged[] {
  const judged = judge(proposal, [evidence]);
  return judged.holds === "fails" ? [] : [judged];
}

/** Takes a term to the total's unit, before the factors of their tables. */
export function inUnitOf(total: Figure, term: Figure): Decimal {
  const scale = total.unit === null || term.unit === null ? ONE : convert(ONE, term.unit, total.unit);
  return scale.times(total.factor).dividedBy(term.factor);
}

/** An amount with so many digits that say something is not met elsewhere by chance. */
const TELLING_DIGITS = 6;

export function isTelling(amount: Decimal): boolean {
  return amount.precision() >= TELLING_DIGITS;
}
