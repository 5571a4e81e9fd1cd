import type { Browser } from "playwright-core";
import { launchBrowser } from "./support/browser";

describe("the browser of the browser tests", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("draws text, so that a screenshot shows something to a person", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent('<p style="display:inline-block;margin:0">Riktade statsbidrag</p>');
    const box = await page.locator("p").boundingBox();
    expect(box?.width).toBeGreaterThan(80);
    await page.screenshot({ path: "artefacts/browser.png" });
    await context.close();
  });
});
