import { solve } from "./box";
import { isViolated, type Row } from "./lattice";
import { CHANGE_COST } from "./operations";
import { swapsIn } from "./swaps";
import { assign, type Assignment, binding, conditionsOf, type View } from "./values";
import { Violations } from "./violations";

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
  const violations = Violations.of(view, violated);
  if (!violations) return { found: [], stopped: true };
  const run = new Search(view, violations, maxChanges, budget);
  if (maxChanges > 1) run.consider(swapsIn(view, violated));
  for (const limit of LIMITS) {
    run.explore(limit);
    const best = run.found[0];
    if (best && best.cost + MARGIN > limit) run.explore(best.cost + MARGIN);
    if (run.found.length > 0 || run.stopped) break;
  }
  return { found: run.found, stopped: run.stopped };
}

/** A set of changed cells and given-up rows, on its way to an explanation. */
interface State {
  readonly variables: readonly number[];
  readonly dropped: readonly number[];
  /** Violated rows without a changed cell, as a set of bits. */
  readonly pending: number;
  readonly cost: number;
}

class Search {
  found: Assignment[] = [];
  stopped = false;
  private limit = 0;
  private visited = new Set<string>();
  private readonly assessed = new Map<string, Assignment | null>();

  constructor(
    private readonly view: View,
    private readonly violations: Violations,
    private readonly maxChanges: number,
    private readonly budget: Budget,
  ) {}

  /** Explanations that something points to, however many cells they change. */
  consider(sets: readonly (readonly number[])[]): void {
    for (const variables of sets) {
      const touched = variables.reduce((bits, variable) => bits | this.violations.touchedBy(variable), 0);
      if (touched === this.violations.all) this.assess(keyOf(variables, []), variables, []);
    }
  }

  explore(limit: number): void {
    this.limit = limit;
    this.visited = new Set();
    this.visit({ variables: [], dropped: [], pending: this.violations.all, cost: 0 });
    this.found = minimal([...this.assessed.values()].filter((one) => one !== null)).sort(
      (one, other) => one.cost - other.cost,
    );
  }

  /** Extends a set of changed cells and given-up rows until everything can hold. */
  private visit(state: State): void {
    if (this.stopped || state.cost + this.violations.leastCost(state.pending) > this.limit) return;
    const key = keyOf(state.variables, state.dropped);
    if (this.visited.has(key)) return;
    this.visited.add(key);
    if (this.budget.left-- <= 0 || this.assessed.size > MAX_EXPLANATIONS) {
      this.stopped = true;
      return;
    }
    const smallest = this.violations.smallest(state.pending);
    if (smallest) this.branch(state, [smallest]);
    else this.settle(key, state);
  }

  /** All violated rows have a changed cell: do values exist? If not, what stands in the way needs another change. */
  private settle(key: string, state: State): void {
    const { variables, dropped } = state;
    const rows = binding(this.view, variables, dropped);
    const reach = variables.map((variable) => this.view.columns.get(variable)?.reach ?? 0);
    const answer = solve(conditionsOf(rows), reach);
    if (!answer.feasible) {
      this.branch(
        state,
        answer.conflict.flatMap((index) => rows[index]?.row ?? []),
      );
    } else {
      this.assess(key, variables, dropped);
    }
  }

  private assess(key: string, variables: readonly number[], dropped: readonly number[]): void {
    if (!this.assessed.has(key)) this.assessed.set(key, assign(this.view, variables, dropped));
  }

  /** One of these rows must be given up, or one of their other cells changed. */
  private branch(state: State, rows: readonly Row[]): void {
    this.changeOne(state, rows);
    for (const row of rows) {
      if (!isDoubtful(row)) continue;
      this.visit({
        ...state,
        dropped: [...state.dropped, row.index],
        pending: state.pending & ~this.violations.bit(row),
        cost: state.cost + row.trust,
      });
    }
  }

  private changeOne(state: State, rows: readonly Row[]): void {
    const cost = state.cost + CHANGE_COST;
    if (state.variables.length >= this.maxChanges || cost > this.limit) return;
    const tried = new Set(state.variables);
    for (const row of rows) {
      for (const variable of row.variables) {
        if (tried.has(variable)) continue;
        tried.add(variable);
        const pending = state.pending & ~this.violations.touchedBy(variable);
        this.visit({ ...state, variables: [...state.variables, variable], pending, cost });
      }
    }
  }
}

/** That a sum which holds is no sum, nobody would believe, unless it may hold by chance. */
function isDoubtful(row: Row): boolean {
  return row.soft || isViolated(row) || row.trust < CHANGE_COST;
}

function keyOf(variables: readonly number[], dropped: readonly number[]): string {
  return `${ascending(variables)}|${ascending(dropped)}`;
}

function ascending(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join() : [...numbers].sort((one, other) => one - other).join();
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
