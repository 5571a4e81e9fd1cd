// `npm test`: every check in its turn, and stops at the first turn in which one fails; `npm test -- --all` goes on. Plain Node.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, ".cache", "test");

/**
 * What is done, the npm script that does it, and whether jest does. The turns are from quick to slow where they can be; the steps of one turn
 * run side by side, each on one core.
 */
const TURNS = [
  [
    { title: "type check", script: "typecheck" },
    { title: "lint", script: "lint" },
  ],
  [
    { title: "format", script: "format:check" },
    { title: "layer rules", script: "layers" },
    { title: "unused code and packages", script: "unused" },
    { title: "licences of what is shipped", script: "licences" },
    { title: "licences of what it is made with", script: "licences:development" },
  ],
  [{ title: "unit tests", script: "test:unit", jest: true }],
  [{ title: "production build", script: "build" }],
  [
    { title: "manifests", script: "manifest" },
    { title: "bundle size", script: "size" },
    { title: "workbench build", script: "build:workbench" },
  ],
  [{ title: "browser tests", script: "test:browser", jest: true }],
];

/** The address of the production build that is only tested, never served. */
const env = { GRANT_BASE_URL: "https://grant.example.org", ...process.env };

/** The script's exit code and what it said; said at once where `aloud`. */
function run(script, args, aloud) {
  const line = ["run", "--silent", script, ...(args.length > 0 ? ["--", ...args] : [])];
  const npm = process.env.npm_execpath;
  const options = {
    cwd: root,
    env,
    stdio: ["ignore", ...(aloud ? ["inherit", "inherit"] : ["pipe", "pipe"])],
  };
  const child = npm
    ? spawn(process.execPath, [npm, ...line], options)
    : spawn(`npm ${line.join(" ")}`, { ...options, shell: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ status: 1, said: `${said}${error.message}\n` }));
    child.on("close", (status) => resolve({ status, said }));
  });
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

/** Runs one step; false where it failed. What it says is told when it is done, so that steps side by side do not talk at once. */
async function step({ title, script, jest }, aloud) {
  const started = Date.now();
  const heading = `\n── ${title} (npm run ${script})`;
  if (aloud) console.log(heading);
  const report = join(reports, `${script.replace(":", "-")}.json`);
  const { status, said } = await run(script, jest ? ["--json", `--outputFile=${report}`] : [], aloud);
  if (!aloud) console.log(`${heading}\n${said.trimEnd()}`.trimEnd());
  const counts = jest ? countsIn(report) : { passed: 0, failed: 0 };
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (status === 0) {
    console.log(`✓ ${title}, ${seconds(started)}`);
    return true;
  }
  if (counts.failed === 0) total.failed += 1;
  console.log(`\n✗ ${title} failed after ${seconds(started)}; the lines above say why.`);
  return false;
}

for (const turn of TURNS) {
  const passed = await Promise.all(turn.map((each) => step(each, turn.length === 1)));
  if (passed.every(Boolean) || goOn) continue;
  console.log("The steps after it did not run.");
  break;
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
