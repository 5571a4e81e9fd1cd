import type { DetectorFigures } from "./detectorFigures";
import type { SumLines } from "./sums";

/** Wider tables have no row that one takes in, and too many runs to try. */
const WIDEST = 60;
/** Bits of evidence, beyond the choice among all runs, that a sum needs to be worth doubting. */
const LEAST_BITS = 5;
/** What one failing row takes away, and what one row that holds gives at most. */
const FAIL_BITS = 2;
const MOST_BITS = 20;

/**
 * Columns that are the sum of the columns beside them, to the left or to the right, though it fails in many rows: in a small table three
 * mistakes leave one row in four whole, and a match of seven digits is no chance. For doubt only: nothing is convicted by it alone.
 */
export function adjacentSums({ figures, rows, columns }: DetectorFigures): SumLines[] {
  if (figures.columns > WIDEST) return [];
  const used = Array.from({ length: figures.columns }, (_, column) => column).filter((column) =>
    rows.some((_, row) => !Number.isNaN(figures.values[row * figures.columns + column] ?? NaN)),
  );
  const choice = 2 * Math.log2(Math.max(2, used.length));
  const found = used.flatMap((total, at) =>
    [used.slice(at + 1), used.slice(0, at).reverse()].flatMap((neighbours) => {
      const best = bestRun(figures, total, neighbours);
      if (best === null || best.bits - choice < LEAST_BITS) return [];
      const terms = neighbours.slice(0, best.length).sort((one, other) => one - other);
      const at = (column: number): number => columns[column] ?? -1;
      const lines: SumLines = { direction: "columns", total: at(total), terms: terms.map(at), evidence: [] };
      return [{ lines, bits: best.bits }];
    }),
  );
  const byColumns = new Map<string, SumLines>();
  for (const { lines } of found.sort((one, other) => other.bits - one.bits)) {
    const key = columnsKey(lines);
    if (!byColumns.has(key)) byColumns.set(key, lines);
  }
  return [...byColumns.values()];
}

/** Among the same columns one is the sum of the others, not two. */
export function columnsKey({ total, terms }: SumLines): string {
  return [total, ...terms].sort((one, other) => one - other).join();
}

/** How many of the neighbours, nearest first, the total is likeliest the sum of. */
function bestRun(
  { values, halfWidths, columns, rows }: DetectorFigures["figures"],
  total: number,
  neighbours: readonly number[],
): { length: number; bits: number } | null {
  const sums = Array.from({ length: rows }, () => ({ sum: 0, width: 0, terms: 0 }));
  let best: { length: number; bits: number } | null = null;
  neighbours.forEach((column, index) => {
    let bits = 0;
    const seen = new Set<number>();
    sums.forEach((known, row) => {
      const value = values[row * columns + column] ?? NaN;
      if (!Number.isNaN(value) && value !== 0) {
        known.sum += value;
        known.width += halfWidths[row * columns + column] ?? 0;
        known.terms += 1;
      }
      const stated = values[row * columns + total] ?? NaN;
      if (Number.isNaN(stated) || stated === 0 || known.terms < 2 || seen.has(stated)) return;
      seen.add(stated);
      const width = known.width + (halfWidths[row * columns + total] ?? 0);
      const holds = Math.abs(stated - known.sum) <= width;
      bits += holds
        ? Math.min(MOST_BITS, Math.log2(1 + Math.abs(stated) / known.terms / Math.max(1, 2 * width)))
        : -FAIL_BITS;
    });
    if (index > 0 && (best === null || bits > best.bits)) best = { length: index + 1, bits };
  });
  return best;
}
