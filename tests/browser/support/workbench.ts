import type { FrameLocator, Page } from "playwright-core";
import type { Workbench, WorkbenchWindow } from "../../../src/workbench/page/api";
import { type RunningServer, type ServerOptions, startServer } from "../../../src/workbench/server";
import { useBrowser } from "./pages";

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
  /** A workbench of its own with a workbook of assets/samples open, in "sv-SE" or another of Office's display languages. */
  open(sample: string, language?: string, options?: Opening): Promise<OpenWorkbench>;
}

export interface Opening {
  /** Called with the page before it loads anything. */
  readonly before?: (page: Page) => Promise<void>;
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

  return {
    async open(sample, language = "sv-SE", { before } = {}) {
      const query = new URLSearchParams({ sample, lang: language, platform });
      const address = `${server.url}?${query.toString()}`;
      const page = await pages.open(address, { ignoreHTTPSErrors: true }, before);
      // An element of that name is there before the object.
      await page.waitForFunction(
        () => typeof (window as Partial<WorkbenchWindow>).workbench?.open === "function",
      );
      await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.ready);
      return {
        page,
        pane: page.frameLocator("iframe"),
        ask: (question, given) => ask(page, question, given),
      };
    },
  };
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
