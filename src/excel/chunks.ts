import type { Area } from "../reading";

/** Part of a sheet's used range that is read in one go. */
export interface Chunk {
  /** Index of the sheet among those that are read. */
  readonly sheet: number;
  readonly area: Area;
}

/**
 * Cells that fit a request with room to spare: values, formulas and number formats of a cell take some 60 bytes, and Excel on the
 * web answers with at most 5 MB (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
export const CELLS_PER_REQUEST = 20_000;

/**
 * Splits the used ranges into requests of at most `limit` cells each (one row at least), in sheet order: small sheets share a
 * request, large ones are cut between rows. A sheet that is empty (null) has no chunk.
 */
export function planRequests(used: readonly (Area | null)[], limit = CELLS_PER_REQUEST): Chunk[][] {
  const requests: Chunk[][] = [];
  let room = 0;
  const put = (chunk: Chunk, cells: number) => {
    if (cells > room) {
      requests.push([]);
      room = limit;
    }
    requests.at(-1)?.push(chunk);
    room -= cells;
  };
  used.forEach((area, sheet) => {
    if (!area) return;
    const width = area.right - area.left + 1;
    const rowsPerChunk = Math.max(1, Math.floor(limit / width));
    for (let top = area.top; top <= area.bottom; top += rowsPerChunk) {
      const bottom = Math.min(area.bottom, top + rowsPerChunk - 1);
      put({ sheet, area: { ...area, top, bottom } }, width * (bottom - top + 1));
    }
  });
  return requests;
}

/** The same cells in two requests, the first half first; null for a single row. */
export function halve(chunks: readonly Chunk[]): [Chunk[], Chunk[]] | null {
  const [first, ...others] = chunks;
  if (!first) return null;
  if (others.length > 0) {
    const middle = Math.ceil(chunks.length / 2);
    return [chunks.slice(0, middle), chunks.slice(middle)];
  }
  const { top, bottom } = first.area;
  if (top === bottom) return null;
  const middle = Math.floor((top + bottom) / 2);
  return [
    [{ ...first, area: { ...first.area, bottom: middle } }],
    [{ ...first, area: { ...first.area, top: middle + 1 } }],
  ];
}
