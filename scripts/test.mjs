// `npm test`: every check, one after the other, and stops at the first that fails; `npm test -- --all` goes on. Plain Node.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, ".cache", "test");

/** What is done, the npm script that does it, and further arguments. The order is from quick to slow where it can be. */
const STEPS = [
  { title: "type check", script: "typecheck" },
  { title: "lint", script: "lint" },
  { title: "format", script: "format:check" },
  { title: "layer rules", script: "layers" },
  { title: "unused code and packages", script: "unused" },
  { title: "licences of what is shipped", script: "licences" },
  { title: "licences of what it is made with", script: "licences:development" },
  { title: "unit tests", script: "test:unit", jest: true },
  { title: "production build", script: "build" },
  { title: "manifests", script: "manifest" },
  { title: "bundle size", script: "size" },
  { title: "workbench build", script: "build:workbench" },
  { title: "browser tests", script: "test:browser", jest: true },
];

/** The address of the production build that is only tested, never served. */
const env = { GRANT_BASE_URL: "https://grant.example.org", ...process.env };

function run(script, args) {
  const line = ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, env, stdio: "inherit" };
  return npm
    ? spawnSync(process.execPath, [npm, ...line], options).status
    : spawnSync(`npm ${line.join(" ")}`, { ...options, shell: true }).status;
}

/** Jest's own count; a run that left no report failed as a whole. */
function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const goOn = process.argv.includes("--all");

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

const total = { passed: 0, failed: 0 };
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

for (const { title, script, jest } of STEPS) {
  console.log(`\n── ${title} (npm run ${script})`);
  const started = Date.now();
  const report = join(reports, `${script.replace(":", "-")}.json`);
  const status = run(script, jest ? ["--json", `--outputFile=${report}`] : []);
  const counts = jest ? countsIn(report) : { passed: 0, failed: 0 };
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (status !== 0) {
    if (counts.failed === 0) total.failed += 1;
    console.log(`\n✗ ${title} failed after ${seconds(started)}; the lines above say why.`);
    if (goOn) continue;
    console.log("The steps after it did not run.");
    break;
  }
  console.log(`✓ ${title}, ${seconds(started)}`);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
