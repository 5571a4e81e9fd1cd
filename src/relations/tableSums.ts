import { type Direction, detectSums, type Pattern } from "./detector";
import { type DetectorFigures, detectorFigures } from "./detectorFigures";
import type { Judged } from "./proposal";
import { totalColumnHypotheses, totalRowHypotheses } from "./structuralTotals";
import { bestOf, type SumLines } from "./sums";
import type { TableFigures } from "./tableFigures";

/** Every sum over a table's rows and columns: what words and layout propose and what the figures themselves show. */
export function tableSums(table: TableFigures): { relations: Judged[]; stopped: boolean } {
  const input = detectorFigures(table);
  const { patterns, stopped } = detectSums(input.figures);
  const detected = patterns.map((pattern) => onSheet(pattern, input));
  const proposed = [...totalRowHypotheses(table), ...totalColumnHypotheses(table)];
  const totals = new Map<string, SumLines[]>();
  for (const lines of [...proposed.flat(), ...detected]) {
    const key = `${lines.direction} ${lines.total}`;
    totals.set(key, [...(totals.get(key) ?? []), lines]);
  }
  const relations = [...totals.values()].flatMap((alternatives) => partitions(table, alternatives));
  return { relations, stopped };
}

/** The best sum for a total, then the best of those that share no term with it: a total may be parted in two ways. */
function partitions(table: TableFigures, alternatives: readonly SumLines[]): Judged[] {
  const found: Judged[] = [];
  const used = new Set<number>();
  let left = [...alternatives];
  while (left.length > 0) {
    const { lines, relations } = bestOf(table, left);
    found.push(...relations);
    lines?.terms.forEach((term) => used.add(term));
    left = left.filter((other) => other !== lines && other.terms.every((term) => !used.has(term)));
  }
  return found;
}

function onSheet(pattern: Pattern, { rows, columns }: DetectorFigures): SumLines {
  const [lines, positions] = pattern.direction === "rows" ? [rows, columns] : [columns, rows];
  const at = (indices: readonly number[], list: readonly number[]) =>
    indices.map((index) => list[index] ?? -1);
  return {
    direction: pattern.direction as Direction,
    total: lines[pattern.total] ?? -1,
    terms: at(pattern.terms, lines),
    evidence: [],
    positions: at(
      [...pattern.holds, ...pattern.fails].sort((a, b) => a - b),
      positions,
    ),
  };
}
