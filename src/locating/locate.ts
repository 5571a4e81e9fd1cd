import { causesOf, peeledCause, unexplained } from "./causes";
import { components } from "./components";
import { latticeOf, type Row } from "./lattice";
import { after, peel } from "./peeling";
import type { Cause, Constraint, LocateOptions, Variable } from "./problem";
import { type Budget, search } from "./search";
import type { View } from "./values";

const MAX_CHANGES = 4;
/** Sets of cells tried in all, and for one component: well under a second on an ordinary machine. */
const BUDGET = 60_000;
const COMPONENT_BUDGET = 20_000;
/** Four changes cannot mend more sums than this in any sheet seen; a larger heap is peeled before it is searched. */
const LARGEST_COMPONENT = 60;

/**
 * What is wrong where constraints do not hold: for each connected heap of violated constraints the smallest and likeliest changes that
 * make all of them hold and keep those that hold, parted into causes. Exact: figures are compared as whole numbers of their last
 * decimal. After Fellegi and Holt (1976) on the smallest set of changes, with operations instead of single cells.
 */
export function locate(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
  options: LocateOptions = {},
): Cause[] {
  const view: View = latticeOf(variables, constraints);
  const maxChanges = options.maxChanges ?? MAX_CHANGES;
  let left = options.budget ?? BUDGET;
  return components(view).flatMap((violated) => {
    const budget: Budget = { left: Math.min(left, COMPONENT_BUDGET) };
    const before = budget.left;
    const causes = explain(view, violated, maxChanges, budget);
    left -= before - budget.left;
    return causes;
  });
}

function explain(view: View, violated: readonly Row[], maxChanges: number, budget: Budget): Cause[] {
  if (violated.length <= LARGEST_COMPONENT) {
    const result = search(view, violated, maxChanges, budget);
    if (result.found.length > 0) return causesOf(view, violated, result);
  }
  const peeled = peel(view, violated);
  if (peeled.length === 0) return [unexplained(violated)];
  const rest = after(view, peeled);
  return [
    ...peeled.map((assignment) => peeledCause(view, assignment)),
    ...components(within(rest, violated)).flatMap((remaining) => {
      if (remaining.length > LARGEST_COMPONENT) return [unexplained(remaining)];
      return causesOf(rest, remaining, search(rest, remaining, maxChanges, budget));
    }),
  ];
}

/** The view in which only these rows can be a cause. */
function within(view: View, rows: readonly Row[]): View {
  const wanted = new Set(rows.map(({ index }) => index));
  return { ...view, rows: view.rows.filter(({ index }) => wanted.has(index)) };
}
