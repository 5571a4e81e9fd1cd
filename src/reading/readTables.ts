import { Cells } from "./cells";
import { type Block, blocksIn, extentOf } from "./blocks";
import { Lines } from "./lines";
import type { Area, Grid, WorkbookData } from "./grid";
import { sidesOf } from "./sides";
import { sheetClues } from "./sheetClues";
import { tableOf } from "./tableOf";
import type { Table } from "./table";

/** Tables beside tables within a table beside others: deeper than this nobody lays out a sheet. */
const MOST_CUTS = 3;

/**
 * Finds the tables on a sheet as a person sees them. The workbook, where given, is further evidence: its first rows may state the unit, its
 * defined names what a column holds. Linear in the number of cells.
 */
export function readTables(grid: Grid, workbook?: WorkbookData): Table[] {
  const cells = new Cells(grid);
  const { top, left, bottom, right } = cells.area;
  if (bottom < top || right < left) return [];
  const clues = sheetClues(cells, workbook);
  return placesIn(cells, cells.area, 0)
    .map(({ lines, block }) => tableOf(cells, lines, block, clues))
    .filter((table) => table !== null)
    .sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}

interface Place {
  readonly lines: Lines;
  readonly block: Block;
}

/** The blocks of a region, cut into sides where tables stand beside each other. */
function placesIn(cells: Cells, region: Area, cuts: number): Place[] {
  const lines = new Lines(cells, region);
  return blocksIn(lines).flatMap((block) => {
    const extent = extentOf(lines, block);
    const sides = cuts < MOST_CUTS ? sidesOf(cells, extent) : [extent];
    if (sides.length === 1) return [{ lines, block }];
    const top = Math.min(extent.top, ...block.titleRows);
    return sides.flatMap((side) => placesIn(cells, { ...side, top }, cuts + 1));
  });
}
