import type { Page } from "playwright-core";
import { accessibilityFaults } from "./support/accessibility";
import { useWorkbench } from "./support/workbench";

/** How the pane may look: what the system asks for, and Excel's language. */
const LOOKS = {
  light: { language: "sv-SE", media: { colorScheme: "light" } },
  dark: { language: "sv-SE", media: { colorScheme: "dark" } },
  forced: { language: "sv-SE", media: { forcedColors: "active" } },
  english: { language: "en-US", media: { colorScheme: "light" } },
} as const;

/** Excel's own width for a pane, and that of one that a person has drawn wider. */
const WIDTHS = [350, 600];

async function widen(page: Page, width: number): Promise<void> {
  await page.locator("iframe").evaluate((frame, pixels) => {
    const panel = frame.parentElement!;
    panel.style.width = `${pixels}px`;
  }, width);
}

describe("every screen of the pane", () => {
  const workbenches = useWorkbench();

  test.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])(
    "has nothing for axe to find and fits at both widths, %s; its picture is kept",
    async (look) => {
      const { language, media } = LOOKS[look];
      const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", language, { media });
      await pane.getByRole("button", { name: /^(Stäm av|Validate)$/ }).click();
      await pane.getByRole("heading", { name: /^1 (fel|error)/ }).waitFor();
      await pane
        .getByRole("button", { name: /Förlossningsvård och kvinnors/ })
        .first()
        .click();
      const tabs = await pane.getByRole("tab").all();
      expect(tabs.length).toBeGreaterThanOrEqual(6);
      for (const [index, tab] of tabs.entries()) {
        await tab.click();
        await pane.getByRole("tab", { selected: true }).and(tab).waitFor();
        await pane.getByRole("tabpanel").locator("*").first().waitFor();
        for (const width of WIDTHS) {
          await widen(page, width);
          await page
            .locator("iframe")
            .screenshot({ path: `artefacts/pane-${index + 1}-${look}-${width}.png` });
          const tooWide = await pane.locator("body").evaluate((body) => body.scrollWidth - body.clientWidth);
          expect([index, width, tooWide]).toEqual([index, width, 0]);
        }
        expect([index, await accessibilityFaults(page)]).toEqual([index, []]);
      }
    },
  );
});
