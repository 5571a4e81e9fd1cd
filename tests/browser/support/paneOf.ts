import type { Frame, Page } from "playwright-core";

/** The workbench's pane as a frame, whichever port and process it comes from. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("The workbench shows no pane.");
  return frame;
}
