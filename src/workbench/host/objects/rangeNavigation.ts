import { type Area, LAST_COLUMN, LAST_ROW } from "../../../reading";
import { boundingArea, intersection } from "../areas";
import { numberArgument } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { type HostObject, object, type ObjectType, type RangeTarget } from "../members";
import { areaOf, otherRange, rangeOn } from "../ranges";

function part(range: RangeTarget, area: Area): HostObject {
  if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) {
    throw invalidArgument("The range would lie outside the worksheet");
  }
  if (area.top > area.bottom || area.left > area.right)
    throw invalidArgument("The range would have no cells");
  return object("Range", rangeOn(range.sheet, area));
}

function moved(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

function spillOf(range: RangeTarget, fromAnchor: boolean): Area {
  const { top, left } = areaOf(range);
  const area = range.sheet.spill(top, left);
  const isAnchor = area?.top === top && area.left === left;
  if (!area || isAnchor !== fromAnchor) throw itemNotFound("spilling formula");
  return area;
}

/** The methods that lead from a range to another. */
export const RANGE_NAVIGATION: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  GetCell: (range, [row, column]) => {
    const { top, left } = areaOf(range);
    const [cellRow, cellColumn] = [top + numberArgument(row, "row"), left + numberArgument(column, "column")];
    return part(range, { top: cellRow, bottom: cellRow, left: cellColumn, right: cellColumn });
  },
  GetRow: (range, [row]) => {
    const area = areaOf(range);
    const at = area.top + numberArgument(row, "row");
    return part(range, { ...area, top: at, bottom: at });
  },
  GetColumn: (range, [column]) => {
    const area = areaOf(range);
    const at = area.left + numberArgument(column, "column");
    return part(range, { ...area, left: at, right: at });
  },
  GetLastCell: (range) => {
    const { bottom, right } = areaOf(range);
    return part(range, { top: bottom, bottom, left: right, right });
  },
  GetLastRow: (range) => part(range, { ...areaOf(range), top: areaOf(range).bottom }),
  GetLastColumn: (range) => part(range, { ...areaOf(range), left: areaOf(range).right }),
  GetEntireRow: (range) => part(range, { ...areaOf(range), left: 0, right: LAST_COLUMN }),
  GetEntireColumn: (range) => part(range, { ...areaOf(range), top: 0, bottom: LAST_ROW }),
  GetOffsetRange: (range, [rows, columns]) =>
    part(
      range,
      moved(areaOf(range), numberArgument(rows, "rowOffset"), numberArgument(columns, "columnOffset")),
    ),
  GetResizedRange: (range, [rows, columns]) => {
    const area = areaOf(range);
    const bottom = area.bottom + numberArgument(rows, "deltaRows");
    return part(range, { ...area, bottom, right: area.right + numberArgument(columns, "deltaColumns") });
  },
  GetAbsoluteResizedRange: (range, [rows, columns]) => {
    const area = areaOf(range);
    const bottom = area.top + numberArgument(rows, "numRows") - 1;
    return part(range, { ...area, bottom, right: area.left + numberArgument(columns, "numColumns") - 1 });
  },
  GetRowsAbove: (range, [count]) => {
    const area = areaOf(range);
    return part(range, { ...area, top: area.top - numberArgument(count, "count", 1), bottom: area.top - 1 });
  },
  GetRowsBelow: (range, [count]) => {
    const area = areaOf(range);
    const bottom = area.bottom + numberArgument(count, "count", 1);
    return part(range, { ...area, top: area.bottom + 1, bottom });
  },
  GetColumnsBefore: (range, [count]) => {
    const area = areaOf(range);
    return part(range, {
      ...area,
      left: area.left - numberArgument(count, "count", 1),
      right: area.left - 1,
    });
  },
  GetColumnsAfter: (range, [count]) => {
    const area = areaOf(range);
    const right = area.right + numberArgument(count, "count", 1);
    return part(range, { ...area, left: area.right + 1, right });
  },
  GetBoundingRect: (range, [other], context) =>
    part(range, boundingArea(areaOf(range), areaOf(otherRange(range, other, context)))),
  GetIntersection: (range, [other], context) => {
    const second = otherRange(range, other, context);
    const area = second.sheet.id === range.sheet.id ? intersection(areaOf(range), areaOf(second)) : null;
    if (!area) throw itemNotFound("common cell");
    return part(range, area);
  },
  GetUsedRange: (range, [valuesOnly]) => {
    const used = range.sheet.usedArea(valuesOnly === true);
    const area = used && intersection(used, areaOf(range));
    if (!area) throw itemNotFound("used cell");
    return part(range, area);
  },
  GetSpillingToRange: (range) => part(range, spillOf(range, true)),
  GetSpillParent: (range) => {
    const { top, left } = spillOf(range, false);
    return part(range, { top, left, bottom: top, right: left });
  },
  GetMergedAreas: (range) => {
    const merged = range.sheet.merges().filter((area) => intersection(area, areaOf(range)));
    if (merged.length === 0) throw itemNotFound("merged area");
    return object("RangeAreas", { sheet: range.sheet, areas: merged });
  },
};
