/**
 * What a page of the add-in may do. Office.js comes from Microsoft and talks to Microsoft's hosts (ajax.aspnetcdn.com is where some of its
 * platforms take their base library from); population figures come from Statistics Sweden, when a person asks for them. Fluent UI writes
 * its styles while it runs, which needs 'unsafe-inline' for styles, and for styles only.
 */
const POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "script-src-attr": "'none'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "connect-src":
    "'self' https://api.scb.se https://*.microsoft.com https://*.office.com https://*.office.net https://*.live.com",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The worker that validates has the workbook's cells, and needs nothing but its own scripts. A page's policy does not reach it. */
const WORKER_POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
};

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

export function contentSecurityPolicy(): string {
  return written(POLICY);
}

/** Which files of the build get which headers. */
export interface HeaderRule {
  /** Matches paths from the build's folder on, such as "taskpane.html"; a regular expression that nginx and Apache understand too. */
  readonly files: string;
  readonly headers: Readonly<Record<string, string>>;
}

const YEAR = 31_536_000;
const DAY = 86_400;

/** A name that changes with the contents, as webpack makes them. */
const HASHED = String.raw`\.[0-9a-f]{8}\.js(\.map|\.LEGAL\.txt)?$`;

/**
 * In order: a later rule's header replaces an earlier one's of the same name. X-Frame-Options, `frame-ancestors` and the Cross-Origin
 * policies for openers and embedders are left out on purpose: Excel on the web shows the pane in a frame on addresses that Microsoft
 * changes, and Office.js comes from another origin.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    files: ".*",
    headers: {
      "Cache-Control": "no-cache",
      "Strict-Transport-Security": `max-age=${YEAR}`,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    },
  },
  { files: String.raw`\.html$`, headers: { "Content-Security-Policy": contentSecurityPolicy() } },
  {
    files: String.raw`(^|/)worker\.[0-9a-f]{8}\.js$`,
    headers: { "Content-Security-Policy": written(WORKER_POLICY) },
  },
  // Excel on the web fetches the functions' descriptions from its own address.
  { files: String.raw`functions[^/]*\.json$`, headers: { "Access-Control-Allow-Origin": "*" } },
  { files: HASHED, headers: { "Cache-Control": `max-age=${YEAR}, immutable` } },
  { files: String.raw`assets/icons/`, headers: { "Cache-Control": `max-age=${DAY}` } },
];

/** The headers with which a file of the build is to be served. */
export function headersFor(path: string): Record<string, string> {
  const applying = HEADER_RULES.filter(({ files }) => new RegExp(files).test(path));
  return Object.assign({}, ...applying.map(({ headers }) => headers)) as Record<string, string>;
}
