/** What both projects share; a test that needs a DOM says so in its first line (`@jest-environment jsdom`). */
const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.[tj]sx?$": "@swc/jest",
  },
  // Packages that ship ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(intl-messageformat|@formatjs|d3-sankey|d3-[a-z]+|internmap)/)",
  ],
};

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      roots: ["<rootDir>/tests"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      roots: ["<rootDir>/tests/browser"],
      testMatch: ["**/*.test.ts"],
      globalSetup: "<rootDir>/tests/browser/support/globalSetup.ts",
      setupFilesAfterEnv: ["<rootDir>/tests/browser/support/timeout.ts"],
    },
  ],
};
