import type { Area } from "../../reading";
import { intersection, shiftArea } from "./areas";
import type { SheetModel, Structural, WorkbookParts } from "./model";

interface Placed {
  readonly sheetId: string;
  area: Area;
}

/** Lets tables and hyperlinks follow their cells; those whose cells are all gone are gone. */
export function shiftParts(parts: WorkbookParts, sheet: SheetModel, change: Structural): void {
  shiftAll(parts.tables, sheet, change);
  shiftAll(parts.hyperlinks, sheet, change);
}

function shiftAll(placed: Placed[], sheet: SheetModel, change: Structural): void {
  for (const part of [...placed]) {
    if (part.sheetId !== sheet.id) continue;
    const area = shiftArea(part.area, change);
    if (area) part.area = area;
    else placed.splice(placed.indexOf(part), 1);
  }
}

/** Takes away the hyperlinks of all cells within an area. */
export function clearHyperlinks({ hyperlinks }: WorkbookParts, sheet: SheetModel, area: Area): void {
  for (const link of [...hyperlinks]) {
    if (link.sheetId === sheet.id && intersection(link.area, area))
      hyperlinks.splice(hyperlinks.indexOf(link), 1);
  }
}
