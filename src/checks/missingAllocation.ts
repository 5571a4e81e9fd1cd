import { type CellRef, rowsOwnedBy, type Table, type TableColumn, type TableRow } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/** In a table that distributes its agreements, an agreement with income that is distributed to nobody. */
export const missingAllocation: Check = {
  id: "missing-allocation",
  find: ({ tables, cells }: CheckContext) =>
    tables.flatMap(undistributed).map((cell): Draft => {
      const income = cells.at(cell)?.amount.value;
      const written = income ? cells.written(cell, income) : "";
      return {
        severity: "warning",
        cell,
        stated: written,
        unit: cells.unit(cell),
        message: {
          id: "check.missing-allocation.message",
          values: { amount: { amount: written, unit: cells.unit(cell) } },
        },
      };
    }),
};

/** The incomes of agreements without a distribution, where at least two thirds of the agreements have one. */
function undistributed(table: Table): CellRef[] {
  const [income, ...more] = table.columns.filter(({ role }) => role === "income");
  const spread = table.columns.filter(
    ({ role, additive }) => additive && (role === "allocation" || role === "recipient"),
  );
  if (!income || more.length > 0 || spread.length === 0) return [];
  const agreements = table.rows.filter(({ kind, row }) => kind === "item" && isAmount(table, row, income));
  const without = agreements.filter((agreement) => !isDistributed(table, agreement, spread));
  if (without.length === 0 || without.length * 3 > agreements.length) return [];
  return without.map(({ row }) => ({ sheet: table.sheet, row, column: income.column }));
}

function isDistributed(table: Table, agreement: TableRow, spread: readonly TableColumn[]): boolean {
  const rows = [agreement, ...rowsOwnedBy(table, agreement.row)];
  return rows.some(({ row }) => spread.some((column) => isAmount(table, row, column)));
}

function isAmount(table: Table, row: number, { column }: TableColumn): boolean {
  return table.amount(row, column)?.value.isZero() === false;
}
