import { convert, Decimal } from "../../money";
import type { Judged, ProposedTerm } from "../proposal";
import type { Figure, TableFigures } from "../tableFigures";
import { holding, inUnitOf, isTelling, termAt, wholeRows } from "./amounts";

/** An amount that stands in more places may stand anywhere. */
const MOST_MET = 3;

/** What a column of a table adds up to, in kronor. */
interface Whole {
  readonly figures: TableFigures;
  readonly terms: readonly ProposedTerm[];
  readonly kronor: string;
}

/** A cell of a table with the figure that some column adds up to. */
interface Met {
  readonly figures: TableFigures;
  readonly term: ProposedTerm;
}

/** What a column adds up to, when a figure of another table is just that: the sum of the municipalities' money as the county's. */
export function sameFigures(tables: readonly TableFigures[]): Judged[] {
  if (tables.length < 2) return [];
  const wholes = tables.flatMap(wholesOf);
  const cells = metIn(tables, new Set(wholes.map(({ kronor }) => kronor)));
  return wholes.flatMap(({ figures, terms, kronor }) => {
    const all = (cells.get(kronor) ?? []).filter((one) => one.figures !== figures);
    const met = all.find((one) => one.figures.table.sheet === figures.table.sheet) ?? all[0];
    if (met === undefined || all.length > MOST_MET) return [];
    return holding(
      {
        kind: "same-amount",
        table: met.figures.table.id,
        total: { cell: met.term.cell, figure: met.term.figure },
        terms: terms.map((term) => ({ ...term, multiplier: inUnitOf(met.term.figure, term.figure) })),
      },
      { type: "pattern", holds: 1, of: 1 },
    );
  });
}

/** The cells whose figures are among those that are looked for. */
function metIn(tables: readonly TableFigures[], wanted: ReadonlySet<string>): Map<string, Met[]> {
  const met = new Map<string, Met[]>([...wanted].map((kronor) => [kronor, []]));
  if (wanted.size === 0) return met;
  for (const figures of tables) {
    const columns = figures.table.columns.filter(({ additive }) => additive);
    for (const { row } of figures.table.rows) {
      for (const { column } of columns) {
        const figure = figures.at(row, column);
        if (figure === null || figure.unit === null) continue;
        const known = met.get(kronorOf(figure).toString());
        if (known) for (const term of termAt(figures, row, column)) known.push({ term, figures });
      }
    }
  }
  return met;
}

/** The whole of each column of amounts, where its sum has digits enough to be met nowhere by chance. */
function wholesOf(figures: TableFigures): Whole[] {
  const rows = wholeRows(figures.table);
  return figures.table.columns
    .filter(({ additive }) => additive)
    .map(({ column }) => rows.flatMap(({ row }) => termAt(figures, row, column)))
    .filter((terms) => terms.length > 0 && terms.every(({ figure }) => figure.unit !== null))
    .flatMap((terms) => {
      const sum = terms.reduce((partial, { figure }) => partial.plus(kronorOf(figure)), new Decimal(0));
      return isTelling(sum) ? [{ figures, terms, kronor: sum.toString() }] : [];
    });
}

function kronorOf({ value, unit }: Figure): Decimal {
  return unit === null ? value : convert(value, unit, "kr");
}
