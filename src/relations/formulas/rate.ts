import { tokensOf } from "./tokens";

const MEANS = ["AVERAGE", "AVERAGEIF", "AVERAGEIFS", "MEDIAN"];

/** Whether a formula multiplies, divides or takes a mean: what it computes is a rate, and no sum of the cells around it. */
export function isRate(formula: string): boolean {
  return (tokensOf(formula) ?? []).some(
    ({ type, text }) =>
      (type === "operator" && (text === "*" || text === "/")) ||
      (type === "name" && MEANS.includes(text.toUpperCase())),
  );
}
