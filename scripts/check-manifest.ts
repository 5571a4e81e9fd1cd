/**
 * Checks the development manifest, and the production one with the files that `npm run build` put beside it. Nothing is asked of a server:
 * `npm run manifest`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionProblems } from "./manifest/functions";
import { brokenRules, type Situation } from "./manifest/rules";
import { parseXml } from "./manifest/xml";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");

function problemsIn(file: string, situation: Situation): string[] {
  if (!existsSync(file)) return ["is not there: run `npm run build` first"];
  try {
    const root = parseXml(readFileSync(file, "utf8"));
    return brokenRules(root, situation).map(({ rule, problem }) => `${rule}: ${problem}`);
  } catch (error) {
    return [`is not XML: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function main(): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const hasFile = (path: string) => existsSync(join(DIST, path));
  const checked: Readonly<Record<string, string[]>> = {
    "manifest.xml": problemsIn(join(ROOT, "manifest.xml"), { production: false, version }),
    "dist/manifest.xml": problemsIn(join(DIST, "manifest.xml"), { production: true, version, hasFile }),
    "dist/functions.json": functionProblems(DIST, join(ROOT, "README.md")),
  };
  for (const [file, problems] of Object.entries(checked)) {
    console.log(problems.length === 0 ? `${file}: nothing wrong` : `${file}:`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
  process.exitCode = Object.values(checked).some((problems) => problems.length > 0) ? 1 : 0;
}

main();
