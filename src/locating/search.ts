import { solve } from "./box";
import { isViolated, type Row } from "./lattice";
import { CHANGE_COST } from "./operations";
import { assign, type Assignment, binding, conditionsOf, type View } from "./values";

/** An explanation counts beside the best one when it costs at most so much more. */
export const MARGIN = 5;

/** Costs up to which explanations are sought, one round after the other: one to four changes, the first as dear as they come. */
const LIMITS = [15, 25, 32, 45, 60];

const MAX_EXPLANATIONS = 500;

/** How many sets of cells may still be tried; shared by all components. */
export interface Budget {
  left: number;
}

export interface SearchResult {
  /** Minimal explanations, cheapest first. */
  readonly found: readonly Assignment[];
  readonly stopped: boolean;
}

/** All minimal explanations of some violated rows within the cost of the best one and a margin. */
export function search(
  view: View,
  violated: readonly Row[],
  maxChanges: number,
  budget: Budget,
): SearchResult {
  const run = new Search(view, violated, maxChanges, budget);
  for (const limit of LIMITS) {
    run.explore(limit);
    const best = run.found[0];
    if (best && best.cost + MARGIN > limit) run.explore(best.cost + MARGIN);
    if (run.found.length > 0 || run.stopped) break;
  }
  return { found: run.found, stopped: run.stopped };
}

class Search {
  found: Assignment[] = [];
  stopped = false;
  private limit = 0;
  private visited = new Set<string>();
  private readonly assessed = new Map<string, Assignment | null>();
  private readonly smallestFirst: readonly Row[];
  /** For each violated row, the violated rows that share a cell with it. */
  private readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;

  constructor(
    private readonly view: View,
    violated: readonly Row[],
    private readonly maxChanges: number,
    private readonly budget: Budget,
  ) {
    this.smallestFirst = [...violated].sort((one, other) => one.variables.length - other.variables.length);
    this.neighbours = neighboursOf(view, violated);
  }

  explore(limit: number): void {
    this.limit = limit;
    this.visited = new Set();
    this.visit([], []);
    this.found = minimal([...this.assessed.values()].filter((one) => one !== null)).sort(
      (one, other) => one.cost - other.cost,
    );
  }

  /** Extends a set of changed cells and given-up rows until everything can hold. */
  private visit(variables: readonly number[], dropped: readonly number[]): void {
    const key = `${[...variables].sort(ascending).join()}|${[...dropped].sort(ascending).join()}`;
    if (this.stopped || this.visited.has(key)) return;
    this.visited.add(key);
    const gone = new Set(dropped);
    const cost = variables.length * CHANGE_COST + this.trust(dropped);
    const pending = this.pending(variables, gone);
    if (cost + this.leastCost(pending) > this.limit || variables.length > this.maxChanges) return;
    if (this.budget.left-- <= 0 || this.assessed.size > MAX_EXPLANATIONS) {
      this.stopped = true;
      return;
    }
    const [smallest] = pending;
    if (smallest) this.branch(variables, dropped, [smallest]);
    else this.settle(key, variables, dropped, gone);
  }

  /** All violated rows have a changed cell: do values exist? If not, what stands in the way needs another change. */
  private settle(
    key: string,
    variables: readonly number[],
    dropped: readonly number[],
    gone: ReadonlySet<number>,
  ): void {
    if (variables.length === 0) {
      if (dropped.length > 0)
        this.assessed.set(key, this.assessed.get(key) ?? assign(this.view, [], dropped));
      return;
    }
    const rows = binding(this.view, variables, gone);
    const reach = variables.map((variable) => this.view.columns[variable]?.reach ?? 0);
    const answer = solve(conditionsOf(this.view, rows, variables), reach);
    if (answer.feasible) {
      if (!this.assessed.has(key)) this.assessed.set(key, assign(this.view, variables, dropped));
      return;
    }
    this.branch(
      variables,
      dropped,
      answer.conflict.flatMap((index) => rows[index] ?? []),
    );
  }

  /** One of these rows must be given up, or one of their other cells changed. */
  private branch(variables: readonly number[], dropped: readonly number[], rows: readonly Row[]): void {
    if (variables.length < this.maxChanges) {
      const tried = new Set(variables);
      for (const row of rows) {
        for (const variable of row.variables) {
          if (tried.has(variable)) continue;
          tried.add(variable);
          this.visit([...variables, variable], dropped);
        }
      }
    }
    for (const row of rows) {
      // That a sum which holds is no sum, nobody would believe.
      if (row.soft || isViolated(row)) this.visit(variables, [...dropped, row.index]);
    }
  }

  private pending(variables: readonly number[], gone: ReadonlySet<number>): Row[] {
    const touched = new Set(variables.flatMap((variable) => [...(this.view.columns[variable]?.rows ?? [])]));
    return this.smallestFirst.filter((row) => !touched.has(row.index) && !gone.has(row.index));
  }

  private leastCost(pending: readonly Row[]): number {
    return apart(pending, this.neighbours).reduce((cost, row) => cost + Math.min(CHANGE_COST, row.trust), 0);
  }

  private trust(dropped: readonly number[]): number {
    return dropped.reduce((sum, index) => sum + (this.view.rows[index]?.trust ?? 0), 0);
  }
}

/** At least so many cells must change to mend these rows: as many as share no cell. */
export function leastChanges(view: View, violated: readonly Row[]): number {
  const smallestFirst = [...violated].sort((one, other) => one.variables.length - other.variables.length);
  return apart(smallestFirst, neighboursOf(view, violated)).length;
}

/** Rows that share no cell: each needs a change of its own. */
function apart(rows: readonly Row[], neighbours: ReadonlyMap<number, ReadonlySet<number>>): Row[] {
  const covered = new Set<number>();
  return rows.filter(({ index }) => {
    if (covered.has(index)) return false;
    neighbours.get(index)?.forEach((neighbour) => covered.add(neighbour));
    return true;
  });
}

function ascending(one: number, other: number): number {
  return one - other;
}

function neighboursOf(view: View, violated: readonly Row[]): Map<number, Set<number>> {
  const wanted = new Set(violated.map((row) => row.index));
  return new Map(
    violated.map((row) => [
      row.index,
      new Set(
        row.variables.flatMap((variable) =>
          (view.columns[variable]?.rows ?? []).filter((index) => wanted.has(index)),
        ),
      ),
    ]),
  );
}

/** Without those that contain another: who changes less explains as much. */
function minimal(assignments: readonly Assignment[]): Assignment[] {
  return assignments.filter((one) => !assignments.some((other) => other !== one && isWithin(other, one)));
}

function isWithin(part: Assignment, whole: Assignment): boolean {
  if (part.variables.length + part.dropped.length >= whole.variables.length + whole.dropped.length)
    return false;
  return (
    part.variables.every((variable) => whole.variables.includes(variable)) &&
    part.dropped.every((row) => whole.dropped.includes(row))
  );
}
