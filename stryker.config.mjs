/**
 * Mutation testing of the rooms that compute money (`npm run mutation`; one room alone: `npm run mutation -- --mutate "src/grants/*.ts"`).
 * Each mutant is met by the tests that reach it; docs/mutation.md has the scores and what survives.
 */
export default {
  mutate: ["src/money/*.ts", "src/grants/*.ts", "src/locating/*.ts"],
  testRunner: "jest",
  jest: { configFile: "scripts/mutation/jest.config.cjs" },
  coverageAnalysis: "perTest",
  concurrency: 2,
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  tempDirName: ".cache/stryker",
  ignorePatterns: ["/dist", "/artefacts", "/assets", "/docs"],
  // A mutant that loops for ever is killed after this and a half more than the tests took unmutated.
  timeoutMS: 10_000,
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/mutation.json" },
  htmlReporter: { fileName: ".cache/mutation/mutation.html" },
  thresholds: { high: 90, low: 85, break: 85 },
};
