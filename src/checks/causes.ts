import { type Cause, locate } from "../locating";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation, RelationKind } from "../relations";
import type { SheetCells } from "./cells";
import { problemOf } from "./problem";
import { isFailing, SOFT_KINDS } from "./trust";

/** Why some relations fail, in the sheets' own cells. */
export interface LocatedCause {
  readonly cause: Cause;
  /** The relation that a person would see broken first: the agreement's own row before the totals that it spoils. */
  readonly lead: Relation;
  /** The check that reports it. */
  readonly rule: string;
  /** Every relation that the cause breaks, the lead first. */
  readonly broken: readonly Relation[];
  readonly cell: (variable: string) => CellRef;
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

/** The check that reports a relation of a kind. */
const BY_KIND: Record<RelationKind, string> = {
  "row-balance": "row-balance",
  "row-total": "row-total",
  difference: "row-total",
  "column-total": "column-total",
  subtotal: "subtotal",
  "of-which": "of-which",
  "same-amount": "agreement-total",
  "overhead-rate": "overhead-rate",
  "population-share": "population-share",
};

/** What can be wrong with the range that a formula adds up. */
const RANGE_OPERATIONS: ReadonlySet<string> = new Set([
  "missed-row",
  "missed-term",
  "counted-twice",
  "double-counted",
]);

/** The causes of all relations that fail, in the order of the relations; `isOn` tells which checks there are to report them. */
export function locateCauses(
  relations: readonly Relation[],
  sheetCells: SheetCells,
  overheadSpan: { readonly least: number; readonly most: number },
  isOn: (rule: string) => boolean,
): LocatedCause[] {
  // Most workbooks hold.
  if (!relations.some(isFailing)) return [];
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
    if (!lead) return [];
    const special = specialRule(cause, sheetCells, cell);
    const rule = special !== null && isOn(special) ? special : BY_KIND[lead.kind];
    return [{ cause, lead, rule, broken: ordered, cell }];
  });
}

/** Some ways of going wrong have a check of their own, whatever the sum. */
function specialRule({ repairs }: Cause, cells: SheetCells, cell: LocatedCause["cell"]): string | null {
  const [best] = repairs;
  if (best?.operation === "swap") return "swapped-recipients";
  const [changed] = best?.changes ?? [];
  if (!best || !changed || best.changes.length > 1 || !RANGE_OPERATIONS.has(best.operation)) return null;
  return cells.isFormula(cell(changed.variable)) ? "sum-range" : null;
}
