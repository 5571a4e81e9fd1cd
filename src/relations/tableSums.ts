import { type Table, toQualifiedA1 } from "../reading";
import { detectSums, type Pattern } from "./detector";
import type { Declared } from "./declared";
import { adjacentSums } from "./adjacentSums";
import { type DetectorFigures, detectorFigures } from "./detectorFigures";
import { doubtedBeside, doubtedSum, judgeFamily } from "./family";
import { type Judged, proposalKey } from "./proposal";
import { type Fare, Screen } from "./screen";
import { type ProposedTotal, proposedColumnTotals, proposedRowTotals } from "./structuralTotals";
import { familyOf, type SumLines } from "./sums";
import type { TableFigures } from "./tableFigures";

interface Weighed {
  readonly lines: SumLines;
  readonly fare: Fare;
  /** Why words propose it; null where only the figures do. */
  readonly reason: string | null;
}

/** Every sum over a table's rows and columns: what words and layout propose and what the figures themselves show. */
export function tableSums(
  table: TableFigures,
  termsOf: Declared["termsOf"],
): { relations: Judged[]; stopped: boolean } {
  const input = detectorFigures(table);
  const { patterns, stopped } = detectSums(input.figures);
  const screen = new Screen(input);
  const detected = patterns.map((pattern) => weigh(screen, onSheet(pattern, input), null));
  const proposed = [
    ...byWords(table.table, screen, "rows", proposedRowTotals(table.table)),
    ...byWords(table.table, screen, "columns", proposedColumnTotals(table.table)),
  ];
  const relations = [...totalsOf([...proposed, ...detected]).values()].flatMap((alternatives) =>
    sumsOfTotal(table, alternatives, termsOf),
  );
  const beside = adjacentSums(input).flatMap((lines) => doubtedSum(familyOf(table, lines, termsOf)));
  return { relations: [...relations, ...newAmong(beside, relations)], stopped };
}

function newAmong(beside: readonly Judged[], relations: readonly Judged[]): readonly Judged[] {
  if (beside.length === 0) return beside;
  const known = new Set(relations.map(proposalKey));
  return beside.filter((relation) => !known.has(proposalKey(relation)));
}

function weigh(screen: Screen, lines: SumLines, reason: string | null): Weighed {
  return { lines, fare: screen.fare(lines), reason };
}

/** What words propose; a total for which nothing holds is kept to what holds for most totals like it. */
function byWords(
  table: Table,
  screen: Screen,
  direction: SumLines["direction"],
  totals: readonly ProposedTotal[],
): Weighed[] {
  const weighed = totals.map(({ alternatives }) =>
    alternatives.map(({ lines, reason }) => weigh(screen, lines, `${direction}: ${reason}`)),
  );
  const usual = usualReason(weighed);
  const subtotals = new Set(table.rows.flatMap(({ kind, row }) => (kind === "subtotal" ? [row] : [])));
  return weighed.flatMap((alternatives) => {
    const holding = alternatives.filter(({ fare }) => fare.holds > 0);
    if (holding.length > 0) return holding;
    if (weighed.length === 1) return alternatives.slice(0, 1).map((sum) => withParts(sum, table));
    const like = usual ?? namesake(alternatives, weighed, subtotals);
    if (like === null) return [];
    return alternatives.filter(({ reason }) => reason === like.reason).map((sum) => vouchedFor(sum, like));
  });
}

/** With the of-which rows of its terms, which a total may count besides. */
function withParts(sum: Weighed, { rows }: Table): Weighed {
  if (sum.lines.direction === "columns") return sum;
  const parts = new Map<number, number[]>();
  for (const { kind, owner, row } of rows) {
    if (kind === "of-which" && owner !== null) parts.set(owner, [...(parts.get(owner) ?? []), row]);
  }
  const own = sum.lines.terms.flatMap((term) => [parts.get(term) ?? []].filter(({ length }) => length > 0));
  return own.length === 0 ? sum : { ...sum, lines: { ...sum.lines, parts: own } };
}

/** The reason for which another total under the same word holds: one "Summa" of a sheet adds up as its other one does. */
function namesake(
  alternatives: readonly Weighed[],
  weighed: readonly (readonly Weighed[])[],
  subtotals: ReadonlySet<number>,
): Usual | null {
  const name = nameOf(alternatives, subtotals);
  if (name === null || weighed.length > MOST_TOTALS) return null;
  const reasons = weighed
    .filter((others) => others !== alternatives && nameOf(others, subtotals) === name)
    .map((others) => others.find(({ fare }) => fare.holds > 0)?.reason ?? null);
  const [reason] = reasons;
  if (reason === undefined || reason === null || reasons.some((other) => other !== reason)) return null;
  return { reason, holds: reasons.length, of: reasons.length + 1 };
}

/** A total's label; of a subtotal the first word, "Delsumma vård" being like "Delsumma kultur". */
function nameOf([first]: readonly Weighed[], subtotals: ReadonlySet<number>): string | null {
  const label = first?.lines.evidence.find((one) => one.type === "label");
  const name = label?.text.trim().toLowerCase() ?? null;
  const isSubtotal = first?.lines.direction === "rows" && subtotals.has(first.lines.total);
  return isSubtotal ? `subtotal ${name?.split(/\s/)[0] ?? ""}` : name;
}

/** Among more totals, most of a kind must hold. */
const MOST_TOTALS = 200;
const LEAST_LIKE_IT = 3;
const MOSTLY = 0.75;

interface Usual {
  readonly reason: string;
  readonly holds: number;
  readonly of: number;
}

/** The reason for which most totals hold, if three in four do. */
function usualReason(weighed: readonly (readonly Weighed[])[]): Usual | null {
  const counts = new Map<string, number>();
  for (const alternatives of weighed) {
    for (const { reason, fare } of alternatives) {
      if (reason !== null && fare.holds > 0) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < LEAST_LIKE_IT || best[1] < weighed.length * MOSTLY) return null;
  return { reason: best[0], holds: best[1], of: weighed.length };
}

function vouchedFor(sum: Weighed, { holds, of }: Usual): Weighed {
  const evidence = [...sum.lines.evidence, { type: "pattern" as const, holds, of }];
  return { ...sum, lines: { ...sum.lines, evidence } };
}

function totalsOf(sums: readonly Weighed[]): Map<string, Weighed[]> {
  const totals = new Map<string, Weighed[]>();
  for (const sum of sums) {
    const key = `${sum.lines.direction} ${sum.lines.total}`;
    const known = totals.get(key);
    if (known) known.push(sum);
    else totals.set(key, [sum]);
  }
  return totals;
}

/** The sum that holds at the most positions (the first of equals), and those that the figures show to part the same total anew. */
function sumsOfTotal(
  table: TableFigures,
  alternatives: readonly Weighed[],
  termsOf: Declared["termsOf"],
): Judged[] {
  const [first, ...rest] = [...alternatives].sort((a, b) => b.fare.holds - a.fare.holds);
  if (first === undefined) return [];
  const longer = rest.find((sum) => isCutShortTo(table, first, sum, termsOf));
  const best = longer ?? first;
  const others = longer === undefined ? rest : [];
  const used = new Set(best.lines.terms);
  const more = others.filter(
    ({ lines, reason }) => reason === null && !lines.terms.some((term) => used.has(term)),
  );
  return [best, ...more].flatMap(({ lines }) => judgedSums(table, lines, termsOf));
}

/**
 * Whether the figures show a sum for no other reason than that formulas compute it, and these stop short of the rows right above the
 * total, which words make parts of it as well.
 */
function isCutShortTo(
  table: TableFigures,
  shown: Weighed,
  told: Weighed,
  termsOf: Declared["termsOf"],
): boolean {
  if (shown.reason !== null || told.reason === null || shown.lines.direction !== "rows") return false;
  const isComputed = familyOf(table, shown.lines, termsOf).proposals.every(({ total, terms }) => {
    const own = termsOf(total.cell)?.cells;
    return own?.size === terms.length && terms.every(({ cell }) => own.has(toQualifiedA1(cell)));
  });
  if (!isComputed) return false;
  const { proposals } = familyOf(table, told.lines, termsOf);
  return proposals.length > 0 && proposals.every(({ formula }) => formula === "ends sooner");
}

/** A sum at its positions; where the figures chose those, what it would be at others is doubted. */
function judgedSums(table: TableFigures, lines: SumLines, termsOf: Declared["termsOf"]): Judged[] {
  const { positions, ...everywhere } = lines;
  const shown = judgeFamily(familyOf(table, lines, termsOf));
  if (positions === undefined) return shown;
  return [...shown, ...doubtedBeside(familyOf(table, everywhere, termsOf), new Set(positions))];
}

function onSheet(pattern: Pattern, { rows, columns }: DetectorFigures): SumLines {
  const [lines, positions] = pattern.direction === "rows" ? [rows, columns] : [columns, rows];
  const at = (indices: readonly number[], list: readonly number[]) =>
    indices.map((index) => list[index] ?? -1);
  return {
    direction: pattern.direction,
    total: lines[pattern.total] ?? -1,
    terms: at(pattern.terms, lines),
    evidence: [],
    positions: at(
      [...pattern.holds, ...pattern.fails, ...pattern.beside].sort((a, b) => a - b),
      positions,
    ),
  };
}
