import { type Grid, parseA1, type Reference, type WorkbookData } from "../../reading";
import type { ResolveName } from "./linear";

/** Looks names up among a workbook's defined names ("Folkmängd") and the columns of its Excel tables ("Bidrag[Intäkt]"). */
export function nameResolver({ definedNames = [], grids }: WorkbookData): ResolveName {
  const known = new Map<string, Reference>();
  for (const { name, formula } of definedNames) {
    const reference = parseA1(formula.replace(/^=/, ""));
    if (reference !== null) known.set(name.toLowerCase(), reference);
  }
  for (const grid of grids) {
    for (const [name, reference] of tableColumns(grid)) known.set(name.toLowerCase(), reference);
  }
  return (name) => known.get(name.toLowerCase()) ?? null;
}

/** Each column of a sheet's Excel tables by the name that formulas give it: the rows below its header. */
function tableColumns(grid: Grid): [string, Reference][] {
  return (grid.excelTables ?? []).flatMap(({ name, area }) => {
    const headers = grid.values[area.top - grid.top] ?? [];
    return Array.from({ length: area.right - area.left + 1 }, (_, index): [string, Reference] => {
      const column = area.left + index;
      const below = { top: area.top + 1, bottom: area.bottom, left: column, right: column };
      return [`${name}[${String(headers[column - grid.left] ?? "")}]`, { sheet: grid.sheet, area: below }];
    });
  });
}
