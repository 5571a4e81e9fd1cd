import { Decimal, roundTo } from "../money";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation } from "../relations";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";
import type { MessageValue } from "./finding";
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
    const open = failing.filter(({ id }) => !explained.has(id));
    const byBase = open.filter((relation) => isBaseSuspect(relation, open, context));
    return [
      ...open.filter((relation) => !byBase.includes(relation)).map((relation) => draft(context, relation)),
      ...firstOfEachBase(byBase).map((relation) => baseDraft(context, relation)),
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

/** What the amount goes by is wrong where several amounts fail beside it, or where a sum vouches for the amount and none for it. */
function isBaseSuspect(
  { total, terms }: Relation,
  failing: readonly Relation[],
  { relations, cells }: CheckContext,
): boolean {
  const base = terms[0]?.cell ?? total;
  if (failing.some((other) => isSame(other.terms[0]?.cell, base) && !isSame(other.total, total))) return true;
  // The government decides the national amounts: they are copied, and not reckoned.
  if (cells.at(base)?.column?.role === "national") return false;
  const isVouched = (cell: CellRef): boolean =>
    relations.some(
      (sum) =>
        sum.holds === "exact" &&
        sum.terms.length > 1 &&
        [sum.total, ...sum.terms.map((term) => term.cell)].some((one) => isSame(one, cell)),
    );
  return isVouched(total) && !isVouched(base);
}

function isSame(one: CellRef | undefined, other: CellRef): boolean {
  return one !== undefined && toQualifiedA1(one) === toQualifiedA1(other);
}

function firstOfEachBase(relations: readonly Relation[]): Relation[] {
  return relations.filter(
    ({ terms }, index) =>
      relations.findIndex((one) => terms[0] && isSame(one.terms[0]?.cell, terms[0].cell)) === index,
  );
}

/** The base that would give the row the share of the others. */
function baseDraft(context: CheckContext, relation: Relation): Draft {
  const { cells } = context;
  const [term] = relation.terms;
  const found = term && cells.at(term.cell);
  if (!found || term.coefficient.isZero()) return draft(context, relation);
  const { cell } = term;
  const isPercent = found.column?.content === "percentages";
  const scale = isPercent ? 100 : 1;
  const stated = found.amount.value.times(scale);
  const decimals = isPercent ? stated.decimalPlaces() : cells.decimals(cell);
  const change = relation.difference.dividedBy(term.coefficient).times(scale);
  const expected = roundTo(stated.plus(change), decimals);
  const unit = isPercent ? "%" : cells.unit(cell);
  const written = (value: Decimal): string =>
    isPercent ? value.toFixed(decimals) : cells.written(cell, value);
  const shown = (value: Decimal): MessageValue =>
    isPercent ? { percent: written(value) } : { amount: written(value), unit };
  return {
    severity: "warning",
    cell,
    cells: [cell, relation.total],
    stated: written(stated),
    expected: written(expected),
    difference: written(stated.minus(expected)),
    unit,
    message: {
      id: "check.population-share.message",
      values: { label: cells.label(cell), stated: shown(stated), expected: shown(expected) },
    },
    broken: [relation],
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
