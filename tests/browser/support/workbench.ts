import type { FrameLocator, Page } from "playwright-core";
import type { Workbench, WorkbenchWindow } from "../../../src/workbench/page/api";
import { type RunningServer, type ServerOptions, startServer } from "../../../src/workbench/server";
import { type Opening as PageOpening, useBrowser } from "./pages";

export interface OpenWorkbench {
  readonly page: Page;
  /** The task pane, in its frame beside the grid. */
  readonly pane: FrameLocator;
  /** Runs a function in the page on what the workbench offers to tests; its argument and answer must be plain data. */
  readonly ask: <Answer, Given = undefined>(
    question: (workbench: Workbench, given: Given) => Answer | Promise<Answer>,
    given?: Given,
  ) => Promise<Answer>;
}

export interface Workbenches {
  /**
   * A workbench with a workbook open, one of assets/samples or a file's bytes, in "sv-SE" or another of Office's display languages. The
   * page of the test before is used again, with nothing left of that test but the page itself: to load the grid anew takes seconds.
   */
  open(workbook: string | readonly number[], language?: string, options?: Opening): Promise<OpenWorkbench>;
}

type Media = Parameters<Page["emulateMedia"]>[0];

export interface Opening {
  /** Called with the page before it loads anything. */
  readonly before?: (page: Page) => Promise<void>;
  /** What the system asks for, such as dark colours; only on a page that is kept. */
  readonly media?: Media;
  /** A page of its own for a test that changes the page around the workbook, closed after it. */
  readonly own?: boolean;
  /** The test does what the content security policy forbids; on a page of its own. */
  readonly forbidden?: boolean;
}

/** The Excels that the workbench plays; what holds on one has to hold on the other. */
export const PLATFORMS = ["desktop", "web"] as const;

/** Serves what `npm run build` and `npm run build:workbench` left in dist/ for the tests of a file. */
export function useWorkbench(
  platform: (typeof PLATFORMS)[number] = "desktop",
  serving: Pick<ServerOptions, "headersFor"> = {},
): Workbenches {
  const pages = useBrowser();
  let server: RunningServer;

  beforeAll(async () => {
    // Excel on the web talks to add-ins over https alone; nobody has signed this run's certificate.
    server = await startServer({ port: 0, secure: platform === "web", ...serving });
  });
  afterAll(() => server.close());

  const kept = new Map<string, Page>();

  async function load(address: string, options: PageOpening): Promise<Page> {
    const page = await pages.open(address, { ignoreHTTPSErrors: true, ...options });
    // An element of that name is there before the object.
    await page.waitForFunction(
      () => typeof (window as Partial<WorkbenchWindow>).workbench?.open === "function",
    );
    await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.ready);
    return page;
  }

  return {
    async open(
      workbook,
      language = "sv-SE",
      { before, media, forbidden = false, own = before !== undefined } = {},
    ) {
      const known = own ? undefined : kept.get(language);
      const query = new URLSearchParams({ lang: language, platform });
      if (typeof workbook === "string") query.set("sample", workbook);
      const page =
        known ??
        (await load(`${server.url}?${query.toString()}`, {
          kept: !own,
          forbidden,
          ...(before && { before }),
        }));
      if (!own) kept.set(language, page);
      if (known !== undefined || media !== undefined || typeof workbook !== "string") {
        await openAnew(page, workbook, media);
      }
      return {
        page,
        pane: page.frameLocator("iframe"),
        ask: (question, given) => ask(page, question, given),
      };
    },
  };
}

/** Another workbook on a page that has one: without what the last test listened for, answered for the network or had stored. */
async function openAnew(page: Page, workbook: string | readonly number[], media: Media = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
  await page.unrouteAll({ behavior: "wait" });
  await page.removeAllListeners("request", { behavior: "wait" });
  const source = typeof workbook === "string" ? `/samples/${encodeURIComponent(workbook)}` : workbook;
  await page.evaluate(async (given) => {
    localStorage.clear();
    const { contentWindow } = document.querySelector("iframe") ?? {};
    if (contentWindow) Object.assign(contentWindow, { isOfLastTest: true });
    const { workbench } = window as unknown as WorkbenchWindow;
    await workbench.open(typeof given === "string" ? given : new Uint8Array(given));
  }, source);
  await page.waitForFunction(() => {
    const frame = document.querySelector("iframe");
    return (
      frame?.contentDocument?.readyState === "complete" && !("isOfLastTest" in (frame.contentWindow ?? {}))
    );
  });
}

async function ask<Answer, Given>(
  page: Page,
  question: (workbench: Workbench, given: Given) => Answer | Promise<Answer>,
  given: Given | undefined,
): Promise<Answer> {
  // The page gets the question as text and puts its own workbench in.
  const asked = await page.evaluateHandle(`(given) => (${question.toString()})(window.workbench, given)`);
  const answer = await page.evaluate(([run, value]) => (run as (value: unknown) => unknown)(value), [
    asked,
    given,
  ] as const);
  return answer as Answer;
}
