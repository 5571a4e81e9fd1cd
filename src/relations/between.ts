import { type CellRef, type Table, toQualifiedA1 } from "../reading";
import { inUnitOf, statedFigure } from "./across";
import { judge, type ProposedTerm } from "./proposal";
import type { Relation } from "./relation";
import { type Figure, tableFigures } from "./tableFigures";

/** That an amount is the sum of others, anywhere in the workbook, and the words that say so. */
export interface Claim {
  readonly total: CellRef;
  readonly terms: readonly CellRef[];
  readonly words: string;
}

/** How each claim holds; those that name a cell without an amount are left out. Units are taken into account. */
export function judgeClaims(tables: readonly Table[], claims: readonly Claim[]): Relation[] {
  const figures = figuresAt(tables);
  return claims.flatMap(({ total, terms, words }) => {
    const whole = figures(total);
    const parts = terms.flatMap((cell): ProposedTerm[] => {
      const part = figures(cell);
      if (!whole || !part) return [];
      return [{ cell, figure: part.figure, multiplier: inUnitOf(whole.figure, part.figure) }];
    });
    if (!whole || parts.length < terms.length) return [];
    const proposal = {
      kind: "same-amount" as const,
      table: whole.table,
      total: { cell: total, figure: whole.figure },
      terms: parts,
    };
    const id = `same-amount ${toQualifiedA1(total)} = ${terms.map(toQualifiedA1).join(" + ")}`;
    return [{ id, ...judge(proposal, [{ type: "label", text: words }]) }];
  });
}

interface FigureOfTable {
  readonly figure: Figure;
  readonly table: string;
}

/** The figure of a cell, in a table's body or within its words, with the unit that it is in. */
function figuresAt(tables: readonly Table[]): (cell: CellRef) => FigureOfTable | null {
  const all = tables.map(tableFigures);
  const inWords = new Map(
    tables.flatMap((table) =>
      table.stated.map((stated): [string, FigureOfTable] => [
        toQualifiedA1(stated.cell),
        { figure: inUnit(statedFigure(stated, table.unit), table), table: table.id },
      ]),
    ),
  );
  return (cell) => {
    const found = all.find(({ table: { sheet, area } }) => sheet === cell.sheet && isWithin(area, cell));
    const figure = found?.at(cell.row, cell.column) ?? null;
    if (found && figure) return { figure: inUnit(figure, found.table), table: found.table.id };
    return inWords.get(toQualifiedA1(cell)) ?? null;
  };
}

function inUnit(figure: Figure, table: Table): Figure {
  return { ...figure, unit: figure.unit ?? table.unit };
}

function isWithin({ top, bottom, left, right }: Table["area"], { row, column }: CellRef): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
