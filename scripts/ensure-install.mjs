// Runs before `npm start` and `npm test`: installs the packages where they are absent or not the ones of the lock file.
// Plain Node: nothing is installed yet when it runs.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const OLDEST_NODE = 20;

/** The packages that a lock file lists, by folder; null where the file is absent or unreadable. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Why an install is needed, or null where node_modules is what the lock file says. */
export function reasonToInstall(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  if (!wanted) return "package-lock.json cannot be read";
  // npm keeps its own account of what it installed there.
  const present = packagesIn(join(root, "node_modules", ".package-lock.json"));
  if (!present) return "node_modules is absent";
  const differs = Object.entries(wanted).some(([folder, { version, optional, link }]) => {
    if (folder === "" || link) return false;
    // Optional packages are for other platforms and may be absent.
    return present[folder] ? present[folder].version !== version : !optional && !wanted[folder].devOptional;
  });
  return differs ? "node_modules is older than package-lock.json" : null;
}

function install(root, reason) {
  // Standard error, so that commands whose output is read by programs stay clean.
  console.error(`Grant: ${reason}; running npm ci (a minute or two) …`);
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, "ci"], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm ci", { cwd: root, stdio: ["ignore", 2, 2], shell: true });
  if (status !== 0) {
    console.error("Grant: npm ci failed; its message above says why.");
    process.exit(status ?? 1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    console.error(
      `Grant: needs Node ${OLDEST_NODE} or newer; this is ${process.version}. See https://nodejs.org.`,
    );
    process.exit(1);
  }
  const root = fileURLToPath(new URL("..", import.meta.url));
  const reason = reasonToInstall(root);
  if (reason) install(root, reason);
}
