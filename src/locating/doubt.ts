import { components } from "./components";
import { changesWithin, type Interval, isEmpty, overlap, scaled } from "./interval";
import { isViolated, type Row } from "./lattice";
import { swapsIn } from "./swaps";
import { coefficientOf, type View } from "./values";

/** In larger heaps only the agreement of two sums is looked for, and in the largest nothing. */
const MOST_FOR_THREE = 60;
const MOST_FOR_FOUR = 14;
const MOST_ROWS = 2_000;

/**
 * The view without the doubted rows that nothing bears out. A doubted row has support where changes of fewer cells than rows would mend
 * it and other violated rows that share these cells: one change for two sums, two for three, three for four.
 */
export function withoutMereDoubt(view: View): View {
  if (!view.rows.all().some(({ doubted }) => doubted)) return view;
  const kept = new Set<number>();
  for (const heap of components(view)) {
    for (const { index } of supportedIn(view, withoutRepeats(view, heap))) kept.add(index);
    for (const index of exchangedIn(view, heap)) kept.add(index);
  }
  const mere = view.rows.all().filter(({ doubted, index }) => doubted && !kept.has(index));
  return { ...view, rows: view.rows.with(new Map(mere.map((row) => [row.index, unbound(row)]))) };
}

/** The violated rows that two amounts in each other's place would make hold together. */
function exchangedIn(view: View, heap: readonly Row[]): number[] {
  return swapsIn(view, heap).flatMap((pair) =>
    pair.flatMap((cell) =>
      (view.columns.get(cell)?.rows ?? []).filter((index) => {
        const row = view.rows.get(index);
        return row !== undefined && isViolated(row);
      }),
    ),
  );
}

/** The row as one that says nothing. */
export function unbound(row: Row): Row {
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  return { ...row, sound: anything, likely: anything, exact: anything };
}

/** A doubted row that fails like another over the same total and in the same direction, or among the same cells, tells nothing new. */
function withoutRepeats(view: View, heap: readonly Row[]): Row[] {
  const seen = new Set<string>();
  const inTrust = [...heap].sort((one, other) => Number(one.doubted) - Number(other.doubted));
  return inTrust.filter((row) => {
    const size = row.exact.low / Math.abs(row.coefficients[row.variables.indexOf(row.total)] ?? 1);
    const keys = [
      `${row.total} ${Math.abs(size)} ${isOneLine(view, row)}`,
      [...row.variables].sort((one, other) => one - other).join(),
    ];
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew || !row.doubted;
  });
}

function isOneLine({ columns }: View, { variables }: Row): boolean {
  return new Set(variables.map((variable) => columns.get(variable)?.group)).size === 1;
}

/** A violated row that shares a cell with another. */
interface Meeting {
  readonly row: Row;
  /** The cell's coefficient in that row, and in the one that it is met from. */
  readonly coefficient: number;
  readonly back: number;
}

/** Rows that are mended one after the other, each by the cell that it shares with the next, and what that adds to the last. */
interface Mending {
  readonly rows: readonly Row[];
  readonly added: Interval;
}

function supportedIn(view: View, heap: readonly Row[]): Set<Row> {
  const supported = new Set<Row>();
  if (heap.length > MOST_ROWS) return supported;
  const most = heap.length <= MOST_FOR_FOUR ? 3 : heap.length <= MOST_FOR_THREE ? 2 : 1;
  const met = meetings(view, heap);
  for (const row of heap) {
    for (const { rows, added } of combined(mendings(row, met, most), most)) {
      if (!isEmpty(overlap(row.sound, added))) for (const one of [row, ...rows]) supported.add(one);
    }
  }
  return supported;
}

/** For each violated row, the others that it shares a cell with. */
function meetings(view: View, heap: readonly Row[]): Map<Row, Meeting[]> {
  const touching = new Map<number, Row[]>();
  for (const row of heap) {
    for (const variable of row.variables) {
      const known = touching.get(variable);
      if (known) known.push(row);
      else touching.set(variable, [row]);
    }
  }
  const met = new Map<Row, Meeting[]>(heap.map((row) => [row, []]));
  for (const [variable, rows] of touching) {
    if (rows.length < 2) continue;
    const coefficients = rows.map((row) => coefficientOf(view, row, variable));
    rows.forEach((from, index) => {
      rows.forEach((row, other) => {
        const [coefficient = 0, back = 0] = [coefficients[other], coefficients[index]];
        if (other !== index) met.get(from)?.push({ row, coefficient, back });
      });
    });
  }
  return met;
}

/** What mending a neighbour adds to a row: the neighbour alone, or after a neighbour of its own where three may be mended. */
function mendings(row: Row, met: ReadonlyMap<Row, readonly Meeting[]>, most: number): Mending[] {
  return (met.get(row) ?? []).flatMap(({ row: other, coefficient, back }) => {
    const passOn = (need: Interval): Interval => scaled(changesWithin(need, coefficient), back);
    const alone = { rows: [other], added: passOn(other.sound) };
    if (most < 3) return [alone];
    const after = (met.get(other) ?? []).flatMap((farther) => {
      if (farther.row === row) return [];
      const added = scaled(changesWithin(farther.row.sound, farther.coefficient), farther.back);
      return [{ rows: [other, farther.row], added: passOn(less(other.sound, added)) }];
    });
    return [alone, ...after];
  });
}

/** Mendings that mend up to so many different rows together. */
function* combined(mendings: readonly Mending[], most: number): Generator<Mending> {
  for (const [index, one] of mendings.entries()) {
    yield one;
    if (one.rows.length >= most) continue;
    for (const other of combined(mendings.slice(index + 1), most - one.rows.length)) {
      if (other.rows.length + one.rows.length > most || other.rows.some((row) => one.rows.includes(row)))
        continue;
      yield { rows: [...one.rows, ...other.rows], added: plus(one.added, other.added) };
    }
  }
}

function plus(one: Interval, other: Interval): Interval {
  return { low: one.low + other.low, high: one.high + other.high };
}

function less(one: Interval, other: Interval): Interval {
  return { low: one.low - other.high, high: one.high - other.low };
}
