import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { unpackBundledChromium } from "./bundledChromium";

/** Quiet, and without the services that would call home or need a graphics card. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

/** One way to come by a browser; null where this machine cannot have it that way. */
type Candidate = () => LaunchOptions | null | Promise<LaunchOptions | null>;

/** In the order in which they are tried. The environment variable GRANT_BROWSER names the only one to try. */
const CANDIDATES: Readonly<Record<string, Candidate>> = {
  "chrome-path": () => atPath(process.env["CHROME_PATH"]),
  system: () => atPath(SYSTEM_PATHS.find(existsSync)),
  chrome: () => ({ channel: "chrome" }),
  msedge: () => ({ channel: "msedge" }),
  playwright: () => atPath(chromium.executablePath()),
  bundled: unpackBundledChromium,
};

const ADVICE =
  "No browser for the browser tests was found: install Google Chrome (https://www.google.com/chrome) or Microsoft Edge, " +
  "or set CHROME_PATH to the program of a Chromium.";

function atPath(executablePath: string | undefined): LaunchOptions | null {
  return executablePath && existsSync(executablePath) ? { executablePath } : null;
}

/** Chromium refuses its sandbox to root, and many containers refuse it to everyone. */
function sandboxFlags(): string[] {
  return process.platform === "linux" ? ["--no-sandbox"] : [];
}

async function works(options: LaunchOptions): Promise<boolean> {
  try {
    await (await chromium.launch(options)).close();
    return true;
  } catch {
    return false;
  }
}

/** How to launch the first browser that starts here; an error that says what to install where none does. */
export async function findBrowser(only = process.env["GRANT_BROWSER"]): Promise<LaunchOptions> {
  const names = only ? [only] : Object.keys(CANDIDATES);
  for (const name of names) {
    const found = await CANDIDATES[name]?.();
    if (!found) continue;
    const options = { ...found, args: [...FLAGS, ...sandboxFlags()] };
    if (await works(options)) return options;
  }
  throw new Error(only ? `${ADVICE} (Only "${only}" was tried, as GRANT_BROWSER asks.)` : ADVICE);
}

/** Where the search before the tests leaves its result for the test files' processes. */
export const FOUND = "GRANT_BROWSER_FOUND";

/** A browser for tests and scripts; within jest, the one that `globalSetup` found. */
export async function launchBrowser(): Promise<Browser> {
  const found = process.env[FOUND];
  return chromium.launch(found ? (JSON.parse(found) as LaunchOptions) : await findBrowser());
}
