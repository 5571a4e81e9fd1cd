import type { RegisterEntry } from "../entry";
import { Matcher, type Named } from "../match";
import { compareYears } from "./compare";
import type { YearLine, YearOverYear, YearPair } from "./types";

/** Each two neighbouring years that a register holds, the latest first; agreements are paired by case number, else by name. */
export function registerYears(entries: readonly RegisterEntry[]): YearOverYear[] {
  const years = [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a);
  return years.slice(0, -1).flatMap((to, index) => {
    const from = years[index + 1];
    if (from === undefined) return [];
    const of = (year: number): readonly RegisterEntry[] => entries.filter((entry) => entry.year === year);
    return [compareYears(pairsOf(of(from), of(to)), { from, to, sheet: null })];
  });
}

function pairsOf(before: readonly RegisterEntry[], after: readonly RegisterEntry[]): YearPair[] {
  const earlier = new Matcher(before.map(named));
  const taken = new Map<number, RegisterEntry>();
  const pairs = after.map((entry): YearPair => {
    const match = earlier.match(named(entry));
    const index = match && match.by !== "ambiguous" && !taken.has(match.index) ? match.index : -1;
    const former = before[index];
    if (former) taken.set(index, entry);
    return { before: former ? lineOf(former) : null, after: lineOf(entry), parts: [] };
  });
  const gone = before.filter((_, index) => !taken.has(index));
  return [...pairs, ...gone.map((entry) => ({ before: lineOf(entry), after: null, parts: [] }))];
}

function named({ agreement, caseNumber }: RegisterEntry): Named {
  return { name: agreement, caseNumber };
}

function lineOf({ agreement, caseNumber, income, passThrough, rolledInto }: RegisterEntry): YearLine {
  const passedOn = passThrough === "yes";
  return { name: agreement, caseNumber, amount: income, passThrough: passedOn, rolledInto, cell: null };
}
