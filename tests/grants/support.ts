import { apportion, type ApportionOptions, GrantError } from "../../src/grants";
import { Decimal } from "../../src/money";

/** Figures as decimals. */
export function decimals(values: readonly (number | string)[]): Decimal[] {
  return values.map((value) => new Decimal(value));
}

/** The reason for which a request is refused, "none" where it is answered. */
export function reason(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof GrantError) return error.reason;
    throw error;
  }
  return "none";
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Every property runs on the same cases each time. */
export const SEED = { seed: 20_180_401 };

/** What each weight is given of a total, in whole kronor by the largest remainder unless another way is asked for. */
export function amounts(
  total: number | string,
  weights: readonly number[],
  options: Partial<ApportionOptions> = {},
): number[] {
  const given = { decimals: 0, method: "largest-remainder", ...options } as const;
  return apportion(new Decimal(total), decimals(weights), given).map(Number);
}
