/**
 * npm run bench:functions: how long the GRANT functions take beside a plain floating-point loop in the same
 * run, how that grows with the number of recipients, and how often other packages' roundings agree with the
 * exact definition.
 */
import { createRequire } from "node:module";
import { associateFunctions, FUNCTIONS } from "../../src/functions";
import { Host, MemoryWorkbook } from "../../src/workbench/host";
import { hamilton, webster } from "../../tests/grants/reference";
import { openOffice } from "../../tests/workbench/host/office";

const RUNS = 9;
const CASES = 10_000;

/** Park & Miller's generator: the same cases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function whole(next: () => number, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}

/**
 * Milliseconds of the fastest of a few runs after one to warm up: the one that other programs disturbed
 * least.
 */
function time(work: () => unknown, runs = RUNS): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function call(id: string, ...given: unknown[]): unknown {
  try {
    return (FUNCTIONS[id] as (...given: unknown[]) => unknown)(...given);
  } catch (error) {
    return error;
  }
}

function populations(count: number): number[][] {
  const next = random(290);
  return Array.from({ length: count }, () => [whole(next, 2_400, 1_000_000)]);
}

/**
 * What a spreadsheet formula or a quick script does: each share in floating point, rounded to the öre. Need
 * not add up.
 */
function floatLoop(total: number, recipients: readonly (readonly number[])[]): number[][] {
  let sum = 0;
  for (const [population = 0] of recipients) sum += population;
  return recipients.map(([population = 0]) => [Math.round((total * population * 100) / sum) / 100]);
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`.padStart(9);
}

function benchDistribution(): void {
  console.log("\nDistribution, beside a floating-point loop over the same recipients");
  const total = 200_000_000;
  for (const count of [290, 10_000, 100_000]) {
    const recipients = populations(count);
    const loop = time(() => floatLoop(total, recipients), 99);
    const line = (name: string, work: () => unknown): void => {
      const taken = time(work);
      const perRecipient = ((taken / count) * 1_000).toFixed(2);
      console.log(
        `  ${String(count).padStart(7)}  ${name.padEnd(36)} ${milliseconds(taken)}  ${perRecipient} µs each  ` +
          `${(taken / loop).toFixed(0)} × the loop`,
      );
    };
    line("PERCAPITA", () => call("PERCAPITA", total, recipients));
    line("PERCAPITA of a nation", () => call("PERCAPITA", total, recipients, 1e12));
    for (const method of ["webster", "last", "cumulative"]) {
      line(`ALLOCATE ${method}`, () => call("ALLOCATE", total, recipients, 2, method));
    }
    const [floor, cap] = [(0.5 * total) / count, (1.5 * total) / count];
    line("ALLOCATE with floor and cap", () => call("ALLOCATE", total, recipients, 2, 1, floor, cap));
    line("ROUNDSUM", () => call("ROUNDSUM", recipients.map(([each = 0]) => [each / 7]), 0)); // prettier-ignore
    line("OVERHEAD", () => call("OVERHEAD", recipients, 0.15));
  }
}

function benchBounded(): void {
  console.log("\nThe two whose work is bounded");
  const next = random(7);
  const table = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => whole(next, 0, 99_999) / 7));
  for (const [rows, columns] of [
    [21, 6],
    [290, 20],
    [141, 141],
    [10_000, 2],
  ] as const) {
    // prettier-ignore
    const cells = table(rows, columns);
    console.log(
      `  ROUNDMATRIX ${rows} × ${columns}: ${milliseconds(time(() => call("ROUNDMATRIX", cells, 0), 3))}`,
    );
  }
  for (const count of [20, 36, 100, 1_000, 10_000]) {
    const amounts = Array.from({ length: count }, () => [whole(next, 1, 1_000_000_00) / 100]);
    const taken = time(() => call("SUBSET", 0.005, amounts), 3);
    const { message } = call("SUBSET", 0.005, amounts) as Error;
    console.log(`  SUBSET of ${count}, none found: ${milliseconds(taken)}  “${message}”`);
  }
}

async function benchRuntime(): Promise<void> {
  const host = new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] }));
  const office = await openOffice(host);
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = office.CustomFunctions;
  associateFunctions();
  const calls = (count: number): Promise<unknown> =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        host.callFunction({
          id: "PERCAPITA",
          arguments: [[[200_000_000]], [[2_400 + index]], [[10_319_473]], null, null],
          address: `Blad1!A${index + 1}`,
        }),
      ),
    );
  await calls(10);
  const start = performance.now();
  await calls(2_000);
  const taken = performance.now() - start;
  console.log(
    `\n2 000 calls of PERCAPITA through Microsoft's custom-functions runtime: ${milliseconds(taken)}`,
  );
  office.close();
}

interface Peer {
  readonly name: string;
  /** Loads the package and gives its way to distribute a total by weights. */
  readonly load: (load: NodeJS.Require) => (total: number, weights: readonly number[]) => number[];
  /** The exact definition that it says it follows. */
  readonly exact: (total: bigint, weights: readonly bigint[]) => bigint[];
  /** Distributes percentages only. */
  readonly totalIs?: number;
}

interface Apportionment {
  readonly hamilton: (populations: readonly number[], seats: number) => { apportionment: number[] };
  /** `exact` where there is one answer, `low` and `high` where a tie leaves a seat too few and too many. */
  readonly webster: (
    populations: readonly number[],
    seats: number,
  ) => { exact?: { apportionment: number[] }; low?: { apportionment: number[] } };
}

interface Dinero {
  readonly dinero: (amount: { amount: number; currency: unknown }) => unknown;
  readonly allocate: (amount: unknown, ratios: readonly number[]) => readonly unknown[];
  readonly toSnapshot: (amount: unknown) => { amount: number };
}

const SEK = { code: "SEK", base: 10, exponent: 2 };

const PEERS: readonly Peer[] = [
  {
    name: "dinero.js allocate",
    exact: hamilton,
    load(load) {
      const { dinero, allocate, toSnapshot } = load("dinero.js") as Dinero;
      return (total, weights) =>
        allocate(dinero({ amount: total, currency: SEK }), weights).map((share) => toSnapshot(share).amount);
    },
  },
  {
    name: "largest-remainder-round",
    exact: hamilton,
    load(load) {
      load("largest-remainder-round");
      return (total, weights) => ([...weights] as unknown as { spread(to: number): number[] }).spread(total);
    },
  },
  {
    name: "percent-round",
    exact: hamilton,
    totalIs: 100,
    load(load) {
      const percentRound = load("percent-round") as (weights: readonly number[]) => number[];
      return (_, weights) => percentRound(weights);
    },
  },
  {
    name: "apportionment hamilton",
    exact: hamilton,
    load(load) {
      const { hamilton } = load("apportionment") as Apportionment;
      return (total, weights) => hamilton(weights, total).apportionment;
    },
  },
  {
    name: "apportionment webster",
    exact: webster,
    load(load) {
      const { webster } = load("apportionment") as Apportionment;
      return (total, weights) => {
        const { exact, low } = webster(weights, total);
        return (exact ?? low)?.apportionment ?? [];
      };
    },
  },
  {
    name: "GRANT.ALLOCATE largest-remainder",
    exact: hamilton,
    load: () => (total, weights) => (call("ALLOCATE", total, [weights], 0) as number[][])[0]!,
  },
  {
    name: "GRANT.ALLOCATE webster",
    exact: webster,
    load: () => (total, weights) => (call("ALLOCATE", total, [weights], 0, "webster") as number[][])[0]!,
  },
];

function comparePeers(): void {
  console.log(
    `\nAgreement with the exact definition in ${CASES} random cases (2–12 recipients, half with tied weights)`,
  );
  // The packages are no dependencies of the project: those that are installed are compared.
  const load = createRequire(__filename);
  for (const peer of PEERS) {
    let distribute;
    try {
      distribute = peer.load(load);
    } catch {
      console.log(`  ${peer.name.padEnd(34)} not installed`);
      continue;
    }
    const counts = agreement(peer, distribute);
    const percent = (count: number): string => `${((100 * count) / CASES).toFixed(2)} %`.padStart(9);
    console.log(
      `  ${peer.name.padEnd(34)} same ${percent(counts.same)}  adds up ${percent(counts.addsUp)}  ` +
        `failed ${percent(counts.failed)}`,
    );
  }
}

function agreement(
  { exact, totalIs }: Peer,
  distribute: (total: number, weights: readonly number[]) => number[],
): { same: number; addsUp: number; failed: number } {
  const next = random(20_180_401);
  const counts = { same: 0, addsUp: 0, failed: 0 };
  for (let at = 0; at < CASES; at += 1) {
    const total = totalIs ?? whole(next, 1, 400);
    const most = at % 2 === 0 ? 10 : 1_000_000;
    const weights = Array.from({ length: whole(next, 2, 12) }, () => whole(next, 1, most));
    try {
      const given = distribute(total, weights);
      const expected = exact(BigInt(total), weights.map(BigInt)).map(Number);
      if (given.every((amount, index) => amount === expected[index])) counts.same += 1;
      if (given.reduce((sum, amount) => sum + amount, 0) === total) counts.addsUp += 1;
    } catch {
      counts.failed += 1;
    }
  }
  return counts;
}

async function main(): Promise<void> {
  benchDistribution();
  benchBounded();
  await benchRuntime();
  comparePeers();
}

void main();
