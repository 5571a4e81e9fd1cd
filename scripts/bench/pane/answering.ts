import type { Frame, Page } from "playwright-core";
import type { WorkbenchWindow } from "../../../src/workbench/page/api";
import { fileOf } from "../size/file";
import { workbookOf } from "../size/workbook";
import { noteUsable, type PaneWindow } from "./usable";

const CELLS = 100_000;
const SHEETS = 20;
/** In so many of a thousand rows the income is not what is distributed. */
const WRONG = 330;
/** Milliseconds after Validate was pressed at which it is cancelled. */
const CANCELLED_AT = [100, 500, 2_000, 5_000];

/** What the pane's own window notes while it works. */
interface NotingWindow {
  /** By what the pane says it does, the longest time in milliseconds in which it did not answer. */
  silences?: Record<string, number>;
}

/** Notes how long the pane's thread is taken each time; without named functions, which tsx wraps in a helper that the page does not have. */
function noteSilences(): void {
  const silences: Record<string, number> = {};
  let last = performance.now();
  Object.assign(window, { silences });
  setInterval(() => {
    const now = performance.now();
    const bar = document.querySelector("[role='progressbar']");
    const step = bar
      ? (bar.previousElementSibling?.textContent ?? "").replace(/[”"«].*$|\d.*$/u, "").trim()
      : "–";
    silences[step] = Math.max(silences[step] ?? 0, now - last);
    last = now;
  }, 5);
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The workbench shows no pane.");
  return frame;
}

/** Milliseconds from a click on Cancel until Validate can be pressed again, by the pane's own clock. */
async function timeCancel(pane: Frame): Promise<number> {
  await pane.evaluate(noteUsable);
  const from = await pane.getByRole("button", { name: "Avbryt" }).evaluate((cancel: HTMLButtonElement) => {
    delete (window as PaneWindow).usableAt;
    const now = performance.now();
    cancel.click();
    return now;
  });
  await pane.getByRole("button", { name: "Stäm av" }).waitFor();
  return Number(await pane.evaluate(() => (window as PaneWindow).usableAt)) - from;
}

/** Prints how long the pane is silent at most while it validates a large workbook, and how soon a cancelled validation has stopped. */
export async function measureAnswering(page: Page): Promise<void> {
  const bytes = await fileOf(workbookOf(CELLS, SHEETS, WRONG));
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
    console.log(`Cancelled after ${at} ms: stopped in ${Math.round(stopped)} ms.`);
  }
  await pane.evaluate(noteSilences);
  await validate.click();
  await pane.getByRole("button", { name: "Rensa markeringar" }).waitFor({ timeout: 600_000 });
  const silences = await pane.evaluate(() => (window as NotingWindow).silences ?? {});
  for (const [step, silence] of Object.entries(silences))
    console.log(`Longest silence, ${step}: ${Math.round(silence)} ms.`);
}
