import { Decimal } from "../money";
import type { Rate, Relation } from "../relations";
import { roundTo } from "../money";
import type { Check, CheckContext, Draft } from "./check";

/** So many rows must have a common rate before another within the span is more than worth a mention. */
const LEAST_ROWS = 4;

/**
 * Overhead as a share of income: within the span that is agreed (10 to 15 % unless set otherwise), and at one of the rates that the
 * sheet's other agreements have. A row is held against it only as far as rounding leaves no doubt.
 */
export const overheadRate: Check = {
  id: "overhead-rate",
  kinds: ["overhead-rate"],
  find(context: CheckContext): Draft[] {
    const explained = new Set(context.causes.flatMap(({ broken }) => broken.map(({ id }) => id)));
    return context.relations
      .filter(({ kind, id }) => kind === "overhead-rate" && !explained.has(id))
      .flatMap((relation) => {
        const end = relation.rate && outside(relation.rate, context.overheadSpan);
        const common = relation.holds === "fails" ? (relation.rate?.common.lower ?? null) : null;
        if (end !== null && end !== undefined) {
          const finding =
            common !== null && isWithin(common, context.overheadSpan) && !common.eq(end)
              ? draft(context, relation, common, "spanAndNeighbours", end)
              : draft(context, relation, new Decimal(end), "span");
          // What the limit itself gives, rounded as the cell is written, is within it.
          return Number(finding.difference) === 0 ? [] : [finding];
        }
        return common ? [draft(context, relation, common, "neighbours")] : [];
      });
  },
};

/** The end of the span that every rate the figures allow is beyond; null where one lies within. */
function outside({ lower, upper }: Rate, { least, most }: CheckContext["overheadSpan"]): number | null {
  if (upper.lt(least)) return least;
  return lower.gt(most) ? most : null;
}

function isWithin(rate: Decimal, { least, most }: CheckContext["overheadSpan"]): boolean {
  return rate.gte(least) && rate.lte(most);
}

/** Nearly all rows have one of the common rates: then another one is no habit. */
function isCustom({ evidence }: Relation): boolean {
  return evidence.some(
    (one) => one.type === "pattern" && one.holds >= LEAST_ROWS && one.holds * 5 >= one.of * 4,
  );
}

/** What a row's overhead is held against: the end of the agreed span, the rate that other rows have, or that because it is beyond the span. */
type Against = "span" | "neighbours" | "spanAndNeighbours";

function draft(
  { cells }: CheckContext,
  relation: Relation,
  rate: Decimal,
  against: Against,
  end = rate.toNumber(),
): Draft {
  const { total, terms } = relation;
  const [income] = terms;
  const stated = cells.at(total)?.amount.value ?? new Decimal(0);
  const base = income ? (cells.at(income.cell)?.amount.value ?? new Decimal(0)) : new Decimal(0);
  const held = relation.rate?.common.lower ?? rate;
  const factor = income && !held.isZero() ? income.coefficient.dividedBy(held) : new Decimal(1);
  const expected = roundTo(base.times(factor).times(rate), cells.decimals(total));
  const actual = base.isZero() ? rate : stated.dividedBy(base.times(factor));
  return {
    severity: against !== "neighbours" || isCustom(relation) ? "warning" : "info",
    cell: total,
    cells: [total, ...terms.map(({ cell }) => cell)],
    stated: cells.written(total, stated),
    expected: cells.written(total, expected),
    difference: cells.written(total, stated.minus(expected)),
    unit: cells.unit(total),
    message: {
      id: `check.overhead-rate.${against}`,
      values: {
        label: cells.label(total),
        rate: { percent: percent(actual, 1) },
        limit: { percent: wholePercent(rate) },
        end: { percent: wholePercent(new Decimal(end)) },
        overhead: { amount: cells.written(total, stated), unit: cells.unit(total) },
        income: income ? { amount: cells.written(income.cell, base), unit: cells.unit(income.cell) } : "",
        expected: { amount: cells.written(total, expected), unit: cells.unit(total) },
      },
    },
    broken: [relation],
  };
}

function wholePercent(rate: Decimal): string {
  return percent(rate, 1).replace(/\.0$/, "");
}

function percent(rate: Decimal, decimals: number): string {
  return roundTo(rate.times(100), decimals).toFixed(decimals);
}
