import { type Cause, locate } from "../locating";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation, RelationKind } from "../relations";
import type { SheetCells } from "./cells";
import { problemOf, SOFT_KINDS } from "./problem";

/** Why some relations fail, in the sheets' own cells. */
export interface LocatedCause {
  readonly cause: Cause;
  /** The relation that a person would see broken first: the agreement's own row before the totals that it spoils. */
  readonly lead: Relation;
  /** Every relation that the cause breaks, the lead first. */
  readonly broken: readonly Relation[];
  cell(variable: string): CellRef;
}

/** Which relation speaks for a cause, the first that is broken: the row that a person knows before the sums over many. */
const SPOKESMEN: readonly RelationKind[] = [
  "row-balance",
  "row-total",
  "difference",
  "of-which",
  "subtotal",
  "column-total",
  "same-amount",
];

/** The causes of all relations that fail, in the order of the relations. */
export function locateCauses(
  relations: readonly Relation[],
  sheetCells: SheetCells,
  overheadSpan: { readonly least: number; readonly most: number },
): LocatedCause[] {
  const problem = problemOf(relations, sheetCells, overheadSpan);
  const cell = (variable: string): CellRef => {
    const found = problem.cells.get(variable);
    if (!found) throw new RangeError(`${variable} is no cell of the problem.`);
    return found;
  };
  return locate(problem.variables, problem.constraints).flatMap((cause) => {
    const broken = cause.broken.flatMap((id) => problem.relations.get(id) ?? []);
    const changed = cause.repairs[0]?.changes.map(({ variable }) => variable) ?? [];
    const lines = new Set(changed.map((variable) => sheetCells.line(cell(variable))));
    const rank = ({ kind, total }: Relation): number => {
      if (SOFT_KINDS.has(kind)) return 3 * SPOKESMEN.length;
      if (changed.includes(toQualifiedA1(total))) return SPOKESMEN.indexOf(kind);
      const elsewhere = lines.size > 0 && !lines.has(sheetCells.line(total)) ? 2 : 1;
      return elsewhere * SPOKESMEN.length + SPOKESMEN.indexOf(kind);
    };
    const ordered = [...broken].sort((one, other) => rank(one) - rank(other));
    const [lead] = ordered;
    return lead ? [{ cause, lead, broken: ordered, cell }] : [];
  });
}
