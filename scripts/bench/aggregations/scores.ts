import { detectSums } from "../../../src/relations/detector/detect";
import { type Figures, lineView } from "../../../src/relations/detector/figures";
import { hasFigures, type Pattern } from "../../../src/relations/detector/pattern";
import { ALL_PARTS, type Parts } from "../../../src/relations/detector/settings";
import { type AnnotatedTable, isHeldOut, readDataset, sumKey } from "./dataset";
import { namedRows, tableFigures } from "./figures";

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** A sum of so many terms is typed as a range, which spans the empty lines inside it; a smaller one cell by cell. */
const LEAST_RANGE = 4;

/**
 * The sums that ought to hold by the patterns, cell by cell, as the annotators write them: those that fail are annotated too, and an
 * empty cell in a row that nothing names is no term, though the row has figures elsewhere.
 */
function predicted(figures: Figures, patterns: readonly Pattern[], named: readonly boolean[]): Set<string> {
  const isEmpty = (row: number, column: number) =>
    Number.isNaN(figures.values[row * figures.columns + column] ?? NaN);
  const views = { rows: lineView(figures, "rows"), columns: lineView(figures, "columns") };
  const keys = new Set<string>();
  for (const { direction, total, terms, holds, fails } of patterns) {
    const inRange = asRange(terms, (line) => hasFigures(views[direction], line));
    for (const position of [...holds, ...fails]) {
      const isSeen = (line: number) =>
        direction === "columns" || named[line] || !isEmpty(line, position) || !terms.includes(line);
      const lines = inRange.filter(isSeen);
      const cell = (line: number) => (direction === "rows" ? `${line},${position}` : `${position},${line}`);
      keys.add(sumKey(cell(total), lines.map(cell)));
    }
  }
  return keys;
}

function asRange(terms: readonly number[], hasFigures: (line: number) => boolean): readonly number[] {
  const first = terms[0] ?? 0;
  const between = Array.from({ length: (terms.at(-1) ?? first) - first }, (_, offset) => first + offset);
  const others = between.filter((line) => !terms.includes(line));
  const isRange = terms.length >= LEAST_RANGE && others.length < terms.length && !others.some(hasFigures);
  return isRange ? [...terms, ...others] : terms;
}

/** Without the terms that add nothing: empty cells and zeros. */
function withoutNothing(keys: ReadonlySet<string>, { values, columns }: Figures): Set<string> {
  const adds = (cell: string) => {
    const [row = 0, column = 0] = cell.split(",").map(Number);
    const value = values[row * columns + column] ?? NaN;
    return value !== 0 && !Number.isNaN(value);
  };
  return new Set(
    [...keys].map((key) => {
      const [total = "", terms = ""] = key.split("=");
      return sumKey(total, terms.split("+").filter(adds));
    }),
  );
}

function add(score: Score, got: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  const right = [...got].filter((key) => wanted.has(key)).length;
  score.right += right;
  score.wrong += got.size - right;
  score.missed += wanted.size - right;
}

function scoresOf(tables: readonly AnnotatedTable[], parts: Parts): { strict: Score; adding: Score } {
  const strict = { right: 0, wrong: 0, missed: 0 };
  const adding = { right: 0, wrong: 0, missed: 0 };
  for (const table of tables) {
    const figures = tableFigures(table);
    const got = predicted(figures, detectSums(figures, parts).patterns, namedRows(table));
    const wanted = new Set(table.sums.map((sum) => sumKey(sum.total, sum.terms)));
    add(strict, got, wanted);
    add(adding, withoutNothing(got, figures), withoutNothing(wanted, figures));
  }
  return { strict, adding };
}

function line(name: string, { right, wrong, missed }: Score): string {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join("  ");
  return `  ${name.padEnd(44)} ${figures}`;
}

/**
 * The sums found in the annotated tables of ../shared/aggregations, by strict match of total and terms. The detector's settings were
 * tuned on one half of the tables, chosen by a hash of their id; the other half is held out, and on it each part of the method left out.
 */
export function* aggregationLines(): Generator<string> {
  const tables = readDataset();
  const heldOut = tables.filter(({ id }) => isHeldOut(id));
  const tuned = tables.filter(({ id }) => !isHeldOut(id));
  yield (
    `${tables.length} annotated tables, ${heldOut.length} of them held out`.padEnd(47) + "P      R      F1"
  );
  const { strict, adding } = scoresOf(heldOut, ALL_PARTS);
  yield line("held out", strict);
  yield line("held out, empty cells and zeros not compared", adding);
  yield line("tuned on", scoresOf(tuned, ALL_PARTS).strict);
  yield line("all of them", scoresOf(tables, ALL_PARTS).strict);
  for (const part of Object.keys(ALL_PARTS)) {
    yield line(`held out, without ${part}`, scoresOf(heldOut, { ...ALL_PARTS, [part]: false }).strict);
  }
}
