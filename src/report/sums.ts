import type { Message, MessageValue } from "../checks";
import type { NamedAmount, Plain, StatedSum, SumExplanation } from "../register";

/** A year's stated total in words: whether it is its lines' sum, and where it is not, each way to count that would give it. */
export function sayStatedSum(sum: Plain<StatedSum>): readonly [verdict: Message, ...explanations: Message[]] {
  const { year, stated, counted, difference, holds, explanations } = sum;
  const values = {
    year: String(year),
    stated: kronor(stated),
    counted: kronor(counted),
    difference: kronor(difference.replace("-", "")),
    direction: difference.startsWith("-") ? "less" : "more",
  };
  return [{ id: `register.sum.${holds}`, values }, ...explanations.map(explanation)];
}

function explanation({ without, besides }: Plain<SumExplanation>): Message {
  const id =
    besides.length === 0
      ? "register.sum.without"
      : without.length === 0
        ? "register.sum.besides"
        : "register.sum.both";
  return { id, values: { without: named(without), besides: named(besides) } };
}

function named(amounts: readonly Plain<NamedAmount>[]): MessageValue {
  const list = amounts.map(({ name, amount }) => ({
    id: "register.sum.named",
    values: { name, amount: kronor(amount) },
  }));
  return { list };
}

function kronor(amount: string): MessageValue {
  return { amount, unit: "kr" };
}
