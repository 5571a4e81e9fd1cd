import data from "../../../data/population.json";

/** Municipalities have codes of four digits, regions (the counties) of two; "00" is the nation. */
export const AREA_KINDS = ["municipality", "region"] as const;

export type AreaKind = (typeof AREA_KINDS)[number];

export const NATION = "00";

export interface Area {
  readonly code: string;
  readonly name: string;
}

/** The year-ends that are built in (31 December), the latest first; see the data file for their sources. */
export const BUILT_IN_YEARS: readonly number[] = [...data.years].reverse();

const TABLE = data.areas as unknown as Readonly<
  Record<string, readonly [name: string, ...population: number[]]>
>;

const OTHER_SOURCES: Readonly<Record<string, string>> = data.sources;

/** Who says so of a built-in year, where it is not Statistics Sweden itself. */
export function otherSource(year: number): string | null {
  return OTHER_SOURCES[year] ?? null;
}

const DIGITS: Record<AreaKind, number> = { municipality: 4, region: 2 };

export function areasOf(kind: AreaKind): Area[] {
  return Object.entries(TABLE)
    .filter(([code]) => code.length === DIGITS[kind])
    .map(([code, [name]]) => ({ code, name }));
}

/** The built-in population of areas on 31 December of a built-in year, by code; the nation's is the sum of the regions'. */
export function builtInPopulation(codes: readonly string[], year: number): Map<string, number> {
  const column = data.years.indexOf(year) + 1;
  const found = new Map<string, number>();
  if (column === 0) return found;
  for (const code of codes) {
    const people = code === NATION ? nationIn(column) : TABLE[code]?.[column];
    if (typeof people === "number") found.set(code, people);
  }
  return found;
}

function nationIn(column: number): number {
  return areasOf("region").reduce((sum, { code }) => sum + Number(TABLE[code]?.[column]), 0);
}
