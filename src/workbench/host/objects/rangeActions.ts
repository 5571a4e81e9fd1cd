import { indices } from "../areas";
import { optionalText } from "../arguments";
import { HostError } from "../errors";
import { requireRight, requireUnlocked } from "../guard";
import { object, type ObjectType, type RangeTarget } from "../members";
import { areaOf, otherRange, rangeOn } from "../ranges";
import { clearRange, copyRange } from "../writing";

/** The methods that change the sheet or what is selected. */
export const RANGE_ACTIONS: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  Select: (range, _args, { workbook }) => {
    if (range.sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", `${range.sheet.name} is hidden`);
    }
    workbook.select(range.sheet, areaOf(range));
  },
  Clear: (range, [applyTo], context) => clearRange(range, optionalText(applyTo, "applyTo", "All"), context),
  Insert: (range, [shift], context) => {
    const area = areaOf(range);
    requireRight(context, range.sheet, shift === "Right" ? "allowInsertColumns" : "allowInsertRows");
    range.sheet.insert(area, shift === "Right" ? "Right" : "Down");
    return object("Range", rangeOn(range.sheet, area));
  },
  Delete: (range, [shift], context) => {
    requireRight(context, range.sheet, shift === "Left" ? "allowDeleteColumns" : "allowDeleteRows");
    range.sheet.remove(areaOf(range), shift === "Left" ? "Left" : "Up");
  },
  Merge: (range, [across], context) => {
    requireRight(context, range.sheet, "allowFormatCells");
    const area = areaOf(range);
    if (across !== true) range.sheet.merge(area);
    else
      for (const row of indices(area.top, area.bottom)) range.sheet.merge({ ...area, top: row, bottom: row });
  },
  Unmerge: (range, _args, context) => {
    requireRight(context, range.sheet, "allowFormatCells");
    range.sheet.unmerge(areaOf(range));
  },
  CopyFrom: (range, [source, copyType], context) => {
    requireUnlocked(context, range.sheet, areaOf(range));
    copyRange(range, otherRange(range, source, context), optionalText(copyType, "copyType", "All"));
  },
};
