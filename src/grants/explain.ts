import type { Decimal } from "../money";
import { check } from "./check";
import { GrantError, type ReasonValue } from "./grant-error";
import { MISREADINGS } from "./misreadings";
import { subset } from "./subset";

/** A sentence by its key, with its values. */
export interface Sentence {
  readonly id: string;
  readonly values: Readonly<Record<string, ReasonValue>>;
}

/** Parts that may be left out together before that says nothing any more. */
const MOST_LEFT_OUT = 3;

/**
 * Says whether parts add up to what is stated, and if not, what would make them: a figure misread or
 * mistyped, or parts that do not belong. The likeliest single cause comes first, then how many other causes
 * would do as well.
 */
export function explain(stated: Decimal, parts: readonly Decimal[]): Sentence[] {
  const { difference, holds } = check(stated, parts);
  const sum = stated.minus(difference);
  const decimals = [stated, ...parts].reduce((most, value) => Math.max(most, value.decimalPlaces()), 0);
  const amount = (value: Decimal): { amount: string } => ({ amount: value.toFixed(decimals) });
  const figures = { stated: amount(stated), sum: amount(sum), difference: amount(difference.abs()) };
  if (difference.isZero()) return [{ id: "explain.exact", values: figures }];
  if (holds) return [{ id: "explain.rounding", values: figures }];
  const [cause, ...others] = causes(stated, parts, amount);
  return [
    { id: difference.greaterThan(0) ? "explain.missing" : "explain.excess", values: figures },
    ...(cause ? [cause] : []),
    ...(others.length > 0 ? [{ id: "explain.others", values: { count: others.length } }] : []),
  ];
}

/**
 * Every single cause that the table knows, the likeliest first; parts that do not belong only where there
 * is none.
 */
function causes(
  stated: Decimal,
  parts: readonly Decimal[],
  amount: (value: Decimal) => { amount: string },
): Sentence[] {
  const { difference, tolerance } = check(stated, parts);
  const figures = [
    ...parts.map((part, index) => ({ written: part, position: index + 1 })),
    { written: stated, position: 0 },
  ];
  const single = MISREADINGS.flatMap(({ id, ofStated, meant }) =>
    figures
      .filter(({ written, position }) => !written.isZero() && (ofStated || position > 0))
      .flatMap(({ written, position }) => {
        // A stated sum that is too large is mended by reading it smaller, a part that is too small by
        // reading it larger.
        const wanted = position === 0 ? written.minus(difference) : written.plus(difference);
        const reading = meant(written).find((each) => closes(each, wanted, tolerance));
        if (!reading) return [];
        const values = { position, written: amount(written), meant: { amount: reading.toFixed() } };
        return [{ id: `explain.${position === 0 ? "stated" : "part"}.${id}`, values }];
      }),
  );
  return single.length > 0 ? single : leftOut(difference, parts, tolerance);
}

/** Within rounding of what is wanted; a reading so small that rounding hides it is no other figure than 0. */
function closes(reading: Decimal, wanted: Decimal, tolerance: Decimal): boolean {
  if (!reading.isZero() && reading.abs().lessThanOrEqualTo(tolerance)) return false;
  return reading.minus(wanted).abs().lessThanOrEqualTo(tolerance);
}

/** The smallest set of parts without which the others add up, where it is a small one. */
function leftOut(difference: Decimal, parts: readonly Decimal[], tolerance: Decimal): Sentence[] {
  try {
    const { chosen } = subset(difference.negated(), parts, tolerance);
    const positions = chosen.flatMap((isChosen, index) => (isChosen ? [String(index + 1)] : []));
    if (positions.length > MOST_LEFT_OUT) return [];
    return [{ id: "explain.without", values: { positions: { list: positions } } }];
  } catch (cause) {
    if (cause instanceof GrantError) return [];
    throw cause;
  }
}
