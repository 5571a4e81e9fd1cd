import { type Area, type CellValue, LAST_COLUMN, LAST_ROW } from "../../../reading";
import { boundingArea } from "../areas";
import type { CellStyle, Structural } from "../model";

export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: CellStyle;
}

const EMPTY: MemoryCell = { value: null, formula: null, style: {} };

function isEmpty(cell: MemoryCell): boolean {
  return cell.value === null && cell.formula === null && Object.keys(cell.style).length === 0;
}

/** The filled cells of a sheet, sparse. */
export class CellStore {
  private rows = new Map<number, Map<number, MemoryCell>>();

  get(row: number, column: number): MemoryCell {
    return this.rows.get(row)?.get(column) ?? EMPTY;
  }

  set(row: number, column: number, cell: MemoryCell): void {
    const cells = this.rows.get(row);
    if (isEmpty(cell)) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
    } else if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  /** Row by row, left to right. */
  *entries(): Generator<readonly [row: number, column: number, cell: MemoryCell]> {
    for (const row of [...this.rows.keys()].sort((one, other) => one - other)) {
      const cells = this.rows.get(row) ?? new Map<number, MemoryCell>();
      for (const column of [...cells.keys()].sort((one, other) => one - other)) {
        yield [row, column, cells.get(column) ?? EMPTY];
      }
    }
  }

  used(counts: (cell: MemoryCell) => boolean): Area | null {
    let area: Area | null = null;
    for (const [row, column, cell] of this.entries()) {
      if (!counts(cell)) continue;
      const one = { top: row, bottom: row, left: column, right: column };
      area = area ? boundingArea(area, one) : one;
    }
    return area;
  }

  /** Moves, or drops, the cells that a structural change moves. */
  shift({ area, shift }: Structural): void {
    const before = [...this.entries()];
    this.rows = new Map();
    for (const [row, column, cell] of before) {
      const at = shiftCell(row, column, area, shift);
      if (at) this.set(at[0], at[1], cell);
    }
  }
}

function shiftCell(
  row: number,
  column: number,
  area: Area,
  shift: Structural["shift"],
): readonly [number, number] | null {
  if (shift === "Down" || shift === "Up") {
    if (column < area.left || column > area.right) return [row, column];
    const moved = shiftIndex(row, area.top, area.bottom, shift === "Down");
    return moved === null || moved > LAST_ROW ? null : [moved, column];
  }
  if (row < area.top || row > area.bottom) return [row, column];
  const moved = shiftIndex(column, area.left, area.right, shift === "Right");
  return moved === null || moved > LAST_COLUMN ? null : [row, moved];
}

function shiftIndex(index: number, first: number, last: number, inserting: boolean): number | null {
  const count = last - first + 1;
  if (index < first) return index;
  if (inserting) return index + count;
  return index <= last ? null : index - count;
}
