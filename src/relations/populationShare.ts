import { Decimal } from "../money";
import type { TableColumn } from "../reading";
import { agreements, columnsOf } from "./groups";
import { judge, type Judged, type Proposal } from "./proposal";
import { commonRates, covers, rateInterval, type RateInterval } from "./rates";
import type { Evidence } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

interface Row {
  readonly proposal: Proposal;
  readonly allowed: RateInterval;
}

const LEAST_ROWS = 3;
/** A rate is common to a table where so large a part of the rows have it. */
const MOSTLY = 0.7;
/** Rows tell a rate only where rounding leaves it within this part of itself. */
const NARROW = 0.05;

/**
 * amount = base · a rate that the rows have in common: the region's share of each national amount, kronor per inhabitant, or a total times
 * a share. The common rate is what most rows' figures allow together; a row outside it fails.
 */
export function populationShares(figures: TableFigures): Judged[] {
  const { table } = figures;
  const bases = columnsOf(table, "national", "population", "share");
  const amounts = columnsOf(table, "income", "allocation", "total", "recipient", "other");
  return bases.flatMap((base) =>
    amounts
      .filter(({ role }) => base.role !== "national" || role === "income")
      .flatMap((amount) => sharesOf(figures, base, amount)),
  );
}

function sharesOf(figures: TableFigures, base: TableColumn, amount: TableColumn): Judged[] {
  const rows = proportionalRows(figures, base, amount);
  const found = commonRates(rows.map(({ allowed }) => allowed));
  if (found === null || found.count < LEAST_ROWS || found.count < rows.length * MOSTLY) {
    return [];
  }
  if (
    rows.filter(({ allowed }) => covers(allowed, found.common.lower) && isNarrow(allowed)).length < LEAST_ROWS
  ) {
    return [];
  }
  const { lower, upper } = found.common;
  const rate = lower.plus(upper).dividedBy(2);
  const spread = upper.minus(lower).dividedBy(2);
  const holds = rows.filter(({ allowed }) => covers(allowed, lower) || covers(allowed, upper)).length;
  const evidence: Evidence[] = [{ type: "roles" }, { type: "pattern", holds, of: rows.length }];
  return rows.map(({ proposal, allowed }) => {
    const terms = proposal.terms.map((term) => ({ ...term, multiplier: rate }));
    const slack = terms.reduce(
      (sum, { figure }) => sum.plus(figure.value.times(figure.factor).times(spread)),
      new Decimal(0),
    );
    return judge(
      {
        ...proposal,
        terms,
        slack: slack.dividedBy(proposal.total.figure.factor),
        rate: { ...allowed, common: found.common },
      },
      evidence,
    );
  });
}

function isNarrow({ lower, upper }: RateInterval): boolean {
  return upper.minus(lower).lte(upper.times(NARROW));
}

function proportionalRows(figures: TableFigures, base: TableColumn, amount: TableColumn): Row[] {
  const { table } = figures;
  const rows = agreements(table).flatMap(({ item: { row } }) => {
    const whole = figures.at(row, base.column);
    const part = figures.at(row, amount.column);
    return whole === null || part === null || part.value.isZero() ? [] : [{ row, whole, part }];
  });
  const decimals = Math.max(0, ...rows.map(({ part }) => part.value.decimalPlaces()));
  return rows.flatMap(({ row, whole, part }) => {
    // What a base states (a national amount, a head count) was decided or counted, not rounded.
    const stated: Figure = { ...whole, halfWidth: new Decimal(0) };
    const product: Figure = { ...part, halfWidth: Decimal.max(part.halfWidth, halfOf(decimals)) };
    const scale = part.factor.dividedBy(whole.factor);
    const allowed = rateInterval(
      { value: product.value.times(scale), halfWidth: product.halfWidth.times(scale) },
      stated,
    );
    const cell = (column: number) => ({ sheet: table.sheet, row, column });
    const proposal: Proposal = {
      kind: "population-share",
      table: table.id,
      total: { cell: cell(amount.column), figure: product },
      terms: [{ cell: cell(base.column), figure: stated, multiplier: new Decimal(0) }],
    };
    return allowed === null ? [] : [{ proposal, allowed }];
  });
}

/** A product of a rate is rounded to the decimals it is written with, though it be kronor. */
function halfOf(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals).dividedBy(2);
}
