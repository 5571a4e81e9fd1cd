import type { TableRow } from "../reading";
import { ONE } from "./difference";
import { judge, type Judged, type Proposal } from "./proposal";
import type { TableFigures } from "./tableFigures";

/**
 * The of-which rows below a row add up to no more than it, in each column. Where they leave some of it unsaid there is nothing to hold
 * them to; where they reach it they are all of its parts, and where they exceed it the relation fails.
 */
export function ofWhichSums(figures: TableFigures): Judged[] {
  const { table } = figures;
  const parts = new Map<number, TableRow[]>();
  for (const row of table.rows) {
    if (row.kind !== "of-which" || row.owner === null) continue;
    const known = parts.get(row.owner);
    if (known) known.push(row);
    else parts.set(row.owner, [row]);
  }
  const columns = table.columns.filter(({ additive }) => additive);
  return [...parts].flatMap(([parent, rows]) =>
    columns.flatMap(({ column }) => {
      const proposal = proposalAt(figures, parent, rows, column);
      if (proposal === null) return [];
      const judged = judge(proposal, [{ type: "label", text: rows[0]?.label ?? "" }]);
      return judged.holds === "fails" && judged.difference.isPos() ? [] : [judged];
    }),
  );
}

function proposalAt(
  figures: TableFigures,
  parent: number,
  rows: readonly TableRow[],
  column: number,
): Proposal | null {
  const { id, sheet } = figures.table;
  const whole = figures.at(parent, column);
  const terms = rows.flatMap(({ row }) => {
    const figure = figures.at(row, column);
    return figure === null ? [] : [{ cell: { sheet, row, column }, figure, multiplier: ONE }];
  });
  if (whole === null || terms.length === 0) return null;
  return {
    kind: "of-which",
    table: id,
    total: { cell: { sheet, row: parent, column }, figure: whole },
    terms,
  };
}
