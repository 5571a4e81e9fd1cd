import * as z from "zod/mini";
import { HostError } from "../../excel";

/** The only host besides Office's own that the pane asks anything of. The page's content security policy names it too. */
export const SCB_ORIGIN = "https://api.scb.se";

const TABLES = `${SCB_ORIGIN}/OV0104/v1/doris/sv/ssd/START/BE/BE0101/BE0101A`;

/** The days of the year on which Statistics Sweden counts the population of areas. */
export const DAYS = ["december", "november"] as const;

export type Day = (typeof DAYS)[number];

/** The tables of Statistics Sweden's open PxWeb API and the code of the count in each. */
const SOURCES: Record<Day, Source> = {
  december: { table: "BefolkningNy", contents: "BE0101N1", firstYear: 1968, others: {} },
  november: {
    table: "FolkmangdNov",
    contents: "BE0101A9",
    firstYear: 2002,
    others: { Alder: ["tot"], Kon: ["1", "2"] },
  },
};

interface Source {
  readonly table: string;
  readonly contents: string;
  readonly firstYear: number;
  /** Further dimensions that the table wants values for; the answer is added up over them. */
  readonly others: Readonly<Record<string, readonly string[]>>;
}

const TIMEOUT = 15_000;

/** The part of JSON-stat 2 (json-stat.org/full) that is read: a cube of values with the last dimension running fastest. */
const answerSchema = z.object({
  id: z.array(z.string()),
  size: z.array(z.int().check(z.nonnegative())),
  dimension: z.record(z.string(), z.object({ category: z.object({ index: z.record(z.string(), z.int()) }) })),
  value: z.array(z.nullable(z.number())),
});

type Answer = z.infer<typeof answerSchema>;

export interface Request {
  readonly codes: readonly string[];
  readonly day: Day;
  readonly year: number;
}

/**
 * Asks Statistics Sweden for the population of areas, by code. Only codes and a year are sent. Throws a HostError with a text for
 * each way in which it can fail.
 */
export async function fetchPopulation(
  request: Request,
  ask: typeof fetch = fetch,
): Promise<Map<string, number>> {
  const { table } = SOURCES[request.day];
  const response = await ask(`${TABLES}/${table}`, {
    method: "POST",
    // Sent as text, a request needs no permission beforehand from the other host.
    body: JSON.stringify(queryFor(request)),
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((error: unknown) => {
    throw new HostError(
      (error as Error).name === "TimeoutError" ? "population.slow" : "population.offline",
      "",
    );
  });
  if (response.status === 429) throw new HostError("population.busy", "429");
  // The API answers 400 where a year or an area is not in the table.
  if (!response.ok)
    throw new HostError(
      response.status === 400 ? "population.notThere" : "population.failed",
      String(response.status),
    );
  const answer = answerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new HostError("population.failed", "form");
  return populationsIn(answer.data);
}

function queryFor({ codes, day, year }: Request): object {
  const { contents, others } = SOURCES[day];
  const item = (code: string, values: readonly string[]) => ({ code, selection: { filter: "item", values } });
  return {
    query: [
      item("Region", codes),
      ...Object.entries(others).map(([code, values]) => item(code, values)),
      item("ContentsCode", [contents]),
      item("Tid", [String(year)]),
    ],
    response: { format: "json-stat2" },
  };
}

/** The years that can be asked for, the latest first: the November count of a year is published in that year or soon after. */
export function yearsOf(day: Day, now: Date): number[] {
  const { firstYear } = SOURCES[day];
  const last = now.getFullYear() - (day === "december" ? 1 : 0);
  return Array.from({ length: last - firstYear + 1 }, (_, back) => last - back);
}

/** Adds up each region over all other dimensions (ages, sexes), whether the table keeps them apart or not. */
function populationsIn({ id, size, dimension, value }: Answer): Map<string, number> {
  const place = id.indexOf("Region");
  const regions = dimension["Region"]?.category.index ?? {};
  const inner = size.slice(place + 1).reduce((product, length) => product * length, 1);
  const totals = new Map<string, number>();
  for (const [code, index] of Object.entries(regions)) {
    const own = value.filter((_, at) => Math.floor(at / inner) % size[place]! === index);
    // A count that is not published makes the sum unknown.
    if (own.length > 0 && !own.includes(null))
      totals.set(
        code,
        own.reduce<number>((sum, one) => sum + one!, 0),
      );
  }
  return totals;
}
