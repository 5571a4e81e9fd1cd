import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import { SCB_ORIGIN } from "../../../src/taskpane/population/scb";
import { launchBrowser } from "./browser";

export interface Opening extends BrowserContextOptions {
  /** Called with the page before it loads anything. */
  readonly before?: (page: Page) => Promise<void>;
  /** Left open for the tests that follow. */
  readonly kept?: boolean;
  /** The test does what the content security policy forbids. */
  readonly forbidden?: boolean;
}

export interface Pages {
  /** A page in a context of its own, so that no test sees what another left (Office.js keeps host information in sessionStorage). */
  open(url: string, options?: Opening): Promise<Page>;
}

/** The only hosts besides the add-in's own that anything is asked of; the second when a person asks for populations of other years. */
const ALLOWED = new Set(["https://appsforoffice.microsoft.com", SCB_ORIGIN]);

function isElsewhere(address: string, own: string): boolean {
  const { origin, hostname, protocol } = new URL(address);
  return protocol.startsWith("http") && hostname !== own && !ALLOWED.has(origin);
}

/**
 * Tells what the content security policy forbids a page and its workers. Browsers write into the console what a page may not do; what a
 * worker may not do they tell the worker alone.
 */
export function hearForbidden(page: Page, tell: (what: string) => void): void {
  const hear = (message: ConsoleMessage) => {
    if (POLICY.test(message.text())) tell(message.text());
  };
  page.on("console", hear);
  page.on("worker", (worker) => {
    worker.on("console", hear);
    // A worker that is gone before it could be asked has done nothing more either.
    worker.evaluate(listenInWorker).catch(() => undefined);
  });
}

const POLICY = /content security policy/i;

function listenInWorker(): void {
  self.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    console.error(`Content Security Policy in the worker: ${effectiveDirective} ${blockedURI}`);
  });
}

/**
 * A browser for the tests of a file; every page that a test opens is closed after it, but for those that are to be kept. Errors on a page,
 * what the content security policy forbids there, and requests to another host fail the test in which they are raised: nothing of the
 * workbook leaves the machine, and no ordinary use meets the policy.
 */
export function useBrowser(): Pages {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let errors: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const raised = errors;
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    errors = [];
    expect(raised).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    async open(url, { before, kept = false, forbidden = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      if (!kept) contexts.push(context);
      const { hostname } = new URL(url);
      context.on("request", (request) => {
        if (isElsewhere(request.url(), hostname)) errors.push(`asked ${request.url()}`);
      });
      const page = await context.newPage();
      if (!forbidden) hearForbidden(page, (what) => errors.push(what));
      page.on("pageerror", (error) => errors.push(error.message));
      // The grid takes its time where two cores run everything at once.
      page.setDefaultTimeout(60_000);
      await before?.(page);
      await page.goto(url);
      return page;
    },
  };
}
