import { createRequire } from "node:module";
import { bind } from "jest-each";
import { expect } from "expect";

const require = createRequire(import.meta.url);

/** Cases that a property tries on each mutant; on the program itself it tries more. */
const MOST_CASES = 60;

/** fast-check, with fewer cases and without the search for the smallest counterexample. */
function quickProperties() {
  const real = require("fast-check");
  const assert = (property, { numRuns = 100, ...parameters } = {}) =>
    real.assert(property, { ...parameters, numRuns: Math.min(numRuns, MOST_CASES), endOnFailure: true });
  return { ...real, assert, __esModule: true, default: { ...real.default, assert } };
}

const packages = { "fast-check": quickProperties() };

function scope(parent) {
  return { parent, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [], begun: false };
}

/** The scopes around a test, the outermost first. */
function around(inner) {
  return inner ? [...around(inner.parent), inner] : [];
}

/**
 * Evaluates bundled tests and gives those that they define, in their order. A bundle is a function of what Jest has as globals.
 */
export function testsIn(bundle) {
  const tests = [];
  const named = new Map();
  let current = scope(null);
  let path = [];
  const describe = (name, define) => {
    const [outer, outerPath] = [current, path];
    current = scope(outer);
    path = [...path, name];
    define();
    [current, path] = [outer, outerPath];
  };
  const test = (name, run) => {
    const full = [...path, name].join(" ");
    const count = (named.get(full) ?? 0) + 1;
    named.set(full, count);
    tests.push({ id: count === 1 ? full : `${full} #${count}`, run, scope: current });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const hook = (kind) => (run) => void current[kind].push(run);
  const hooks = ["beforeAll", "beforeEach", "afterEach", "afterAll"].map(hook);
  const load = (name) => packages[name] ?? require(name);
  bundle(load, { exports: {} }, {}, import.meta.dirname, describe, test, expect, ...hooks);
  return tests;
}

/**
 * Runs tests until one fails.
 *
 * @returns The failure of the last one run, undefined where none failed.
 */
export async function runTests(tests, { before, after }) {
  const begun = [];
  let failure;
  for (const test of tests) {
    const scopes = around(test.scope);
    before(test);
    try {
      for (const each of scopes.filter(({ begun }) => !begun)) {
        each.begun = true;
        begun.push(each);
        for (const run of each.beforeAll) await run();
      }
      for (const each of scopes) for (const run of each.beforeEach) await run();
      await test.run();
      for (const each of scopes.toReversed()) for (const run of each.afterEach) await run();
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
    after(test, failure);
    if (failure) break;
  }
  for (const each of begun.toReversed()) for (const run of each.afterAll) await run();
  return failure;
}
