import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly unknown[];
  }[];
}

test("npm run sbom lists every package that is shipped, with its version and licence, as CycloneDX", () => {
  const printed = execSync("npm run --silent sbom", { cwd: ROOT, encoding: "utf8", maxBuffer: 64e6 });
  const { bomFormat, components } = JSON.parse(printed) as Bill;
  expect(bomFormat).toBe("CycloneDX");
  const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  expect(Object.keys(dependencies)).not.toEqual([]);
  for (const [name, version] of Object.entries(dependencies)) {
    const listed = components.find((one) => one.name === name && one.version === version);
    expect([name, listed?.licenses?.length]).toEqual([name, 1]);
  }
}, 120_000);
