import { type Candidate, halfWidthAt, type Search, valueAt } from "./pattern";

/** At least this part of the probes that can tell must agree before a set is looked at closer. */
const LEAST_AGREEING = 0.5;

/** Two lines farther off that add up to a line: for each, the other is looked up by the figure that is missing at one position. */
export function distantPairs(
  { view, probes, settings }: Search,
  active: readonly number[],
  numeric: readonly number[],
  choice: number,
): Candidate[] {
  const votes = new Map<string, { total: number; terms: [number, number]; votes: number }>();
  for (const position of probes) {
    const figures = active
      .map((line) => ({ line, value: valueAt(view, line, position) }))
      .filter(({ value }) => value !== 0 && !Number.isNaN(value));
    const byValue = new Map<number, number[]>();
    for (const { line, value } of figures) {
      const known = byValue.get(value);
      if (known) known.push(line);
      else byValue.set(value, [line]);
    }
    let index = 0;
    for (const total of numeric) {
      while (index < figures.length && (figures[index]?.line ?? total) < total) index += 1;
      const stated = valueAt(view, total, position);
      if (stated === 0 || Number.isNaN(stated)) continue;
      for (const one of figures.slice(
        Math.max(0, index - settings.pairWindow),
        index + settings.pairWindow,
      )) {
        const others = byValue.get(stated - one.value) ?? [];
        for (const other of others.length > 3 ? [] : others) {
          if (other <= one.line || other === total || one.line === total) continue;
          const key = `${total} ${one.line} ${other}`;
          const known = votes.get(key);
          if (known) known.votes += 1;
          else votes.set(key, { total, terms: [one.line, other], votes: 1 });
        }
      }
    }
  }
  const needed = Math.max(2, probes.length * LEAST_VOTES);
  return [...votes.values()]
    .filter((pair) => pair.votes >= needed)
    .map(({ total, terms }) => ({
      total,
      terms,
      habit: null,
      method: "subset" as const,
      cost: choice + settings.pairCost,
    }));
}

const LEAST_VOTES = 0.4;

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
  const stated = Float64Array.from(probes, (position) => valueAt(view, total, position));
  const slack = Float64Array.from(probes, (position) =>
    search.parts.rounding ? 2 * halfWidthAt(view, total, position) : 0,
  );
  const figures = near.map((line) =>
    Float64Array.from(probes, (position) => valueAt(view, line, position) || 0),
  );
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

/** Whether a line is what is left of the total, at all probes but so many. */
function isMet(left: Float64Array, line: Float64Array, slack: Float64Array, mostMisses: number): boolean {
  let misses = 0;
  for (let probe = 0; probe < left.length; probe++) {
    if (Math.abs((left[probe] ?? 0) - (line[probe] ?? 0)) > (slack[probe] ?? 0)) misses += 1;
    if (misses > mostMisses) return false;
  }
  return true;
}
