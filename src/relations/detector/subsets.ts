import { type Candidate, halfWidthAt, type Search, valueAt } from "./pattern";

/** At least this part of the probes that can tell must agree before a set is looked at closer. */
const LEAST_AGREEING = 0.5;

/** Two lines farther off that add up to a line: for each, the other is looked up by the figure that is missing at one position. */
export function distantPairs(
  { view, probes, settings }: Pick<Search, "view" | "probes" | "settings">,
  active: readonly number[],
  numeric: readonly number[],
  choice: number,
): Candidate[] {
  const sections = probes.map((position) => sectionOf(view, active, position));
  const found = numeric.flatMap((total) => pairsOf(view, sections, total, settings.pairWindow));
  return found
    .sort((one, other) => one.first - other.first)
    .map(({ total, terms }) => ({
      total,
      terms,
      habit: null,
      method: "subset" as const,
      cost: choice + settings.pairCost,
    }));
}

/** The figures at one position that are not zero, line by line. */
interface Section {
  readonly position: number;
  readonly lines: readonly number[];
  readonly values: readonly number[];
  /** The lines that have a value: no more than tell that there are too many. */
  readonly linesOf: ReadonlyMap<number, readonly number[]>;
  /** How many of the lines come before the total that is looked at. */
  before: number;
}

function sectionOf(view: Search["view"], active: readonly number[], position: number): Section {
  const lines = active.filter((line) => isTelling(valueAt(view, line, position)));
  const values = lines.map((line) => valueAt(view, line, position));
  const linesOf = new Map<number, number[]>();
  values.forEach((value, index) => {
    const known = linesOf.get(value);
    if (known === undefined) linesOf.set(value, [lines[index] ?? -1]);
    else if (known.length <= MOST_ALIKE) known.push(lines[index] ?? -1);
  });
  return { position, lines, values, linesOf, before: 0 };
}

function isTelling(value: number): boolean {
  return value !== 0 && !Number.isNaN(value);
}

/** A figure on more lines than these points to none of them. */
const MOST_ALIKE = 3;

const LEAST_VOTES = 0.4;

interface Pair {
  readonly total: number;
  readonly terms: readonly [number, number];
  /** The first of the probes that shows it. */
  readonly first: number;
  votes: number;
}

/** The pairs that add up to one total at enough of the probes: total by total, most pairs being seen once and forgotten. */
function pairsOf(view: Search["view"], sections: readonly Section[], total: number, reach: number): Pair[] {
  const needed = Math.max(2, sections.length * LEAST_VOTES);
  const pairs = new Map<number, Pair>();
  sections.forEach((section, first) => {
    const { lines, values, linesOf } = section;
    while (section.before < lines.length && (lines[section.before] ?? total) < total) section.before += 1;
    const stated = valueAt(view, total, section.position);
    if (!isTelling(stated)) return;
    const end = Math.min(lines.length, section.before + reach);
    for (let index = Math.max(0, section.before - reach); index < end; index++) {
      const others = linesOf.get(stated - (values[index] ?? NaN));
      if (others === undefined || others.length > MOST_ALIKE) continue;
      const one = lines[index] ?? -1;
      for (const other of others) {
        if (other <= one || other === total || one === total) continue;
        const key = one * view.lines + other;
        const known = pairs.get(key);
        if (known) known.votes += 1;
        else if (sections.length - first >= needed)
          pairs.set(key, { total, terms: [one, other], first, votes: 1 });
      }
    }
  });
  return pairs.size === 0 ? NONE : [...pairs.values()].filter(({ votes }) => votes >= needed);
}

const NONE: Pair[] = [];

/** Sets of two or three lines near a line that add up to it at half of the probes or more; not necessarily neighbours. */
export function subsets(
  search: Search,
  active: readonly number[],
  numeric: readonly number[],
  choice: number,
): Candidate[] {
  const { settings } = search;
  let index = 0;
  return numeric.flatMap((total) => {
    while (index < active.length && (active[index] ?? total) < total) index += 1;
    const before = active.slice(Math.max(0, index - settings.window), index);
    const rest = active[index] === total ? index + 1 : index;
    const after = active.slice(rest, rest + settings.window);
    return chosenSets(search, total, before, after).map((terms) => ({
      total,
      terms,
      habit: null,
      method: "subset" as const,
      cost: choice + settings.subsetCost + settings.subsetTermCost * terms.length,
    }));
  });
}

/** Two lines on either side of their total may be a difference; three or more stand on one side. */
const MOST_AROUND = 2;

function chosenSets(
  search: Search,
  total: number,
  before: readonly number[],
  after: readonly number[],
): number[][] {
  const near = [...before, ...after];
  const { view, settings } = search;
  const probes = search.probes.filter((position) => {
    const value = valueAt(view, total, position);
    return value !== 0 && !Number.isNaN(value);
  });
  if (probes.length === 0) return [];
  const stated = figuresAt(probes, (position) => valueAt(view, total, position));
  const slack = figuresAt(probes, (position) =>
    search.parts.rounding ? 2 * halfWidthAt(view, total, position) : 0,
  );
  const figures = near.map((line) => figuresAt(probes, (position) => valueAt(view, line, position) || 0));
  const mostMisses = probes.length - Math.max(1, Math.ceil(probes.length * LEAST_AGREEING));
  const found: number[][] = [];
  // Thousands of sets are tried for each line: what is left of the total is written over, one array for each depth.
  const remaining = Array.from({ length: settings.subsetSize }, () => new Float64Array(probes.length));
  const chosen: number[] = [];
  const extend = (left: Float64Array, from: number) => {
    const rest = remaining[chosen.length] ?? left;
    const isBefore = chosen.length >= MOST_AROUND && (chosen[0] ?? total) < total;
    const end = isBefore ? before.length : near.length;
    for (let next = from; next < end; next++) {
      const line = figures[next] ?? left;
      chosen.push(near[next] ?? -1);
      if (chosen.length >= 2 && isMet(left, line, slack, mostMisses)) found.push([...chosen]);
      if (chosen.length < settings.subsetSize) {
        for (let probe = 0; probe < rest.length; probe++)
          rest[probe] = (left[probe] ?? 0) - (line[probe] ?? 0);
        extend(rest, next + 1);
      }
      chosen.pop();
    }
  };
  extend(stated, 0);
  return found;
}

/** What `Float64Array.from` gives, without its iterator: hundreds of thousands of lines are taken out so. */
function figuresAt(positions: readonly number[], at: (position: number) => number): Float64Array {
  const figures = new Float64Array(positions.length);
  for (let index = 0; index < positions.length; index++) figures[index] = at(positions[index] ?? 0);
  return figures;
}

/** Whether a line is what is left of the total, at all probes but so many. */
function isMet(left: Float64Array, line: Float64Array, slack: Float64Array, mostMisses: number): boolean {
  let misses = 0;
  for (let probe = 0; probe < left.length; probe++) {
    if (Math.abs((left[probe] ?? 0) - (line[probe] ?? 0)) > (slack[probe] ?? 0)) misses += 1;
    if (misses > mostMisses) return false;
  }
  return true;
}
