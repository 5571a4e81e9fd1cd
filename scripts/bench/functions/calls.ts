import { FUNCTIONS } from "../../../src/functions";

/** Park & Miller's generator: the same cases in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

export function whole(next: () => number, least: number, most: number): number {
  return least + Math.floor(next() * (most - least + 1));
}

/** A function's answer, or the error that it gives. */
export function call(id: string, ...given: unknown[]): unknown {
  try {
    return (FUNCTIONS[id] as (...given: unknown[]) => unknown)(...given);
  } catch (error) {
    return error;
  }
}
