import fc from "fast-check";
import type { CellValue, WorkbookData } from "../../src/reading";

/** A table as staff write it, right but for one typed amount. */
export interface Planted {
  readonly workbook: WorkbookData;
  /** The cell that was changed, for who reads a failure. */
  readonly wrong: string;
}

const UNITS = ["kr", "tkr", "mkr"] as const;

interface Row {
  readonly overhead: number;
  readonly shares: readonly number[];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Income = overhead + what is distributed, and a row of sums: every amount stands in two sums. */
function right(rows: readonly Row[]): number[][] {
  const lines = rows.map(({ overhead, shares }) => [overhead + sumOf(shares), overhead, ...shares]);
  return [...lines, (lines[0] ?? []).map((_, column) => sumOf(lines.map((line) => line[column] ?? 0)))];
}

/**
 * Tables with a clear structure in which one amount has been changed by more than rounding explains. Whole numbers, so that half a
 * unit of each amount and of the total is all that rounding can do.
 */
export const planted: fc.Arbitrary<Planted> = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 4 }))
  .chain(([height, width]) =>
    fc.record({
      rows: fc.array(
        fc.record({
          overhead: fc.integer({ min: 100, max: 900 }),
          shares: fc.array(fc.integer({ min: 700, max: 3_000 }), { minLength: width, maxLength: width }),
        }),
        { minLength: height, maxLength: height },
      ),
      row: fc.nat(height),
      column: fc.nat(width + 1),
      by: fc.integer({ min: 20, max: 90 }),
      up: fc.boolean(),
      unit: fc.constantFrom(...UNITS),
      top: fc.nat(6),
      left: fc.nat(3),
    }),
  )
  .map(({ rows, row, column, by, up, unit, top, left }) => {
    const amounts = right(rows);
    amounts[row]![column]! += up ? by : -by;
    const headers = [
      "Kommun",
      `Intäkt (${unit})`,
      "OH",
      ...(rows[0]?.shares ?? []).map((_, at) => `Nämnd ${"ABCD"[at]}`),
    ];
    const label = (at: number) => (at === rows.length ? "Summa" : `Kommun ${"ABCDEFGHIJKL"[at]}`);
    const values: CellValue[][] = [headers, ...amounts.map((line, at) => [label(at), ...line])];
    const grid = { sheet: "Fördelning", top, left, values };
    return {
      workbook: { name: "Fördelning.xlsx", grids: [grid] },
      wrong: `${label(row)}, ${headers[column + 1]}`,
    };
  });
