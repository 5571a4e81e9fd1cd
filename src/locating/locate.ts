import { causesOf, peeledCause } from "./causes";
import { components } from "./components";
import { withoutMereDoubt } from "./doubt";
import { joined } from "./joined";
import { latticeOf, type Row } from "./lattice";
import { after, peel } from "./peeling";
import type { Cause, Constraint, LocateOptions, Variable } from "./problem";
import { type Budget, search } from "./search";
import type { View } from "./values";
import { Violations } from "./violations";

const MAX_CHANGES = 4;
/** Sets of cells tried in all, and for one component: well under a second on an ordinary machine. */
const BUDGET = 60_000;
const COMPONENT_BUDGET = 20_000;
/** From so many changes on, to try every set of cells takes too long. */
const HEAP = 3;

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
  const view = withoutMereDoubt(latticeOf(variables, constraints));
  const maxChanges = options.maxChanges ?? MAX_CHANGES;
  let left = options.budget ?? BUDGET;
  return joined(view, components(view)).flatMap((violated) => {
    const budget: Budget = { left: Math.min(left, COMPONENT_BUDGET) };
    const before = budget.left;
    const causes = explain(view, violated, maxChanges, budget);
    left -= before - budget.left;
    return causes;
  });
}

/** Small heaps are searched whole; of large ones the cells on which sums agree are taken out first, and the rest is searched. */
function explain(view: View, violated: readonly Row[], maxChanges: number, budget: Budget): Cause[] {
  const violations = Violations.of(view, violated);
  const peeled = violations && violations.apart(violations.all) < HEAP ? [] : peel(view, violated);
  // What is left whole needs no copy of everything else.
  if (peeled.length === 0) return causesOf(view, violated, search(view, violated, maxChanges, budget));
  const rest = after(
    view,
    peeled.map(({ assignment }) => assignment),
  );
  const remaining = joined(
    rest,
    components(
      rest,
      violated.map(({ index }) => index),
    ),
  );
  return [
    ...peeled.map((one) => peeledCause(view, one)),
    ...remaining.flatMap((rows) => causesOf(rest, rows, search(rest, rows, maxChanges, budget))),
  ];
}
