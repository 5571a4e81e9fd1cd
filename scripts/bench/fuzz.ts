/**
 * npm run bench:fuzz [-- seed]: 100,000 inputs that no person would make, over everything that strangers' input gets into. Stops at the
 * first that breaks a promise, and prints the smallest such input that it finds.
 */
import { TARGETS } from "../../tests/fuzz/targets";

const SEED = 290;

async function main(): Promise<void> {
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
