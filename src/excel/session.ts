import { hostError } from "./errors";

/**
 * Runs a batch in Excel; waits until a cell that is being edited is left. Whatever Excel refuses is thrown as a HostError.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw hostError(error);
  }
}
