import { textArgument } from "../arguments";
import { itemNotFound } from "../errors";
import { object, type ObjectType } from "../members";
import type { WorkbookModel } from "../model";

type Setting = { readonly key: string };

export const SETTING_COLLECTION: ObjectType<WorkbookModel> = {
  items: ({ parts }) => [...parts.settings.keys()].map((key) => object("Setting", { key })),
  methods: {
    Add: ({ parts }, [key, value]) => {
      parts.settings.set(textArgument(key, "key"), value);
      return object("Setting", { key: textArgument(key, "key") });
    },
    GetItem: ({ parts }, [key]) => {
      const name = textArgument(key, "key");
      if (!parts.settings.has(name)) throw itemNotFound(`setting ${name}`);
      return object("Setting", { key: name });
    },
  },
};

export const SETTING: ObjectType<Setting> = {
  identity: { key: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { workbook }) => workbook.parts.settings.get(key) ?? null,
      set: ({ key }, value, { workbook }) => {
        workbook.parts.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, { workbook }) => {
      workbook.parts.settings.delete(key);
    },
  },
};
