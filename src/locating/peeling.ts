import { solve } from "./box";
import { isViolated, type Row, shifted } from "./lattice";
import { assign, type Assignment, type View } from "./values";

/** A cell whose one change mends several violated rows and breaks none. */
interface Suspect {
  readonly variable: number;
  readonly mended: readonly Row[];
  readonly assignment: Assignment;
}

/** The least number of sums that must agree before a cell is taken out of a heap of errors. */
const AGREEING = 2;

/**
 * Where a heap of errors is too large to explain whole: takes out, one after the other, the cells on which several sums agree and that
 * no other cell could stand for. What remains is smaller, and can be searched.
 */
export function peel(view: View, violated: readonly Row[]): Assignment[] {
  const taken: Assignment[] = [];
  let current = view;
  let open = violated;
  for (;;) {
    const accepted = unrivalled(suspectsOf(current, open));
    if (accepted.length === 0) return taken;
    taken.push(...accepted.map(({ assignment }) => assignment));
    current = after(
      current,
      accepted.map(({ assignment }) => assignment),
    );
    open = open.flatMap((row) => current.rows[row.index] ?? []).filter(isViolated);
  }
}

/** The view after these explanations: their changes made, their given-up rows gone. */
export function after(view: View, assignments: readonly Assignment[]): View {
  const rows = [...view.rows];
  const columns = [...view.columns];
  for (const { variables, changes, dropped } of assignments) {
    variables.forEach((variable, position) => {
      const column = columns[variable];
      const change = changes[position] ?? 0;
      if (!column) return;
      columns[variable] = { ...column, steps: column.steps + change };
      column.rows.forEach((index, incidence) => {
        const row = rows[index];
        if (row) rows[index] = shifted(row, change * (column.coefficients[incidence] ?? 0));
      });
    });
    for (const index of dropped) {
      const row = rows[index];
      const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
      if (row) rows[index] = { ...row, sound: anything, likely: anything, exact: anything };
    }
  }
  return { columns, rows };
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
  const column = view.columns[variable];
  if (!column) return null;
  const incidence = column.rows.flatMap((index, position) => {
    const row = view.rows[index];
    return row && !row.soft ? [{ row, coefficient: column.coefficients[position] ?? 0 }] : [];
  });
  const held = incidence.filter(({ row }) => !isViolated(row));
  const broken = incidence.filter(({ row }) => isViolated(row));
  const condition = ({ row, coefficient }: (typeof incidence)[number]) => ({
    coefficients: [coefficient],
    low: row.sound.low,
    high: row.sound.high,
  });
  let best: typeof broken = [];
  for (const pivot of broken) {
    const agreeing = broken.filter(
      (other) => solve([...held, pivot, other].map(condition), [column.reach]).feasible,
    );
    if (agreeing.length > best.length) best = agreeing;
  }
  if (best.length < AGREEING) return null;
  const left = broken.filter((one) => !best.includes(one)).map(({ row }) => row.index);
  const assignment = assign(view, [variable], left);
  return (
    assignment && { variable, mended: best.map(({ row }) => row), assignment: { ...assignment, dropped: [] } }
  );
}

/** Those that mend more than any other cell of the rows that they mend. */
function unrivalled(suspects: readonly Suspect[]): Suspect[] {
  const byRow = new Map<number, Suspect[]>();
  for (const suspect of suspects) {
    for (const { index } of suspect.mended) {
      const rivals = byRow.get(index);
      if (rivals) rivals.push(suspect);
      else byRow.set(index, [suspect]);
    }
  }
  return suspects.filter((suspect) =>
    suspect.mended.every(({ index }) =>
      (byRow.get(index) ?? []).every(
        (other) => other === suspect || other.mended.length < suspect.mended.length,
      ),
    ),
  );
}
