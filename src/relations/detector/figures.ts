/**
 * The numbers of one table as the detector sees them: integers on a decimal grid, so that their sums are exact in ordinary numbers.
 * Text, blank and excluded cells are NaN.
 */
export interface Figures {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; each figure is value·10^scale. */
  readonly values: Float64Array;
  /** Half of each figure's last written decimal, on the same grid; 0 where exact. */
  readonly halfWidths: Float64Array;
  readonly rowHints: readonly LineHint[];
  readonly columnHints: readonly LineHint[];
}

/** What the words around a row or column say about it. Words propose; the arithmetic decides. */
export interface LineHint {
  /** The words that name the line, as `wordsOf` takes them; lines with the same words repeat a group. */
  readonly label: string;
  /** The words say that it is a total. */
  readonly total: boolean;
  /** How far the words are set in: a line set in deeper than the one above or below it is a part of it. */
  readonly indent: number;
  /** Percentages, averages, years and codes: neither a total nor a term. */
  readonly excluded: boolean;
}

const CODE = /^[\d\s.,:()/–-]+(?=\p{L})/u;

/** A name without the code before it, in lower case: "4011 Löner" and "5011 Löner" repeat the same words. */
export function wordsOf(name: string): string {
  return name.toLowerCase().replace(CODE, "");
}

/** The figures with one direction's rows or columns as lines: a sum takes one line from others, across every position. */
export interface LineView {
  readonly lines: number;
  readonly positions: number;
  /** Line by line. */
  readonly values: Float64Array;
  readonly halfWidths: Float64Array;
  readonly hints: readonly LineHint[];
  readonly positionHints: readonly LineHint[];
  /** False where every figure is exact. */
  readonly rounded: boolean;
  /** Whether positions fall into blocks apart from each other, as tables stacked on a sheet do. */
  readonly blocks: boolean;
}

export type Direction = "rows" | "columns";

export function lineView(figures: Figures, direction: Direction): LineView {
  const { rows, columns } = figures;
  const rounded = figures.halfWidths.some((width) => width !== 0);
  if (direction === "rows") {
    return {
      lines: rows,
      positions: columns,
      values: figures.values,
      halfWidths: figures.halfWidths,
      hints: figures.rowHints,
      positionHints: figures.columnHints,
      rounded,
      blocks: false,
    };
  }
  return {
    lines: columns,
    positions: rows,
    values: transpose(figures.values, rows, columns),
    halfWidths: transpose(figures.halfWidths, rows, columns),
    hints: figures.columnHints,
    positionHints: figures.rowHints,
    rounded,
    blocks: true,
  };
}

function transpose(source: Float64Array, rows: number, columns: number): Float64Array {
  const target = new Float64Array(source.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      target[column * rows + row] = source[row * columns + column] ?? NaN;
    }
  }
  return target;
}
