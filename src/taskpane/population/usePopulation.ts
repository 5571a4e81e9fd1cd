import { useMemo, useState } from "react";
import type { Message } from "../../checks";
import { useController } from "../shell/context";
import { BUILT_IN_YEARS, builtInPopulation, NATION } from "./areas";
import type { Recipient } from "./lookup";
import { type Day, fetchPopulation } from "./scb";

interface Population {
  /** By code; null until it has been fetched. */
  readonly populations: ReadonlyMap<string, number> | null;
  readonly builtIn: boolean;
  readonly fetching: boolean;
  readonly problem: Message | null;
  readonly fetch: () => Promise<void>;
}

interface Fetched {
  readonly key: string;
  readonly populations: ReadonlyMap<string, number>;
}

/** The populations of the recipients and of the nation: from the built-in table, or from Statistics Sweden when asked. */
export function usePopulation(recipients: readonly Recipient[], day: Day, year: number): Population {
  const controller = useController();
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<{ readonly key: string; readonly message: Message } | null>(null);
  const codes = useMemo(
    () => [...new Set([NATION, ...recipients.flatMap(({ code }) => code ?? [])])],
    [recipients],
  );
  const builtIn = day === "december" && BUILT_IN_YEARS.includes(year);
  const key = [day, year, ...codes].join(",");
  const known = builtIn ? builtInPopulation(codes, year) : fetched?.key === key ? fetched.populations : null;
  return {
    populations: known,
    builtIn,
    fetching,
    problem: problem?.key === key ? problem.message : null,
    async fetch() {
      setFetching(true);
      setProblem(null);
      try {
        setFetched({ key, populations: await fetchPopulation({ codes, day, year }) });
      } catch (error) {
        setProblem({ key, message: controller.explain(error) });
      } finally {
        setFetching(false);
      }
    },
  };
}
