/**
 * The test runner of `npm run mutation`. Jest loads every module anew for each of some thousands of mutants, which takes hours; here the
 * tests are bundled once and the bundle is evaluated anew for each mutant, so that none leaves anything behind for the next.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { build } from "esbuild";
import { runTests, testsIn } from "./suite.mjs";

/** The tests that mutants meet, without those that load Office.js, the metadata generator or an exact solver. */
const FOLDERS = ["tests/money", "tests/grants", "tests/functions", "tests/locating", "tests/checks"];
const LEFT_OUT = /(guide|metadata|oracle|runtime)\.test\.ts$/;

/** Packages that are no mutant's: they are loaded once. */
const EXTERNAL = ["decimal.js", "fast-check"];

const PARAMETERS =
  "require, module, exports, __dirname, describe, test, expect, beforeAll, beforeEach, afterEach, afterAll";

class BundleRunner {
  async init() {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.test(file))
        .map((file) => path.resolve(folder, file)),
    );
    const { outputFiles } = await build({
      stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"), resolveDir: "." },
      bundle: true,
      write: false,
      format: "cjs",
      platform: "node",
      target: "node20",
      external: EXTERNAL,
      logLevel: "silent",
    });
    this.bundle = new vm.Script(`((${PARAMETERS}) => {${outputFiles[0].text}\n})`).runInThisContext();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const state = (globalThis.__stryker__ = {});
    const results = [];
    let start = 0;
    const failure = await runTests(testsIn(this.bundle), {
      before(test) {
        state.currentTestId = test.id;
        start = performance.now();
      },
      after({ id }, failed) {
        const timeSpentMs = performance.now() - start;
        const outcome = failed ? { status: "failed", failureMessage: String(failed) } : { status: "success" };
        results.push({ id, name: id, timeSpentMs, ...outcome });
        state.currentTestId = undefined;
      },
    });
    if (failure && results.length === 0) return { status: "error", errorMessage: String(failure) };
    return { status: "complete", tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const state = (globalThis.__stryker__ ??= {});
    Object.assign(state, {
      activeMutant: undefined,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    if (mutantActivation === "static") state.activeMutant = activeMutant.id;
    let ran = 0;
    let last = "";
    try {
      const tests = testsIn(this.bundle).filter(({ id }) => !testFilter || testFilter.includes(id));
      state.activeMutant = activeMutant.id;
      const failure = await runTests(tests, {
        before({ id }) {
          last = id;
        },
        after() {
          ran += 1;
        },
      });
      if (state.hitCount > hitLimit) return { status: "timeout", reason: "It loops for ever." };
      if (!failure) return { status: "survived", nrOfTests: ran };
      return { status: "killed", killedBy: [last], failureMessage: failure.message, nrOfTests: ran };
    } catch (error) {
      // A mutant with which the program cannot even be loaded.
      return { status: "killed", killedBy: ["loading"], failureMessage: String(error), nrOfTests: ran };
    } finally {
      state.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "bundle", factory: () => new BundleRunner() }];
