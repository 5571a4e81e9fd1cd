import type { Area, Grid } from "../../reading";
import { columnNumber } from "./shiftFormula";

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** "B2:D5" or "$B$2" → zero-based edges; whole columns and rows as far as the grid reaches, where one is given; else null. */
export function areaOf(reference: string, grid?: Grid): Area | null {
  const cells = CELLS.exec(reference);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return {
      top: Number(top) - 1,
      left: columnNumber(left) - 1,
      bottom: Number(bottom) - 1,
      right: columnNumber(right) - 1,
    };
  }
  return grid ? wholeLines(reference, grid) : null;
}

function wholeLines(reference: string, grid: Grid): Area | null {
  const bottom = grid.top + grid.values.length - 1;
  const right = grid.left + (grid.values[0]?.length ?? 0) - 1;
  const columns = COLUMNS.exec(reference);
  if (columns) {
    const [, from = "", to = ""] = columns;
    return { top: grid.top, bottom, left: columnNumber(from) - 1, right: columnNumber(to) - 1 };
  }
  const rows = ROWS.exec(reference);
  return rows && { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: grid.left, right };
}
