import { Decimal } from "../money";
import { isViolated, type Row } from "./lattice";
import { answersFor, type Part, partsOf, sumIn } from "./parts";
import { after, type Peeled } from "./peeling";
import type { Cause, Certainty, Change, Repair } from "./problem";
import { MARGIN, type SearchResult } from "./search";
import { assign, type Assignment, type View } from "./values";

/** A repair is likely when nothing else comes nearer to it in cost than this. */
const LIKELY_LEAD = 3;
const MAX_REPAIRS = 5;
const MAX_CANDIDATES = 1_000;

/** The causes that the best explanation of some violated rows consists of, each with what else would explain it. */
export function causesOf(view: View, violated: readonly Row[], { found, stopped }: SearchResult): Cause[] {
  const [best] = found;
  if (!best) return unexplained(violated);
  return partsOf(view, violated, best).map((part) => {
    const rivals = rivalsOf(found, best, part).filter((rival, _, [own]) => isNear(rival, own));
    const rest = after(view, [without(best, part)]);
    const own = ownAssignment(rest, best, part);
    const repairs = rivals.slice(0, MAX_REPAIRS).map((rival, index) => {
      const certainty = index === 0 ? certaintyOf(view, best, part, rivals, stopped) : "possible";
      return repairOf(view, rival, certainty, own.cost + rival.cost - best.cost);
    });
    return {
      broken: answersFor(view, best, part).map(({ id }) => id),
      repairs,
      candidates: repairs[0]?.certainty === "possible" ? candidatesOf(view, rivals) : [],
      stopped,
    };
  });
}

/** A cell taken out of a heap of errors: several sums agree on it. */
export function peeledCause(view: View, { assignment, alone }: Peeled): Cause {
  const part = { positions: assignment.variables.map((_, position) => position), dropped: [] };
  const rows = answersFor(view, assignment, part);
  const exact = rows.filter((row) => !row.soft && isViolated(row) && isExact(view, row, assignment));
  const certainty = alone && agree(view, assignment.variables, exact) ? "certain" : "likely";
  return {
    broken: rows.map(({ id }) => id),
    repairs: [repairOf(view, assignment, certainty, assignment.cost)],
    candidates: [],
    stopped: false,
  };
}

/** Sums that nothing within bounds explains: the search gave up. Of doubted ones nothing is said. */
function unexplained(violated: readonly Row[]): Cause[] {
  const broken = violated.filter(({ doubted }) => !doubted).map(({ id }) => id);
  return broken.length === 0 ? [] : [{ broken, repairs: [], candidates: [], stopped: true }];
}

/** What is dearer than that nobody would look at beside the best. */
function isNear(rival: Assignment, own: Assignment | undefined): boolean {
  return rival.cost <= (own?.cost ?? 0) + MARGIN;
}

/** Explanations that leave the best one's other parts as they are, less those parts; the best one's own first. */
function rivalsOf(found: readonly Assignment[], best: Assignment, part: Part): Assignment[] {
  const others = without(best, part);
  return found.flatMap((one) => {
    const keeps =
      others.variables.every((variable) => one.variables.includes(variable)) &&
      others.dropped.every((row) => one.dropped.includes(row));
    if (!keeps) return [];
    const positions = one.variables.flatMap((variable, position) =>
      others.variables.includes(variable) ? [] : [position],
    );
    const dropped = one.dropped.filter((row) => !others.dropped.includes(row));
    return [{ ...only(one, positions), dropped }];
  });
}

function only(assignment: Assignment, positions: readonly number[]): Assignment {
  return {
    ...assignment,
    variables: positions.map((position) => assignment.variables[position] ?? -1),
    changes: positions.map((position) => assignment.changes[position] ?? 0),
    operations: positions.map((position) => assignment.operations[position] ?? ""),
  };
}

function without(assignment: Assignment, part: Part): Assignment {
  const positions = assignment.variables.flatMap((_, position) =>
    part.positions.includes(position) ? [] : [position],
  );
  const dropped = assignment.dropped.filter((row) => !part.dropped.includes(row));
  return { ...only(assignment, positions), dropped };
}

function ownAssignment(rest: View, best: Assignment, part: Part): Assignment {
  const own = { ...only(best, part.positions), dropped: part.dropped };
  return assign(rest, own.variables, own.dropped) ?? own;
}

function certaintyOf(
  view: View,
  best: Assignment,
  part: Part,
  rivals: readonly Assignment[],
  stopped: boolean,
): Certainty {
  const [own, next] = rivals;
  if (!own || stopped || part.dropped.length > 0) return "possible";
  const lead = (next?.cost ?? Number.POSITIVE_INFINITY) - own.cost;
  const rows = answersFor(view, best, part);
  const exact = rows.filter((row) => !row.soft && isViolated(row) && isExact(view, row, best));
  if (lead > MARGIN && agree(view, own.variables, exact)) return "certain";
  const isBorneOut = agree(view, own.variables, rows) || othersHold(view, own.variables, exact);
  return lead > LIKELY_LEAD && isBorneOut ? "likely" : "possible";
}

/** All other cells of the broken sums stand in sums that hold: those would not, were another one wrong. */
function othersHold(view: View, variables: readonly number[], rows: readonly Row[]): boolean {
  const holds = (index: number): boolean => {
    const row = view.rows.get(index);
    return row !== undefined && !row.soft && !row.doubted && !isViolated(row);
  };
  const others = rows.flatMap((row) => row.variables.filter((variable) => !variables.includes(variable)));
  return others.length > 0 && others.every((variable) => view.columns.get(variable)?.rows.some(holds));
}

/** Each cell stands in two of the rows at least, and there are more rows than cells: one could be taken away and the values remain. */
function agree(view: View, variables: readonly number[], rows: readonly Row[]): boolean {
  return (
    rows.length > variables.length &&
    variables.every(
      (variable) => rows.filter((row) => view.columns.get(variable)?.rows.includes(row.index)).length >= 2,
    )
  );
}

function isExact(view: View, row: Row, assignment: Assignment): boolean {
  const sum = sumIn(view, row, assignment);
  return sum >= row.exact.low && sum <= row.exact.high;
}

/** One of these is wrong: the cells each of which alone would explain it. */
function candidatesOf(view: View, rivals: readonly Assignment[]): string[] {
  const single = rivals.filter(({ variables, dropped }) => variables.length === 1 && dropped.length === 0);
  if (single.length < 2) return [];
  return single
    .slice(0, MAX_CANDIDATES)
    .flatMap(({ variables }) => view.columns.get(variables[0] ?? -1)?.id ?? []);
}

function repairOf(view: View, assignment: Assignment, certainty: Certainty, score: number): Repair {
  const changes = assignment.variables.map((variable, position): Change => {
    const { id = "", steps = 0, decimals = 0 } = view.columns.get(variable) ?? {};
    const step = new Decimal(10).pow(-decimals);
    return {
      variable: id,
      from: step.times(steps),
      to: step.times(steps + (assignment.changes[position] ?? 0)),
    };
  });
  return {
    changes,
    dropped: assignment.dropped.flatMap((index) => view.rows.get(index)?.id ?? []),
    operation: operationName(assignment),
    certainty,
    score,
  };
}

function operationName({ operations, dropped }: Assignment): string {
  const names = new Set(operations);
  if (names.size === 0) return dropped.length > 0 ? "relation" : "other";
  return names.size === 1 ? ([...names][0] ?? "other") : "several";
}
