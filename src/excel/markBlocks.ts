import type { Area, Grid } from "../reading";
import { type Cell, toBlocks } from "./blocks";
import { CELLS_PER_REQUEST } from "./chunks";
import { KINDS, type MarkKind } from "./markRules";

/** A cell to highlight; row and column zero-based. */
export interface Mark extends Cell {
  readonly sheet: string;
  readonly kind: MarkKind;
}

/** What one rule lies over. */
export interface Block {
  readonly sheet: string;
  readonly kind: MarkKind;
  readonly area: Area;
}

/** What is to be highlighted, in portions that fit one request each. */
export type MarkPlan = readonly (readonly Block[])[];

/** Rules written between two round trips. */
const RULES_PER_REQUEST = 250;

/**
 * The blocks that the marks make up, the strongest kind where several meet, in portions of at most 250 rules, and no more rows to look
 * at again than 20,000 cells; `grids` are the sheets as they were read.
 */
export function planMarks(marks: readonly Mark[], grids: readonly Grid[]): MarkPlan {
  const widths = new Map(grids.map(({ sheet, values }) => [sheet, values[0]?.length ?? 1]));
  const widthOf = (sheet: string) => widths.get(sheet) ?? 1;
  const portions: Block[][] = [];
  let rows = new Set<string>();
  let room = 0;
  for (const block of blocksOf(marks, widthOf)) {
    const { sheet, area } = block;
    const added = rowsOf(area).filter((row) => !rows.has(`${row} ${sheet}`));
    const cells = added.length * widthOf(sheet);
    if (portions.length === 0 || cells > room || portions.at(-1)!.length >= RULES_PER_REQUEST) {
      portions.push([]);
      rows = new Set();
      room = CELLS_PER_REQUEST;
    }
    portions.at(-1)!.push(block);
    for (const row of rowsOf(area)) rows.add(`${row} ${sheet}`);
    room -= cells;
  }
  return portions;
}

/** All whole numbers from the area's first row to its last. */
export function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
}

function blocksOf(marks: readonly Mark[], widthOf: (sheet: string) => number): Block[] {
  const strongest = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.row},${mark.column},${mark.sheet}`;
    const there = strongest.get(key);
    if (!there || KINDS.indexOf(mark.kind) < KINDS.indexOf(there.kind)) strongest.set(key, mark);
  }
  const groups = new Map<string, Mark[]>();
  for (const mark of strongest.values()) {
    const key = `${mark.kind} ${mark.sheet}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()]
    .flatMap((own) => {
      const { sheet, kind } = own[0]!;
      const tallest = Math.max(1, Math.floor(CELLS_PER_REQUEST / Math.max(1, widthOf(sheet))));
      return toBlocks(own).flatMap((area) => cut(area, tallest).map((part) => ({ sheet, kind, area: part })));
    })
    .sort(
      (one, other) => one.area.top - other.area.top || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind),
    );
}

/** A block that is taller than what can be looked at again in one request is laid in pieces. */
function cut(area: Area, tallest: number): Area[] {
  const pieces: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += tallest)
    pieces.push({ ...area, top, bottom: Math.min(area.bottom, top + tallest - 1) });
  return pieces;
}
