import { TARGETS } from "./targets";

const SEED = 2018;
/** One input in so many of the bench's. */
const PART = 50;

/** Whatever comes in, there is an answer: no crash, no hang, and no "all holds" where something is wrong. `npm run bench:fuzz` tries 100,000. */
test.each(TARGETS)(
  "$name",
  async ({ share, run }) => {
    await run(Math.ceil(share / PART), SEED);
  },
  120_000,
);
