import type { CellRef, Table } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/** What Excel shows where a formula cannot be computed. */
const ERROR_VALUE = /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|N\/A|SPILL!|CALC!)$/;

/**
 * A cell among the figures that shows an error: every sum over it shows the error too. The cell that refers to nothing comes first. Among
 * percentages and means alone, which no sum runs over, it is a warning: #DIV/0! there is mostly a year without the amount.
 */
export const errorCell: Check = {
  id: "error-cell",
  find: (context: CheckContext) => context.tables.flatMap((table) => draft(table) ?? []),
};

function draft(table: Table): Draft | null {
  const cells = errorCells(table);
  const isRoot = ({ row, column }: CellRef): boolean =>
    table.formula(row, column)?.includes("#REF!") ?? false;
  const [first, ...rest] = [...cells.filter(isRoot), ...cells.filter((cell) => !isRoot(cell))];
  if (!first) return null;
  const isSummed = cells.some((cell) => isRoot(cell) || isAdditive(table, cell));
  return {
    severity: isSummed ? "error" : "warning",
    cell: first,
    cells: [first, ...rest],
    message: {
      id: "check.error-cell.message",
      values: { error: String(table.value(first.row, first.column)), count: rest.length },
    },
  };
}

function isAdditive(table: Table, { column }: CellRef): boolean {
  return table.columns.some((each) => each.column === column && each.additive);
}

function errorCells(table: Table): CellRef[] {
  return table.rows.flatMap(({ row }) =>
    table.columns.flatMap(({ column }): CellRef[] => {
      const value = table.value(row, column);
      return typeof value === "string" && ERROR_VALUE.test(value)
        ? [{ sheet: table.sheet, row, column }]
        : [];
    }),
  );
}
