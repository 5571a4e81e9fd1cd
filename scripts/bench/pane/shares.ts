import type { CDPSession, Page } from "playwright-core";

/** Milliseconds that the page's one thread worked, by whom. */
export interface Shares {
  /**
   * The pane with Office.js, which run in the pane's own process in Excel too: the longest that they worked at a stretch. While the host
   * works, Excel's pane is free.
   */
  readonly pane: number;
  /** The stand-in host and its grid, all together; Excel has its own process. */
  readonly host: number;
  /** The browser clearing the memory that the two share here. */
  readonly memory: number;
}

/** A stretch of time by the page's own clock, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Microseconds between two samples. */
const SAMPLING = 500;

/** Where the workbench's scripts come from; all others are the pane's. */
const HOST_SCRIPTS = /\/workbench\//u;

/** What the profiler calls the time in which nothing runs, and that in which memory is cleared. */
const IDLE = "(idle)";
const MEMORY = "(garbage collector)";

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** Microseconds by the browser's clock. */
  readonly startTime: number;
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface Sample {
  readonly at: number;
  readonly lasts: number;
  /** Null where nothing runs. */
  readonly owner: keyof Shares | null;
}

/** Samples what the page's thread runs, until the returned function is called; that one answers how much of a stretch was whose. */
export async function sampleShares(page: Page): Promise<() => Promise<(stretch: Stretch) => Shares>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: SAMPLING });
  const zero = await zeroOf(session);
  await session.send("Profiler.start");
  return async () => {
    const { profile } = await session.send("Profiler.stop");
    await session.detach();
    const samples = samplesOf(profile);
    return ({ from, to }) => sharesIn(samples, zero + from * 1_000, zero + to * 1_000);
  };
}

/** When the page's own clock was zero, in microseconds by the browser's clock. */
async function zeroOf(session: CDPSession): Promise<number> {
  await session.send("Performance.enable", { timeDomain: "timeTicks" });
  const { metrics } = await session.send("Performance.getMetrics");
  const started = metrics.find(({ name }) => name === "NavigationStart");
  if (!started) throw new Error("The browser does not say when the page was opened.");
  return started.value * 1_000_000;
}

/** The innermost script on the stack decides whose a sample is; the browser's own work, such as laying out, is theirs who ran before it. */
function samplesOf({ nodes, startTime, samples = [], timeDeltas = [] }: Profile): Sample[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const scriptOf = (id: number | undefined): string =>
    id === undefined ? "" : frames.get(id)?.url || scriptOf(parents.get(id));
  let at = startTime;
  let before: "pane" | "host" = "pane";
  return samples.map((id, index) => {
    at += timeDeltas[index] ?? 0;
    const script = scriptOf(id);
    if (script !== "") before = HOST_SCRIPTS.test(script) ? "host" : "pane";
    const name = frames.get(id)?.functionName;
    const owner = name === IDLE ? null : name === MEMORY ? "memory" : before;
    return { at, lasts: timeDeltas[index + 1] ?? 0, owner };
  });
}

function sharesIn(samples: readonly Sample[], from: number, to: number): Shares {
  const sum = { pane: 0, host: 0, memory: 0 };
  let longest = 0;
  for (const { at, lasts, owner } of samples) {
    if (at < from || at >= to) continue;
    if (owner !== null) sum[owner] += lasts / 1_000;
    longest = Math.max(longest, sum.pane);
    if (owner === null || owner === "host") sum.pane = 0;
  }
  return { ...sum, pane: longest };
}
