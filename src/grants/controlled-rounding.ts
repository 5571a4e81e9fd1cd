import { Heap } from "./heap";

/** One number of a table to be rounded up or down; `fraction` is what it exceeds its floor by, from 0 up to but not including 1. */
export interface Rounded {
  readonly floor: number;
  readonly fraction: number;
  /** How much a deviation here counts against one in a single cell. */
  readonly weight: number;
}

/** Fractions are compared in steps of 2⁻³⁰, so that the costs are whole numbers and sums of them exact. */
const COST_STEPS = 2 ** 30;

/**
 * Which numbers of a table to round up, so that every row and column still adds up, at the least sum of deviations: the controlled rounding
 * problem, which always has an answer (Bacharach 1966; Causey, Cox & Ernst 1985).
 *
 * The table holds the row totals in its last column and the column totals in its last row. It is a minimum cost flow: an arc from a row to a
 * column for each number, reversed for totals, carrying 1 where it is rounded up. Starting from every number rounded to its nearest, which is
 * optimal but for the sums, flow is moved along cheapest paths from the rows and columns with too much to those with too little.
 */
export class ControlledRounding {
  private readonly up: boolean[][];
  private readonly cost: (number | null)[][];
  private readonly excess: number[];
  private readonly potential: number[];
  private readonly rows: number;
  private readonly columns: number;

  constructor(private readonly table: readonly (readonly Rounded[])[]) {
    this.rows = table.length;
    this.columns = table[0]!.length;
    this.up = table.map((row) => row.map(({ fraction }) => fraction >= 0.5));
    this.cost = table.map((row, i) => row.map((cell, j) => (this.isFixed(i, j) ? null : costOfUp(cell))));
    this.potential = new Array<number>(this.rows + this.columns).fill(0);
    this.excess = this.excesses();
  }

  /** For each number, whether it is rounded up. */
  solve(): readonly (readonly boolean[])[] {
    for (;;) {
      const sources = this.excess.flatMap((amount, node) => (amount > 0 ? [node] : []));
      if (sources.length === 0) return this.up;
      this.augment(sources);
    }
  }

  /** Whole numbers stay, and the grand total is rounded to its nearest. */
  private isFixed(i: number, j: number): boolean {
    return this.table[i]![j]!.fraction === 0 || (i === this.rows - 1 && j === this.columns - 1);
  }

  /** Flow runs from the row to the column for the numbers within the table and for the grand total, else from column to row. */
  private runsToColumn(i: number, j: number): boolean {
    return i < this.rows - 1 === j < this.columns - 1;
  }

  /** Inflow less outflow of each row, then of each column. */
  private excesses(): number[] {
    const excess = new Array<number>(this.rows + this.columns).fill(0);
    this.table.forEach((row, i) =>
      row.forEach((cell, j) => {
        const flow = (cell.floor + (this.up[i]![j] ? 1 : 0)) * (this.runsToColumn(i, j) ? 1 : -1);
        excess[i]! -= flow;
        excess[this.rows + j]! += flow;
      }),
    );
    return excess;
  }

  /** Moves one unit along a cheapest path from any of the sources to the nearest node with too little (Dijkstra on reduced costs). */
  private augment(sources: readonly number[]): void {
    const distance = new Array<number>(this.excess.length).fill(Infinity);
    const from = new Array<number>(this.excess.length).fill(-1);
    for (const source of sources) distance[source] = 0;
    const start = sources.map((node) => ({ node, at: 0 }));
    const queue = new Heap(
      start,
      (left, right) => left.at < right.at || (left.at === right.at && left.node < right.node),
    );
    const reached: number[] = [];
    for (;;) {
      const { node, at } = queue.take()!;
      if (at > distance[node]!) continue;
      if (this.excess[node]! < 0) return this.shift(node, from, distance, reached);
      reached.push(node);
      this.eachNeighbour(node, (next, cost) => {
        const candidate = at + cost + this.potential[node]! - this.potential[next]!;
        if (candidate >= distance[next]!) return;
        distance[next] = candidate;
        from[next] = node;
        queue.add({ node: next, at: candidate });
      });
    }
  }

  private eachNeighbour(node: number, visit: (next: number, cost: number) => void): void {
    const isRow = node < this.rows;
    const count = isRow ? this.columns : this.rows;
    for (let other = 0; other < count; other += 1) {
      const i = isRow ? node : other;
      const j = isRow ? other : node - this.rows;
      const cost = this.cost[i]![j]!;
      if (cost === null) continue;
      const isUp = this.up[i]![j]!;
      const leavesRow = this.runsToColumn(i, j) !== isUp;
      if (leavesRow === isRow) visit(isRow ? this.rows + other : other, isUp ? -cost : cost);
    }
  }

  private shift(
    sink: number,
    from: readonly number[],
    distance: readonly number[],
    reached: readonly number[],
  ): void {
    for (const node of reached) this.potential[node]! += distance[node]! - distance[sink]!;
    let node = sink;
    while (from[node]! >= 0) {
      const before = from[node]!;
      const i = Math.min(before, node);
      const j = Math.max(before, node) - this.rows;
      this.up[i]![j] = !this.up[i]![j]!;
      node = before;
    }
    this.excess[node]! -= 1;
    this.excess[sink]! += 1;
  }
}

/** What rounding up costs over rounding down, in deviation: 1 − 2·fraction. */
function costOfUp({ fraction, weight }: Rounded): number {
  return COST_STEPS * weight - 2 * Math.round(fraction * COST_STEPS) * weight;
}
