import { toA1 } from "../../src/reading";
import { findRelations, type Relation, type RelationKind } from "../../src/relations";
import type { Table, WorkbookData } from "../../src/reading";

/** A workbook of which only the tables matter. */
export const NO_WORKBOOK: WorkbookData = { name: "", grids: [] };

/** The relations of some tables, without those of other kinds. */
export function relationsIn(tables: Table | readonly Table[], ...kinds: readonly RelationKind[]): Relation[] {
  const all = Array.isArray(tables) ? (tables as readonly Table[]) : [tables as Table];
  const { relations } = findRelations(all, NO_WORKBOOK);
  return kinds.length === 0 ? relations : relations.filter(({ kind }) => kinds.includes(kind));
}

/** "B5 = B1 + B2 − B3: exact". */
export function inWords({ total, terms, holds }: Relation): string {
  const parts = terms.map(({ cell, coefficient }, index) => {
    const sign = coefficient.isNeg() ? "− " : index === 0 ? "" : "+ ";
    return `${sign}${toA1(cell.row, cell.column)}`;
  });
  return `${toA1(total.row, total.column)} = ${parts.join(" ")}: ${holds}`;
}
