import { Decimal } from "../money";
import type { CellRef, Table, TableColumn } from "../reading";
import { logOf, medianOf, sizeAt, type Slip, SLIP_FACTORS } from "./slip";

/** So many other rows must tell what share of the national amounts is usual. */
const LEAST_OTHERS = 2;
/** In powers of ten: a mended share is so near to the usual one. The nearest that two units can be is three. */
const NEAR = 0.25;

interface Pair {
  readonly national: Figure;
  readonly income: Figure;
  readonly share: number;
}

interface Figure {
  readonly cell: CellRef;
  readonly size: number;
}

/**
 * Amounts that give a region a thousand or a million times the share of the national amount that the other rows give it: 370 000 among
 * 300 000 000 and 50 000 000 for the country, beside 4 442 360 for the region.
 */
export function slipsByShare(table: Table): Slip[] {
  const pairs = pairsIn(table);
  const possible = pairs.filter(isPossible);
  const usual = medianOf(possible.map(({ share }) => share));
  const like = likenessAmong(possible);
  return pairs.flatMap((pair): Slip[] => {
    const others = possible.length - (isPossible(pair) ? 1 : 0);
    if (others < LEAST_OTHERS) return [];
    if (isPossible(pair) && like(pair.share) >= like(usual)) return [];
    const scale = SLIP_FACTORS.find((factor) => Math.abs(pair.share - usual - logOf(factor)) <= NEAR);
    return scale ? [wrongOne(pair, possible, scale)] : [];
  });
}

/** Counts the pairs whose share is about as large as a given one. */
function likenessAmong(pairs: readonly Pair[]): (share: number) => number {
  const counts = new Map<number, number>();
  const place = (share: number) => Math.round(share / NEAR);
  for (const { share } of pairs) counts.set(place(share), (counts.get(place(share)) ?? 0) + 1);
  return (share) => [-1, 0, 1].reduce((sum, step) => sum + (counts.get(place(share) + step) ?? 0), 0);
}

/** No region gets more than the whole country. */
function isPossible({ share }: Pair): boolean {
  return share <= 0;
}

/** Of the two, the one whose mended size is nearer to the others of its column. */
function wrongOne(pair: Pair, others: readonly Pair[], scale: Decimal): Slip {
  const inverse = new Decimal(1).dividedBy(scale);
  const misfit = (figure: Figure, among: readonly Figure[], factor: Decimal) =>
    Math.abs(figure.size + logOf(factor) - medianOf(among.map(({ size }) => size)));
  const nationals = others.map(({ national }) => national);
  const incomes = others.map(({ income }) => income);
  const { national, income } = pair;
  return misfit(national, nationals, scale) <= misfit(income, incomes, inverse)
    ? { cell: national.cell, factor: scale, by: "share" }
    : { cell: income.cell, factor: inverse, by: "share" };
}

function pairsIn(table: Table): Pair[] {
  return nationalPairs(table).flatMap((pair): Pair[] => {
    const national = figureOf(table, pair.national);
    const income = figureOf(table, pair.income);
    return national && income ? [{ national, income, share: income.size - national.size }] : [];
  });
}

function figureOf(table: Table, cell: CellRef): Figure | null {
  const size = sizeAt(table, cell.row, cell.column);
  return size === null ? null : { cell, size };
}

/** The national amount and the region's income of each agreement, in a table with one column of each. */
export function nationalPairs(table: Table): { readonly national: CellRef; readonly income: CellRef }[] {
  const national = onlyColumn(table, "national");
  const income = onlyColumn(table, "income");
  if (!national || !income) return [];
  return table.rows
    .filter(({ kind }) => kind === "item")
    .map(({ row }) => ({
      national: { sheet: table.sheet, row, column: national.column },
      income: { sheet: table.sheet, row, column: income.column },
    }));
}

function onlyColumn({ columns }: Table, role: TableColumn["role"]): TableColumn | null {
  const [column, ...more] = columns.filter((one) => one.role === role);
  return column && more.length === 0 ? column : null;
}
