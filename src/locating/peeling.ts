import { unbound } from "./doubt";
import { changesWithin, type Interval, isEmpty, overlap } from "./interval";
import { type Column, isViolated, type Row, shifted } from "./lattice";
import { assign, type Assignment, type View } from "./values";

/** A cell whose one change mends several violated rows and breaks none. */
interface Suspect {
  readonly variable: number;
  readonly mended: readonly Row[];
  /** Violated rows that it takes part in and does not mend: something else is wrong there too. */
  readonly left: readonly number[];
}

/** A cell taken out of a heap, and whether no other cell could mend any of its sums together with a second one. */
export interface Peeled {
  readonly assignment: Assignment;
  readonly alone: boolean;
}

/** The least number of sums that must agree before a cell is taken out of a heap of errors. */
const AGREEING = 2;

/**
 * Where a heap of errors is too large to explain whole: takes out, one after the other, the cells on which several sums agree and that
 * no other cell could stand for. What remains is smaller, and can be searched.
 */
export function peel(view: View, violated: readonly Row[]): Peeled[] {
  const taken: Peeled[] = [];
  let current = view;
  let open = violated;
  for (;;) {
    const accepted = unrivalled(suspectsOf(current, open)).flatMap(
      (suspect) => peeledBy(current, suspect) ?? [],
    );
    if (accepted.length === 0) return taken;
    taken.push(...accepted);
    current = after(
      current,
      accepted.map(({ assignment }) => assignment),
    );
    open = open.flatMap((row) => current.rows.get(row.index) ?? []).filter(isViolated);
  }
}

/** The view after these explanations: their changes made, their given-up rows gone. */
export function after(view: View, assignments: readonly Assignment[]): View {
  const rows = new Map<number, Row>();
  const columns = new Map<number, Column>();
  const rowAt = (index: number): Row | undefined => rows.get(index) ?? view.rows.get(index);
  for (const { variables, changes, dropped } of assignments) {
    variables.forEach((variable, position) => {
      const column = columns.get(variable) ?? view.columns.get(variable);
      const change = changes[position] ?? 0;
      if (!column) return;
      columns.set(variable, { ...column, steps: column.steps + change });
      column.rows.forEach((index, incidence) => {
        const row = rowAt(index);
        if (row) rows.set(index, shifted(row, change * (column.coefficients[incidence] ?? 0)));
      });
    });
    for (const index of dropped) {
      const row = rowAt(index);
      if (row) rows.set(index, unbound(row));
    }
  }
  return { ...view, columns: view.columns.with(columns), rows: view.rows.with(rows) };
}

function suspectsOf(view: View, violated: readonly Row[]): Suspect[] {
  const meets = new Map<number, number>();
  for (const row of violated) {
    for (const variable of row.variables) meets.set(variable, (meets.get(variable) ?? 0) + 1);
  }
  return [...meets].flatMap(([variable, count]) =>
    count < AGREEING ? [] : (suspectOf(view, variable) ?? []),
  );
}

/** The change on which most of the cell's violated rows agree, if it breaks nothing that holds. */
function suspectOf(view: View, variable: number): Suspect | null {
  const column = view.columns.get(variable);
  if (!column) return null;
  let free: Interval = { low: -column.reach, high: column.reach };
  const broken: Mending[] = [];
  column.rows.forEach((index, position) => {
    const row = view.rows.get(index);
    if (!row || row.soft) return;
    const changes = changesWithin(row.sound, column.coefficients[position] ?? 0);
    if (isViolated(row)) broken.push({ row, changes });
    else free = overlap(free, changes);
  });
  const mended = agreeing(broken, free);
  if (mended.size < AGREEING) return null;
  return {
    variable,
    mended: [...mended],
    left: broken.flatMap(({ row }) => (mended.has(row) ? [] : [row.index])),
  };
}

/** A violated row and the changes of a cell that mend it. */
interface Mending {
  readonly row: Row;
  readonly changes: Interval;
}

/** The rows that changes mending one of them may mend as well, for the first row of those with which the most agree. */
function agreeing(broken: readonly Mending[], free: Interval): Set<Row> {
  const possible = broken.filter(({ changes }) => !isEmpty(changes));
  const lows = possible.map(({ changes }) => changes.low).sort((one, other) => one - other);
  const highs = possible.map(({ changes }) => changes.high).sort((one, other) => one - other);
  let best: Interval | null = null;
  let most = 0;
  for (const { changes } of possible) {
    const within = overlap(free, changes);
    if (isEmpty(within)) continue;
    const supporters = countUpTo(lows, within.high) - countUpTo(highs, within.low - 1);
    if (supporters > most) [best, most] = [within, supporters];
  }
  if (best === null) return new Set();
  const { low, high } = best;
  return new Set(
    possible.flatMap(({ row, changes }) => (changes.low <= high && changes.high >= low ? [row] : [])),
  );
}

/** How many of some whole numbers in ascending order are no greater than another. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [first, end] = [0, numbers.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((numbers[middle] ?? 0) <= limit) first = middle + 1;
    else end = middle;
  }
  return first;
}

/** Those that mend more than any other cell of the rows that they mend. */
function unrivalled(suspects: readonly Suspect[]): (Suspect & { readonly alone: boolean })[] {
  const byRow = new Map<number, { most: number; ties: number; all: number }>();
  for (const { mended } of suspects) {
    for (const { index } of mended) {
      const { most, ties, all } = byRow.get(index) ?? { most: 0, ties: 0, all: 0 };
      if (mended.length > most) byRow.set(index, { most: mended.length, ties: 1, all: all + 1 });
      else byRow.set(index, { most, ties: ties + (mended.length === most ? 1 : 0), all: all + 1 });
    }
  }
  return suspects.flatMap((suspect) => {
    const counts = suspect.mended.map(({ index }) => byRow.get(index) ?? { most: 0, ties: 0, all: 0 });
    const leads = counts.every(({ most, ties }) => most === suspect.mended.length && ties === 1);
    return leads ? [{ ...suspect, alone: counts.every(({ all }) => all === 1) }] : [];
  });
}

/** The likeliest value; null where the customs of the sheet stand against it. */
function peeledBy(
  view: View,
  { variable, left, alone }: Suspect & { readonly alone: boolean },
): Peeled | null {
  const assignment = assign(view, [variable], left);
  return assignment && { assignment: { ...assignment, dropped: [] }, alone };
}
