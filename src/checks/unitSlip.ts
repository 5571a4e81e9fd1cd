import { convert, Decimal } from "../money";
import type { CellRef, Table, TableColumn } from "../reading";
import type { SheetCells } from "./cells";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";
import type { MessageValue } from "./finding";

/** So many other amounts must tell what is usual in the column. */
const LEAST_OTHERS = 4;
/** A thousand between units; a million from kronor to mkr. */
const FACTORS = ["1000", "1000000", "0.001", "0.000001"].map((factor) => new Decimal(factor));
/** A slip stands outside the other amounts by at least so many times; and where it does not say another unit itself, by more than they spread. */
const OUTSTANDING = 5;
/** In powers of ten, the mended amount is at least so many times nearer to the middle of the others. */
const NEARER = 3;

/** An amount a thousand or a million times too large or too small for its column: tkr among mkr, whole kronor among mkr. */
export const unitSlip: Check = {
  id: "unit-slip",
  find(context: CheckContext): Draft[] {
    const explained = new Set(
      context.causes.flatMap(({ cause, cell }) =>
        (cause.repairs[0]?.changes ?? []).map(({ variable }) => key(cell(variable))),
      ),
    );
    return context.tables
      .flatMap((table) => table.columns.filter(isMoney).flatMap((column) => slipsIn(table, column)))
      .filter((slip) => !explained.has(key(slip.cell)) && !isVouchedFor(slip, context))
      .map((slip) => draft(context, slip));
  },
};

interface Slip {
  readonly cell: CellRef;
  /** What the amount is to be multiplied by. */
  readonly factor: Decimal;
}

function isMoney({ role, content, additive }: TableColumn): boolean {
  return additive && content === "figures" && role !== "population" && role !== "share";
}

/** Amounts that one of the factors brings to where all others are, and that stand well apart as they are. */
function slipsIn(table: Table, { column }: TableColumn): Slip[] {
  const amounts = table.rows
    .flatMap(({ kind, row }) => {
      const amount = kind === "item" || kind === "continuation" ? table.amount(row, column) : null;
      if (!amount || amount.value.isZero()) return [];
      const { value, unit } = amount;
      // Whether an amount stands apart is a judgement of size, which needs no exactness.
      const size = Math.abs((unit && table.unit ? convert(value, unit, table.unit) : value).toNumber());
      return [
        { cell: { sheet: table.sheet, row, column }, size, saysOther: unit !== null && unit !== table.unit },
      ];
    })
    .sort((one, other) => one.size - other.size);
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (!first || !last || amounts.length <= LEAST_OTHERS) return [];
  // Only the least and the largest can stand apart from all others.
  return [...slip(first, amounts.slice(1)), ...slip(last, amounts.slice(0, -1))];
}

interface Sized {
  readonly cell: CellRef;
  readonly size: number;
  /** True where the cell itself says another unit than its table. */
  readonly saysOther: boolean;
}

/** The amount, where it is a slip; the others in order of size. */
function slip({ cell, size, saysOther }: Sized, others: readonly Sized[]): Slip[] {
  const [least = 0, most = 0] = [others[0]?.size, others.at(-1)?.size];
  const spread = saysOther ? OUTSTANDING : most / least;
  if (Math.max(size / most, least / size) < Math.max(OUTSTANDING, spread)) return [];
  const middle = others[Math.floor(others.length / 2)]?.size ?? 1;
  const factor = FACTORS.find(
    (one) => distance(size * one.toNumber(), middle) * NEARER <= distance(size, middle),
  );
  return factor ? [{ cell, factor }] : [];
}

/** Whether a sum that no formula declares holds with the amount as it is, and would not with the other: what adds up is no slip. */
function isVouchedFor({ cell, factor }: Slip, { relations, cells }: CheckContext): boolean {
  const change = (cells.at(cell)?.amount.value ?? new Decimal(0)).times(factor.minus(1)).abs();
  return relations.some(
    ({ holds, evidence, total, terms, tolerance }) =>
      holds !== "fails" &&
      evidence.every(({ type }) => type !== "formula") &&
      [{ cell: total, coefficient: new Decimal(1) }, ...terms].some(
        (one) => key(one.cell) === key(cell) && change.times(one.coefficient).abs().gt(tolerance),
      ),
  );
}

/** How far apart two amounts are, in powers of ten. */
function distance(one: number, other: number): number {
  return Math.abs(Math.log10(one / other));
}

function draft({ cells }: CheckContext, { cell, factor }: Slip): Draft {
  const stated = cells.at(cell)?.amount.value ?? new Decimal(0);
  const expected = stated.times(factor);
  const unit = cells.unit(cell);
  return {
    severity: "warning",
    cell,
    stated: cells.written(cell, stated),
    expected: cells.written(cell, expected),
    difference: cells.written(cell, stated.minus(expected)),
    unit,
    repairs: [
      {
        changes: [
          {
            cell: addressFrom(cell.sheet, cell),
            from: cells.written(cell, stated),
            to: cells.written(cell, expected),
          },
        ],
        certainty: "possible",
        operation: "unit",
      },
    ],
    message: {
      id: "check.unit-slip.message",
      values: {
        stated: { amount: cells.written(cell, stated), unit },
        expected: inOtherUnit(cells, cell, expected),
      },
    },
  };
}

/** A cell that says its own unit says the wrong one: 9,3 tkr that ought to be 9,3 mkr. */
function inOtherUnit(cells: SheetCells, cell: CellRef, expected: Decimal): MessageValue {
  const [unit, usual] = [cells.unit(cell), cells.table(cell)?.unit ?? null];
  if (!unit || !usual || unit === usual) return { amount: cells.written(cell, expected), unit };
  return { amount: cells.written(cell, convert(expected, unit, usual)), unit: usual };
}

function key({ sheet, row, column }: CellRef): string {
  return `${sheet}!${row},${column}`;
}
