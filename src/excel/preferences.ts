import { inExcel } from "./session";

/**
 * The one door to @microsoft/office-js-helpers. The package is archived and comes as one bundle of 14 kB gzipped that cannot be
 * split, so it is fetched apart from what the pane needs to show itself.
 */
async function helpers() {
  return import("@microsoft/office-js-helpers");
}

/** A person's own choices, kept in this browser and not in the workbook. */
export interface PreferenceStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Opens the person's preferences. Where the browser keeps nothing for us they last as long as the pane. */
export async function openPreferences(): Promise<PreferenceStore> {
  const { Storage, StorageType } = await helpers();
  // Browsers keep the storage of a page in another site's frame apart; Office gives the prefix that goes with it.
  const container = `${Office.context.partitionKey ?? ""}grant`;
  try {
    return new Storage<unknown>(container, StorageType.LocalStorage);
  } catch {
    return new Storage<unknown>(container, StorageType.InMemoryStorage);
  }
}

/** Worksheet property that tells Grant's own report sheets from a person's sheet of the same name. */
const OWN_SHEET = "grant.report";

/** An empty sheet of this name for a report; one that a person made under that name is never touched: null. */
export async function makeReportSheet(name: string): Promise<string | null> {
  const { ExcelUtilities } = await helpers();
  return inExcel(async (context) => {
    const old = context.workbook.worksheets.getItemOrNullObject(name);
    const mark = old.customProperties.getItemOrNullObject(OWN_SHEET);
    await context.sync();
    if (!old.isNullObject && mark.isNullObject) return null;
    const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, name, true);
    sheet.customProperties.add(OWN_SHEET, "1");
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
}
