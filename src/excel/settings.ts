import { type Kept, KEPT_KEYS, keptFrom } from "../kept";
import { inExcel } from "./session";

export type { Kept };

export function keptIn(settings: Excel.SettingCollection): Kept {
  return keptFrom((key) => settings.items.find((item) => item.key === key)?.value as unknown);
}

/** Reads what is kept in the workbook without reading its cells. */
export async function readKept(): Promise<Kept> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return keptIn(settings);
  });
}

/** Keeps plain data in the workbook; it is saved with the workbook. Null takes it away. */
export async function keep(what: keyof Kept, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    const { settings } = context.workbook;
    if (value !== null) {
      settings.add(KEPT_KEYS[what], JSON.stringify(value));
      return context.sync();
    }
    const old = settings.getItemOrNullObject(KEPT_KEYS[what]);
    await context.sync();
    if (!old.isNullObject) old.delete();
    await context.sync();
  });
}
