import type { Row } from "./lattice";
import { CHANGE_COST } from "./operations";
import type { View } from "./values";

/** Bits of a whole number that JavaScript's operators keep. */
const MOST_ROWS = 31;

/** Violated rows that belong together, the fewest cells first, as sets of bits. */
export class Violations {
  readonly all: number;
  private readonly bits: ReadonlyMap<number, number>;
  private readonly touched = new Map<number, number>();
  /** For each row, those that share a cell with it, itself among them. */
  private readonly neighbours: readonly number[];

  /** Null where there are more rows than four changed cells could mend. */
  static of(view: View, violated: readonly Row[]): Violations | null {
    return violated.length > MOST_ROWS ? null : new Violations(view, violated);
  }

  private constructor(
    view: View,
    violated: readonly Row[],
    private readonly rows = [...violated].sort((one, other) => one.variables.length - other.variables.length),
  ) {
    this.bits = new Map(rows.map(({ index }, position) => [index, 1 << position]));
    this.all = rows.reduce((all, row) => all | this.bit(row), 0);
    this.neighbours = rows.map(({ variables }) => {
      let shared = 0;
      for (const variable of variables) {
        const known = this.touched.get(variable);
        const bits = known ?? this.bitsOf(view.columns.get(variable)?.rows ?? []);
        if (known === undefined) this.touched.set(variable, bits);
        shared |= bits;
      }
      return shared;
    });
  }

  bit({ index }: Row): number {
    return this.bits.get(index) ?? 0;
  }

  /** The violated rows that a cell takes part in. */
  touchedBy(variable: number): number {
    return this.touched.get(variable) ?? 0;
  }

  /** The row with the fewest cells; null where the set is empty. */
  smallest(pending: number): Row | null {
    return pending === 0 ? null : (this.rows[position(pending)] ?? null);
  }

  /** How many rows share no cell: each needs a change of its own. */
  apart(pending: number): number {
    return this.fold(pending, () => 1);
  }

  /** The least that it costs to explain these rows. */
  leastCost(pending: number): number {
    return this.fold(pending, (row) => Math.min(CHANGE_COST, row.trust));
  }

  private fold(pending: number, cost: (row: Row) => number): number {
    let sum = 0;
    let left = pending;
    while (left !== 0) {
      const next = position(left);
      const row = this.rows[next];
      if (row) sum += cost(row);
      left &= ~(this.neighbours[next] ?? left);
    }
    return sum;
  }

  private bitsOf(indices: readonly number[]): number {
    return indices.reduce((all, index) => all | (this.bits.get(index) ?? 0), 0);
  }
}

/** Position of the lowest bit. */
function position(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
