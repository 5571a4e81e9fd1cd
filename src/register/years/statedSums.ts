import { Decimal } from "../../money";
import { explainSum } from "./explainSum";
import { amountOf, type Side } from "./side";
import type { NamedAmount, StatedSum } from "./types";

const ZERO = new Decimal(0);

interface Block {
  readonly lines: NamedAmount[];
  readonly parts: NamedAmount[];
  tolerance: Decimal;
}

/** Each total of a year against the lines since the total before it. */
export function statedSums(side: Side): StatedSum[] {
  const sums: StatedSum[] = [];
  let block: Block = { lines: [], parts: [], tolerance: ZERO };
  for (const { row, kind, label } of side.table.rows) {
    const found = amountOf(side, row);
    if (!found) continue;
    const { amount, halfWidth } = found;
    if (kind === "total") {
      if (block.lines.length > 0) sums.push(sumOf(side, row, amount, halfWidth, block));
      block = { lines: [], parts: [], tolerance: ZERO };
    } else if (kind === "item") {
      block.lines.push({ name: label, amount });
      block.tolerance = block.tolerance.plus(halfWidth);
    } else if (kind === "of-which") block.parts.push({ name: label, amount });
  }
  return sums;
}

function sumOf(side: Side, row: number, stated: Decimal, halfWidth: Decimal, block: Block): StatedSum {
  const counted = block.lines.reduce((sum, { amount }) => sum.plus(amount), ZERO);
  const difference = stated.minus(counted);
  const tolerance = block.tolerance.plus(halfWidth);
  const holds = difference.isZero() ? "exact" : difference.abs().lte(tolerance) ? "rounding" : "fails";
  return {
    cell: { sheet: side.table.sheet, row, column: side.column.column },
    year: side.year,
    stated,
    counted,
    difference,
    tolerance,
    holds,
    explanations: holds === "fails" ? explainSum(difference, block.lines, block.parts) : [],
  };
}
