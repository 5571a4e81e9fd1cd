import type { Pattern } from "./pattern";

/** The sums admitted so far, in the order in which they were, and found by their total and by their terms. */
export class Admitted {
  readonly all: Pattern[] = [];
  private readonly byTotal = new Map<number, Pattern[]>();
  private readonly byTerms = new Map<string, Pattern[]>();
  private readonly byFirstTerm = new Map<number | undefined, Pattern[]>();

  add(pattern: Pattern): void {
    this.all.push(pattern);
    put(this.byTotal, pattern.total, pattern);
    put(this.byTerms, pattern.terms.join(), pattern);
    put(this.byFirstTerm, pattern.terms[0], pattern);
  }

  isTotal(line: number): boolean {
    return this.byTotal.has(line);
  }

  ofTotal(line: number): readonly Pattern[] {
    return this.byTotal.get(line) ?? NONE;
  }

  ofTerms(terms: readonly number[]): readonly Pattern[] {
    return this.byTerms.get(terms.join()) ?? NONE;
  }

  /** The sums whose first term this is. */
  startingAt(term: number): readonly Pattern[] {
    return this.byFirstTerm.get(term) ?? NONE;
  }
}

const NONE: readonly Pattern[] = [];

function put<K>(map: Map<K, Pattern[]>, key: K, pattern: Pattern): void {
  const known = map.get(key);
  if (known) known.push(pattern);
  else map.set(key, [pattern]);
}
