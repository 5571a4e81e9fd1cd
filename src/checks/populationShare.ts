import { Decimal, roundTo } from "../money";
import { toQualifiedA1 } from "../reading";
import type { Relation } from "../relations";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";
import { type ShareSlip, shareSlips } from "./shareSlips";

/**
 * The region's share of each national amount, or the kronor for each inhabitant, is the same in all rows: a row whose figures cannot
 * come from the common share, rounding considered, is shown.
 */
export const populationShare: Check = {
  id: "population-share",
  kinds: ["population-share"],
  find(context: CheckContext): Draft[] {
    const explained = new Set(
      [...context.causes, ...context.exchanges].flatMap(({ broken }) => broken.map(({ id }) => id)),
    );
    const failing = context.relations.filter(
      ({ kind, holds }) => kind === "population-share" && holds === "fails",
    );
    const held = new Set(
      failing.flatMap(({ total, terms }) => [total, ...terms.map(({ cell }) => cell)].map(toQualifiedA1)),
    );
    return [
      ...failing.filter(({ id }) => !explained.has(id)).map((relation) => draft(context, relation)),
      ...shareSlips(context.tables)
        .filter(({ cell }) => !held.has(toQualifiedA1(cell)))
        .map((slip) => slipDraft(context, slip)),
    ];
  },
};

/** One slip of the pen keeps the row from the very share that another has. */
function slipDraft({ cells }: CheckContext, { cell, stated, expected, other, which }: ShareSlip): Draft {
  const unit = cells.unit(cell);
  const written = (value: Decimal): string => cells.written(cell, value);
  return {
    severity: "warning",
    cell,
    cells: [cell, other],
    stated: written(stated),
    expected: written(expected),
    difference: written(stated.minus(expected)),
    unit,
    repairs: [
      {
        changes: [{ cell: addressFrom(cell.sheet, cell), from: written(stated), to: written(expected) }],
        certainty: "likely",
        operation: "digit",
      },
    ],
    message: {
      id: `check.population-share.${which}`,
      values: {
        stated: { amount: written(stated), unit },
        expected: { amount: written(expected), unit },
        other: cells.label(other) || addressFrom(cell.sheet, other),
      },
    },
  };
}

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
