import { WHOLE_SHEET } from "../areas";
import { isRange, numberArgument, textArgument } from "../arguments";
import type { Context } from "../context";
import { itemNotFound } from "../errors";
import { object, type ObjectType } from "../members";
import type { SheetModel } from "../model";
import { areaOf, rangeOfAddress, rangeOn } from "../ranges";

export const WORKSHEET_FREEZE_PANES: ObjectType<SheetModel> = {
  methods: {
    FreezeRows: (sheet, [count]) =>
      sheet.setView({ frozenRows: numberArgument(count, "count", 1), frozenColumns: 0 }),
    FreezeColumns: (sheet, [count]) =>
      sheet.setView({ frozenColumns: numberArgument(count, "count", 1), frozenRows: 0 }),
    FreezeAt: (sheet, [range], { workbook }) => {
      const frozen = isRange(range)
        ? range.target
        : rangeOfAddress(workbook, sheet, textArgument(range, "range"));
      const area = areaOf(frozen);
      sheet.setView({ frozenRows: area.bottom + 1, frozenColumns: area.right + 1 });
    },
    Unfreeze: (sheet) => sheet.setView({ frozenRows: 0, frozenColumns: 0 }),
    GetLocation: (sheet) => {
      const { frozenRows, frozenColumns } = sheet.view;
      if (frozenRows + frozenColumns === 0) throw itemNotFound("frozen pane");
      const bottom = frozenRows === 0 ? WHOLE_SHEET.bottom : frozenRows - 1;
      const right = frozenColumns === 0 ? WHOLE_SHEET.right : frozenColumns - 1;
      return object("Range", rangeOn(sheet, { top: 0, left: 0, bottom, right }));
    },
  },
};

function propertiesOf(sheet: SheetModel, { workbook }: Context): Map<string, string> {
  const all = workbook.parts.sheetProperties;
  const existing = all.get(sheet.id);
  if (existing) return existing;
  const created = new Map<string, string>();
  all.set(sheet.id, created);
  return created;
}

export const WORKSHEET_CUSTOM_PROPERTY_COLLECTION: ObjectType<SheetModel> = {
  items: (sheet, context) =>
    [...propertiesOf(sheet, context).keys()].map((key) => object("WorksheetCustomProperty", { sheet, key })),
  methods: {
    Add: (sheet, [key, value], context) => {
      propertiesOf(sheet, context).set(textArgument(key, "key"), textArgument(value, "value"));
      return object("WorksheetCustomProperty", { sheet, key: textArgument(key, "key") });
    },
    GetItem: (sheet, [key], context) => {
      const name = textArgument(key, "key");
      if (!propertiesOf(sheet, context).has(name)) throw itemNotFound(`custom property ${name}`);
      return object("WorksheetCustomProperty", { sheet, key: name });
    },
  },
};

export const WORKSHEET_CUSTOM_PROPERTY: ObjectType<{ readonly sheet: SheetModel; readonly key: string }> = {
  identity: { key: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }, context) => propertiesOf(sheet, context).get(key),
      set: ({ sheet, key }, value, context) => {
        propertiesOf(sheet, context).set(key, textArgument(value, "value"));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }, _args, context) => {
      propertiesOf(sheet, context).delete(key);
    },
  },
};
