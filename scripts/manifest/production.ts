/** Where the development manifest, which is the only source, says that the add-in is served. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/** Office takes add-ins of one id for the same: a developer's own and the deployed one have different ids. */
export const IDS = {
  development: "f102c104-9845-4bf2-977c-d80eedc6f98d",
  production: "046d56f9-77a8-4fea-be0e-a9f3c5c2af91",
} as const;

/**
 * The address at which the add-in will be served, without a slash at its end.
 *
 * @throws Error where it is missing, not https, or this machine.
 */
export function productionBase(given: string | undefined): string {
  if (!given) {
    throw new Error(
      "GRANT_BASE_URL is not set: give the https address where dist/ will be served, such as https://grant.example.org",
    );
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== "https:") throw new Error(`GRANT_BASE_URL must be an https address, not "${given}"`);
  if (isThisMachine(url)) throw new Error(`GRANT_BASE_URL must not be this machine ("${given}")`);
  if (url.search || url.hash) throw new Error(`GRANT_BASE_URL must not have a query or a hash ("${given}")`);
  return url.href.replace(/\/$/, "");
}

export function isThisMachine(url: URL): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(url.hostname);
}

/** The manifest to deploy: the development manifest at another address, under the id of production. */
export function productionManifest(development: string, base: string): string {
  return development
    .replace(/<!--[^]*?-->\n?/g, "")
    .replaceAll(DEVELOPMENT_BASE, base.replaceAll("&", "&amp;"))
    .replaceAll(IDS.development, IDS.production);
}
