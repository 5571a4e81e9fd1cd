import { convert, halfWidth, type Unit } from "../../money";
import type { StatedAmount } from "../../reading";
import type { Judged } from "../proposal";
import { ONE } from "../difference";
import { type Figure, stepsOf, type TableFigures } from "../tableFigures";
import { amountColumn, holding, termAt, wholeRows } from "./amounts";

/** The amount that a title states ("Förlossningsvården 11,9 mkr") is what its table adds up to, what remains of it included. */
export function statedInTitle(figures: TableFigures): Judged[] {
  const { table } = figures;
  const column = amountColumn(table);
  const [stated, ...more] = table.stated.filter(({ cell }) => cell.row < table.area.top);
  if (column === null || stated === undefined || more.length > 0) return [];
  const whole = wholeRows(table);
  const remainder = table.rows.filter(({ kind }) => kind === "remainder");
  const total = { cell: stated.cell, figure: statedFigure(stated, table.unit) };
  for (const rows of [whole, [...whole, ...remainder]]) {
    const terms = rows.flatMap(({ row }) => termAt(figures, row, column.column));
    const proposal = { kind: "same-amount" as const, table: table.id, total, terms };
    const found = terms.length === 0 ? [] : holding(proposal, { type: "label", text: stated.name });
    if (found.length > 0) return found;
  }
  return [];
}

/** An amount within words, as a figure of the table under them. */
export function statedFigure({ amount }: StatedAmount, tableUnit: Unit | null): Figure {
  return {
    value: amount.value,
    ...stepsOf(amount.value),
    halfWidth: halfWidth(amount),
    factor: amount.unit === null || tableUnit === null ? ONE : convert(ONE, amount.unit, tableUnit),
    unit: amount.unit,
    computed: false,
    noise: 0,
  };
}
