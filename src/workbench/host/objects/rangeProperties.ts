import { indices } from "../areas";
import { recordArgument } from "../arguments";
import type { Context } from "../context";
import { object, type ObjectType, type RangeTarget } from "../members";
import { areaOf, mapCells, rangeOn } from "../ranges";

/** {rowHidden: true, format: {fill: {color: true}}} → ["rowHidden", "format/fill/color"]. */
function toSelect(options: unknown): string[] {
  return Object.entries(recordArgument(options)).flatMap(([member, wanted]) => {
    if (wanted === true) return [member];
    return toSelect(wanted).map((below) => `${member}/${below}`);
  });
}

function properties(ranges: readonly RangeTarget[], options: unknown, context: Context): unknown[] {
  const Select = toSelect(options);
  return ranges.map((range) => context.retrieve(object("Range", range), { Select }));
}

/** The methods that read many rows', columns' or cells' properties at once. */
export const RANGE_PROPERTY_METHODS: NonNullable<ObjectType<RangeTarget>["methods"]> = {
  GetRowProperties: (range, [options], context) => {
    const area = areaOf(range);
    const rows = indices(area.top, area.bottom).map((row) =>
      rangeOn(range.sheet, { ...area, top: row, bottom: row }),
    );
    return properties(rows, options, context);
  },
  GetColumnProperties: (range, [options], context) => {
    const area = areaOf(range);
    const columns = indices(area.left, area.right).map((column) =>
      rangeOn(range.sheet, { ...area, left: column, right: column }),
    );
    return properties(columns, options, context);
  },
  GetCellProperties: (range, [options], context) =>
    mapCells(areaOf(range), (row, column) =>
      rangeOn(range.sheet, { top: row, bottom: row, left: column, right: column }),
    ).map((cells) => properties(cells, options, context)),
};
