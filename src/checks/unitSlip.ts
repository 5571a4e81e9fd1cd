import { convert, Decimal } from "../money";
import { type CellRef, type Table, type TableColumn, toQualifiedA1 } from "../reading";
import type { SheetCells } from "./cells";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";
import type { MessageValue } from "./finding";
import { logOf, sizeAt, type Slip, SLIP_FACTORS } from "./slip";
import { slipsByShare } from "./unitSlipByShare";

/** So many other amounts must tell what is usual in the column. */
const LEAST_OTHERS = 4;
/** A slip stands outside the other amounts by at least five times; and where it does not say another unit itself, by more than they spread. */
const OUTSTANDING = Math.log10(5);
/** In powers of ten, the mended amount is at least so many times nearer to the middle of the others. */
const NEARER = 3;

/** An amount a thousand or a million times too large or too small for its column: tkr among mkr, whole kronor among mkr. */
export const unitSlip: Check = {
  id: "unit-slip",
  find(context: CheckContext): Draft[] {
    const explained = new Set(
      context.causes.flatMap(({ cause, cell }) =>
        (cause.repairs[0]?.changes ?? []).map(({ variable }) => toQualifiedA1(cell(variable))),
      ),
    );
    return context.tables
      .flatMap(slipsInTable)
      .filter((slip) => !explained.has(toQualifiedA1(slip.cell)) && !isVouchedFor(slip, context))
      .map((slip) => draft(context, slip));
  },
};

/** The shares of the national amounts tell more than sizes do. */
function slipsInTable(table: Table): Slip[] {
  const byShare = slipsByShare(table);
  const known = new Set(byShare.map(({ cell }) => toQualifiedA1(cell)));
  const bySize = table.columns.filter(isMoney).flatMap((column) => slipsBySize(table, column));
  return [...byShare, ...bySize.filter(({ cell }) => !known.has(toQualifiedA1(cell)))];
}

function isMoney({ role, content, additive }: TableColumn): boolean {
  return additive && content === "figures" && role !== "population" && role !== "share";
}

/** Amounts that one of the factors brings to where all others are, and that stand well apart as they are. */
function slipsBySize(table: Table, { column }: TableColumn): Slip[] {
  const amounts = table.rows
    .flatMap(({ kind, row }) => {
      const size = kind === "item" || kind === "continuation" ? sizeAt(table, row, column) : null;
      if (size === null) return [];
      const unit = table.amount(row, column)?.unit ?? null;
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
  /** In powers of ten. */
  readonly size: number;
  /** True where the cell itself says another unit than its table. */
  readonly saysOther: boolean;
}

/** The amount, where it is a slip; the others in order of size. */
function slip({ cell, size, saysOther }: Sized, others: readonly Sized[]): Slip[] {
  const [least = 0, most = 0] = [others[0]?.size, others.at(-1)?.size];
  const spread = saysOther ? 0 : most - least;
  if (Math.max(size - most, least - size) < Math.max(OUTSTANDING, spread)) return [];
  const middle = others[Math.floor(others.length / 2)]?.size ?? 0;
  const distance = (from: number) => Math.abs(from - middle);
  const factor = SLIP_FACTORS.find((one) => distance(size + logOf(one)) * NEARER <= distance(size));
  return factor ? [{ cell, factor, by: "size" }] : [];
}

/** Whether a sum that no formula declares holds with the amount as it is, and would not with the other: what adds up is no slip. */
function isVouchedFor({ cell, factor }: Slip, { relations, cells }: CheckContext): boolean {
  const change = (cells.at(cell)?.amount.value ?? new Decimal(0)).times(factor.minus(1)).abs();
  return relations.some(
    ({ holds, evidence, total, terms, tolerance }) =>
      holds !== "fails" &&
      evidence.every(({ type }) => type !== "formula") &&
      [{ cell: total, coefficient: new Decimal(1) }, ...terms].some(
        (one) =>
          toQualifiedA1(one.cell) === toQualifiedA1(cell) &&
          change.times(one.coefficient).abs().gt(tolerance),
      ),
  );
}

function draft({ cells }: CheckContext, { cell, factor, by }: Slip): Draft {
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
        certainty: by === "share" ? "likely" : "possible",
        operation: "unit",
      },
    ],
    message: {
      id: `check.unit-slip.${by}`,
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
