import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "..", "..", "scripts", "ensure-install.mjs");

const LOCKED = {
  "": { version: "0.1.0" },
  "node_modules/decimal.js": { version: "10.6.0" },
  "node_modules/fsevents": { version: "2.3.3", optional: true },
};

/** What the script says in a project with a lock file and these installed packages; `npm` is a stand-in that only reports. */
function run(installed: object | null): { said: string; installedWith: string } {
  const project = mkdtempSync(join(tmpdir(), "grant-install-"));
  try {
    mkdirSync(join(project, "scripts"));
    cpSync(SCRIPT, join(project, "scripts", "ensure-install.mjs"));
    writeFileSync(join(project, "package-lock.json"), JSON.stringify({ packages: LOCKED }));
    writeFileSync(join(project, "npm.js"), 'console.error("ran npm " + process.argv.slice(2).join(" "));');
    if (installed) {
      mkdirSync(join(project, "node_modules"));
      writeFileSync(
        join(project, "node_modules", ".package-lock.json"),
        JSON.stringify({ packages: installed }),
      );
    }
    const { stderr } = spawnSync(process.execPath, [join(project, "scripts", "ensure-install.mjs")], {
      encoding: "utf8",
      env: { ...process.env, npm_execpath: join(project, "npm.js") },
    });
    const [said = "", installedWith = ""] = stderr.split("\n");
    return { said, installedWith };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

describe("before npm start and npm test", () => {
  test("a fresh clone is told that packages are installed, and they are", () => {
    const { said, installedWith } = run(null);
    expect(said).toMatch(/node_modules is absent; running npm ci/);
    expect(installedWith).toBe("ran npm ci");
  });

  test("packages older than the lock file are installed anew", () => {
    const { said, installedWith } = run({ "node_modules/decimal.js": { version: "10.5.0" } });
    expect(said).toMatch(/node_modules is older than package-lock.json/);
    expect(installedWith).toBe("ran npm ci");
  });

  test("a package that the lock file has and node_modules has not is installed", () => {
    expect(run({}).installedWith).toBe("ran npm ci");
  });

  test("nothing is said and done where all is there, even without another platform's packages", () => {
    const { said, installedWith } = run({ "node_modules/decimal.js": { version: "10.6.0" } });
    expect([said, installedWith]).toEqual(["", ""]);
  });
});
