import { GrantError } from "./grant-error";
import type { Bounds, Dues } from "./dues";
import { fromUnits, sum } from "./units";

interface Limits {
  readonly floors: readonly bigint[];
  /** null: no cap. */
  readonly caps: readonly (bigint | null)[];
}

/**
 * A weight at which a recipient leaves its floor or meets its cap: where the common factor is limit ÷
 * weight.
 */
interface Turn {
  readonly limit: bigint;
  readonly weight: bigint;
  readonly leavesFloor: boolean;
}

/**
 * What each is due when nobody may get less than a floor or more than a cap: whoever falls outside is set
 * to the bound and the rest is shared out again among the others until all are within. That is, everyone
 * gets factor·weight kept within the bounds, with the one factor that makes it add up; it is found in one
 * sweep over the points where somebody meets a bound.
 */
export function boundedDues(
  total: bigint,
  weights: readonly bigint[],
  limits: Limits,
  decimals: number,
): Dues {
  refuseImpossible(total, weights, limits, decimals);
  const { factor, divisor } = commonFactor(total, weights, limits);
  const bounds: Bounds = {
    floor: (recipient) => limits.floors[recipient]!,
    cap: (recipient) => limits.caps[recipient]!,
  };
  const numerators = weights.map((weight, recipient) => {
    const due = factor * weight;
    const least = bounds.floor(recipient) * divisor;
    const cap = bounds.cap(recipient);
    if (due < least) return least;
    return cap !== null && due > cap * divisor ? cap * divisor : due;
  });
  return { weights, factor, divisor, numerators, total, bounds };
}

function refuseImpossible(
  total: bigint,
  weights: readonly bigint[],
  { floors, caps }: Limits,
  decimals: number,
): void {
  const amount = (units: bigint): { amount: string } => ({ amount: fromUnits(units, decimals).toFixed() });
  floors.forEach((floor, recipient) => {
    const cap = caps[recipient]!;
    if (cap !== null && floor > cap) {
      throw new GrantError("grants.floorAboveCap", {
        position: recipient + 1,
        floor: amount(floor),
        cap: amount(cap),
      });
    }
  });
  const least = sum(floors);
  if (least > total)
    throw new GrantError("grants.floorsExceedTotal", { floors: amount(least), total: amount(total) });
  let most = 0n;
  for (let recipient = 0; recipient < weights.length; recipient += 1) {
    const limit = weights[recipient] === 0n ? floors[recipient]! : caps[recipient]!;
    if (limit === null) return;
    most += limit;
  }
  if (most < total)
    throw new GrantError("grants.capsBelowTotal", { caps: amount(most), total: amount(total) });
}

/** The factor ÷ divisor for which Σ clip(factor·weight) = total, by sweeping it upwards from 0. */
function commonFactor(
  total: bigint,
  weights: readonly bigint[],
  { floors, caps }: Limits,
): { factor: bigint; divisor: bigint } {
  const turns: Turn[] = [];
  weights.forEach((weight, recipient) => {
    if (weight === 0n) return;
    turns.push({ limit: floors[recipient]!, weight, leavesFloor: true });
    const cap = caps[recipient]!;
    if (cap !== null) turns.push({ limit: cap, weight, leavesFloor: false });
  });
  turns.sort((left, right) => {
    const difference = left.limit * right.weight - right.limit * left.weight;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
  let fixed = sum(floors);
  let free = 0n;
  for (const turn of turns) {
    // What all would get in total at this turn, times the turn's weight.
    if (fixed * turn.weight + free * turn.limit >= total * turn.weight) break;
    fixed += turn.leavesFloor ? -turn.limit : turn.limit;
    free += turn.leavesFloor ? turn.weight : -turn.weight;
  }
  return free === 0n ? { factor: 0n, divisor: 1n } : { factor: total - fixed, divisor: free };
}
