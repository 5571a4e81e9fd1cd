import { Heap } from "./heap";

/**
 * One number of a table to be rounded up or down; `fraction` is what it exceeds its floor by, from 0 up to
 * but not including 1.
 */
export interface Rounded {
  readonly floor: number;
  readonly fraction: number;
  /** How much a deviation here counts against one in a single cell. */
  readonly weight: number;
}

/** Fractions are compared in steps of 2⁻³⁰, so that the costs are whole numbers and sums of them exact. */
const COST_STEPS = 2 ** 30;

/**
 * Which numbers of a table to round up, so that every row and column still adds up, at the least sum of
 * deviations: the controlled rounding problem, which always has an answer (Bacharach 1966; Causey, Cox &
 * Ernst 1985).
 *
 * The table holds the row totals in its last column and the column totals in its last row. It is a minimum
 * cost flow: an arc from a row to a column for each number, reversed for totals, carrying 1 where it is
 * rounded up. Starting from every number rounded to its nearest, which is optimal but for the sums, each
 * row is made to add up, and flow is then moved along cheapest paths between columns until they do too.
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
    for (let row = 0; row < this.rows; row += 1) this.settle(row);
    for (let node = 0; node < this.excess.length; node += 1) {
      while (this.excess[node]! > 0) this.augment(node);
    }
    return this.up;
  }

  /** Whole numbers stay, and the grand total is rounded to its nearest. */
  private isFixed(i: number, j: number): boolean {
    return this.table[i]![j]!.fraction === 0 || (i === this.rows - 1 && j === this.columns - 1);
  }

  /**
   * Flow runs from the row to the column for the numbers within the table and for the grand total, else
   * from column to row.
   */
  private runsToColumn(i: number, j: number): boolean {
    return i < this.rows - 1 === j < this.columns - 1;
  }

  /**
   * Whether changing the number moves flow from its row to its column: rounding up along the arc, or
   * rounding down against it.
   */
  private leavesRow(i: number, j: number): boolean {
    return this.runsToColumn(i, j) !== this.up[i]![j]!;
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

  /**
   * Makes one row add up by its cheapest changes and leaves what they upset to the columns. The price of
   * the dearest becomes the row's potential, so that the flow stays optimal but for the sums. The longer
   * side of a table is settled so, in one step each.
   */
  private settle(row: number): void {
    const direction = Math.sign(this.excess[row]!);
    const changes: { cost: number; column: number }[] = [];
    for (let column = 0; column < this.columns; column += 1) {
      const cost = this.cost[row]![column]!;
      const isUp = this.up[row]![column]!;
      if (cost === null || this.leavesRow(row, column) !== direction > 0) continue;
      changes.push({ cost: isUp ? -cost : cost, column });
    }
    changes.sort((left, right) => left.cost - right.cost || left.column - right.column);
    for (const { cost, column } of changes.slice(0, Math.abs(this.excess[row]!))) {
      this.up[row]![column] = !this.up[row]![column]!;
      this.excess[this.rows + column]! += direction;
      this.potential[row] = -direction * cost;
    }
    this.excess[row] = 0;
  }

  /**
   * Moves one unit along a cheapest path from a node with too much to one with too little (Dijkstra on
   * reduced costs).
   */
  private augment(source: number): void {
    const distance = new Map([[source, 0]]);
    const from = new Map<number, number>();
    const settled: number[] = [];
    const queue = new Heap([{ node: source, at: 0 }], (left, right) =>
      left.at === right.at ? left.node < right.node : left.at < right.at,
    );
    for (;;) {
      const { node, at } = queue.take()!;
      if (at > distance.get(node)!) continue;
      if (this.excess[node]! < 0) {
        for (const each of settled) this.potential[each]! += distance.get(each)! - at;
        return this.shift(source, node, from);
      }
      settled.push(node);
      this.eachNeighbour(node, (next, cost) => {
        const candidate = at + cost + this.potential[node]! - this.potential[next]!;
        if (candidate >= (distance.get(next) ?? Infinity)) return;
        distance.set(next, candidate);
        from.set(next, node);
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
      if (this.leavesRow(i, j) === isRow) visit(isRow ? this.rows + other : other, isUp ? -cost : cost);
    }
  }

  private shift(source: number, sink: number, from: ReadonlyMap<number, number>): void {
    for (let node = sink; node !== source; node = from.get(node)!) {
      const before = from.get(node)!;
      const i = Math.min(before, node);
      const j = Math.max(before, node) - this.rows;
      this.up[i]![j] = !this.up[i]![j]!;
    }
    this.excess[source]! -= 1;
    this.excess[sink]! += 1;
  }
}

/** What rounding up costs over rounding down, in deviation: 1 − 2·fraction. */
function costOfUp({ fraction, weight }: Rounded): number {
  return COST_STEPS * weight - 2 * Math.round(fraction * COST_STEPS) * weight;
}
