import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { headersFor } from "../../scripts/hosting/headers";
import { hearForbidden } from "./support/pages";
import { until } from "./support/until";
import { useWorkbench } from "./support/workbench";

const DIST = join(__dirname, "../../dist");
const workbenches = useWorkbench("desktop", {
  headersFor: (path) => (/^(taskpane\.html|worker\..*\.js)$/.test(path) ? headersFor(path) : {}),
});

/** What the page asked for, and what the browser forbade it. */
interface Watch {
  readonly requests: string[];
  readonly violations: string[];
}

async function watch(page: Page): Promise<Watch> {
  const watched: Watch = { requests: [], violations: [] };
  // Of the frame and its worker too.
  page.context().on("request", (request) => watched.requests.push(request.url()));
  await page.exposeFunction("reportViolation", (text: string) => watched.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) watched.violations.push(message.text());
  });
  return watched;
}

test("the policy is in force: a script written into the page does not run, and another address cannot be asked", async () => {
  let watched: Watch = { requests: [], violations: [] };
  const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", "sv-SE", {
    before: async (opened) => void (watched = await watch(opened)),
    forbidden: true,
  });
  await pane.getByRole("button", { name: "Stäm av" }).waitFor();
  const refused = await pane.locator("body").evaluate(async (body) => {
    const script = document.createElement("script");
    script.textContent = "window.top.harmed = true";
    body.append(script);
    return fetch("https://evil.example/").then(
      () => false,
      () => true,
    );
  });
  expect(refused).toBe(true);
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(watched.violations.join("\n")).toMatch(/script-src/);
  expect(watched.violations.join("\n")).toMatch(/connect-src/);
});

test("what every other browser test listens for hears what the policy forbids the page, and what it forbids the worker", async () => {
  const heard: string[] = [];
  const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", "sv-SE", {
    before: (opened) => Promise.resolve(hearForbidden(opened, (what) => heard.push(what))),
    forbidden: true,
  });
  const started = page.waitForEvent("worker");
  await pane.getByRole("button", { name: "Stäm av" }).click();
  const worker = await started;
  await pane.getByRole("heading", { name: /^1 fel, \d+ varningar/ }).waitFor();
  expect(heard).toEqual([]);
  const isHeard = (host: string) => heard.some((what) => what.includes("connect-src") && what.includes(host));
  await pane.locator("body").evaluate(() => fetch("https://page.example/").catch(() => undefined));
  await until("the page's attempt is heard", () => Promise.resolve(isHeard("page.example")));
  await worker.evaluate(() => fetch("https://worker.example/").catch(() => undefined));
  await until("the worker's attempt is heard", () => Promise.resolve(isHeard("worker.example")));
});

test("the worker, which has the workbook's cells, can ask nobody, and validates all the same", async () => {
  const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", "sv-SE", {
    own: true,
    forbidden: true,
  });
  const started = page.waitForEvent("worker");
  await pane.getByRole("button", { name: "Stäm av" }).click();
  const forbidden = await (
    await started
  ).evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        self.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        fetch(address).then(
          () => resolve("answered"),
          () => setTimeout(() => resolve("not forbidden"), 1_000),
        );
      }),
    new URL("functions.json", page.url()).href,
  );
  expect(forbidden).toBe("connect-src");
  await pane.getByRole("heading", { name: /^1 fel, \d+ varningar/ }).waitFor();
});

describe("the files that are deployed", () => {
  const scripts = readdirSync(DIST).filter((file) => file.endsWith(".js"));
  const html = readFileSync(join(DIST, "taskpane.html"), "utf8");

  test("hold no script within the page and no handler in an attribute", () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/i);
    expect(html).not.toMatch(/\son[a-z]+\s*=/i);
    expect(html).not.toMatch(/javascript:/i);
  });

  test("load scripts from themselves and Office.js's own address alone", () => {
    const sources = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source ?? "");
    const elsewhere = sources.filter((source) => /^(https?:)?\/\//.test(source));
    expect(elsewhere).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    expect(sources.length).toBeGreaterThan(1);
  });

  test("carry the policy before the first script", () => {
    expect(html.indexOf("Content-Security-Policy")).toBeGreaterThan(0);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });

  test.each(scripts)("%s evaluates no text as a program and makes no markup of one", (file) => {
    const text = readFileSync(join(DIST, file), "utf8");
    const found =
      text.match(/(?<![\w.$])eval\(|document\.write\(|insertAdjacentHTML|createContextualFragment/g) ?? [];
    // office-js-helpers has a banner of its own, which Grant never shows: it imports ExcelUtilities and Storage alone.
    expect(found).toEqual(file.includes("office-js-helpers") ? ["insertAdjacentHTML"] : []);
  });
});
