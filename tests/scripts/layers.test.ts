import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");

interface Answer {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** The rules that a small project breaks, as "file: rule". */
function violations(files: Readonly<Record<string, string>>): string[] {
  const project = mkdtempSync(join(tmpdir(), "grant-layers-"));
  try {
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), code);
    }
    for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"])
      cpSync(join(ROOT, file), join(project, file));
    // A junction, which Windows lets everyone make.
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
    const depcruise = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
    const { stdout } = spawnSync(process.execPath, [depcruise, "src", "--output-type", "json"], {
      cwd: project,
      encoding: "utf8",
    });
    const { summary } = JSON.parse(stdout) as Answer;
    return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

const faces = {
  "src/money/index.ts": "export const kronor = 1;",
  "src/grants/index.ts": 'import { kronor } from "../money"; export const grants = kronor;',
  "src/reading/index.ts": 'import { kronor } from "../money"; export const table = kronor;',
};

/** Bad code: what it is, its file, what it imports, and the rule that must refuse it. */
const BAD = [
  ["arithmetic that knows grants", "src/money/knows-grants.ts", "../grants", "money-imports-only-itself"],
  ["reading that knows grants", "src/reading/knows-grants.ts", "../grants", "reading-imports-only-money"],
  ["texts that know amounts", "src/locales/knows-money.ts", "../money", "locales-imports-only-itself"],
  ["a room's inside used from outside", "src/reading/goes-inside.ts", "../money/inside", "only-the-face"],
  ["a room that nobody has placed", "src/attic/new.ts", "../money", "room-without-arrows"],
  ["arithmetic that reads files", "src/money/reads-files.ts", "node:fs", "pure-rooms"],
  ["arithmetic that draws", "src/money/draws.ts", "react", "pure-rooms-packages"],
  [
    "a pane that calls Office's helpers",
    "src/taskpane/a.ts",
    "@microsoft/office-js-helpers",
    "office-js-helpers-behind-one-file",
  ],
  [
    "production that needs a test package",
    "src/taskpane/b.ts",
    "fast-check",
    "no-development-package-in-production",
  ],
  ["a file that is not there", "src/reading/lost.ts", "./nowhere", "no-unresolved"],
  ["two files that need each other", "src/money/chicken.ts", "./egg", "no-circular"],
] as const;

describe("the layer rules", () => {
  test("let a room use the rooms before it", () => {
    expect(violations(faces)).toEqual([]);
  });

  describe("refuse", () => {
    let refused: string[];
    beforeAll(() => {
      const bad = Object.fromEntries(
        BAD.map(([, file, imported]): [string, string] => [
          file,
          `import * as other from "${imported}"; export const use = (): unknown => other;`,
        ]),
      );
      refused = violations({
        ...faces,
        "src/money/inside.ts": "export const inside = 1;",
        "src/money/egg.ts": 'import { use } from "./chicken"; export const egg = use;',
        ...bad,
      });
    });

    test.each(BAD)("%s", (_what, file, _imported, rule) => {
      expect(refused).toContain(`${file}: ${rule}`);
    });
  });
});
