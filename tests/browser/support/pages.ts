import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser";

export interface Opening extends BrowserContextOptions {
  /** Called with the page before it loads anything. */
  readonly before?: (page: Page) => Promise<void>;
  /** Left open for the tests that follow. */
  readonly kept?: boolean;
}

export interface Pages {
  /** A page in a context of its own, so that no test sees what another left (Office.js keeps host information in sessionStorage). */
  open(url: string, options?: Opening): Promise<Page>;
}

/**
 * A browser for the tests of a file; every page that a test opens is closed after it, but for those that are to be kept. Errors on a page
 * fail the test in which they are raised.
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
    async open(url, { before, kept = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      if (!kept) contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      // The grid takes its time where two cores run everything at once.
      page.setDefaultTimeout(60_000);
      await before?.(page);
      await page.goto(url);
      return page;
    },
  };
}
