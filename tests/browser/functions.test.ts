import type { Workbench } from "../../src/workbench/page/api";
import { until } from "./support/until";
import { useWorkbench } from "./support/workbench";

/** Fifteen municipalities of Dalarna stand in A5:B19 of the sample's sheet of populations; column H is free. */
const POPULATIONS = "Folkmängd";

/** What stands in cells of a sheet once everything is calculated. */
async function values(workbench: Workbench, { sheet, cells }: { sheet: string; cells: string[] }) {
  await workbench.calculated();
  return cells.map((cell) => workbench.cell(sheet, cell).value);
}

async function typed(
  workbench: Workbench,
  { sheet, cell, input }: { sheet: string; cell: string; input: string },
) {
  workbench.setCell(sheet, cell, input);
  await workbench.calculated();
  const { value, message } = workbench.cell(sheet, cell);
  return { value, message };
}

describe("the GRANT functions in the grid", () => {
  const workbenches = useWorkbench();

  test("a list of populations gives a list of amounts that spills below, the published ones", async () => {
    const { page, ask } = await workbenches.open("dalarna-2020.xlsx");
    const input = "=GRANT.PERCAPITA(200000000,B5:B19,10319473)";
    await ask(typed, { sheet: POPULATIONS, cell: "H5", input });
    expect(await ask(values, { sheet: POPULATIONS, cells: ["H5", "H6", "H19"] })).toEqual([
      131634.63, 195494.48, 521751.45,
    ]);
    await page.screenshot({ path: "artefacts/functions-spill.png" });
  });

  test("a value in the way is #SPILL!, and what stood there stays", async () => {
    const { ask } = await workbenches.open("dalarna-2020.xlsx");
    await ask(typed, { sheet: POPULATIONS, cell: "H7", input: "upptagen" });
    const blocked = await ask(typed, {
      sheet: POPULATIONS,
      cell: "H5",
      input: "=GRANT.PERCAPITA(200000000,B5:B19,10319473)",
    });
    expect(blocked.value).toBe("#SPILL!");
    expect(await ask(values, { sheet: POPULATIONS, cells: ["H7"] })).toEqual(["upptagen"]);
  });

  test("within SUM, and with populations from another sheet, everything is shared out", async () => {
    const { ask } = await workbenches.open("dalarna-2020.xlsx");
    const nested = await ask(typed, {
      sheet: "Belopp",
      cell: "H5",
      input: "=SUM(GRANT.PERCAPITA(1000000,Folkmängd!B5:B19))",
    });
    expect(nested.value).toBe(1000000);
  });

  test("amounts follow when a population changes", async () => {
    const { ask } = await workbenches.open("dalarna-2020.xlsx");
    await ask(typed, { sheet: POPULATIONS, cell: "H5", input: "=GRANT.PERCAPITA(200000000,B5,10319473)" });
    await ask(typed, { sheet: POPULATIONS, cell: "B5", input: "6920" });
    expect(await ask(values, { sheet: POPULATIONS, cells: ["H5"] })).toEqual([134115.38]);
  });

  test("a text for an amount, and a population below zero, are #VALUE! with a sentence in Swedish", async () => {
    const { page, ask } = await workbenches.open("dalarna-2020.xlsx");
    const text = await ask(typed, {
      sheet: POPULATIONS,
      cell: "H5",
      input: '=GRANT.PERCAPITA("mycket",B5:B19)',
    });
    expect(text.value).toBe("#VALUE!");
    expect(text.message).toMatch(/mycket/);
    const negative = await ask(typed, {
      sheet: POPULATIONS,
      cell: "I5",
      input: "=GRANT.PERCAPITA(1000,-5,100)",
    });
    expect(negative.value).toBe("#VALUE!");
    expect(negative.message).toMatch(/folkmängd/i);
    await page.screenshot({ path: "artefacts/functions-error.png" });
  });

  test("typed by hand, with the function's description in Swedish beside", async () => {
    const { page, ask } = await workbenches.open("dalarna-2020.xlsx");
    await page.mouse.click(700, 650);
    const { sheet, address } = await ask((workbench) => workbench.selection());
    await page.keyboard.type("=GRANT.OVERHEAD(32.6,10%,1)", { delay: 5 });
    await page.keyboard.press("Enter");
    await until("the typed formula has its value", async () => {
      const [value] = await ask(values, { sheet, cells: [address] });
      return value === 3.3;
    });
    await page.mouse.click(700, 690);
    await page.keyboard.type("=GRANT.PERC", { delay: 20 });
    await page.getByText("Fördelar ett belopp efter folkmängd").first().waitFor();
    await page.screenshot({ path: "artefacts/functions-typing.png" });
    await page.keyboard.press("Escape");
  });
});
