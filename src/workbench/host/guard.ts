import type { Area } from "../../reading";
import type { Context } from "./context";
import { HostError } from "./errors";
import type { SheetModel } from "./model";
import { mapCells } from "./ranges";

/** Rights on a protected sheet, as Excel.WorksheetProtectionOptions names them; all are refused unless given. */
export const PROTECTION_RIGHTS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionRight = (typeof PROTECTION_RIGHTS)[number];

function refuse(sheet: SheetModel): never {
  throw new HostError("AccessDenied", `The worksheet ${sheet.name} is protected`);
}

/** A property that is set counts as a method of this name. */
export const SET = "Set";

/** Methods that change the workbook, by how their names begin. */
const CHANGES =
  /^(Add|AutoFit|Autofit|Clear|Convert|Copy|Delete|Freeze|Insert|Merge|Protect|Resize|Set|Unfreeze|Unmerge|Unprotect)/;

/** Throws AccessDenied where the workbook may be looked at only and the method would change it. */
export function requireChangeable(context: Context, method: string): void {
  if (context.viewOnly && CHANGES.test(method)) {
    throw new HostError("AccessDenied", "The workbook is opened for viewing only");
  }
}

/** Throws AccessDenied where the sheet is protected without that right. */
export function requireRight(context: Context, sheet: SheetModel, right: ProtectionRight): void {
  const options = context.workbook.parts.protection.get(sheet.id);
  if (options && !options[right]) refuse(sheet);
}

/** Throws AccessDenied where the sheet is protected and one of the cells is locked. */
export function requireUnlocked(context: Context, sheet: SheetModel, area: Area): void {
  if (!context.workbook.parts.protection.has(sheet.id)) return;
  const locked = mapCells(area, (row, column) => sheet.style(row, column).locked !== false).flat();
  if (locked.includes(true)) refuse(sheet);
}
