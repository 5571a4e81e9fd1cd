import { Decimal } from "../money";
import type { CellRef } from "../reading";
import type { Direction } from "./detector";
import { type Family, judgeFamily } from "./family";
import { judge, type Judged, type Proposal } from "./proposal";
import type { Evidence, RelationKind } from "./relation";
import type { TableFigures } from "./tableFigures";

/** A sum of whole lines of a table: rows under rows, or columns beside columns; absolute indices. */
export interface SumLines {
  readonly direction: Direction;
  readonly total: number;
  readonly terms: readonly number[];
  readonly evidence: readonly Evidence[];
  /** The positions at which it is proposed; everywhere where not given. */
  readonly positions?: readonly number[];
}

const ONE = new Decimal(1);

/** The sum at every position where its total and at least one term has a figure. */
export function familyOf(figures: TableFigures, lines: SumLines): Family {
  const positions = lines.positions ?? positionsOf(figures, lines.direction);
  const kind = kindOf(figures, lines);
  const cell = (line: number, position: number): CellRef => ({
    sheet: figures.table.sheet,
    row: lines.direction === "rows" ? line : position,
    column: lines.direction === "rows" ? position : line,
  });
  const proposals = positions.flatMap((position): Proposal[] => {
    const total = cell(lines.total, position);
    const figure = figures.at(total.row, total.column);
    const terms = lines.terms.flatMap((line) => {
      const term = cell(line, position);
      const found = figures.at(term.row, term.column);
      return found === null ? [] : [{ cell: term, figure: found, multiplier: ONE }];
    });
    return figure === null || terms.length === 0
      ? []
      : [{ kind, table: figures.table.id, total: { cell: total, figure }, terms }];
  });
  return { proposals, evidence: lines.evidence };
}

/** Of alternative sums for the same total, the one that holds at the most positions (the first of equals) and its relations. */
export function bestOf(
  figures: TableFigures,
  alternatives: readonly SumLines[],
): { lines: SumLines | null; relations: Judged[] } {
  let best: { lines: SumLines; family: Family; holds: number } | null = null;
  for (const lines of alternatives) {
    const family = familyOf(figures, lines);
    const holds = family.proposals.filter((proposal) => judge(proposal, []).holds !== "fails").length;
    if (best === null || holds > best.holds) {
      best = { lines, family, holds };
    }
  }
  return best === null
    ? { lines: null, relations: [] }
    : { lines: best.lines, relations: judgeFamily(best.family) };
}

function positionsOf({ table }: TableFigures, direction: Direction): number[] {
  return direction === "rows"
    ? table.columns.filter(({ additive }) => additive).map(({ column }) => column)
    : table.rows
        .filter(({ kind, additive }) => additive && kind !== "header" && kind !== "blank")
        .map(({ row }) => row);
}

function kindOf({ table }: TableFigures, { direction, total }: SumLines): RelationKind {
  if (direction === "columns") {
    return "row-total";
  }
  return table.rows.find(({ row }) => row === total)?.kind === "subtotal" ? "subtotal" : "column-total";
}
