import { type Decimal, roundTo } from "../money";

/** An amount as rounded as it is written, both in kronor. */
interface Written {
  readonly kronor: Decimal;
  readonly halfWidth: Decimal;
}

/** What an amount would be rounded, where it is written with its decimals cut off instead: 71,9 where 71,8 stands for 71 862 709; else null. */
export function roundedInsteadOfCut({ kronor, halfWidth }: Written, exact: Decimal): Decimal | null {
  const step = halfWidth.times(2);
  if (step.isZero()) return null;
  const steps = exact.dividedBy(step);
  const rounded = roundTo(steps, 0).times(step);
  return steps.trunc().times(step).eq(kronor) && !rounded.eq(kronor) ? rounded : null;
}
