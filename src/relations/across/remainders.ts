import { MINUS_ONE } from "../difference";
import type { Judged } from "../proposal";
import type { TableFigures } from "../tableFigures";
import { amountColumn, holding, termAt, wholeRows } from "./amounts";

/** What remains under a table is what the table before it on the sheet grants, less what this one decides. */
export function remainders(tables: readonly TableFigures[]): Judged[] {
  return tables.flatMap((decided, index) => {
    const granted = tables[index - 1];
    const column = amountColumn(decided.table);
    const income =
      granted && granted.table.sheet === decided.table.sheet ? amountColumn(granted.table) : null;
    if (column === null || income === null || granted === undefined) return [];
    const terms = [
      ...wholeRows(granted.table).flatMap(({ row }) => termAt(granted, row, income.column)),
      ...wholeRows(decided.table).flatMap(({ row }) => termAt(decided, row, column.column, MINUS_ONE)),
    ];
    return decided.table.rows
      .filter(({ kind }) => kind === "remainder")
      .flatMap(({ row, label }) =>
        termAt(decided, row, column.column).flatMap((total) =>
          holding(
            { kind: "difference", table: decided.table.id, total, terms },
            { type: "label", text: label },
          ),
        ),
      );
  });
}
