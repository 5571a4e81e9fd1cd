import { FUNCTIONS } from "../../src/functions";

/** A function as Excel calls it: ranges as rows of cells, single values bare, left-out arguments null. */
export function call(id: string, ...given: unknown[]): unknown[][] {
  const answer = FUNCTIONS[id] as (...given: unknown[]) => unknown[][];
  return answer(...given);
}

/** A column of cells. */
export function column(values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

/** The error code and sentence that a call ends in. */
export function failure(id: string, ...given: unknown[]): { code: string; message: string } {
  try {
    call(id, ...given);
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return { code, message };
  }
  throw new Error(`${id} gave a value`);
}
