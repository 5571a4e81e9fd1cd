import * as grants from "../grants";
import { Decimal } from "../money";
import { text } from "../locales";
import { type Cell, evaluate, shaped } from "./evaluate";
import { functionLanguage } from "./language";
import * as is from "./parameters";

/* The functions that check sums and look for amounts. */

/**
 * Checks a sum: 0 where the parts add up to what is stated, within the rounding that their decimals allow,
 * else the difference.
 * @customfunction CHECK
 * @param stated The sum as stated.
 * @param parts The parts: a row, column or block.
 * @param decimals How many decimals the figures are written with, 0–6. Left out: as the values show; whole
 * kronor and öre are exact.
 * @returns Stated less the parts' sum, or 0.
 */
export function check(stated: unknown[][], parts: unknown[][], decimals?: unknown[][]): unknown[][] {
  const parameters = { stated: is.number, parts: is.numbers, decimals: is.optional(is.decimals) };
  return evaluate("CHECK", parameters, [stated, parts, decimals], ({ stated, parts, decimals }) => {
    const { holds, difference } = grants.check(stated, parts.values, decimals);
    return [[holds ? 0 : difference]];
  });
}

/**
 * Says in a sentence whether the parts add up to what is stated and, if not, what would make them: a
 * missing amount, transposed digits, another unit, a part too many.
 * @customfunction EXPLAIN
 * @param stated The sum as stated.
 * @param parts The parts: a row, column or block. They are counted row by row.
 * @returns A sentence.
 */
export function explain(stated: unknown[][], parts: unknown[][]): unknown[][] {
  return evaluate(
    "EXPLAIN",
    { stated: is.number, parts: is.numbers },
    [stated, parts],
    ({ stated, parts }) => {
      const sentences = grants.explain(stated, parts.values);
      return [[sentences.map(({ id, values }) => text(functionLanguage(), id, values)).join(" ")]];
    },
  );
}

/**
 * Finds which amounts add up to a target: 1 for those of the smallest such set, 0 for the others. Where
 * several sets do, a line below says so.
 * @customfunction SUBSET
 * @param target What the amounts add up to.
 * @param amounts The amounts: a row, column or block. Every set of up to 36 amounts is tried, small sets of
 * more.
 * @param tolerance How far from the target the sum may be. Left out: 0.
 * @returns 1 and 0 in the shape of the amounts.
 */
export function subset(target: unknown[][], amounts: unknown[][], tolerance?: unknown[][]): unknown[][] {
  const parameters = { target: is.number, amounts: is.numbers, tolerance: is.optional(is.number) };
  return evaluate("SUBSET", parameters, [target, amounts, tolerance], ({ target, amounts, tolerance }) => {
    const answer = grants.subset(target, amounts.values, (tolerance ?? new Decimal(0)).abs());
    const marks = shaped(amounts, answer.chosen.map(Number));
    return withRemark(marks, remarkOn(answer));
  });
}

function remarkOn({ several, smallest }: grants.SubsetAnswer): string {
  const remarks = [
    ...(several ? ["functions.severalSubsets"] : []),
    ...(smallest ? [] : ["functions.perhapsNotSmallest"]),
  ];
  return remarks.map((id) => text(functionLanguage(), id)).join(" ");
}

/** A remark stands below a column or block, and to the right of a row. */
function withRemark(marks: Cell[][], remark: string): Cell[][] {
  if (remark === "") return marks;
  const [first = []] = marks;
  if (marks.length === 1 && first.length > 1) return [[...first, remark]];
  return [...marks, first.map((_, column) => (column === 0 ? remark : ""))];
}
