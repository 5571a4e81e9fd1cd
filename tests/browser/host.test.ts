import { Workbook } from "@cj-tech-master/excelts";
import type { Page } from "playwright-core";
import { CONTRACT } from "../workbench/host/contract";
import { type OpenWorkbench, useWorkbench } from "./support/workbench";

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

describe("an add-in on the workbook in the grid", () => {
  const workbenches = useWorkbench();
  let open: OpenWorkbench;

  beforeEach(async () => {
    open = await workbenches.open("vasterbotten-2018.xlsx");
    await open.pane.getByRole("button", { name: "Stäm av" }).waitFor();
    const bytes = await emptyWorkbook();
    await open.ask((workbench, given) => workbench.open(new Uint8Array(given), "tom.xlsx"), bytes);
    await open.pane.getByRole("button", { name: "Stäm av" }).waitFor();
  });

  test.each(CONTRACT.map((agreement) => [agreement.sentence, agreement] as const))(
    "%s",
    async (_sentence, agreement) => {
      expect(await inPane(open.page, agreement.run.toString())).toEqual(agreement.sees);
    },
  );
});

describe("an add-in in Excel on the web", () => {
  const workbenches = useWorkbench("web");

  test("sees all the same on the workbook in the grid", async () => {
    const { page, pane, ask } = await workbenches.open("vasterbotten-2018.xlsx");
    const bytes = await emptyWorkbook();
    const seen: unknown[] = [];
    for (const { sentence, run } of CONTRACT) {
      await ask((workbench, given) => workbench.open(new Uint8Array(given), "tom.xlsx"), bytes);
      await pane.getByRole("button", { name: "Stäm av" }).waitFor();
      seen.push([sentence, await inPane(page, run.toString())]);
    }
    expect(seen).toEqual(CONTRACT.map(({ sentence, sees }) => [sentence, sees]));
  });
});
