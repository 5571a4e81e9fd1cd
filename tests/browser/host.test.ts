import { Workbook } from "@cj-tech-master/excelts";
import type { Page } from "playwright-core";
import { CONTRACT } from "../workbench/host/contract";
import { type OpenWorkbench, PLATFORMS, useWorkbench } from "./support/workbench";

async function emptyWorkbook(): Promise<number[]> {
  const workbook = new Workbook();
  workbook.addWorksheet("Blad1");
  return [...new Uint8Array(await workbook.xlsx.writeBuffer())];
}

/** Runs a function in the task pane's frame, where Office.js is. */
async function inPane(page: Page, source: string): Promise<unknown> {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("The task pane has no frame");
  await frame.waitForFunction("typeof Excel === 'object' && Boolean(Office.context.displayLanguage)");
  return frame.evaluate(`(${source})(Excel)`);
}

describe.each(PLATFORMS)("an add-in on the workbook in the grid, in Excel for %s", (platform) => {
  const workbenches = useWorkbench(platform);
  let open: OpenWorkbench;

  beforeEach(async () => {
    open = await workbenches.open(await emptyWorkbook());
    await open.pane.getByRole("button", { name: "Stäm av" }).waitFor();
  });

  test.each(CONTRACT.map((agreement) => [agreement.sentence, agreement] as const))(
    "%s",
    async (_sentence, agreement) => {
      expect(await inPane(open.page, agreement.run.toString())).toEqual(agreement.sees);
    },
  );
});
