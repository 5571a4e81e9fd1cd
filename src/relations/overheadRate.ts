import { Decimal } from "../money";
import { agreements, columnsOf } from "./groups";
import { judge, type Judged, type Proposal } from "./proposal";
import { covers, rateInterval, type RateInterval } from "./rates";
import type { Evidence } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

interface Row {
  readonly proposal: Proposal;
  readonly allowed: RateInterval;
}

/** Deductions are agreed in halves of a percent. */
const STEP = new Decimal("0.005");
const MOST = new Decimal("0.5");
/** So many rows must have a rate before it is held against the others. */
const LEAST_ROWS = 2;

/**
 * overhead = rate · income in each agreement. The rate held against a row is the nearest of those that the table's rows share, such as
 * 10 % and 15 %; where they share none, the row's own.
 */
export function overheadRates(figures: TableFigures): Judged[] {
  const rows = ratedRows(figures);
  const shared = sharedRates(rows.map(({ allowed }) => allowed));
  const holds = rows.filter(({ allowed }) => shared.some((rate) => covers(allowed, rate))).length;
  const believed = holds >= LEAST_ROWS && holds > rows.length / 2;
  const evidence: Evidence[] = [{ type: "roles" }, { type: "pattern", holds, of: rows.length }];
  return rows.map(({ proposal, allowed }) => {
    const rate = (believed ? nearest(shared, allowed) : null) ?? simplest(allowed);
    const terms = proposal.terms.map((term) => ({ ...term, multiplier: rate }));
    return judge(
      { ...proposal, terms, rate: { ...allowed, common: { lower: rate, upper: rate } } },
      evidence,
    );
  });
}

function ratedRows(figures: TableFigures): Row[] {
  const { table } = figures;
  const [income, ...otherIncomes] = columnsOf(table, "income");
  const [overhead, ...otherOverheads] = columnsOf(table, "overhead");
  if (!income || !overhead || otherIncomes.length > 0 || otherOverheads.length > 0) {
    return [];
  }
  const rows = agreements(table).flatMap((agreement) => agreement.rows);
  const rounded = roundedTo(rows.flatMap(({ row }) => figures.at(row, overhead.column) ?? []));
  return rows.flatMap(({ row }) => {
    const base = figures.at(row, income.column);
    const stated = figures.at(row, overhead.column);
    if (base === null || stated === null || stated.value.isZero()) {
      return [];
    }
    const part = { ...stated, halfWidth: Decimal.max(stated.halfWidth, rounded) };
    const scale = part.factor.dividedBy(base.factor);
    const allowed = rateInterval(
      { value: part.value.times(scale), halfWidth: part.halfWidth.times(scale) },
      base,
    );
    const cell = (column: number) => ({ sheet: table.sheet, row, column });
    const proposal: Proposal = {
      kind: "overhead-rate",
      table: table.id,
      total: { cell: cell(overhead.column), figure: part },
      terms: [{ cell: cell(income.column), figure: base, multiplier: new Decimal(0) }],
    };
    return allowed === null ? [] : [{ proposal, allowed }];
  });
}

/** A product of a rate is rounded to the decimals that its column is written with, though it be kronor: half of the last one. */
function roundedTo(parts: readonly Figure[]): Decimal {
  const decimals = parts.reduce((most, { places }) => Math.max(most, places), 0);
  return new Decimal(10).pow(-decimals).dividedBy(2);
}

/** Rates in half percents that cover the rows, the one that covers the most first; a whole percent before a half. */
function sharedRates(intervals: readonly RateInterval[]): Decimal[] {
  const shared: Decimal[] = [];
  let left = [...intervals];
  for (;;) {
    const best = candidates(left).reduce<{ rate: Decimal; rows: number } | null>((most, rate) => {
      const rows = left.filter((interval) => covers(interval, rate)).length;
      return most === null || rows > most.rows || (rows === most.rows && isRounder(rate, most.rate))
        ? { rate, rows }
        : most;
    }, null);
    if (best === null || best.rows < LEAST_ROWS) {
      return shared;
    }
    shared.push(best.rate);
    left = left.filter((interval) => !covers(interval, best.rate));
  }
}

function candidates(intervals: readonly RateInterval[]): Decimal[] {
  const rates = new Map<string, Decimal>();
  for (const { lower, upper } of intervals) {
    for (
      let rate = lower.dividedBy(STEP).ceil().times(STEP);
      rate.lte(upper) && rate.lte(MOST);
      rate = rate.plus(STEP)
    ) {
      rates.set(rate.toString(), rate);
    }
  }
  return [...rates.values()];
}

function isRounder(rate: Decimal, than: Decimal): boolean {
  return roundness(rate) > roundness(than);
}

/** 3 for 5, 10, 15 %; 2 for whole percents; 1 for halves; 0 for anything else. */
function roundness(rate: Decimal): number {
  return ["0.05", "0.01", "0.005"].findIndex((step) => rate.modulo(step).isZero()) === -1
    ? 0
    : 3 - ["0.05", "0.01", "0.005"].findIndex((step) => rate.modulo(step).isZero());
}

function nearest(rates: readonly Decimal[], { lower, upper }: RateInterval): Decimal | null {
  const middle = lower.plus(upper).dividedBy(2);
  return rates.reduce<Decimal | null>(
    (best, rate) => (best === null || rate.minus(middle).abs().lt(best.minus(middle).abs()) ? rate : best),
    null,
  );
}

/** The roundest rate that a row's own figures allow. */
function simplest(allowed: RateInterval): Decimal {
  const middle = allowed.lower.plus(allowed.upper).dividedBy(2);
  return candidates([allowed]).reduce((best, rate) => (isRounder(rate, best) ? rate : best), middle);
}
