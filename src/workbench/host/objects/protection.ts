import { recordArgument } from "../arguments";
import { HostError } from "../errors";
import { PROTECTION_RIGHTS } from "../guard";
import type { ObjectType } from "../members";
import type { SheetModel, WorkbookModel } from "../model";

const NO_RIGHTS = Object.fromEntries(PROTECTION_RIGHTS.map((right) => [right, false]));

export const WORKSHEET_PROTECTION: ObjectType<SheetModel> = {
  scalars: {
    Protected: { get: (sheet, { workbook }) => workbook.parts.protection.has(sheet.id) },
    Options: {
      get: (sheet, { workbook }) => {
        const options = workbook.parts.protection.get(sheet.id);
        return options ? { ...NO_RIGHTS, ...options, selectionMode: "Normal" } : null;
      },
    },
  },
  methods: {
    Protect: (sheet, [options], { workbook }) => {
      const { protection } = workbook.parts;
      if (protection.has(sheet.id))
        throw new HostError("InvalidOperation", `${sheet.name} is protected already`);
      const rights = Object.entries(recordArgument(options)).filter(
        ([, value]) => typeof value === "boolean",
      );
      protection.set(sheet.id, Object.fromEntries(rights) as Record<string, boolean>);
    },
    Unprotect: (sheet, _args, { workbook }) => {
      workbook.parts.protection.delete(sheet.id);
    },
  },
};

export const WORKBOOK_PROTECTION: ObjectType<WorkbookModel> = {
  scalars: { Protected: { get: () => false } },
};
