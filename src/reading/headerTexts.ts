import { type Cells, KIND } from "./cells";
import type { Area } from "./grid";

/**
 * The header text over each of a table's columns. Blank cells beside a filled one are understood as merged with it: in a row that heads
 * groups of columns, and in the lowest row where the column to the right has no words of its own. Empty columns end a group.
 */
export function headerTexts(cells: Cells, header: Area | null, columns: readonly number[]): string[] {
  if (!header) return columns.map(() => "");
  const texts = columns.map(() => [] as string[]);
  for (let row = header.top; row <= header.bottom; row += 1) {
    const line = spread(cells, header, row, columns);
    line.forEach((text, index) => {
      if (text !== "" && texts[index]?.at(-1) !== text) texts[index]?.push(text);
    });
  }
  return texts.map(joinParts);
}

/** The words of one header row over each column, those of merged cells repeated. */
function spread(cells: Cells, header: Area, row: number, columns: readonly number[]): string[] {
  const own = columns.map((column) => cells.text(row, column));
  const merges = cells.grid.merges?.filter((area) => area.top <= row && row <= area.bottom) ?? [];
  if (merges.length > 0) {
    return own.map((text, index) => text || mergedText(cells, merges, columns[index] ?? 0, row));
  }
  if (!headsGroups(cells, header, row, own, columns)) return own;
  let last = "";
  return own.map((text, index) => {
    const column = columns[index] ?? 0;
    const isApart = index > 0 && column - (columns[index - 1] ?? 0) > 1;
    if (text !== "" || isApart) last = text;
    else if (isLabelOver(cells, header, columns[index - 1])) last = "";
    return last;
  });
}

function mergedText(cells: Cells, merges: readonly Area[], column: number, row: number): string {
  const area = merges.find((merge) => merge.left <= column && column <= merge.right);
  return area && area.top === row ? cells.text(area.top, area.left) : "";
}

/** Whether blanks in the row are parts of merged cells: fewer words than in the rows below, or the only row. */
function headsGroups(
  cells: Cells,
  header: Area,
  row: number,
  own: readonly string[],
  columns: readonly number[],
): boolean {
  const filled = own.filter((text) => text !== "").length;
  if (row === header.bottom) return header.top === header.bottom;
  let below = 0;
  for (let next = row + 1; next <= header.bottom; next += 1) {
    below = Math.max(below, columns.filter((column) => cells.text(next, column) !== "").length);
  }
  return filled <= below / 2 + 1 && !areWrapped(cells, row, columns);
}

/** Whether most words of the row go on in the row below: "breytinga-" over "kostnaðar", "Framlög vegna" over "lengdrar". */
function areWrapped(cells: Cells, row: number, columns: readonly number[]): boolean {
  let filled = 0;
  let wrapped = 0;
  for (const column of columns) {
    const text = cells.text(row, column);
    if (text === "") continue;
    filled += 1;
    if (text.endsWith("-") || /^[a-zåäöæøáéíóúýþð]/.test(cells.text(row + 1, column))) wrapped += 1;
  }
  return wrapped >= filled / 2;
}

/** The words over row names reach no further: the cell is in the first column, or the column below it holds words. */
function isLabelOver(cells: Cells, header: Area, column: number | undefined): boolean {
  if (column === undefined) return true;
  for (let row = header.bottom + 1; row <= header.bottom + 3; row += 1) {
    const kind = cells.kind(row, column);
    if (kind !== KIND.blank) return kind === KIND.words || kind === KIND.code;
  }
  return false;
}

/** "sam-" over "eininga" is one word. */
function joinParts(parts: readonly string[]): string {
  return parts.reduce((joined, part) => {
    if (/\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(part)) return joined.slice(0, -1) + part;
    return joined === "" ? part : `${joined} ${part}`;
  }, "");
}
