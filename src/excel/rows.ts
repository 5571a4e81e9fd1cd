import type { CellValue, Grid } from "../reading";

/** A row's cells as they were read, from the first used column on: how Grant knows the row again. */
export interface RowRead {
  readonly left: number;
  /** Formulas in English with "=", or the values. */
  readonly formulas: readonly CellValue[];
}

/** The row as it was read; null where nothing was read there. `row` is zero-based in the sheet. */
export function rowRead({ top, left, values, formulas }: Grid, row: number): RowRead | null {
  const cells = (formulas ?? values)[row - top];
  return cells ? { left, formulas: cells } : null;
}

/** True where the row holds exactly what was read. */
export function holdsTheSame(read: RowRead, now: readonly unknown[]): boolean {
  return read.formulas.length === now.length && read.formulas.every((cell, index) => cell === now[index]);
}

/**
 * True where the row says the same of itself: its texts are those that were read. Figures may have been corrected meanwhile without
 * the row being another one.
 */
export function saysTheSame(read: RowRead, now: readonly unknown[]): boolean {
  return read.formulas.every((cell, index) => !isText(cell) || cell === now[index]);
}

function isText(cell: CellValue): boolean {
  return typeof cell === "string" && cell !== "" && !cell.startsWith("=");
}
