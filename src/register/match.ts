import { findCaseNumber } from "./caseNumber";
import { tellingWords, wordLikeness } from "./names";

/** What can be matched: an agreement's name and, where known, its case number. */
export interface Named {
  readonly name: string;
  readonly caseNumber: string | null;
}

export type Match =
  | { readonly by: "case-number" | "name" | "choice"; readonly index: number; readonly score: number }
  | { readonly by: "ambiguous"; readonly candidates: readonly number[] }
  | null;

/** Scores from here on are the same agreement; two candidates within `MARGIN` of each other are a question for the user. */
export const THRESHOLD = 0.6;
export const MARGIN = 0.08;

const INDEX_LETTERS = 4;

interface Indexed {
  readonly words: readonly string[];
  readonly length: number;
}

/**
 * Finds the register entry that a name on a sheet means: by case number, else by the words of the name, each weighted by how rare it
 * is in the register (soft TF-IDF: Cohen, Ravikumar and Fienberg 2003, "A comparison of string distance metrics for name-matching
 * tasks"). Work per name grows with the entries that share the beginning of a word with it, not with the register.
 */
export class Matcher {
  private readonly byCaseNumber = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly byStart = new Map<string, Map<string, number[]>>();
  private readonly frequency = new Map<string, number>();
  private readonly indexed: Indexed[] = [];

  constructor(
    private readonly entries: readonly Named[],
    /** Answers that the user gave earlier: normalised name → entry name, "" for none of them. */
    private readonly choices: ReadonlyMap<string, string> = new Map(),
  ) {
    entries.forEach((entry, index) => this.add(entry, index));
    for (const item of entries) this.indexed.push(this.measure(tellingWords(item.name)));
  }

  match(wanted: Named): Match {
    const words = tellingWords(wanted.name);
    const key = keyOf(words);
    const chosen = this.choices.get(key);
    if (chosen === "") return null;
    if (chosen !== undefined) {
      const index = this.entries.findIndex((entry) => entry.name === chosen);
      if (index >= 0) return { by: "choice", index, score: 1 };
    }
    const caseNumber = findCaseNumber(wanted.caseNumber ?? wanted.name);
    const cases = caseNumber === null ? [] : (this.byCaseNumber.get(caseNumber) ?? []);
    if (cases[0] !== undefined && cases.length === 1) return { by: "case-number", index: cases[0], score: 1 };
    const same = this.byName.get(key) ?? [];
    if (same[0] !== undefined && same.length === 1) return { by: "name", index: same[0], score: 1 };
    if (same.length > 1) return { by: "ambiguous", candidates: same };
    return this.byWords(words, cases);
  }

  /** Where several entries share the case number, only those compete. */
  private byWords(words: readonly string[], among: readonly number[]): Match {
    const query = this.measure(words);
    const scores = new Map<number, number>();
    for (const word of words) this.addScores(word, scores);
    const ranked = [...scores]
      .filter(([index]) => among.length === 0 || among.includes(index))
      .map(([index, dot]) => ({
        index,
        score: dot / (query.length * (this.indexed[index]?.length ?? 1) || 1),
      }))
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score || a.index - b.index);
    const [best, next] = ranked;
    if (!best) return among.length > 1 ? { by: "ambiguous", candidates: among } : null;
    if (next && best.score - next.score < MARGIN) {
      const near = ranked.filter(({ score }) => best.score - score < MARGIN);
      return { by: "ambiguous", candidates: near.map(({ index }) => index) };
    }
    return { by: "name", index: best.index, score: best.score };
  }

  private addScores(word: string, scores: Map<number, number>): void {
    const best = new Map<number, number>();
    for (const [other, indices] of this.byStart.get(word.slice(0, INDEX_LETTERS)) ?? []) {
      const likeness = wordLikeness(word, other);
      if (likeness === 0) continue;
      const gain = likeness * this.weight(word) * this.weight(other);
      for (const index of indices) best.set(index, Math.max(best.get(index) ?? 0, gain));
    }
    for (const [index, gain] of best) scores.set(index, (scores.get(index) ?? 0) + gain);
  }

  private add(entry: Named, index: number): void {
    if (entry.caseNumber)
      push(this.byCaseNumber, findCaseNumber(entry.caseNumber) ?? entry.caseNumber, index);
    push(this.byName, normalName(entry.name), index);
    for (const word of new Set(tellingWords(entry.name))) {
      this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
      const start = word.slice(0, INDEX_LETTERS);
      const words = this.byStart.get(start) ?? new Map<string, number[]>();
      this.byStart.set(start, words);
      push(words, word, index);
    }
  }

  private weight(word: string): number {
    return Math.log(1 + this.entries.length / (this.frequency.get(word) ?? 1)) + 0.1;
  }

  private measure(words: readonly string[]): Indexed {
    return { words, length: Math.sqrt(words.reduce((sum, word) => sum + this.weight(word) ** 2, 0)) };
  }
}

/** A name as it is compared and remembered: its telling words in alphabetical order. */
export function normalName(name: string): string {
  return keyOf(tellingWords(name));
}

function keyOf(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
