import { decimalsOf, type NumeralContext, readFigure } from "../money";
import type { Cells } from "./cells";
import { numberAt } from "./figures";
import type { Row } from "./rows";

/** Longer tails than this are results of calculations, and say nothing of how a column is written. */
const MOST_DECIMALS = 3;
const SAMPLE = 200;

/** A column's figures, on which sums are tried while rows are being told; read only if one is. */
export class TrialColumn {
  private read: Float64Array | null = null;
  private half: number | null = null;

  constructor(
    private readonly cells: Cells,
    private readonly column: number,
    private readonly rows: readonly Row[],
    private readonly context: NumeralContext | undefined,
  ) {}

  /** One entry for each row. */
  get values(): Float64Array {
    this.read ??= Float64Array.from(this.rows, ({ row }) =>
      numberAt(this.cells, this.context, row, this.column),
    );
    return this.read;
  }

  /** Half of the last decimal in which the column is written. */
  get slack(): number {
    this.half ??= 0.5 * 10 ** -this.decimals();
    return this.half;
  }

  private decimals(): number {
    const counts = this.rows.slice(0, SAMPLE).map(({ row }) => {
      const value = this.cells.value(row, this.column);
      if (typeof value === "number") return decimalsOf(value);
      return typeof value === "string" ? (readFigure(value, this.context)?.decimals ?? 0) : 0;
    });
    return Math.max(0, ...counts.filter((count) => count <= MOST_DECIMALS));
  }
}
