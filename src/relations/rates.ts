import { Decimal } from "../money";

/** The rates x / base that figures as written allow. */
export interface RateInterval {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/** The rates that total and base allow, each anywhere within its half-width; null where the base may be zero. */
export function rateInterval(
  total: { readonly value: Decimal; readonly halfWidth: Decimal },
  base: { readonly value: Decimal; readonly halfWidth: Decimal },
): RateInterval | null {
  if (base.value.lte(base.halfWidth) || total.value.isNeg()) {
    return null;
  }
  return {
    lower: Decimal.max(total.value.minus(total.halfWidth), 0).dividedBy(base.value.plus(base.halfWidth)),
    upper: total.value.plus(total.halfWidth).dividedBy(base.value.minus(base.halfWidth)),
  };
}

export function covers({ lower, upper }: RateInterval, rate: Decimal): boolean {
  return lower.lte(rate) && rate.lte(upper);
}

/** The rates that the most intervals have in common, and how many have them. */
export function commonRates(
  intervals: readonly RateInterval[],
): { common: RateInterval; count: number } | null {
  const edges = intervals
    .flatMap((interval) => [
      { at: interval.lower, opens: true, interval },
      { at: interval.upper, opens: false, interval },
    ])
    .sort((a, b) => a.at.comparedTo(b.at) || Number(b.opens) - Number(a.opens));
  let open = 0;
  let count = 0;
  let common: RateInterval | null = null;
  edges.forEach((edge, index) => {
    open += edge.opens ? 1 : -1;
    const next = edges[index + 1];
    if (edge.opens && open > count && next !== undefined) {
      count = open;
      common = { lower: edge.at, upper: next.at };
    }
  });
  return common === null ? null : { common, count };
}
