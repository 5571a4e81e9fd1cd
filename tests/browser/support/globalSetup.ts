import { findBrowser, FOUND } from "./browser";

/** Finds the browser once, so that a machine without one fails with one sentence and not once a test. */
export default async function setup(): Promise<void> {
  try {
    process.env[FOUND] = JSON.stringify(await findBrowser());
  } catch (error) {
    // The sentence says what to do; where in this program it was raised does not matter to the reader.
    throw Object.assign(new Error(error instanceof Error ? error.message : String(error)), { stack: "" });
  }
}
