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
 * Says whether parts add up to what is stated, and if not, what would make them: a figure misread or mistyped, or parts that do not belong. The
 * likeliest single cause comes first, then how many other causes would do as well.
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

/** Every single cause that the table knows, the likeliest first; parts that do not belong only where there is none. */
function causes(
  stated: Decimal,
  parts: readonly Decimal[],
  amount: (value: Decimal) => { amount: string },
): Sentence[] {
  const { difference, tolerance } = check(stated, parts);
  const closes = (change: Decimal): boolean => difference.minus(change).abs().lessThanOrEqualTo(tolerance);
  const single = MISREADINGS.flatMap(({ id, ofStated, meant }) => {
    const inParts = parts.flatMap((part, index) =>
      readings(part, meant)
        .filter((reading) => closes(reading.minus(part)))
        .map((reading) => sentence(`explain.part.${id}`, part, reading, index + 1)),
    );
    const inStated = ofStated
      ? readings(stated, meant).filter((reading) => closes(stated.minus(reading)))
      : [];
    return [...inParts, ...inStated.map((reading) => sentence(`explain.stated.${id}`, stated, reading, 0))];
  });
  function sentence(id: string, written: Decimal, reading: Decimal, position: number): Sentence {
    return { id, values: { position, written: amount(written), meant: { amount: reading.toFixed() } } };
  }
  return single.length > 0 ? single : leftOut(difference, parts, tolerance);
}

function readings(value: Decimal, meant: (value: Decimal) => readonly Decimal[]): Decimal[] {
  return value.isZero() ? [] : meant(value).filter((reading) => !reading.equals(value));
}

/** The smallest set of parts without which the others add up, where it is a small one. */
function leftOut(difference: Decimal, parts: readonly Decimal[], tolerance: Decimal): Sentence[] {
  try {
    const { chosen } = subset(difference.negated(), parts, tolerance);
    const positions = chosen.flatMap((isChosen, index) => (isChosen ? [index + 1] : []));
    if (positions.length > MOST_LEFT_OUT) return [];
    return [{ id: "explain.without", values: { positions: positions.join(", ") } }];
  } catch (cause) {
    if (cause instanceof GrantError) return [];
    throw cause;
  }
}
