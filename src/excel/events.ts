import type { Reference } from "../reading";
import { readSelection } from "./select";
import { inExcel } from "./session";

/** A change of cells since the workbook was read. */
export interface Change {
  readonly sheet: string;
  /** Null where formulas were recalculated: Excel does not say which cells got other values. */
  readonly address: string | null;
  /** This person, someone else who has the workbook open, or Excel's recalculation. */
  readonly by: "me" | "other" | "calculation";
}

export interface Watcher {
  /** Asked before a change is looked into, so that Excel is not asked for names that nobody waits for. */
  readonly wantsChange: (by: Change["by"]) => boolean;
  readonly onChange: (change: Change) => void;
  readonly onSelection: (selection: Reference) => void;
}

/** Follows changes and the selection in the whole workbook until the returned function is called. */
export async function watchWorkbook(watcher: Watcher): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const reportChange = async (worksheetId: string, address: string | null, by: Change["by"]) => {
      if (!watcher.wantsChange(by)) return;
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) watcher.onChange({ sheet, address, by });
    };
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      workbook.worksheets.onChanged.add((event) =>
        reportChange(event.worksheetId, event.address, event.source === "Remote" ? "other" : "me"),
      ),
      workbook.worksheets.onCalculated.add((event) => reportChange(event.worksheetId, null, "calculation")),
      workbook.onSelectionChanged.add(() => readSelection().then(watcher.onSelection, ignoreRefusal)),
    ];
    await context.sync();
    return () =>
      Excel.run(context, async (same) => {
        for (const handler of handlers) handler.remove();
        await same.sync();
      });
  });
}

/** The sheet's name; null where it is gone. */
async function sheetName(worksheetId: string): Promise<string | null> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}

/** A chart or several areas selected: there is no cell to follow. */
function ignoreRefusal(): void {}
