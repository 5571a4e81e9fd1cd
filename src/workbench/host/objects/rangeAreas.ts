import { cellCount } from "../areas";
import { optionalText } from "../arguments";
import { type AreasTarget, object, type ObjectType } from "../members";
import { addressOf, rangeOn } from "../ranges";
import { clearRange } from "../writing";

export const RANGE_AREAS: ObjectType<AreasTarget> = {
  identity: { key: "_ReferenceId", of: (target, { references }) => references.idOf(target) },
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => addressOf(sheet, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  objects: {
    Areas: (target) => object("RangeCollection", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
    ConditionalFormats: (target) => object("ConditionalFormatCollection", target),
  },
  methods: {
    Clear: ({ sheet, areas }, [applyTo], context) => {
      for (const area of areas) {
        clearRange(rangeOn(sheet, area), optionalText(applyTo, "applyTo", "All"), context);
      }
    },
    _KeepReference: (target, _args, { references }) => references.keep(target),
  },
};

export const RANGE_COLLECTION: ObjectType<AreasTarget> = {
  items: ({ sheet, areas }) => areas.map((area) => object("Range", rangeOn(sheet, area))),
};
