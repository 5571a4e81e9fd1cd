import type { Frame, Page } from "playwright-core";
import type { WorkbenchWindow } from "../../../src/workbench/page/api";
import { paneOf } from "../../../tests/browser/support/paneOf";
import { fileOf } from "../size/file";
import { workbookOf } from "../size/workbook";
import { measureSilences } from "./silences";

/** The second has some hundred thousand findings. */
const SIZES = [
  { cells: 100_000, sheets: 20 },
  { cells: 780_000, sheets: 200 },
];
/** In so many of a thousand rows the income is not what is distributed. */
const WRONG = 330;
/** Milliseconds after Validate was pressed at which it is cancelled. */
const CANCELLED_AT = [100, 500, 2_000, 5_000];

/** Milliseconds from a click on Cancel until Validate can be pressed again, by the pane's own clock. */
async function timeCancel(pane: Frame): Promise<number> {
  return pane.getByRole("button", { name: "Avbryt" }).evaluate(
    (cancel: HTMLButtonElement) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        new MutationObserver((_, observer) => {
          const enabled = [...document.querySelectorAll("#grant button:not([disabled])")];
          if (!enabled.some(({ textContent }) => textContent === "Stäm av")) return;
          observer.disconnect();
          resolve(performance.now() - from);
        }).observe(document, { childList: true, subtree: true, attributes: true });
        cancel.click();
      }),
  );
}

/** Prints how soon a cancelled validation of large workbooks has stopped, and how long the pane is silent at most while it validates. */
export async function measureAnswering(page: Page): Promise<void> {
  for (const { cells, sheets } of SIZES) {
    console.log(`${cells} cells on ${sheets} sheets:`);
    const bytes = await fileOf(workbookOf(cells, sheets, WRONG));
    await page.evaluate(
      (file) => (window as unknown as WorkbenchWindow).workbench.open(new Uint8Array(file)),
      bytes,
    );
    const pane = await paneOf(page);
    const validate = pane.getByRole("button", { name: "Stäm av" });
    await validate.waitFor();
    for (const at of CANCELLED_AT) {
      await validate.click();
      await page.waitForTimeout(at);
      const stopped = await timeCancel(pane);
      console.log(`  Cancelled after ${at} ms: stopped in ${Math.round(stopped)} ms.`);
    }
    await measureSilences(page, pane);
  }
}
