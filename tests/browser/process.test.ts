import type { WorkbenchWindow } from "../../src/workbench/page/api";
import { type RunningServer, startServer } from "../../src/workbench/server";
import { useBrowser } from "./support/pages";
import { paneOf } from "./support/paneOf";

/** Milliseconds for which Excel does not answer. */
const BUSY = 3_000;

describe("a pane that another port serves", () => {
  const pages = useBrowser();
  let excel: RunningServer;
  let addIn: RunningServer;

  beforeAll(async () => {
    [excel, addIn] = (await Promise.all([1, 2].map(() => startServer({ port: 0, secure: true })))) as [
      RunningServer,
      RunningServer,
    ];
  });
  afterAll(() => Promise.all([excel.close(), addIn.close()]));

  async function open() {
    const { port } = new URL(addIn.url);
    const query = `?platform=web&lang=sv-SE&sample=vasterbotten-2018.xlsx&panePort=${port}`;
    const page = await pages.open(`${excel.url}${query}`, { ignoreHTTPSErrors: true });
    const frame = await paneOf(page);
    await frame.getByRole("button", { name: "Stäm av" }).waitFor();
    return { page, frame, port };
  }

  test("validates the workbook around it, and marks it", async () => {
    const { page, frame, port } = await open();
    expect(new URL(frame.url()).port).toBe(port);
    await frame.getByRole("button", { name: "Stäm av" }).click();
    await frame.getByRole("button", { name: "Rensa markeringar" }).waitFor();
    const rules = await page.evaluate(() => {
      const { workbench } = window as unknown as WorkbenchWindow;
      const { sheets } = workbench.snapshot();
      return Object.values(sheets).map(({ name = "" }) => workbench.conditionalFormats(name).length);
    });
    expect(Math.max(...rules)).toBeGreaterThan(0);
  });

  test("answers while Excel is busy", async () => {
    const { page, frame } = await open();
    const answered: string[] = [];
    const busy = page
      .evaluate((milliseconds) => {
        const until = performance.now() + milliseconds;
        while (performance.now() < until);
      }, BUSY)
      .then(() => answered.push("Excel"));
    const pane = frame.evaluate(() => document.title).then(() => answered.push("the pane"));
    await Promise.all([busy, pane]);
    expect(answered).toEqual(["the pane", "Excel"]);
  });
});
