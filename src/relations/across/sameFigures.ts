import { convert, Decimal } from "../../money";
import { toQualifiedA1 } from "../../reading";
import type { Judged, ProposedTerm } from "../proposal";
import type { TableFigures } from "../tableFigures";
import { holding, termAt, wholeRows } from "./amounts";

/** A sum with so many digits that say something is not met elsewhere by chance. */
const TELLING_DIGITS = 6;

/** What a column adds up to, when a figure of another table is just that: the sum of the municipalities' money as the county's. */
export function sameFigures(tables: readonly TableFigures[]): Judged[] {
  const byKronor = new Map<string, { term: ProposedTerm; figures: TableFigures }[]>();
  for (const figures of tables) {
    for (const term of amountsIn(figures)) {
      const key = kronorOf(term);
      byKronor.set(key, [...(byKronor.get(key) ?? []), { term, figures }]);
    }
  }
  return tables.flatMap((figures) =>
    wholes(figures).flatMap((terms) => {
      const sum = Decimal.sum(...terms.map((term) => new Decimal(kronorOf(term))));
      const [met, ...more] = (byKronor.get(sum.toString()) ?? []).filter(
        (one) =>
          one.figures !== figures &&
          !terms.some(({ cell }) => toQualifiedA1(cell) === toQualifiedA1(one.term.cell)),
      );
      if (!isTelling(sum) || met === undefined || more.length > 0) return [];
      return holding(
        {
          kind: "same-amount",
          table: met.figures.table.id,
          total: { cell: met.term.cell, figure: met.term.figure },
          terms: terms.map((term) => ({ ...term, multiplier: inUnitOf(met.term, term) })),
        },
        { type: "pattern", holds: 1, of: 1 },
      );
    }),
  );
}

function amountsIn(figures: TableFigures): ProposedTerm[] {
  const columns = figures.table.columns.filter(({ additive }) => additive);
  return figures.table.rows
    .flatMap(({ row }) => columns.flatMap(({ column }) => termAt(figures, row, column)))
    .filter(({ figure }) => figure.unit !== null);
}

/** The whole of each column of amounts. */
function wholes(figures: TableFigures): ProposedTerm[][] {
  const rows = wholeRows(figures.table);
  return figures.table.columns
    .filter(({ additive }) => additive)
    .map(({ column }) => rows.flatMap(({ row }) => termAt(figures, row, column)))
    .filter((terms) => terms.length > 0 && terms.every(({ figure }) => figure.unit !== null));
}

function kronorOf({ figure }: ProposedTerm): string {
  return (figure.unit === null ? figure.value : convert(figure.value, figure.unit, "kr")).toString();
}

function isTelling(sum: Decimal): boolean {
  return (
    sum
      .toFixed()
      .replace(/\D/g, "")
      .replace(/^0+|0+$/g, "").length >= TELLING_DIGITS
  );
}

/** Takes a term to the total's unit, before the factors of their tables. */
function inUnitOf(total: ProposedTerm, term: ProposedTerm): Decimal {
  const [from, to] = [term.figure.unit, total.figure.unit];
  const scale = from === null || to === null ? new Decimal(1) : convert(new Decimal(1), from, to);
  return scale.times(total.figure.factor).dividedBy(term.figure.factor);
}
