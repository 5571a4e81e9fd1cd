/** `npm start`: builds the add-in and the workbench, serves both on this machine, and shows the workbench with a sample. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { startServer } from "../src/workbench/server";

const ROOT = join(__dirname, "..");
const SAMPLE = "vasterbotten-2018.xlsx";

/** What is built, each by its own process so that two cores work at once. */
const BUILDS = [
  ["--config-name", "addin", "--mode", "production", "--env", "local"],
  ["--config-name", "workbench", "--mode", "development"],
];

function build(args: readonly string[]): Promise<void> {
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, ...args], {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`webpack ${args.join(" ")} ended with ${code}`)),
    );
  });
}

/** A person's desktop, and not a build server or a terminal without a screen. */
function hasDesktop(): boolean {
  if (process.env["CI"]) return false;
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

async function main(): Promise<void> {
  const started = Date.now();
  console.log("Grant: building the add-in and the workbench …");
  await Promise.all(BUILDS.map(build));
  const { url } = await startServer();
  const address = new URL(`?sample=${SAMPLE}`, url).href;
  console.log(`Grant: ready after ${((Date.now() - started) / 1000).toFixed(0)} s. The workbench is at`);
  console.log(`\n    ${address}\n\nStop it with Ctrl+C.`);
  if (hasDesktop()) await (await import("open")).default(address);
}

main().catch((error: unknown) => {
  console.error(`Grant: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
