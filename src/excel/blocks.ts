import type { Area } from "../reading";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Joins cells into as few rectangles as a single pass finds: runs along a row, then equal runs in rows below each other. */
export function toBlocks(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Area[] = [];
  /** Where in `blocks` the lowest one with the same columns is. */
  const lowest = new Map<string, number>();
  for (const run of runs(sorted)) {
    const columns = `${run.left} ${run.right}`;
    const index = lowest.get(columns) ?? -1;
    const above = blocks[index];
    if (above?.bottom === run.top - 1) blocks[index] = { ...above, bottom: run.bottom };
    else lowest.set(columns, blocks.push(run) - 1);
  }
  return blocks;
}

function runs(sorted: readonly Cell[]): Area[] {
  const found: Area[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last && last.top === row && column <= last.right + 1) {
      found[found.length - 1] = { ...last, right: Math.max(last.right, column) };
    } else {
      found.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return found;
}
