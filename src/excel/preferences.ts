import { officeHelpers } from "./officeHelpers";

/** A person's own choices, kept in this browser and not in the workbook. */
export interface PreferenceStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Opens the person's preferences. Where the browser keeps nothing for us they last as long as the pane. */
export async function openPreferences(): Promise<PreferenceStore> {
  const { Storage, StorageType } = await officeHelpers();
  // Browsers keep the storage of a page in another site's frame apart; Office gives the prefix that goes with it.
  const container = `${Office.context.partitionKey ?? ""}grant`;
  try {
    return new Storage<unknown>(container, StorageType.LocalStorage);
  } catch {
    return new Storage<unknown>(container, StorageType.InMemoryStorage);
  }
}
