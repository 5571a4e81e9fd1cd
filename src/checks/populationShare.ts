import { Decimal, roundTo } from "../money";
import type { Relation } from "../relations";
import type { Check, CheckContext, Draft } from "./check";

/**
 * The region's share of each national amount, or the kronor for each inhabitant, is the same in all rows: a row whose figures cannot
 * come from the common share, rounding considered, is shown.
 */
export const populationShare: Check = {
  id: "population-share",
  kinds: ["population-share"],
  find(context: CheckContext): Draft[] {
    const explained = new Set(context.causes.flatMap(({ broken }) => broken.map(({ id }) => id)));
    return context.relations
      .filter(({ kind, holds, id }) => kind === "population-share" && holds === "fails" && !explained.has(id))
      .map((relation) => draft(context, relation));
  },
};

function draft({ cells }: CheckContext, relation: Relation): Draft {
  const { total, terms } = relation;
  const stated = cells.at(total)?.amount.value ?? new Decimal(0);
  const expected = roundTo(stated.minus(relation.difference), cells.decimals(total));
  return {
    severity: relation.difference.abs().gt(relation.tolerance.plus(lastDigit(cells.decimals(total))))
      ? "warning"
      : "info",
    cell: total,
    cells: [total, ...terms.map(({ cell }) => cell)],
    stated: cells.written(total, stated),
    expected: cells.written(total, expected),
    difference: cells.written(total, stated.minus(expected)),
    unit: cells.unit(total),
    message: {
      id: "check.population-share.message",
      values: {
        label: cells.label(total),
        stated: { amount: cells.written(total, stated), unit: cells.unit(total) },
        expected: { amount: cells.written(total, expected), unit: cells.unit(total) },
      },
    },
    broken: [relation],
  };
}

/** Amounts that were made to add up are off by one in the last digit, here and there. */
function lastDigit(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals);
}
