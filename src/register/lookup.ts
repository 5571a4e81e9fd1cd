import type { RegisterEntry } from "./entry";
import { Matcher, type Match, type Named, normalName } from "./match";

/** A name on a sheet, in the year that the sheet speaks of where it says one. */
export interface Wanted extends Named {
  readonly year: number | null;
}

/** Answers of the user's to which agreement a name means: normalised name → the agreement as the register names it, "" for none. */
export type Choices = Readonly<Record<string, string>>;

/** Finds agreements in a register that may hold several years of each; a match's index is the entry's. */
export class Lookup {
  private readonly choices: ReadonlyMap<string, string>;
  private readonly byYear = new Map<number | null, Subset>();
  private readonly latest: Subset;

  constructor(
    private readonly entries: readonly RegisterEntry[],
    choices: Choices = {},
  ) {
    this.choices = new Map(Object.entries(choices));
    this.latest = this.subset(latestOfEach(entries));
  }

  /** The agreement of that year; its latest year where the sheet says none. An entry without a year stands for all years. */
  inYear(wanted: Wanted): Match {
    if (wanted.year === null) return this.latest.match(wanted);
    const known = this.byYear.get(wanted.year);
    if (known) return known.match(wanted);
    const of = [...this.entries.keys()].filter((index) => {
      const { year } = this.entries[index]!;
      return year === null || year === wanted.year;
    });
    const made = this.subset(of);
    this.byYear.set(wanted.year, made);
    return made.match(wanted);
  }

  /** The agreement as its latest year has it, whatever year the sheet speaks of. */
  inAnyYear(wanted: Named): Match {
    return this.latest.match(wanted);
  }

  private subset(indices: readonly number[]): Subset {
    const named = indices.map((index) => namedAt(this.entries[index]!));
    return new Subset(indices, new Matcher(named, this.choices));
  }
}

class Subset {
  constructor(
    private readonly indices: readonly number[],
    private readonly matcher: Matcher,
  ) {}

  match(wanted: Named): Match {
    const match = this.matcher.match(wanted);
    if (!match) return null;
    const original = (index: number): number => this.indices[index] ?? -1;
    if (match.by === "ambiguous") return { ...match, candidates: match.candidates.map(original) };
    return { ...match, index: original(match.index) };
  }
}

function namedAt({ agreement, caseNumber }: RegisterEntry): Named {
  return { name: agreement, caseNumber };
}

function latestOfEach(entries: readonly RegisterEntry[]): number[] {
  const latest = new Map<string, number>();
  entries.forEach(({ agreement, year }, index) => {
    const name = normalName(agreement);
    const known = latest.get(name);
    if (known === undefined || (year ?? 0) >= (entries[known]?.year ?? 0)) latest.set(name, index);
  });
  return [...latest.values()].sort((a, b) => a - b);
}
