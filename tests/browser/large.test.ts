import { fileOf } from "../../scripts/bench/size/file";
import { workbookOf } from "../../scripts/bench/size/workbook";
import { until } from "./support/until";
import { useWorkbench } from "./support/workbench";

const SHEETS = 50;
const CELLS = 42_000;
/** In so many of a thousand rows the income is not what is distributed. */
const WRONG = 330;
/** More cards than a pane of any height shows at once. */
const MOST_DRAWN = 60;

/** Milliseconds in which a list that was scrolled to its end is drawn again. */
const AFTER_DRAWING = 500;

describe("a workbook with 50 sheets and 5 000 findings", () => {
  const workbenches = useWorkbench();

  test("is validated whole, its list drawn only where it is seen, and narrowed by sheet", async () => {
    const { page, pane, ask } = await workbenches.open(await fileOf(workbookOf(CELLS, SHEETS, WRONG)));
    await pane.getByRole("button", { name: "Stäm av" }).click();
    const heading = pane.getByRole("heading", { name: /[5-9]\D\d{3} varningar/ });
    await heading.waitFor();
    // The cells are marked after the findings are there.
    await pane.getByRole("button", { name: "Rensa markeringar" }).waitFor();
    const cards = pane.locator("[data-finding]");
    expect(await cards.count()).toBeLessThan(MOST_DRAWN);

    const focused = () =>
      cards.first().evaluate(() => {
        const item = document.activeElement?.closest("li");
        return item && `${item.ariaPosInSet} of ${item.ariaSetSize}`;
      });
    await cards.first().focus();
    const first = await focused();
    const all = first?.split(" of ")[1];
    await page.keyboard.press("End");
    await until("the last card has the focus", async () => (await focused()) === `${all} of ${all}`);
    await page.waitForTimeout(AFTER_DRAWING);
    expect(await focused()).toBe(`${all} of ${all}`);
    await page.keyboard.press("Home");
    await until("the first card has the focus", async () => (await focused()) === first);
    await page.keyboard.press("ArrowDown");
    await until("the next card has the focus", async () => (await focused()) === `3 of ${all}`);

    const sheets = pane.getByRole("combobox", { name: "Blad" });
    expect(await sheets.locator("option").count()).toBe(SHEETS + 1);
    await sheets.selectOption("Blad 50");
    await until(
      "only that sheet's findings are left",
      async () => (await pane.getByText(/^Blad 50, rad/).count()) === (await cards.count()),
    );
    await cards.first().click();
    await until(
      "the sheet follows the finding",
      async () => (await ask((workbench) => workbench.selection().sheet)) === "Blad 50",
    );
    await page.screenshot({ path: "artefacts/large.png" });
  });
});
