import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LaunchOptions } from "playwright-core";

/** fontconfig's answer to a machine without fonts: the package's own lie where its own file does not look. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

/** Sets environment variables, for as long as some work takes. */
async function withEnvironment<T>(variables: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/**
 * Unpacks the Chromium for Linux x64 that the package @sparticuz/chromium carries, with the libraries that it needs, into a temporary
 * folder that goes when this process ends. The package's own flags are left out: they put the browser into one process without web
 * security. Null on other platforms.
 */
export async function unpackBundledChromium(): Promise<LaunchOptions | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = mkdtempSync(join(tmpdir(), "grant-chromium-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  // Only where it believes to run on AWS does the package unpack the libraries that a bare Linux lacks.
  const executablePath = await withEnvironment(
    { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    async () => (await import("@sparticuz/chromium")).default.executablePath(),
  );
  const fontconfig = join(folder, "fonts.conf");
  writeFileSync(fontconfig, fontsConf(folder));
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontconfig },
  };
}
