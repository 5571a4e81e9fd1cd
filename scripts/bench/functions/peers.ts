import { createRequire } from "node:module";
import { hamilton, nearest, webster } from "../../../tests/grants/reference";
import { call, random, whole } from "./calls";

const CASES = 10_000;

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
  {
    name: "GRANT.ALLOCATE nearest",
    exact: nearest,
    load: () => (total, weights) => (call("ALLOCATE", total, [weights], 0, "nearest") as number[][])[0]!,
  },
];

/** Prints how often each package's rounding is the exact definition's. */
export function comparePeers(): void {
  console.log(
    `\nAgreement with the exact definition in ${CASES} random cases (2–12 recipients, half with tied weights)`,
  );
  // The packages are dependencies of this bench alone; one that is missing is said to be, and the others are compared.
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
