/**
 * npm run bench:fuzz [-- seed]: 100,000 inputs that no person would make, over everything that strangers' input gets into. Stops at the
 * first that breaks a promise, and prints the smallest such input that it finds. Before it, how long columns of 20,000 formulas take
 * that were never calculated, in the check command and in the pane.
 */
import { check } from "../../tests/fuzz/command";
import { TARGETS } from "../../tests/fuzz/targets";
import { CHAINS, fileOf, noughtsOf } from "../../tests/fuzz/uncalculated";
import { validate } from "../../src/validate";

const SEED = 290;

async function printChains(): Promise<void> {
  for (const chain of CHAINS) {
    const bytes = fileOf(chain);
    const start = performance.now();
    await check(bytes);
    const middle = performance.now();
    validate({ name: "Bok.xlsx", grids: [noughtsOf(chain)] });
    const end = performance.now();
    const seconds = [middle - start, end - middle].map((time) => `${(time / 1000).toFixed(1)} s`);
    console.log(`20,000 formulas never calculated, ${chain.name.padEnd(26)} ${seconds.join(", pane ")}`);
  }
}

async function main(): Promise<void> {
  await printChains();
  const seed = Number(process.argv[2] ?? SEED);
  console.log(`Seed ${seed}`);
  let inputs = 0;
  for (const { name, share, run } of TARGETS) {
    const start = performance.now();
    const { slowest } = await run(share, seed);
    inputs += share;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${String(share).padStart(7)}  ${name.padEnd(40)} ${seconds.padStart(4)} s, slowest ${slowest.toFixed(0).padStart(5)} ms`,
    );
  }
  console.log(`${inputs} inputs: no crash, no hang, no wrong "all holds"`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
