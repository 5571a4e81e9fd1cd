import { type Candidate, type Habit, hasFigures, type Method, type Search } from "./pattern";
import { findRuns, type Place } from "./runs";
import { distantPairs, subsets } from "./subsets";

/** Lines in order, the lines that may be totals of their runs, and what a sum found there costs. */
interface Sequence {
  readonly lines: readonly number[];
  readonly totals: readonly number[];
  readonly method: Method;
  readonly cost: number;
  /** How many lines may stand between a total and its run. */
  readonly skips: readonly number[];
}

/**
 * The sums worth trying at one level. `active` are the lines that are not yet terms of a sum, `numeric` all that have figures: a line
 * that is a term already may yet be a total of its own.
 */
export function propose(search: Search, active: readonly number[], numeric: readonly number[]): Candidate[] {
  const choice = Math.log2(Math.max(2, active.length));
  return withWords(search, [
    ...sequences(search, active, numeric).flatMap((sequence) => runsIn(search, sequence, choice)),
    ...setIn(search, numeric),
    ...(search.parts.subsets ? subsets(search, active, numeric, choice) : []),
  ]);
}

/** Totals, by their words, of all the lines between that no words call a total: what is left when totals of totals are found. */
export function proposeLeaves(search: Search, numeric: readonly number[]): Candidate[] {
  const isTotal = (line: number) => search.view.hints[line]?.total ?? false;
  const lines = numeric.filter((line) => !isTotal(line));
  const leaves: Sequence = {
    lines,
    totals: numeric.filter(isTotal),
    method: "group",
    cost: search.settings.leavesCost,
    skips: [0],
  };
  return withWords(search, runsIn(search, leaves, Math.log2(Math.max(2, lines.length))));
}

/** What is farther to seek, for lines that are no total yet: totals of totals, runs a little apart from their total, distant pairs. */
export function proposeFarther(
  search: Search,
  active: readonly number[],
  totals: readonly number[],
): Candidate[] {
  const { settings, parts } = search;
  const choice = Math.log2(Math.max(2, active.length));
  const apart: Sequence = { lines: active, totals, method: "run", cost: 0, skips: [1, 2] };
  const ofTotals = wordTotals(search, active).map((lines) => ({
    lines,
    totals: totals.filter((line) => lines.includes(line)),
    method: "group" as const,
    cost: settings.groupCost,
    skips: [0],
  }));
  return withWords(search, [
    ...[apart, ...ofTotals].flatMap((sequence) => runsIn(search, sequence, choice)),
    ...(parts.subsets ? distantPairs(search, active, totals, choice) : []),
  ]);
}

/** Sums of lines that are terms of another total already: a total without one of its parts. */
export function proposeAgain(
  search: Search,
  lines: readonly number[],
  totals: readonly number[],
): Candidate[] {
  const choice = Math.log2(Math.max(2, lines.length));
  const again: Sequence = { lines, totals, method: "run", cost: search.settings.againCost, skips: [0, 1, 2] };
  return withWords(search, runsIn(search, again, choice));
}

function withWords(search: Search, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => ({
    ...candidate,
    cost: candidate.cost - wordSaves(search, candidate.total),
  }));
}

function wordSaves({ view, settings, parts }: Search, total: number): number {
  return parts.labels && view.hints[total]?.total ? settings.totalWord : 0;
}

function sequences(search: Search, active: readonly number[], numeric: readonly number[]): Sequence[] {
  const { settings, parts } = search;
  const plain: Sequence = { lines: active, totals: numeric, method: "run", cost: 0, skips: [0] };
  if (!parts.groups) return [plain];
  const groups = [
    ...wordTotals(search, active),
    ...sameWords(search, active),
    ...strides(active, settings.strides),
  ];
  return [
    plain,
    ...sameIndents(search, active).map((lines) => ({
      lines,
      totals: lines,
      method: "indent" as const,
      cost: settings.indentCost,
      skips: [0],
    })),
    ...groups.map((lines) => ({
      lines,
      totals: lines,
      method: "group" as const,
      cost: settings.groupCost,
      skips: [0],
    })),
    ...largest(groups, settings.mostGroups).map((lines) => ({
      lines,
      totals: without(numeric, lines),
      method: "group" as const,
      cost: settings.groupCost + settings.outsideCost,
      skips: [0],
    })),
  ];
}

function largest(groups: readonly number[][], most: number): number[][] {
  return [...groups].sort((a, b) => b.length - a.length).slice(0, most);
}

function without(lines: readonly number[], others: readonly number[]): number[] {
  const left = new Set(others);
  return lines.filter((line) => !left.has(line));
}

/** The lines that words call totals: a grand total of subtotals, though not all of their own terms were found. */
function wordTotals({ view, parts }: Search, active: readonly number[]): number[][] {
  const totals = parts.labels ? active.filter((line) => view.hints[line]?.total) : [];
  return totals.length >= 3 && totals.length < active.length ? [totals] : [];
}

/** Lines that repeat the same words, such as "men", "women" and "total" under each year. */
function sameWords({ view, parts }: Search, active: readonly number[]): number[][] {
  if (!parts.labels) return [];
  const byLabel = new Map<string, number[]>();
  for (const line of active) {
    const label = view.hints[line]?.label ?? "";
    const known = byLabel.get(label);
    if (known) known.push(line);
    else if (label !== "") byLabel.set(label, [line]);
  }
  return [...byLabel.values()].filter((lines) => lines.length >= 3 && lines.length < active.length);
}

/** Lines that are set in equally far. */
function sameIndents({ view, parts }: Search, active: readonly number[]): number[][] {
  if (!parts.indents) return [];
  const byIndent = new Map<number, number[]>();
  for (const line of active) {
    const indent = view.hints[line]?.indent ?? 0;
    const known = byIndent.get(indent);
    if (known) known.push(line);
    else byIndent.set(indent, [line]);
  }
  return [...byIndent.values()].filter((lines) => lines.length >= 3 && lines.length < active.length);
}

/** Each line with the lines beside it that are set in deeper: its parts, by how the sheet is written. There is one such set for a line, so it costs nothing. */
function setIn({ view, parts }: Search, numeric: readonly number[]): Candidate[] {
  if (!parts.indents || view.hints.every(({ indent }) => indent === view.hints[0]?.indent)) return [];
  return numeric.flatMap((total, index) =>
    ([1, -1] as const)
      .map((step) => directParts(view, numeric, index, step))
      .filter((terms) => terms.length >= 2)
      .map((terms) => ({ total, terms, habit: null, method: "indent" as const, cost: 0 })),
  );
}

/** The lines after or before one that are set in deeper, up to one that is not; of several depths the first. */
function directParts(
  { hints }: Search["view"],
  numeric: readonly number[],
  from: number,
  step: 1 | -1,
): number[] {
  const indentOf = (index: number) => hints[numeric[index] ?? -1]?.indent ?? 0;
  const depth = indentOf(from + step);
  const found: number[] = [];
  for (let index = from + step; index in numeric && indentOf(index) > indentOf(from); index += step) {
    if (indentOf(index) === depth) found.push(numeric[index] ?? 0);
  }
  return step < 0 ? found.reverse() : found;
}

/** Every second, third … line: groups that repeat without words. */
function strides(active: readonly number[], longest: number): number[][] {
  const found: number[][] = [];
  for (let stride = 2; stride <= longest; stride++) {
    for (let offset = 0; offset < stride; offset++) {
      found.push(active.filter((_, index) => index % stride === offset));
    }
  }
  return found.filter((lines) => lines.length >= 3);
}

function runsIn(search: Search, sequence: Sequence, choice: number): Candidate[] {
  const { view, probes, parts, settings } = search;
  const { lines, method } = sequence;
  const beside = placesIn(lines, sequence.totals);
  return sequence.skips.flatMap((skip) => {
    const places = beside.map(({ line, before, after }) => ({
      line,
      before: Math.max(0, before - skip),
      after: Math.min(lines.length, after + skip),
    }));
    const runs = (parts.rounding && view.rounded ? [false, true] : [false]).flatMap((rounded) =>
      findRuns(view, lines, places, probes, rounded),
    );
    return runs
      .map(({ place, isBefore, near, far }) => {
        const end = settle(lines, near, far);
        const terms = isBefore ? lines.slice(end, place.before) : lines.slice(place.after, end + 1);
        const fills = isBounded(search, terms);
        const saved = fills ? settings.blockSaves : 0;
        return {
          habit: fills && skip === 0 && method === "run" ? habitOf(isBefore) : null,
          total: place.line,
          terms,
          method,
          cost: choice + sequence.cost - saved + skip * settings.skipCost,
        };
      })
      .filter(({ terms }) => terms.length >= 2);
  });
}

function habitOf(isBefore: boolean): Habit {
  return isBefore ? "fills above" : "fills below";
}

function placesIn(lines: readonly number[], totals: readonly number[]): Place[] {
  let index = 0;
  return totals.map((line) => {
    while (index < lines.length && (lines[index] ?? line) < line) index += 1;
    return { line, before: index, after: lines[index] === line ? index + 1 : index };
  });
}

/** Whether a run goes as far as the lines with figures go: to a heading, a blank line or the edge. */
function isBounded({ view }: Search, terms: readonly number[]): boolean {
  const first = terms[0] ?? 0;
  const last = terms.at(-1) ?? 0;
  return !hasFigures(view, first - 1) || !hasFigures(view, last + 1);
}

/** Where a run may end at several members with the same sum, it ends at the first gap between lines. */
function settle(lines: readonly number[], near: number, far: number): number {
  const step = far < near ? -1 : 1;
  let end = near;
  while (end !== far && Math.abs((lines[end + step] ?? NaN) - (lines[end] ?? NaN)) === 1) end += step;
  return end;
}
