/**
 * Mutation testing of the rooms that compute money: `npm run mutation`; one room alone: `npm run mutation -- --mutate "src/grants/*.ts"`.
 * docs/mutation.md has the scores and what survives.
 */
export default {
  mutate: ["src/money/*.ts", "src/grants/*.ts", "src/locating/*.ts"],
  plugins: ["./scripts/mutation/runner.mjs"],
  testRunner: "bundle",
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/stryker",
  ignorePatterns: ["/dist", "/artefacts", "/assets", "/docs"],
  // Loops are found by counting; the clock is only for what counting does not see, and must not take a busy machine for a loop.
  timeoutMS: 30_000,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/mutation.json" },
  htmlReporter: { fileName: ".cache/mutation/mutation.html" },
  thresholds: { high: 90, low: 85, break: 85 },
};
