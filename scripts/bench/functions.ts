/**
 * npm run bench:functions: how long the GRANT functions take beside a plain floating-point loop in the same
 * run, how that grows with the number of recipients, and how often other packages' roundings agree with the
 * exact definition.
 */
import { associateFunctions } from "../../src/functions";
import { Host, MemoryWorkbook } from "../../src/workbench/host";
import { openOffice } from "../../tests/workbench/host/office";
import { call, random, whole } from "./functions/calls";
import { comparePeers } from "./functions/peers";

const RUNS = 9;

/**
 * Milliseconds of the fastest of a few runs after one to warm up: the one that other programs disturbed
 * least.
 */
function time(work: () => unknown, runs = RUNS): number {
  work();
  return Math.min(...Array.from({ length: runs }, () => once(work)));
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
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
  for (const count of [290, 100_000]) {
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

/** Every function whose work is not bounded, over a column of so many rows; an amount in each row where it takes amounts. */
const GROWING: Readonly<Record<string, (rows: readonly number[][]) => unknown>> = {
  PERCAPITA: (rows) => call("PERCAPITA", 200_000_000, rows),
  "PERCAPITA of a nation": (rows) => call("PERCAPITA", 200_000_000, rows, 1e12),
  GUARANTEE: (rows) => call("GUARANTEE", 2_000_000_000, rows, 5_000),
  "ALLOCATE nearest": (rows) => call("ALLOCATE", 200_000_000, rows, 2, "nearest"),
  "ALLOCATE webster": (rows) => call("ALLOCATE", 200_000_000, rows, 2, "webster"),
  "ALLOCATE last": (rows) => call("ALLOCATE", 200_000_000, rows, 2, "last"),
  "ALLOCATE cumulative": (rows) => call("ALLOCATE", 200_000_000, rows, 2, "cumulative"),
  "ALLOCATE with floor and cap": (rows) =>
    call("ALLOCATE", 200_000_000, rows, 2, 1, 1e8 / rows.length, 3e8 / rows.length),
  ROUNDSUM: (rows) => call("ROUNDSUM", sevenths(rows), 0),
  OVERHEAD: (rows) => call("OVERHEAD", rows, 0.15),
  NET: (rows) => call("NET", rows, 0.15),
  OVERHEADRATE: (rows) => call("OVERHEADRATE", rows, 1_000),
  SHARE: (rows) => call("SHARE", rows, 1e12),
  PERHEAD: (rows) => call("PERHEAD", 200_000_000, rows),
  AMOUNT: (rows) => call("AMOUNT", rows.map(([each = 0]) => [`${each},5 tkr`])), // prettier-ignore
  CHECK: (rows) => call("CHECK", 1, sevenths(rows)),
  EXPLAIN: (rows) => call("EXPLAIN", 1, rows),
};

function sevenths(rows: readonly number[][]): number[][] {
  return rows.map(([each = 0]) => [each / 7]);
}

/**
 * From a hundred thousand rows, where the figures no longer fit the memory that is cleared for nothing, to a
 * million, as many as a sheet can hold: ten times the work is linear, an exponent of 1.
 */
function benchGrowth(): void {
  console.log("\nGrowth from 100 000 to 1 000 000 rows (linear: 10 times, an exponent of 1)");
  const [small, large] = [populations(100_000), populations(1_000_000)];
  for (const [name, work] of Object.entries(GROWING)) {
    const before = time(() => work(small), 2);
    const after = once(() => work(large));
    const times = after / before;
    console.log(
      `  ${name.padEnd(28)} ${milliseconds(before)} → ${milliseconds(after)}  ${times.toFixed(1).padStart(5)} times  ` +
        `exponent ${Math.log10(times).toFixed(2)}`,
    );
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
  const { message: refusal } = call("ROUNDMATRIX", table(20_001, 1), 0) as Error;
  console.log(`  ROUNDMATRIX 20001 × 1: “${refusal}”`);
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

async function main(): Promise<void> {
  benchDistribution();
  benchGrowth();
  benchBounded();
  await benchRuntime();
  comparePeers();
}

void main();
