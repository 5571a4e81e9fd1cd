import type { Host } from "./host";

/** Under this the workbook's settings keep those of Office.context.document, apart from Excel's own. */
const PREFIX = "office-settings:";

/** Office.context.document.settings, kept with the workbook; values are JSON texts. */
export function documentSettings({ workbook }: Host) {
  const { settings } = workbook.parts;
  return {
    read(): [key: string, value: string][] {
      return [...settings]
        .filter(([key]) => key.startsWith(PREFIX))
        .map(([key, value]) => [key.slice(PREFIX.length), String(value)]);
    },
    write(entries: readonly (readonly [key: string, value: unknown])[]): void {
      for (const key of settings.keys()) if (key.startsWith(PREFIX)) settings.delete(key);
      for (const [key, value] of entries) settings.set(`${PREFIX}${key}`, value);
    },
  };
}
