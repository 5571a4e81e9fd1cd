import type { Table } from "../reading";
import type { Check, Draft } from "./check";

/** Rows and columns that are hidden or filtered out count in every sum; a table that has some says so. */
export const hiddenCells: Check = {
  id: "hidden-cells",
  find: ({ tables }) => tables.filter(({ hasHidden }) => hasHidden).map(draft),
};

function draft({ sheet, area, rows, columns }: Table): Draft {
  const hiddenRows = rows.filter(({ hidden }) => hidden).length;
  const hiddenColumns = columns.filter(({ hidden }) => hidden).length;
  return {
    severity: "info",
    cell: { sheet, row: area.top, column: area.left },
    message: { id: "check.hidden-cells.message", values: { rows: hiddenRows, columns: hiddenColumns } },
  };
}
