import { convert, Decimal } from "../../money";
import { toQualifiedA1 } from "../../reading";
import type { Judged, ProposedTerm } from "../proposal";
import type { TableFigures } from "../tableFigures";
import { holding, inUnitOf, isTelling, termAt, wholeRows } from "./amounts";

/** An amount that stands in more places may stand anywhere. */
const MOST_MET = 3;

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
      const all = (byKronor.get(sum.toString()) ?? []).filter(
        (one) =>
          one.figures !== figures &&
          !terms.some(({ cell }) => toQualifiedA1(cell) === toQualifiedA1(one.term.cell)),
      );
      const met = all.find((one) => one.figures.table.sheet === figures.table.sheet) ?? all[0];
      if (!isTelling(sum) || met === undefined || all.length > MOST_MET) return [];
      return holding(
        {
          kind: "same-amount",
          table: met.figures.table.id,
          total: { cell: met.term.cell, figure: met.term.figure },
          terms: terms.map((term) => ({ ...term, multiplier: inUnitOf(met.term.figure, term.figure) })),
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
