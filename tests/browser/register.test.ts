import { columnLetters } from "../../src/reading";
import { readXlsx } from "../../src/workbench/xlsx";
import { accessibilityFaults } from "./support/accessibility";
import { hasLibreOffice, printToPdf, readPdf } from "./support/office";
import { until } from "./support/until";
import { type OpenWorkbench, PLATFORMS, useWorkbench } from "./support/workbench";

const SHEET = "Överenskommelser";

/** The register as it stands on its sheet: the header row, then the agreements. */
async function registerOf({ ask }: OpenWorkbench): Promise<(string | number | null)[][]> {
  return ask((workbench, name) => {
    const { sheets } = workbench.snapshot();
    const found = Object.values(sheets).find((sheet) => sheet.name === name);
    const cells = (found?.cellData ?? {}) as Record<string, Record<string, { v?: string | number }>>;
    return Object.values(cells).map((row) => Array.from({ length: 26 }, (_, at) => row[at]?.v ?? null));
  }, SHEET);
}

async function create({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Register" }).click();
  await pane.getByRole("button", { name: "Skapa register" }).click();
  await pane.getByText("Registret är skapat med 17 överenskommelser.").waitFor();
}

async function type({ ask }: OpenWorkbench, sheet: string, cell: string, input: string | number) {
  await ask((workbench, given) => workbench.setCell(given.sheet, given.cell, given.input), {
    sheet,
    cell,
    input,
  });
}

async function valueOf(
  { ask }: OpenWorkbench,
  { sheet, cell }: { sheet: string; cell: string },
): Promise<unknown> {
  return ask(
    async (workbench, given) => {
      await workbench.calculated();
      return workbench.cell(given.sheet, given.cell).value;
    },
    { sheet, cell },
  );
}

/** The cell of a column, by its header, in the row of an agreement. */
async function place(workbench: OpenWorkbench, caseNumber: string, header: string): Promise<string> {
  const [headers = [], ...rows] = await registerOf(workbench);
  const row = rows.findIndex((cells) => cells.includes(caseNumber));
  expect([caseNumber, row >= 0, header, headers.includes(header)]).toEqual([caseNumber, true, header, true]);
  return `${columnLetters(headers.indexOf(header))}${row + 2}`;
}

describe.each(PLATFORMS)("the register, in Excel for %s", (platform) => {
  const workbenches = useWorkbench(platform);

  test("is made by one click from the sheets, with case numbers and amounts, and Validate checks against it", async () => {
    const workbench = await workbenches.open("jamtland-2020.xlsx");
    const { pane, page } = workbench;
    await create(workbench);
    const rows = await registerOf(workbench);
    expect(rows[0]?.slice(0, 5)).toEqual(["Överenskommelse", "Dnr", "År", "Riket", "Intäkt"]);
    expect(rows).toHaveLength(18);
    expect(rows.find((row) => row[1] === "RS/26/2020")?.slice(2, 5)).toEqual([2020, null, 2_600_000]);
    await page.screenshot({ path: `artefacts/register-sheet-${platform}.png` });

    await type(workbench, SHEET, await place(workbench, "RS/26/2020", "Intäkt"), 2_800_000);
    await type(workbench, SHEET, await place(workbench, "RS/17/2020", "Upphör"), "nästa år");
    await pane.getByRole("tab", { name: "Stäm av" }).click();
    await pane.getByRole("button", { name: "Stäm av" }).click();
    // The overview says 2,6 mkr of what the register now says 2,8.
    await pane.getByRole("button", { name: /Personcenterade vårdförlopp.*−0,2 mkr/ }).click();
    await pane.getByText(/2,6\smkr här och 2\s800\s000\skr i registret/).waitFor();
    const cell = await place(workbench, "RS/17/2020", "Upphör");
    await pane.getByLabel("Kontroll").selectOption({ label: "Cell i registret" });
    await pane.getByRole("button", { name: new RegExp(`rad ${cell.slice(1)}`) }).click();
    await pane.getByText("”nästa år” är inget årtal.").waitFor();
  });
});

describe("the register in the workbook", () => {
  const workbenches = useWorkbench();

  test("GRANT.AGREEMENT reads it in a cell, follows its changes, and finds the agreement when the table is sorted", async () => {
    const workbench = await workbenches.open("jamtland-2020.xlsx");
    await create(workbench);
    const [other] = await workbench.ask((page) =>
      Object.values(page.snapshot().sheets).map(({ name }) => name ?? ""),
    );
    const cell = { sheet: other!, cell: "Z40" };
    await type(workbench, cell.sheet, cell.cell, '=GRANT.AGREEMENT("RS/25/2020","Återstår")');
    await until("the cell has what remains", async () => (await valueOf(workbench, cell)) === 1_539_000);

    await type(workbench, SHEET, await place(workbench, "RS/25/2020", "Beslutat"), 10_000_000);
    await until("the cell follows the decision", async () => (await valueOf(workbench, cell)) === 639_000);

    // A formula's new result is no edit of the table, and is told of by Excel's recalculation.
    await type(workbench, other!, "Z41", 10_000_000);
    await type(workbench, SHEET, await place(workbench, "RS/25/2020", "Beslutat"), `='${other!}'!Z41`);
    await type(workbench, other!, "Z41", 9_000_000);
    await until("the cell follows the formula", async () => (await valueOf(workbench, cell)) === 1_639_000);
    await type(workbench, SHEET, await place(workbench, "RS/25/2020", "Beslutat"), 9_000_000);

    // Sorted the other way round, values as they are.
    const [headers = [], ...rows] = await registerOf(workbench);
    const remaining = headers.indexOf("Återstår");
    const sorted = [...rows]
      .reverse()
      .flatMap((row, at) =>
        row.flatMap((value, column) =>
          column === remaining ? [] : [{ address: `${columnLetters(column)}${at + 2}`, value: value ?? "" }],
        ),
      );
    await workbench.ask(
      (page, given) =>
        given.sorted.forEach(({ address, value }) => page.setCell(given.sheet, address, value)),
      { sheet: SHEET, sorted },
    );
    await type(workbench, SHEET, await place(workbench, "RS/25/2020", "Beslutat"), 10_639_000);
    await until("the cell reads the moved row", async () => (await valueOf(workbench, cell)) === 0);
  });

  test("is a table in the saved file, which another program opens", async () => {
    const workbench = await workbenches.open("jamtland-2020.xlsx");
    await create(workbench);
    const bytes = Uint8Array.from(await workbench.ask(async (page) => [...(await page.save())]));
    const sheet = (await readXlsx(bytes)).getWorksheet(SHEET)!;
    expect(sheet.getTables().map(({ name, ref }) => [name, ref])).toEqual([[SHEET, "A1:Z18"]]);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: "1:1", printTitlesColumn: "A:A" });
    if (hasLibreOffice()) readPdf(await printToPdf("register-jamtland-2020", bytes));
  });

  test.each([
    ["sv-SE", "Register", "Skapa register", 350],
    ["en-US", "Register", "Create register", 600],
  ])("its page is accessible in %s, and the tabs stand on one line", async (language, tab, button, width) => {
    const { page, pane } = await workbenches.open("jamtland-2020.xlsx", language);
    await page.setViewportSize({ width: width * 2, height: 2600 });
    await page.locator("iframe").evaluate((frame, pixels) => {
      const host = frame.parentElement!;
      host.style.width = `${pixels}px`;
      host.style.flex = "none";
    }, width);
    await pane.getByRole("tab", { name: tab }).click();
    await page.locator("iframe").screenshot({ path: `artefacts/register-empty-${language}-${width}.png` });
    await pane.getByRole("button", { name: button }).click();
    await pane.getByText(/17/).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator("iframe").screenshot({ path: `artefacts/register-${language}-${width}.png` });
    const bar = await pane.getByRole("tablist").boundingBox();
    expect(bar!.height).toBeLessThan(50);
  });
});
