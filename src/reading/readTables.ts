import { blocksIn, extentOf } from "./blocks";
import { Cells } from "./cells";
import type { Unit } from "../money";
import type { Grid, WorkbookData } from "./grid";
import { Lines } from "./lines";
import { sheetClues } from "./sheetClues";
import { sidesOf } from "./sides";
import type { Table } from "./table";
import { type Place, tableOf, titleTexts } from "./tableOf";

/** Tables beside tables within a table beside others: deeper than this nobody lays out a sheet. */
const MOST_CUTS = 3;

/**
 * Finds the tables on a sheet as a person sees them. The workbook, where given, is further evidence: its first rows may state the unit, its
 * defined names what a column holds; `unit` is what the person says of amounts for which neither says any. Linear in the number of cells.
 */
export function readTables(grid: Grid, workbook?: WorkbookData, unit: Unit | null = null): Table[] {
  const tables = tablesAmong(new Cells(grid), workbook, unit);
  // A list of grants with name, amount and case number in one cell has no cell that is a figure by itself.
  return tables.length > 0 ? tables : tablesAmong(new Cells(grid, true), workbook, unit);
}

function tablesAmong(cells: Cells, workbook: WorkbookData | undefined, unit: Unit | null): Table[] {
  const { top, left, bottom, right } = cells.area;
  if (bottom < top || right < left) return [];
  const clues = sheetClues(cells, workbook, unit);
  const tables: Table[] = [];
  for (const place of placesIn(cells, new Lines(cells, cells.area), [], 0)) {
    const table = tableOf(cells, place, clues, tables.at(-1) ?? null);
    if (table) tables.push(table);
  }
  return tables.sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}

/** The blocks of a region, cut into sides where tables stand beside each other. */
function placesIn(cells: Cells, lines: Lines, titles: readonly string[], cuts: number): Place[] {
  return blocksIn(lines).flatMap((block) => {
    const extent = extentOf(lines, block);
    const sides = cuts < MOST_CUTS ? sidesOf(cells, extent) : [extent];
    if (sides.length === 1) return [{ lines, block, titles }];
    const top = Math.min(extent.top, ...block.titleRows);
    const shared = [...titles, ...titleTexts(cells, lines, block), cells.text(extent.top, extent.left)];
    return sides.flatMap((side) =>
      placesIn(cells, new Lines(cells, { ...side, top }, lines), shared, cuts + 1),
    );
  });
}
