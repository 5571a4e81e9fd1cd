/** The tests that mutants of the computing rooms meet, without those that load Office.js or the metadata generator. */
module.exports = {
  rootDir: "../..",
  roots: [
    "<rootDir>/tests/money",
    "<rootDir>/tests/grants",
    "<rootDir>/tests/functions",
    "<rootDir>/tests/locating",
  ],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/functions/(guide|metadata|runtime)\\.test\\.ts$"],
  testEnvironment: "node",
  transform: { "^.+\\.[tj]sx?$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!(intl-messageformat|@formatjs)/)"],
  setupFiles: ["<rootDir>/scripts/mutation/setup.ts"],
};
