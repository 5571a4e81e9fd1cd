import { Decimal } from "../money";
import type { CellRef, TableColumn, TableRow } from "../reading";
import { judge, type Judged, type Proposal } from "./proposal";
import { commonRates, covers, rateInterval, type RateInterval } from "./rates";
import type { Evidence } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

interface Row {
  readonly proposal: Proposal;
  readonly allowed: RateInterval;
}

/** What amounts may be in proportion to, row by row. */
interface Base {
  readonly role: TableColumn["role"];
  readonly at: (row: TableRow) => { readonly cell: CellRef; readonly figure: Figure } | null;
}

const LEAST_ROWS = 3;
/** A rate is common to a table where so large a part of the rows have it. */
const MOSTLY = 0.7;
/** Rows tell a rate only where rounding leaves it within this part of itself. */
const NARROW = 0.05;
/** So many rows of a short list may have changed places. */
const MOST_EXCHANGED = 4;
/** Two rows are enough where both leave it within this part. */
const VERY_NARROW = 1e-5;

/**
 * amount = base · a rate that the rows have in common: the region's share of each national amount, kronor per inhabitant or listed patient,
 * a total times a share. Populations may stand in another table under the same names. The common rate is what most rows' figures allow
 * together; a row outside it fails.
 */
export function populationShares(figures: TableFigures, all: readonly TableFigures[]): Judged[] {
  const amounts = figures.table.columns.filter(({ role, additive }) => additive && AMOUNTS.includes(role));
  const bases = [
    ...ownBases(figures),
    ...all.flatMap((other) => (other === figures ? [] : basesByName(other))),
  ];
  return bases.flatMap((base) =>
    amounts
      .filter(({ role }) => base.role !== "national" || role === "income")
      .flatMap((amount) => sharesOf(figures, base, amount)),
  );
}

const AMOUNTS: readonly TableColumn["role"][] = ["income", "allocation", "total", "recipient", "other"];
const BASES: readonly TableColumn["role"][] = ["national", "population", "share"];

function ownBases(figures: TableFigures): Base[] {
  const { columns, sheet } = figures.table;
  return columns
    .filter(({ role, content }) => BASES.includes(role) && content !== "words")
    .map(({ role, column }) => ({
      role,
      at: ({ row }) => {
        const figure = figures.at(row, column);
        return figure && { cell: { sheet, row, column }, figure };
      },
    }));
}

/** The populations of another table, by the names of its rows. */
function basesByName(figures: TableFigures): Base[] {
  const { columns, rows, sheet } = figures.table;
  const named = new Map<string, number>();
  for (const { kind, label, row } of rows) {
    if (kind === "item" && label !== "") named.set(label.toLowerCase(), row);
  }
  return columns
    .filter(({ role }) => role === "population")
    .map(({ role, column }) => ({
      role,
      at: ({ label }) => {
        const row = named.get(label.toLowerCase());
        const figure = row === undefined ? null : figures.at(row, column);
        return row === undefined || figure === null ? null : { cell: { sheet, row, column }, figure };
      },
    }));
}

function sharesOf(figures: TableFigures, base: Base, amount: TableColumn): Judged[] {
  const rows = proportionalRows(figures, base, amount);
  const found = commonRates(rows.map(({ allowed }) => allowed));
  return found !== null && isCommon(found, rows) ? judgeRows(rows, found.common) : [];
}

/** So many digits of an income that say something pin a share down. */
const TELLING_DIGITS = 5;

/**
 * The region's share of the national amounts where most rows have another, for age groups or guaranteed amounts: stated for the rows of a
 * sheet that have it, two at least, to the last of many digits.
 */
export function sharesInCommon(all: readonly TableFigures[]): Judged[] {
  const bySheet = new Map<string, Row[]>();
  for (const figures of all) {
    const rows = nationalRows(figures);
    const known = bySheet.get(figures.table.sheet) ?? [];
    for (const row of rows) known.push(row);
    if (rows.length > 0) bySheet.set(figures.table.sheet, known);
  }
  return [...bySheet.values()].flatMap((rows) => {
    const found = commonRates(rows.map(({ allowed }) => allowed));
    if (found === null || found.count < 2 || !isWithin(found.common, VERY_NARROW)) return [];
    const agreeing = rows.filter(({ allowed }) => covers(allowed, found.common.lower));
    return judgeRows(agreeing, found.common);
  });
}

/** The rows of a table whose income has digits enough to pin its share of the national amount down. */
function nationalRows(figures: TableFigures): Row[] {
  const { columns } = figures.table;
  const [income, ...more] = columns.filter(({ role, additive }) => role === "income" && additive);
  const [base, ...others] = ownBases(figures).filter(({ role }) => role === "national");
  if (!income || more.length > 0 || !base || others.length > 0) return [];
  return proportionalRows(figures, base, income).filter(
    ({ proposal }) => proposal.total.figure.value.precision() >= TELLING_DIGITS,
  );
}

function judgeRows(rows: readonly Row[], common: RateInterval): Judged[] {
  const { lower, upper } = common;
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
        rate: { ...allowed, common },
      },
      evidence,
    );
  });
}

function isCommon({ common, count }: { common: RateInterval; count: number }, rows: readonly Row[]): boolean {
  const telling = (width: number) =>
    rows.filter(({ allowed }) => covers(allowed, common.lower) && isWithin(allowed, width)).length;
  if (count < rows.length * MOSTLY && !isExchanged(rows, common)) return false;
  return (
    telling(NARROW) >= LEAST_ROWS || (count === rows.length && count === 2 && telling(VERY_NARROW) === 2)
  );
}

/** The rows without the common rate would have it with each other's amounts. */
function isExchanged(rows: readonly Row[], { lower, upper }: RateInterval): boolean {
  const others = rows.filter(({ allowed }) => !covers(allowed, lower));
  if (others.length > MOST_EXCHANGED || others.length * 2 >= rows.length) return false;
  const fits = ({ proposal: { total } }: Row, { proposal: { terms } }: Row): boolean =>
    terms.some(({ figure }) => {
      const whole = figure.value.times(figure.factor);
      const amount = total.figure.value.times(total.figure.factor);
      const half = total.figure.halfWidth.times(total.figure.factor);
      return amount.plus(half).gte(whole.times(lower)) && amount.minus(half).lte(whole.times(upper));
    });
  return others.every((row) => others.some((other) => other !== row && fits(other, row)));
}

function isWithin({ lower, upper }: RateInterval, width: number): boolean {
  return upper.minus(lower).lte(upper.times(width));
}

function proportionalRows(figures: TableFigures, base: Base, amount: TableColumn): Row[] {
  const { table } = figures;
  const rows = table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap((item) => {
      const whole = base.at(item);
      const part = figures.at(item.row, amount.column);
      return whole === null || part === null || part.value.isZero() ? [] : [{ row: item.row, whole, part }];
    });
  const decimals = rows.reduce((most, { part }) => Math.max(most, part.places), 0);
  return rows.flatMap(({ row, whole, part }) => {
    // What a base states (a national amount, a head count) was decided or counted, not rounded.
    const stated: Figure = { ...whole.figure, halfWidth: new Decimal(0) };
    const product: Figure = { ...part, halfWidth: Decimal.max(part.halfWidth, halfOf(decimals)) };
    const scale = part.factor.dividedBy(stated.factor);
    const allowed = rateInterval(
      { value: product.value.times(scale), halfWidth: product.halfWidth.times(scale) },
      stated,
    );
    const proposal: Proposal = {
      kind: "population-share",
      table: table.id,
      total: { cell: { sheet: table.sheet, row, column: amount.column }, figure: product },
      terms: [{ cell: whole.cell, figure: stated, multiplier: new Decimal(0) }],
    };
    return allowed === null ? [] : [{ proposal, allowed }];
  });
}

/** A product of a rate is rounded to the decimals it is written with, though it be kronor. */
function halfOf(decimals: number): Decimal {
  return new Decimal(10).pow(-decimals).dividedBy(2);
}
