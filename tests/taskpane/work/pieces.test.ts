import {
  piecesOf,
  rowsIn,
  withoutPieces,
  withoutRows,
  withPieces,
  withRows,
} from "../../../src/taskpane/work/pieces";
import { outcomeOf } from "../../../src/taskpane/work/outcome";
import { finding, job, outcome, validated, workbook } from "../examples";

/** So many rows of five cells. */
function rows(count: number, text: string) {
  return Array.from({ length: count }, (_, row) => [`${text} ${row}`, row, 2 * row, row / 2, true]);
}

/** Over the worker's border nothing goes but plain data. */
function crossed<T>(value: T): T {
  return structuredClone(value);
}

describe("what crosses the worker's border in pieces", () => {
  it("is the same workbook on the other side, whatever its sheets' sizes", () => {
    const [grid] = workbook().grids;
    const tall = rows(9_000, "Bidrag");
    const whole = {
      ...workbook(),
      grids: [
        { ...grid!, values: [], formulas: [], formats: [] },
        { ...grid!, values: tall, formulas: rows(9_000, "=A"), formats: tall.map((row) => row.map(String)) },
        { ...grid!, values: rows(3, "Litet"), hiddenRows: [1] },
      ],
    };
    const pieces = [...rowsIn(whole)].map(crossed);
    expect(pieces.length).toBeGreaterThan(2);
    expect(withRows(crossed(withoutRows(whole)), pieces)).toEqual(whole);
  });

  it("is the same answer on the other side, all findings, rows to correct and marks in their order", () => {
    const findings = Array.from({ length: 1_234 }, (_, index) =>
      finding({
        id: `row-balance:C${index + 1}`,
        cells: [`C${2 * index + 1}`],
        difference: String(2_000 - index),
        repairs: [
          {
            changes: [{ cell: `C${index + 1}`, from: "1", to: "2" }],
            certainty: "likely",
            operation: "digit",
          },
        ],
      }),
    );
    const whole = outcomeOf(job({ workbook: workbook(rows(3_000, "Bidrag")) }), validated(findings));
    expect(whole.result.rows.size).toBe(1_234);
    expect(whole.marks.length).toBeGreaterThan(1);
    const pieces = [...piecesOf(whole)].map(crossed);
    expect(Math.max(...pieces.map((piece) => piece.findings.length))).toBeLessThanOrEqual(500);
    expect(withPieces(crossed(withoutPieces(whole)), pieces)).toEqual(whole);
  });

  it("is an answer without pieces where nothing is wrong", () => {
    const whole = outcome([]);
    expect([...piecesOf(whole)]).toEqual([]);
    expect(withPieces(crossed(withoutPieces(whole)), [])).toEqual(whole);
  });
});
