import fc from "fast-check";
import { SETTINGS } from "../../src/relations/detector/settings";
import { distantPairs } from "../../src/relations/detector/subsets";

/** Rows of figures, as the detector sees lines; all of them exact and without words. */
function viewOf(rows: readonly (readonly number[])[]) {
  const values = Float64Array.from(rows.flat());
  return {
    lines: rows.length,
    positions: rows[0]?.length ?? 0,
    values,
    halfWidths: new Float64Array(values.length),
    hints: [],
    positionHints: [],
    rounded: false,
    blocks: false,
  };
}

function pairsIn(rows: readonly (readonly number[])[]): string[] {
  const probes = (rows[0] ?? []).map((_, position) => position);
  const lines = rows.map((_, line) => line);
  return distantPairs({ view: viewOf(rows), probes, settings: SETTINGS }, lines, lines, 0).map(
    ({ total, terms }) => `${total} = ${terms.join(" + ")}`,
  );
}

/** Every pair tried at every position, straight from what is said of them. */
function pairsByTrial(rows: readonly (readonly number[])[]): string[] {
  const positions = (rows[0] ?? []).map((_, position) => position);
  const at = (line: number, position: number) => rows[line]?.[position] ?? NaN;
  const found: string[] = [];
  for (const total of rows.keys()) {
    for (const one of rows.keys()) {
      for (const other of rows.keys()) {
        if (other <= one || one === total || other === total) continue;
        const shown = positions.filter((position) => {
          const [sum, first, second] = [total, one, other].map((line) => at(line, position));
          const alike = rows.filter((row) => row[position] === second).length;
          return sum && first && second && sum - first === second && alike <= 3;
        });
        if (shown.length < Math.max(2, positions.length * 0.4)) continue;
        found.push(`${total} = ${one} + ${other}`);
      }
    }
  }
  return found;
}

describe("two lines apart from each other that add up to a third", () => {
  it("are found where they do at two positions", () => {
    const rows = [
      [10, 25],
      [1, 70],
      [4, 8],
      [200, 300],
      [6, 17],
    ];
    expect(pairsIn(rows)).toEqual(["0 = 2 + 4"]);
  });

  it("are not found where they do at one position only", () => {
    const rows = [
      [10, 25],
      [4, 8],
      [200, 300],
      [6, 18],
    ];
    expect(pairsIn(rows)).toEqual([]);
  });

  it("are those that trying every pair finds", () => {
    const figure = fc.oneof(fc.integer({ min: -6, max: 12 }), fc.constant(NaN));
    const row = (width: number) => fc.array(figure, { minLength: width, maxLength: width });
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(row(width), { minLength: 3, maxLength: 14 }));
    fc.assert(
      fc.property(rows, (table) => {
        expect([...pairsIn(table)].sort()).toEqual([...pairsByTrial(table)].sort());
      }),
      { numRuns: 500 },
    );
  });
});
