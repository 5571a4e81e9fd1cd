import { shiftArea } from "./areas";
import type { SheetModel, Structural, WorkbookParts } from "./model";

/** Lets tables follow their cells; a table whose cells are all gone is gone. */
export function shiftParts(parts: WorkbookParts, sheet: SheetModel, change: Structural): void {
  for (const table of [...parts.tables]) {
    if (table.sheetId !== sheet.id) continue;
    const area = shiftArea(table.area, change);
    if (area) table.area = area;
    else parts.tables.splice(parts.tables.indexOf(table), 1);
  }
}
