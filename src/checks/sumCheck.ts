import type { Relation, RelationKind } from "../relations";
import { causeDraft, memberCells } from "./causeDraft";
import type { SheetCells } from "./cells";
import type { Check, CheckContext, Draft } from "./check";
import type { Severity } from "./finding";

/**
 * A check of relations of some kinds: one finding for each cause of those that fail, one for each that rounding hardly or just explains.
 * Its text is `check.<id>.message`.
 */
export function sumCheck(id: string, kinds: readonly RelationKind[]): Check {
  return {
    id,
    kinds,
    find({ causes, relations, cells }: CheckContext): Draft[] {
      const explained = new Set(causes.flatMap(({ broken }) => broken.map((relation) => relation.id)));
      return [
        ...causes.filter(({ rule }) => rule === id).map((cause) => causeDraft(id, cause, cells)),
        ...relations
          .filter(({ kind, id: relation }) => kinds.includes(kind) && !explained.has(relation))
          .flatMap((relation) => rounded(relation, cells)),
      ];
    },
  };
}

const ROUNDED: Partial<Record<Relation["holds"], Severity>> = { unlikely: "warning", rounding: "info" };

/** A difference that rounding can explain: said, not blamed. */
function rounded(relation: Relation, cells: SheetCells): Draft[] {
  const severity = ROUNDED[relation.holds];
  const stated = cells.at(relation.total)?.amount.value;
  // What differs beyond every written decimal is a computer's rounding, and no news.
  if (!severity || !stated || Number(cells.written(relation.total, relation.difference)) === 0) return [];
  const { total, difference, tolerance } = relation;
  return [
    {
      severity,
      cell: total,
      cells: memberCells(relation),
      stated: cells.written(total, stated),
      expected: cells.written(total, stated.minus(difference)),
      difference: cells.written(total, difference),
      unit: cells.unit(total),
      message: {
        id: `check.${relation.holds}.message`,
        values: {
          label: cells.label(total),
          difference: { amount: cells.written(total, difference.abs()), unit: cells.unit(total) },
          tolerance: { amount: tolerance.toString(), unit: cells.unit(total) },
        },
      },
      broken: [relation],
    },
  ];
}
