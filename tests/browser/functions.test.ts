import type { Workbench } from "../../src/workbench/page/api";
import { goTo, shown, type } from "./support/typing";
import { until } from "./support/until";
import { type OpenWorkbench, useWorkbench } from "./support/workbench";

/** Fifteen municipalities of Dalarna stand in A5:B19 of the sample's sheet of populations; column H is free. */
const POPULATIONS = "Folkmängd";

/** What stands in cells of a sheet once everything is calculated. */
async function values(workbench: Workbench, { sheet, cells }: { sheet: string; cells: string[] }) {
  await workbench.calculated();
  return cells.map((cell) => workbench.cell(sheet, cell).value);
}

async function showSheet({ page, ask }: OpenWorkbench, name: string): Promise<void> {
  await page.locator("[data-u-comp='slide-tab-item']").filter({ hasText: name }).click();
  await until(
    `${name} is shown`,
    async () => (await ask((workbench) => workbench.selection())).sheet === name,
  );
}

/** Key by key takes its time where two cores run everything at once. */
jest.setTimeout(300_000);

describe("the GRANT functions typed in the grid", () => {
  const workbenches = useWorkbench();

  async function openPopulations(): Promise<OpenWorkbench> {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    await showSheet(workbench, POPULATIONS);
    return workbench;
  }

  test("a list of populations gives a list of amounts that spills below, the published ones", async () => {
    const workbench = await openPopulations();
    await type(workbench, "H5", "=GRANT.PERCAPITA(200000000,B5:B19,10319473)", 131634.63);
    expect(await workbench.ask(values, { sheet: POPULATIONS, cells: ["H5", "H6", "H19", "H20"] })).toEqual([
      131634.63,
      195494.48,
      521751.45,
      null,
    ]);
    await workbench.page.screenshot({ path: "artefacts/functions-spill.png" });
  });

  test("a value in the way is #SPILL!, what stood there stays, and without it the amounts come", async () => {
    const workbench = await openPopulations();
    await type(workbench, "H7", "upptagen", "upptagen");
    await type(workbench, "H5", "=GRANT.PERCAPITA(200000000,B5:B19,10319473)", "#SPILL!");
    expect(await workbench.ask(values, { sheet: POPULATIONS, cells: ["H6", "H7"] })).toEqual([
      null,
      "upptagen",
    ]);
    await goTo(workbench, "H7");
    await workbench.page.keyboard.press("Delete");
    await until("the amounts come", async () => (await workbench.ask(shown, "H7")).value === 199835.79);
  });

  test("within SUM, and with populations from another sheet, everything is shared out", async () => {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    await showSheet(workbench, "Belopp");
    await type(workbench, "H5", `=SUM(GRANT.PERCAPITA(1000000,${POPULATIONS}!B5:B19))`, 1000000);
  });

  test("amounts from another sheet spill, and follow when a population changes there", async () => {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    await showSheet(workbench, "Belopp");
    await type(workbench, "H5", `=GRANT.PERCAPITA(200000000,${POPULATIONS}!B5:B19,10319473)`, 131634.63);
    await showSheet(workbench, POPULATIONS);
    await type(workbench, "B5", "6920", 6920);
    await until("the amount follows", async () => {
      const [first] = await workbench.ask(values, { sheet: "Belopp", cells: ["H5"] });
      return first === 134115.38;
    });
    expect(await workbench.ask(values, { sheet: "Belopp", cells: ["H6"] })).toEqual([195494.48]);
  });

  test.each([
    [
      "a text for an amount",
      '=GRANT.PERCAPITA("mycket",B5:B19)',
      "belopp: värde 1 är ”mycket”, inte ett tal.",
    ],
    [
      "a population below zero",
      "=GRANT.PERCAPITA(1000,-5,100)",
      "Folkmängd 1 är −5, men den får inte vara negativ.",
    ],
  ])("%s is #VALUE!, and the selected cell says why in Swedish", async (_, formula, message) => {
    const workbench = await openPopulations();
    await type(workbench, "H5", formula, "#VALUE!");
    expect((await workbench.ask(shown, "H5")).message).toBe(message);
    await goTo(workbench, "H5");
    await workbench.page.getByText(`${POPULATIONS} H5: #VALUE! ${message}`).waitFor();
    await workbench.page.screenshot({ path: "artefacts/functions-error.png" });
  });

  test("the function's description is shown in Swedish while it is typed", async () => {
    const workbench = await openPopulations();
    await goTo(workbench, "H5");
    await workbench.page.keyboard.type("=GRANT.PERC", { delay: 20 });
    await workbench.page.getByText("Fördelar ett belopp efter folkmängd").first().waitFor();
    await workbench.page.screenshot({ path: "artefacts/functions-typing.png" });
    await workbench.page.keyboard.press("Escape");
  });
});
