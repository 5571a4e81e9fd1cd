import { convert, Decimal, roundTo, type Unit } from "../money";
import type { CellRef, Table } from "../reading";
import { isSlip } from "../relations";
import { nationalPairs } from "./unitSlipByShare";

/** One digit of an amount that keeps its row from having the very share of the national amount that another row has. */
export interface ShareSlip {
  readonly cell: CellRef;
  /** In the cell's unit. */
  readonly stated: Decimal;
  readonly expected: Decimal;
  /** The row with the same share. */
  readonly other: CellRef;
  readonly which: "income" | "national";
}

/** So many digits that say something pin a share down. */
const TELLING_DIGITS = 5;
/** Each row is held against each other; agreements are not counted in hundreds. */
const MOST_ROWS = 200;
/** A national amount in tkr or mkr that is read as kronor. */
const UPWARDS = [1, 1_000, 1_000_000].map((factor) => new Decimal(factor));

interface Figure {
  readonly cell: CellRef;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly kronor: Decimal;
}

/** An agreement's two amounts; the national one is multiplied by `scale` where it is written in a wrong unit. */
interface Row {
  readonly national: Figure;
  readonly income: Figure;
  readonly scale: Decimal;
  /** The share is within these, since the income is rounded. */
  readonly least: Decimal;
  readonly most: Decimal;
}

/**
 * Where a region's shares are known to many digits, a row that has no other row's share, and by one slip of the pen would have it: 1 266 598
 * for 1 266 508, 130 000 000 for 150 000 000. Shares may differ between the rows of a sheet (by age group, guaranteed amounts).
 */
export function shareSlips(tables: readonly Table[]): ShareSlip[] {
  const bySheet = new Map<string, Row[]>();
  for (const table of tables) {
    const rows = nationalPairs(table).flatMap(({ national, income }) =>
      rowOf(figureAt(table, national), figureAt(table, income)),
    );
    if (rows.length > 0) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), ...rows]);
  }
  return [...bySheet.values()]
    .filter(({ length }) => length <= MOST_ROWS)
    .flatMap((rows) => {
      const alone = rows.filter((row) => !rows.some((other) => other !== row && agree(row, other)));
      const shared = rows.filter((row) => !alone.includes(row));
      return alone.flatMap((row) => {
        const income = shared.flatMap((other) => incomeLike(row, other) ?? []);
        const national = rows.flatMap((other) => (other === row ? [] : (nationalLike(row, other) ?? [])));
        return [...income, ...national].slice(0, 1);
      });
    });
}

function figureAt(table: Table, cell: CellRef): Figure | null {
  const amount = table.amount(cell.row, cell.column);
  const unit = amount?.unit ?? table.unit ?? "kr";
  return amount && { cell, value: amount.value, unit, kronor: convert(amount.value, unit, "kr") };
}

/** Null where the income does not pin the share down. No region gets more than the whole country. */
function rowOf(national: Figure | null, income: Figure | null): Row[] {
  if (!national || !income || income.value.lte(0) || income.value.precision() < TELLING_DIGITS) return [];
  const scale = UPWARDS.find((factor) => income.kronor.lt(national.kronor.times(factor)));
  if (!scale) return [];
  return [{ national, income, scale, ...sharesAllowed(income, national.kronor.times(scale)) }];
}

/** The shares that an income as written allows. */
function sharesAllowed({ value, unit, kronor }: Figure, whole: Decimal): Pick<Row, "least" | "most"> {
  const half = convert(new Decimal(10).pow(-value.decimalPlaces()).dividedBy(2), unit, "kr");
  return { least: kronor.minus(half).dividedBy(whole), most: kronor.plus(half).dividedBy(whole) };
}

function agree(one: Pick<Row, "least" | "most">, other: Pick<Row, "least" | "most">): boolean {
  return one.least.lte(other.most) && other.least.lte(one.most);
}

/** The income that gives the row another row's share, where it is one slip from the one that stands there. */
function incomeLike({ national, income, scale }: Row, other: Row): ShareSlip | null {
  const kronor = national.kronor.times(scale).times(middle(other));
  const expected = roundTo(convert(kronor, "kr", income.unit), income.value.decimalPlaces());
  return isSlip(income.value, expected)
    ? { cell: income.cell, stated: income.value, expected, other: other.income.cell, which: "income" }
    : null;
}

/** The national amount, as round as the one that stands there, that gives the row another row's share. */
function nationalLike({ national, income, scale }: Row, other: Row): ShareSlip | null {
  const { value, unit } = national;
  const wanted = convert(income.kronor.dividedBy(middle(other)).dividedBy(scale), "kr", unit);
  const step = new Decimal(10).pow(value.precision(true) - value.precision() - value.decimalPlaces());
  const expected = roundTo(wanted.dividedBy(step), 0).times(step);
  if (!isSlip(value, expected)) return null;
  const allowed = sharesAllowed(income, convert(expected, unit, "kr").times(scale));
  return agree(allowed, other)
    ? { cell: national.cell, stated: value, expected, other: other.income.cell, which: "national" }
    : null;
}

function middle({ least, most }: Row): Decimal {
  return least.plus(most).dividedBy(2);
}
