import type { Check, CheckContext, Draft } from "./check";
import { type Disagreement, disagreements, type Share } from "./distributions";
import { addressFrom } from "./describe";
import type { MessageValue } from "./finding";
import { sumCheck } from "./sumCheck";

/** Two amounts that stand in each other's place: by the sums they break, or by another table that distributes the same agreement. */
export const swappedRecipients: Check = {
  id: "swapped-recipients",
  find: (context: CheckContext) => [
    ...sumCheck("swapped-recipients", []).find(context),
    ...disagreements(context.tables).flatMap((one) => draft(context, one) ?? []),
  ],
};

function draft({ cells }: CheckContext, { agreement, earlier, later }: Disagreement): Draft | null {
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

function amountsOf(shares: readonly Share[]): string {
  return shares
    .map(({ kronor }) => kronor.toString())
    .sort()
    .join();
}
