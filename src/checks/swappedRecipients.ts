import { Decimal } from "../money";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Check, CheckContext, Draft } from "./check";
import type { Disagreement, Share } from "./distributions";
import { addressFrom } from "./describe";
import type { Exchange } from "./exchanged";
import type { MessageValue } from "./finding";
import type { SheetCells } from "./cells";
import { sumCheck } from "./sumCheck";

/** Two amounts that stand in each other's place: by the sums they break, or by another table that distributes the same agreement. */
export const swappedRecipients: Check = {
  id: "swapped-recipients",
  find: (context: CheckContext) => [
    ...sumCheck("swapped-recipients", []).find(context),
    ...context.exchanges.map((one) => exchangeDraft(context, one)),
    ...context.compared.disagreements.flatMap((one) => draft(context, one) ?? []),
  ],
};

/** Rows with each other's amounts or populations: no sum sees it, but their shares do. */
function exchangeDraft({ cells }: CheckContext, { cells: exchanged, or, broken }: Exchange): Draft {
  const sides = [exchanged, or]
    .filter(({ length }) => length > 0)
    .map((side) => side.flatMap((one) => swapsIn(one, cells)));
  const swaps = swapsIn(exchanged[0] ?? [], cells);
  const [first] = swaps as [Swap];
  const { cell } = first;
  const unit = cells.unit(cell);
  const header = (one: CellRef): string => cells.at(one)?.column?.header || addressFrom(cell.sheet, one);
  return {
    severity: "error",
    cell,
    cells: sides.flat().map((swap) => swap.cell),
    stated: first.from,
    expected: first.to,
    unit,
    repairs: sides.map((side) => ({
      changes: side.map(({ cell: one, from, to }) => ({ cell: addressFrom(cell.sheet, one), from, to })),
      certainty: or.length === 0 ? "likely" : "possible",
      operation: "swap",
    })),
    broken: broken.filter(
      ({ total }, index) => broken.findIndex((one) => isSame(one.total, total)) === index,
    ),
    message: {
      id: `check.swapped-recipients.${or.length === 0 ? "rows" : "either"}`,
      values: {
        rows: { list: swaps.map((swap) => cells.label(swap.cell)) },
        amounts: { list: swaps.map(({ to }) => ({ amount: to, unit })) },
        column: header(cell),
        other: or[0]?.[0] ? header(or[0][0]) : "",
      },
    },
  };
}

interface Swap {
  readonly cell: CellRef;
  readonly from: string;
  readonly to: string;
}

/** Each cell gets what the next one holds; in the order of the sheet. */
function swapsIn(side: readonly CellRef[], cells: SheetCells): Swap[] {
  return side
    .map((cell, index) => {
      const next = side[(index + 1) % side.length] ?? cell;
      const written = (one: CellRef): string =>
        cells.written(cell, cells.at(one)?.amount.value ?? new Decimal(0));
      return { cell, from: written(cell), to: written(next) };
    })
    .sort((one, other) => one.cell.row - other.cell.row);
}

function draft({ cells, compared }: CheckContext, { agreement, earlier, later }: Disagreement): Draft | null {
  const [first] = later;
  const [other] = earlier;
  if (!first || !other) return null;
  const unit = cells.unit(first.cell);
  const shares = (list: readonly Share[]): MessageValue => ({
    list: list.map(({ cell, recipient }) => ({
      id: "check.swapped-recipients.share",
      values: {
        recipient,
        amount: {
          amount: cells.written(cell, cells.at(cell)?.amount.value ?? first.kronor),
          unit: cells.unit(cell),
        },
      },
    })),
  });
  const isSwap = amountsOf(earlier) === amountsOf(later);
  return {
    severity: "warning",
    cell: first.cell,
    cells: [...later, ...earlier].map(({ cell }) => cell),
    broken: compared.relations.filter(
      ({ holds, total }) => holds === "fails" && later.some(({ cell }) => isSame(cell, total)),
    ),
    unit,
    message: {
      id: isSwap ? "check.swapped-recipients.exchanged" : "check.swapped-recipients.moved",
      values: {
        agreement,
        here: shares(later),
        there: shares(earlier),
        cell: addressFrom(first.cell.sheet, other.cell),
      },
    },
  };
}

function isSame(one: CellRef, other: CellRef): boolean {
  return toQualifiedA1(one) === toQualifiedA1(other);
}

function amountsOf(shares: readonly Share[]): string {
  return shares
    .map(({ kronor }) => kronor.toString())
    .sort()
    .join();
}
