// `npm run bench:aggregations`: the sums found in the annotated tables of ../shared/aggregations, by strict match of total and terms.
// The detector's settings were tuned on one half of the tables, chosen by a hash of their id; the other half is reported.
import { detectSums } from "../../src/relations/detector/detect";
import type { Figures } from "../../src/relations/detector/figures";
import type { Pattern } from "../../src/relations/detector/pattern";
import { ALL_PARTS, type Parts } from "../../src/relations/detector/settings";
import { type AnnotatedTable, isHeldOut, readDataset, sumKey } from "./aggregations/dataset";
import { tableFigures } from "./aggregations/figures";

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/**
 * The sums of the patterns, cell by cell, as the annotators write them: a run spans the labelled rows without figures inside it.
 */
function predicted(table: AnnotatedTable, figures: Figures, patterns: readonly Pattern[]): Set<string> {
  const hasFigures = (row: number) =>
    table.cells[row]?.some((_, column) => !Number.isNaN(figures.values[row * figures.columns + column])) ??
    false;
  const isLabel = (row: number) =>
    !hasFigures(row) && (table.cells[row]?.some((cell) => cell.trim() !== "") ?? false);
  const keys = new Set<string>();
  for (const { direction, total, terms, holds } of patterns) {
    const lines = direction === "rows" ? withLabels(terms, hasFigures, isLabel) : terms;
    for (const position of holds) {
      const cell = (line: number) => (direction === "rows" ? `${line},${position}` : `${position},${line}`);
      keys.add(sumKey(cell(total), lines.map(cell)));
    }
  }
  return keys;
}

function withLabels(
  terms: readonly number[],
  hasFigures: (row: number) => boolean,
  isLabel: (row: number) => boolean,
): readonly number[] {
  const first = terms[0] ?? 0;
  const between = Array.from({ length: (terms.at(-1) ?? first) - first }, (_, offset) => first + offset);
  const others = between.filter((row) => !terms.includes(row));
  return others.some(hasFigures) ? terms : [...terms, ...others.filter(isLabel)];
}

function score(tables: readonly AnnotatedTable[], parts: Parts): Score {
  const result = { right: 0, wrong: 0, missed: 0 };
  for (const table of tables) {
    const figures = tableFigures(table);
    const got = predicted(table, figures, detectSums(figures, parts).patterns);
    const wanted = new Set(table.sums.map((sum) => sumKey(sum.total, sum.terms)));
    const right = [...got].filter((key) => wanted.has(key)).length;
    result.right += right;
    result.wrong += got.size - right;
    result.missed += wanted.size - right;
  }
  return result;
}

function print(name: string, { right, wrong, missed }: Score): void {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join("  ");
  console.log(`${name.padEnd(30)} ${figures}`);
}

const tables = readDataset();
const heldOut = tables.filter(({ id }) => isHeldOut(id));
console.log(`${tables.length} tables, ${heldOut.length} of them held out`);
console.log(`${"".padEnd(30)} P      R      F1`);
print("held out", score(heldOut, ALL_PARTS));
print(
  "tuned on",
  score(
    tables.filter(({ id }) => !isHeldOut(id)),
    ALL_PARTS,
  ),
);
print("all", score(tables, ALL_PARTS));
for (const part of Object.keys(ALL_PARTS)) {
  print(`held out, without ${part}`, score(heldOut, { ...ALL_PARTS, [part]: false }));
}
