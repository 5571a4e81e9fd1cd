import type { DetectorFigures } from "./detectorFigures";
import type { SumLines } from "./sums";

/** How a sum of lines fares across its positions, by quick arithmetic: what a person sees is judged exactly afterwards. */
export interface Fare {
  /** Positions where it holds and says something: not all zero. */
  readonly holds: number;
  readonly fails: number;
}

/** Weighs sums on the detector's grid of whole numbers. */
export class Screen {
  private readonly rowIndex: ReadonlyMap<number, number>;
  private readonly columnIndex: ReadonlyMap<number, number>;

  constructor(private readonly input: DetectorFigures) {
    this.rowIndex = new Map(input.rows.map((row, index) => [row, index]));
    this.columnIndex = new Map(input.columns.map((column, index) => [column, index]));
  }

  fare(lines: SumLines): Fare {
    const isRows = lines.direction === "rows";
    const ofLine = isRows ? this.rowIndex : this.columnIndex;
    const ofPosition = isRows ? this.columnIndex : this.rowIndex;
    const total = ofLine.get(lines.total);
    const terms = lines.terms.flatMap((line) => ofLine.get(line) ?? []);
    const positions = lines.positions?.flatMap((position) => ofPosition.get(position) ?? []) ?? [
      ...ofPosition.values(),
    ];
    let holds = 0;
    let fails = 0;
    for (const position of total === undefined ? [] : positions) {
      const outcome = this.outcome(isRows, total as number, terms, position);
      if (outcome === "holds") holds += 1;
      else if (outcome === "fails") fails += 1;
    }
    return { holds, fails };
  }

  private outcome(
    isRows: boolean,
    total: number,
    terms: readonly number[],
    position: number,
  ): "holds" | "fails" | null {
    const { columns, values, halfWidths } = this.input.figures;
    const cell = (line: number) => (isRows ? line * columns + position : position * columns + line);
    const stated = values[cell(total)] ?? NaN;
    if (Number.isNaN(stated)) return null;
    let sum = 0;
    let present = 0;
    let tolerance = halfWidths[cell(total)] ?? 0;
    let isZero = stated === 0;
    for (const term of terms) {
      const value = values[cell(term)] ?? NaN;
      if (Number.isNaN(value)) continue;
      present += 1;
      sum += value;
      tolerance += halfWidths[cell(term)] ?? 0;
      isZero &&= value === 0;
    }
    if (present === 0 || isZero) return null;
    // A whole total over terms with decimals may have been rounded to it; half a step of the grid is what the grid itself rounds.
    return Math.abs(stated - sum) <= Math.max(tolerance, present / 2) ? "holds" : "fails";
  }
}
