import { type Figures, type LineHint, wordsOf } from "../../../src/relations/detector/figures";
import type { AnnotatedTable } from "./dataset";
import { cellsOfColumn, cellsOfRow, type Grid, gridOf } from "./grid";
import { firstDataRow, hundredthColumns, labelColumns, yearCells } from "./roles";

const TOTAL =
  /\b(total|totals|totalt|sum|summa|subtotal|sub-total|all|net|gross|tot|balance|ialt|i alt|sammanlagt|overall|yhteensä|samtliga)\b/i;
const EXCLUDED =
  /%|\b(percent|percentages?|pct|per cent|averages?|avg|means?|median|rates?|ratios?|shares?|per capita|std|stdev|proportions?|procent|andel)\b/i;

/** The table's texts as figures and hints. */
export function tableFigures(table: AnnotatedTable): Figures {
  const grid = gridOf(table);
  const firstData = firstDataRow(grid);
  const labels = labelColumns(grid);
  const words = Array.from({ length: labels }, (_, column) => cellsOfColumn(grid, column));
  for (const cell of [...yearCells(grid, firstData), ...words.flat(), ...headingCells(grid, firstData)])
    grid.values[cell] = NaN;
  const { rows, columns, values, halfWidths } = grid;
  return {
    rows,
    columns,
    values,
    halfWidths,
    rowHints: table.cells.map((row) => rowHint(row, labels)),
    columnHints: columnHints(grid, Math.max(firstData, 1)),
  };
}

/** Figures in headings, such as "50 000" over "51 000-100 000": in rows above the data that have more words than figures. */
function headingCells(grid: Grid, firstData: number): number[] {
  return grid.written.slice(0, Math.max(firstData, 0)).flatMap((row, index) => {
    const figures = row.filter((figure) => figure !== null).length;
    const filled = (grid.texts[index] ?? []).filter((text) => text.trim() !== "").length;
    return filled > 2 * figures ? cellsOfRow(grid, index) : [];
  });
}

/** Whether something is written in the columns that name each row. */
export function namedRows(table: AnnotatedTable): boolean[] {
  const labels = labelColumns(gridOf(table));
  return table.cells.map((row) => namingCells(row, labels).some((text) => text.trim() !== ""));
}

function namingCells(row: readonly string[], labels: number): readonly string[] {
  return row.slice(0, labels === 0 ? NAMING : labels);
}

/** Columns that may name a row where none is seen to. */
const NAMING = 4;
/** A name in a later column counts as set in deeper than any spaces before one in an earlier. */
const COLUMN_INDENT = 100;

function rowHint(row: readonly string[], labels: number): LineHint {
  const name = namingCells(row, labels)
    .filter((text) => !/\d/.test(text) || /[a-z]{3}/i.test(text))
    .join(" ");
  const label = wordsOf(name.trim());
  const named = row.slice(0, Math.max(1, labels)).findIndex((text) => text.trim() !== "");
  const spaces = /^\s*/.exec(row[named] ?? "")?.[0].length ?? 0;
  const indent = named < 0 ? 0 : COLUMN_INDENT * named + spaces;
  return { label, total: TOTAL.test(label), excluded: EXCLUDED.test(label), indent };
}

function columnHints(grid: Grid, headerRows: number): LineHint[] {
  const hundredths = hundredthColumns(grid);
  return Array.from({ length: grid.columns }, (_, column) => {
    const texts = grid.texts
      .slice(0, headerRows)
      .map((row) => (row[column] ?? "").trim().toLowerCase())
      .filter((text) => text !== "");
    const header = texts.join(" ");
    const excluded = EXCLUDED.test(header) || hundredths.has(column);
    return { label: texts.at(-1) ?? "", total: TOTAL.test(header), excluded, indent: 0 };
  });
}
