import type { Constraint, Variable } from "../../src/locating";
import { Decimal } from "../../src/money";

/** Cells by name with their figures as written: "9.9" has one decimal. */
export function cells(
  figures: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Partial<Variable>>> = {},
): Variable[] {
  return Object.entries(figures).map(([id, written]) => {
    const value = new Decimal(written);
    const decimals = written.split(".")[1]?.length ?? 0;
    return { id, value, decimals, ...more[id] };
  });
}

/** "T = a + b - c": the first is the total. Exact unless bounds are given. */
export function sum(equation: string, more: Partial<Constraint> = {}): Constraint {
  const [total = "", right = ""] = equation.split("=").map((side) => side.trim());
  const parts = right.split(/\s+/);
  const terms = parts.flatMap((part, index) => {
    if (part === "+" || part === "-") return [];
    return [{ variable: part, coefficient: new Decimal(parts[index - 1] === "-" ? 1 : -1) }];
  });
  return {
    id: equation,
    terms: [{ variable: total, coefficient: new Decimal(1) }, ...terms],
    lower: new Decimal(0),
    upper: new Decimal(0),
    likely: new Decimal(0),
    tolerance: new Decimal(0),
    total,
    ...more,
  };
}

/** Bounds of a rounded sum. */
export function rounding(likely: string, tolerance: string): Partial<Constraint> {
  return { likely: new Decimal(likely), tolerance: new Decimal(tolerance) };
}

/** A changed cell as text: "T: 9.9 -> 13.0". */
export function described(
  changes: readonly { variable: string; from: Decimal; to: Decimal }[],
  decimals = 0,
): string[] {
  return changes
    .map(({ variable, from, to }) => `${variable}: ${from.toFixed(decimals)} -> ${to.toFixed(decimals)}`)
    .sort();
}
