import { HEADER_RULES, headersFor } from "./headers";

const NOTE = "Made by `npm run build` of scripts/hosting/headers.ts.";

/** nginx: include it within `http`; its last lines say what goes into `server`. A header whose map is empty is not sent. */
function nginx(): string {
  const names = [...new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$grant_${name.toLowerCase().replaceAll("-", "_")}`;
  const maps = names.map((name) => {
    // nginx takes the first expression that matches.
    const rules = HEADER_RULES.filter(({ headers }) => name in headers).reverse();
    const lines = rules.map(({ files, headers }) => `  "~${files}" "${headers[name]}";`);
    return [`map $uri ${variable(name)} {`, '  default "";', ...lines, "}"].join("\n");
  });
  const added = names.map((name) => `#   add_header ${name} ${variable(name)} always;`);
  return [`# ${NOTE}`, ...maps, "# In the location that serves the folder:", ...added, ""].join("\n");
}

/** Apache: .htaccess beside the files. */
function apache(): string {
  const rules = HEADER_RULES.map(({ files, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `    Header always set ${name} "${value}"`);
    return [`  <If "%{REQUEST_URI} =~ m#${files}#">`, ...lines, "  </If>"].join("\n");
  });
  return [`# ${NOTE}`, "<IfModule mod_headers.c>", ...rules, "</IfModule>", ""].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** IIS: web.config beside the files, with a location for each file. */
function iis(paths: readonly string[]): string {
  const locations = paths.map((path) => {
    const headers = Object.entries(headersFor(path)).map(
      ([name, value]) => `<remove name="${name}" /><add name="${name}" value="${escaped(value)}" />`,
    );
    return (
      `  <location path="${escaped(path)}"><system.webServer><httpProtocol><customHeaders>` +
      `${headers.join("")}</customHeaders></httpProtocol></system.webServer></location>`
    );
  });
  const types =
    '  <system.webServer><staticContent><remove fileExtension=".json" />' +
    '<mimeMap fileExtension=".json" mimeType="application/json" /></staticContent></system.webServer>';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${NOTE} -->`,
    "<configuration>",
    types,
    ...locations,
    "</configuration>",
    "",
  ].join("\n");
}

/** Netlify, Cloudflare Pages and others that read a file named _headers. */
function headersFile(paths: readonly string[]): string {
  const blocks = paths.map((path) =>
    [`/${path}`, ...Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}`)].join(
      "\n",
    ),
  );
  return [`# ${NOTE}`, ...blocks, ""].join("\n");
}

/** Azure Static Web Apps. */
function azure(paths: readonly string[]): string {
  const routes = paths.map((path) => ({ route: `/${path}`, headers: headersFor(path) }));
  return `${JSON.stringify({ routes, mimeTypes: { ".json": "application/json" } }, null, 2)}\n`;
}

/** The configuration for each kind of server, by its file name, for a build with these files. */
export function hostingFiles(paths: readonly string[]): Record<string, string> {
  const sorted = [...paths].sort();
  return {
    "nginx.conf": nginx(),
    ".htaccess": apache(),
    "web.config": iis(sorted),
    _headers: headersFile(sorted),
    "staticwebapp.config.json": azure(sorted),
  };
}
