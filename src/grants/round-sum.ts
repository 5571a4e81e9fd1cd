import { Decimal } from "../money";
import { rounded } from "./apportion";
import { UNBOUNDED } from "./dues";
import { GrantError } from "./grant-error";
import { floorDivide, fromUnits, powerOfTen, sum, toUnits, toWholeNumbers } from "./units";

/**
 * Rounds amounts so that they add up to their sum as rounded, or to `total`. Every amount goes to one of
 * the two roundings beside it and those nearest to the one above go up; ties go to the larger amount, then
 * to the first. An amount that needs no rounding stays.
 *
 * @throws GrantError where rounding up or down cannot reach the total.
 */
export function roundSum(amounts: readonly Decimal[], decimals: number, total?: Decimal): Decimal[] {
  const { whole, shift } = toWholeNumbers(
    amounts.map((amount) => amount.times(new Decimal(10).pow(decimals))),
  );
  const divisor = powerOfTen(shift);
  const exact = fromUnits(sum(whole), shift + decimals);
  const target = toUnits(total ?? exact, decimals);
  const least = sum(whole.map((numerator) => floorDivide(numerator, divisor)));
  const most = least + BigInt(whole.filter((numerator) => numerator % divisor !== 0n).length);
  if (target < least || target > most) {
    throw new GrantError("grants.totalOutOfReach", {
      total: { amount: fromUnits(target, decimals).toFixed() },
      least: { amount: fromUnits(least, decimals).toFixed() },
      most: { amount: fromUnits(most, decimals).toFixed() },
    });
  }
  const weights = whole.map((numerator) => (numerator < 0n ? -numerator : numerator));
  const dues = { weights, factor: 1n, divisor, numerators: whole, total: target, bounds: UNBOUNDED };
  return rounded(dues, { decimals, method: "largest-remainder" });
}
