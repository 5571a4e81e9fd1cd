import { type CellValue, type Table, toQualifiedA1 } from "../reading";

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal: the browser's or Node's, as the core has none of its own. */
export type Sha256 = (text: string) => Promise<string>;

/**
 * The checked figures as one text, a line a cell in the order of sheets, rows and columns: address, tabulator, and the cell's number or text
 * with a digit. The same figures in the same cells give the same text, and one that is changed, added or moved another.
 */
export function checkedFigures(tables: readonly Table[]): string {
  const lines = tables.flatMap((table) => {
    const { top, bottom, left, right } = table.area;
    const cells: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = table.value(row, column);
        if (isFigure(value))
          cells.push(`${toQualifiedA1({ sheet: table.sheet, row, column })}\t${String(value)}`);
      }
    }
    return cells;
  });
  return [...new Set(lines)].join("\n");
}

function isFigure(value: CellValue): boolean {
  return typeof value === "number" || (typeof value === "string" && /\d/.test(value));
}
