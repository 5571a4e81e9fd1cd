import type { CellRef, Table } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/** So many formulas on a line of totals make a typed figure among them stand out. */
const LEAST_FORMULAS = 2;

/** A total that is typed where the totals beside it, or above and below it, are computed: it does not follow when an amount changes. */
export const hardcodedTotal: Check = {
  id: "hardcoded-total",
  find: ({ tables, cells }: CheckContext) =>
    tables
      .flatMap((table) => [...totalRows(table), ...totalColumns(table)].flatMap(typedAmongFormulas(table)))
      .map((cell): Draft => {
        const stated = cells.at(cell)?.amount.value;
        return {
          severity: "warning",
          cell,
          stated: stated ? cells.written(cell, stated) : null,
          unit: cells.unit(cell),
          message: { id: "check.hardcoded-total.message", values: {} },
        };
      }),
};

function totalRows(table: Table): CellRef[][] {
  return table.rows
    .filter(({ kind }) => kind === "total" || kind === "subtotal")
    .map(({ row }) => table.columns.map(({ column }) => ({ sheet: table.sheet, row, column })));
}

function totalColumns(table: Table): CellRef[][] {
  const items = table.rows.filter(({ kind }) => kind === "item" || kind === "of-which");
  return table.columns
    .filter(({ role }) => role === "total")
    .map(({ column }) => items.map(({ row }) => ({ sheet: table.sheet, row, column })));
}

function typedAmongFormulas(table: Table): (line: readonly CellRef[]) => CellRef[] {
  return (line) => {
    const amounts = line.filter(({ row, column }) => table.amount(row, column) !== null);
    const typed = amounts.filter(({ row, column }) => table.formula(row, column) === null);
    const computed = amounts.length - typed.length;
    return computed >= LEAST_FORMULAS && computed >= 2 * typed.length ? typed : [];
  };
}
