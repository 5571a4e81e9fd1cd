import type { Workbench } from "../../src/workbench/page/api";
import { goTo, shown, type } from "./support/typing";
import { until } from "./support/until";
import { PLATFORMS, useWorkbench } from "./support/workbench";

/** Everything in the workbook that a person could see; the grid's empty lists of what is not there are left out. */
function contents(workbench: Workbench) {
  const { sheets, styles, sheetOrder } = workbench.snapshot();
  return { sheets, styles, sheetOrder };
}

const SHEET = "Riktade 2018";
const GRANT = "Förlossningsvård och kvinnors hälsa";

describe.each(PLATFORMS)("a finance person before the board meeting, in Excel for %s", (platform) => {
  const workbenches = useWorkbench(platform);

  test("presses Validate, sees the wrong row marked and explained, goes to it, and clears the marks again", async () => {
    const { page, pane, ask } = await workbenches.open("vasterbotten-2018.xlsx");
    const before = await ask(contents);
    const validate = pane.getByRole("button", { name: "Stäm av" });
    await validate.waitFor();
    const quiet = await ask((workbench) => workbench.roundTrips());

    await validate.click();
    const finding = pane.getByRole("button", { name: new RegExp(GRANT) }).first();
    await finding.waitFor();
    await pane.getByRole("heading", { name: /^1 fel, \d+ varningar/ }).waitFor();
    const marks = await ask((workbench, sheet) => workbench.conditionalFormats(sheet), SHEET);
    const wrong = marks.filter(({ areas }) => areas.some(({ top, bottom }) => top <= 7 && bottom >= 7));
    expect(wrong.flatMap(({ areas }) => areas)).toEqual([{ top: 7, bottom: 7, left: 2, right: 3 }]);
    for (const { formula } of marks) expect(formula).toBe('=N("grant-validate-v1")=0');
    const roundTrips = (await ask((workbench) => workbench.roundTrips())) - quiet;
    console.info(`Round trips of one Validate, marks included (${platform}): ${roundTrips}`);
    await page.screenshot({ path: "artefacts/validate.png" });

    await finding.click();
    await pane.getByText("13,0 och 1,3 får raden, Summa 144, Summa 19").waitFor();
    await until("the wrong cell is selected", async () => {
      const { sheet, address } = await ask((workbench) => workbench.selection());
      return sheet === SHEET && address.startsWith("C8");
    });
    await page.screenshot({ path: "artefacts/finding.png" });

    await pane.getByRole("button", { name: "Rensa markeringar" }).click();
    await until("no mark is left", () =>
      ask((workbench, sheet) => workbench.conditionalFormats(sheet).length === 0, SHEET),
    );
    expect(await ask(contents)).toEqual(before);
  });

  test("Ctrl+Z takes back what was typed before, and no mark comes back", async () => {
    const workbench = await workbenches.open("vasterbotten-2018.xlsx");
    const { page, pane, ask } = workbench;
    await type(workbench, "H40", "412", 412);
    await pane.getByRole("button", { name: "Stäm av" }).click();
    await pane.getByRole("heading", { name: /^1 fel, \d+ varningar/ }).waitFor();
    await pane.getByRole("button", { name: "Rensa markeringar" }).click();
    const unmarked = (api: Workbench, sheet: string) => api.conditionalFormats(sheet).length === 0;
    await until("no mark is left", () => ask(unmarked, SHEET));

    await goTo(workbench, "H40");
    await page.keyboard.press("Control+z");
    await until("the cell is empty again", async () => (await ask(shown, "H40")).value !== 412);
    await page.keyboard.press("Control+z");
    expect(await ask(unmarked, SHEET)).toBe(true);
  });

  test("an English Excel gets English", async () => {
    const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", "en-US");
    await pane.getByRole("button", { name: "Validate" }).click();
    await pane.getByRole("heading", { name: /^1 error, \d+ warnings/ }).waitFor();
    await page.screenshot({ path: "artefacts/validate-en.png" });
  });

  test("the ribbon's buttons do what they say", async () => {
    const { pane, ask } = await workbenches.open("vasterbotten-2018.xlsx");
    await pane.getByRole("button", { name: "Stäm av" }).waitFor();
    await ask((workbench) => workbench.pressButton("validate"));
    await pane.getByRole("heading", { name: /^1 fel, \d+ varningar/ }).waitFor();
    expect(
      await ask((workbench, sheet) => workbench.conditionalFormats(sheet).length, SHEET),
    ).toBeGreaterThan(0);
    await ask((workbench) => workbench.pressButton("clearHighlights"));
    await until("no mark is left", () =>
      ask((workbench, sheet) => workbench.conditionalFormats(sheet).length === 0, SHEET),
    );
  });
});
