import { hostingFiles } from "../../scripts/hosting/formats";
import { contentSecurityPolicy, headersFor } from "../../scripts/hosting/headers";
import { parseXml, find } from "../../scripts/manifest/xml";

const FILES = [
  "taskpane.html",
  "functions.js",
  "functions.json",
  "functions.sv-SE.json",
  "taskpane.0123abcd.js",
  "taskpane.0123abcd.js.map",
  "worker.0123abcd.js",
  "assets/icons/grant-32.png",
];

/** The policy by directive. */
const policy = new Map(
  contentSecurityPolicy()
    .split("; ")
    .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)] as const),
);

describe("the content security policy", () => {
  test("lets no script run that is not a file of the add-in's or of Office.js's", () => {
    expect(policy.get("script-src")?.join(" ")).not.toMatch(/unsafe|\*|data:|blob:|http:/);
    expect(policy.get("script-src-attr")).toEqual(["'none'"]);
  });

  test("allows nothing that is not named", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
  });

  test("lets the page ask itself, Statistics Sweden and Microsoft, over https", () => {
    for (const source of policy.get("connect-src") ?? []) {
      expect(source).toMatch(
        /^('self'|https:\/\/(api\.scb\.se|\*\.(microsoft|office|live)\.com|\*\.office\.net))$/,
      );
    }
  });
});

describe("the headers of a file", () => {
  test("a page carries the policy and is asked for every time", () => {
    expect(headersFor("taskpane.html")).toMatchObject({
      "Content-Security-Policy": contentSecurityPolicy(),
      "Cache-Control": "no-cache",
    });
  });

  test("the worker may ask nobody for anything, and run nothing but the add-in's own scripts", () => {
    expect(headersFor("worker.0123abcd.js")["Content-Security-Policy"]).toBe(
      "default-src 'none'; script-src 'self'",
    );
  });

  test("what has its contents' hash in its name is kept for a year, and functions.js is not", () => {
    expect(headersFor("taskpane.0123abcd.js")["Cache-Control"]).toBe("max-age=31536000, immutable");
    expect(headersFor("functions.js")["Cache-Control"]).toBe("no-cache");
  });

  test("only the functions' descriptions may be read from other addresses", () => {
    const open = FILES.filter((file) => "Access-Control-Allow-Origin" in headersFor(file));
    expect(open).toEqual(["functions.json", "functions.sv-SE.json"]);
  });

  test("nothing forbids the frame in which Excel on the web shows the pane", () => {
    for (const file of FILES) {
      const names = Object.keys(headersFor(file)).join(" ");
      expect(names).not.toMatch(/X-Frame-Options|Cross-Origin-(Opener|Embedder)-Policy/i);
    }
    expect(policy.has("frame-ancestors")).toBe(false);
  });
});

describe("the configuration of each kind of server", () => {
  const files = hostingFiles(FILES);

  test.each(Object.keys(files))("%s has every header of every file", (name) => {
    const text = (files[name] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    for (const [header, value] of FILES.flatMap((file) => Object.entries(headersFor(file)))) {
      expect(text).toContain(header);
      expect(text).toContain(value);
    }
  });

  test("IIS's is XML with a location for each file", () => {
    const root = parseXml(files["web.config"] ?? "");
    const locations = root.children.filter((child) => child.name === "location");
    expect(locations.map(({ attributes }) => attributes["path"]).sort()).toEqual([...FILES].sort());
    expect(
      find(locations[0]!, "system.webServer", "httpProtocol", "customHeaders")?.children.length,
    ).toBeGreaterThan(0);
  });

  test("Azure's is JSON with a route for each file", () => {
    const { routes } = JSON.parse(files["staticwebapp.config.json"] ?? "") as {
      routes: { route: string; headers: object }[];
    };
    expect(routes.find(({ route }) => route === "/taskpane.html")?.headers).toEqual(
      headersFor("taskpane.html"),
    );
  });

  test("nginx tries the narrowest expression first, for it takes the first that matches", () => {
    const caching =
      /map \$uri \$grant_cache_control \{([^}]*\})*?[^}]*\n\}/.exec(files["nginx.conf"] ?? "")?.[0] ?? "";
    expect(caching.indexOf("immutable")).toBeLessThan(caching.indexOf("no-cache"));
    expect(caching.indexOf("immutable")).toBeGreaterThan(0);
  });
});
