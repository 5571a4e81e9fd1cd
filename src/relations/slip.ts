import { type Decimal } from "../money";

const MOST_DIGITS = 18;

/**
 * Whether one slip of the pen takes `wrong` to `right`: a digit changed, dropped or added, two neighbours exchanged, the decimal sign
 * moved, or the sign turned.
 */
export function isSlip(wrong: Decimal, right: Decimal): boolean {
  if (wrong.isZero() || right.isZero()) {
    return false;
  }
  if (wrong.isNeg() !== right.isNeg()) {
    return wrong.eq(right.negated());
  }
  if (isPowerOfTen(wrong.dividedBy(right).abs())) {
    return true;
  }
  const decimals = Math.max(wrong.decimalPlaces(), right.decimalPlaces());
  const one = wrong.abs().toFixed(decimals).replace(".", "");
  const other = right.abs().toFixed(decimals).replace(".", "");
  return one.length <= MOST_DIGITS && other.length <= MOST_DIGITS && isOneEdit(one, other);
}

function isPowerOfTen(ratio: Decimal): boolean {
  return ratio.log(10).isInteger();
}

/** One digit changed, inserted or dropped, or two neighbouring digits exchanged. */
function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (long.length === short.length) {
    const changed = short.slice(same + 1) === long.slice(same + 1);
    const exchanged =
      short[same] === long[same + 1] &&
      short[same + 1] === long[same] &&
      short.slice(same + 2) === long.slice(same + 2);
    return changed || exchanged;
  }
  return long.length === short.length + 1 && short.slice(same) === long.slice(same + 1);
}
