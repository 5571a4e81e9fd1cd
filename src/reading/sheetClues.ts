import type { Unit } from "../money";
import { parseA1 } from "./address";
import { cellText, type Cells, isBlank } from "./cells";
import type { Area, CellValue, Grid, WorkbookData } from "./grid";

/** What the sheet and the file say outside of the tables. */
export interface SheetClues {
  /** The lines of the sheet's first rows, its name, then the lines of the file's first rows, and the unit that the person says. */
  readonly texts: readonly string[];
  /** The workbook's names for ranges on the sheet. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A title or a unit stands in the first rows. */
const FIRST_ROWS = 10;
/** A line with more filled cells is a table's. */
const MOST_CELLS_OF_A_TITLE = 2;

export function sheetClues(cells: Cells, workbook: WorkbookData | undefined, unit: Unit | null): SheetClues {
  const { grid } = cells;
  const first = workbook?.grids[0];
  return {
    texts: [
      ...firstLines(grid),
      grid.sheet,
      ...(first && first !== grid ? firstLines(first).filter(speaksOfAmounts) : []),
      ...(unit === null ? [] : [unit]),
    ],
    names: (workbook?.definedNames ?? []).flatMap(({ name, formula }) => {
      const reference = parseA1(formula.replace(/^=/, ""));
      return reference?.sheet === grid.sheet ? [{ name, area: reference.area }] : [];
    }),
    hiddenRows: new Set(grid.hiddenRows ?? []),
    hiddenColumns: new Set(grid.hiddenColumns ?? []),
  };
}

function firstLines(grid: Grid): string[] {
  return grid.values.slice(0, FIRST_ROWS).flatMap((row) => {
    const filled = row.filter((value) => !isBlank(value));
    return filled.length <= MOST_CELLS_OF_A_TITLE && filled.every(isWords) ? filled.map(cellText) : [];
  });
}

/** On another sheet, only a line about all amounts counts: a list of contents speaks of other tables. */
function speaksOfAmounts(text: string): boolean {
  return /belopp|amounts|figures in|beløp|beløb|fjárhæðir/i.test(text);
}

function isWords(value: CellValue): boolean {
  return typeof value === "string";
}
