import type { CellRef, Table } from "../reading";
import { normalName } from "../register";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";

/** The same agreement, or the same recipient, twice in one table with the same words, years, codes and amounts: it is counted twice in every sum. */
export const duplicateAgreement: Check = {
  id: "duplicate-agreement",
  find: ({ tables, cells }: CheckContext) =>
    tables.flatMap(repeated).map(([first, again]): Draft => ({
      severity: "warning",
      cell: again,
      cells: [again, first],
      message: {
        id: "check.duplicate-agreement.message",
        values: { label: cells.label(again), cell: addressFrom(again.sheet, first) },
      },
    })),
};

/** Each row whose name, other words and amounts an earlier row has, with that row. */
function repeated(table: Table): (readonly [CellRef, CellRef])[] {
  const seen = new Map<string, number>();
  const column = table.labelColumn ?? table.area.left;
  return table.rows.flatMap(({ kind, row, label }) => {
    const name = normalName(label);
    const amounts = table.columns.flatMap((one) => table.amount(row, one.column)?.value.toString() ?? []);
    if (kind !== "item" || name === "" || amounts.every((amount) => amount === "0")) return [];
    const others = table.columns
      .filter(({ content, role, column: at }) => content !== "figures" && role !== "note" && at !== column)
      .map((one) => String(table.value(row, one.column) ?? "").trim());
    // "Enhet 12" is not "Enhet 13".
    const key = [name, ...(label.match(/\d+/g) ?? []), ...others, ...amounts].join("|");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    const at = (at: number): CellRef => ({ sheet: table.sheet, row: at, column });
    return first === undefined ? [] : [[at(first), at(row)] as const];
  });
}
