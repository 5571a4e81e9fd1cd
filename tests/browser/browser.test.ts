import { useBrowser } from "./support/pages";

describe("the browser of the browser tests", () => {
  const pages = useBrowser();

  test("draws text, so that a screenshot shows something to a person", async () => {
    const page = await pages.open("data:text/html,<p style='display:inline-block'>Riktade statsbidrag</p>");
    const box = await page.locator("p").boundingBox();
    expect(box?.width).toBeGreaterThan(80);
  });
});
