import { hostError } from "./errors";

/** True where this Excel has that set of its interface. Whatever is newer than the manifest asks for stands behind this. */
export function supports(excelApi: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}

/**
 * Runs a batch in Excel; waits until a cell that is being edited is left. Whatever Excel refuses is thrown as a HostError.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { mergeUndoGroup, ...options }: Pick<Excel.RunOptions, "mergeUndoGroup" | "previousObjects"> = {},
): Promise<T> {
  // Excel's own undo takes the whole batch as one step only where it knows such groups.
  const grouped = mergeUndoGroup && supports("1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...options, ...(grouped && { mergeUndoGroup }) }, batch);
  } catch (error) {
    throw hostError(error);
  }
}

/**
 * A range that is not needed after the next round trip: Excel need not keep it, which spares the round trip that would let go of it.
 */
export function once(range: Excel.Range): Excel.Range {
  return range.untrack();
}

/**
 * A range that follows its cells until `untrack()` is called in the last round trip that needs it. Left to itself, Office.js lets go of
 * ranges in a round trip of its own after the batch.
 */
export function followed(range: Excel.Range): Excel.Range {
  return range.track();
}
