import { PLATFORMS, useWorkbench } from "./support/workbench";

describe.each(PLATFORMS)("the workbench, as Excel for %s", (platform) => {
  const workbenches = useWorkbench(platform);

  test("opens a sample with the pane beside it", async () => {
    const { page, pane, ask } = await workbenches.open("vasterbotten-2018.xlsx");
    expect(await ask((workbench) => workbench.cell("Riktade 2018", "C8").value)).toBe(9.9);
    await pane.getByRole("button", { name: "Stäm av" }).waitFor();
    await page.screenshot({ path: "artefacts/workbench.png" });
  });

  test("computes GRANT.PERCAPITA typed in a cell by the add-in's own function", async () => {
    const { ask } = await workbenches.open("dalarna-2020.xlsx");
    const value = await ask(async (workbench) => {
      const sheet = workbench.selection().sheet;
      workbench.setCell(sheet, "Z1", "=GRANT.PERCAPITA(200000000,6792,10319473)");
      await workbench.calculated();
      return workbench.cell(sheet, "Z1").value;
    });
    expect(value).toBe(131634.63);
  });
});
