import { readXlsx } from "../../src/workbench/xlsx";
import { accessibilityFaults } from "./support/accessibility";
import { hasLibreOffice, printToPdf, readPdf } from "./support/office";
import { type OpenWorkbench, useWorkbench } from "./support/workbench";

const SHEET = "Rapport från Grant";

const workbenches = useWorkbench();

async function makeReport({ pane }: OpenWorkbench): Promise<void> {
  await pane.getByRole("tab", { name: "Rapport" }).click();
  await pane.getByRole("button", { name: "Skapa rapporten" }).click();
  await pane.getByText(`Rapporten finns på bladet ${SHEET}.`).waitFor();
}

/** What the report's sheet says, row by row. */
async function sheetOf({ ask }: OpenWorkbench): Promise<string[]> {
  const rows = await ask((workbench, name) => {
    const { sheets } = workbench.snapshot();
    const found = Object.values(sheets).find((sheet) => sheet.name === name);
    const cells = (found?.cellData ?? {}) as Record<string, Record<string, { v?: string | number }>>;
    return Object.values(cells).map((row) => Object.values(row).map(({ v }) => v ?? ""));
  }, SHEET);
  return rows.map((row) => row.join(" | "));
}

async function savedBytes({ ask }: OpenWorkbench): Promise<Uint8Array> {
  return Uint8Array.from(await ask(async (workbench) => [...(await workbench.save())]));
}

test("one click makes the report of the workbook, and a second says that the figures are the same", async () => {
  const workbench = await workbenches.open("vasterbotten-2018.xlsx");
  await makeReport(workbench);
  const rows = await sheetOf(workbench);
  expect(rows[0]).toMatch(/^Avstämning av riktade statsbidrag/);
  expect(rows.find((row) => row.startsWith("Fel att åtgärda"))).toMatch(/\| 1\b/);
  expect(rows.find((row) => row.startsWith("Riktade 2018, rad 8"))).toMatch(/Raden fattas 2,8\smkr.*\| C8$/);
  expect(rows.find((row) => row.startsWith("Förlossningsvård och kvinnors hälsa | 490"))).toMatch(
    /490 \| 9.9 \| 1 \| 11.7 \| -2.8 \| A8$/,
  );
  expect(rows.find((row) => row.startsWith("Kontrollsumma"))).toMatch(/[0-9a-f]{64}/);

  await workbench.pane.getByRole("button", { name: "Skapa rapporten på nytt" }).click();
  await workbench.pane.getByText("Siffrorna är desamma som i rapporten från").waitFor();
  expect(await workbench.pane.getByText(/har ändrats/).count()).toBe(0);
});

test("the saved file keeps print setup, links and charts, and an independent reader prints it", async () => {
  const workbench = await workbenches.open("vasterbotten-2018.xlsx");
  await makeReport(workbench);
  await workbench.page.screenshot({ path: "artefacts/report-pane.png" });
  const bytes = await savedBytes(workbench);
  const sheet = (await readXlsx(bytes)).getWorksheet(SHEET)!;
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: "landscape",
    fitToWidth: 1,
    printTitlesRow: "1:2",
  });
  expect(sheet.pageSetup.printArea).toMatch(/^A1:G\d+$/);
  expect(sheet.headerFooter.oddFooter).toBe("&RSida &P av &N");
  const links: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cell.hyperlink && links.push(cell.hyperlink)));
  expect(links).toContain("#'Riktade 2018'!C8");

  if (!hasLibreOffice()) {
    console.info("LibreOffice is not installed: the report was not printed.");
    return;
  }
  const pages = readPdf(await printToPdf("report-vasterbotten", bytes));
  if (!pages) {
    console.info("poppler-utils is not installed: the print was made, but not read.");
    return;
  }
  const own = pages.filter((page) => page.includes("Avstämning av riktade statsbidrag"));
  expect(own.length).toBeGreaterThan(1);
  // The chart's title and the page's number are drawn by the reader itself.
  expect(own.join("\n")).toMatch(/Belopp per mottagare/);
  expect(own.join("\n")).toMatch(/Sida \d+ av \d+/);
});

test.each(["jamtland-2018", "jamtland-2020", "vastra-gotaland-2024"])(
  "%s gets its report as well",
  async (name) => {
    const workbench = await workbenches.open(`${name}.xlsx`);
    await makeReport(workbench);
    const bytes = await savedBytes(workbench);
    if (!hasLibreOffice()) return;
    readPdf(await printToPdf(`report-${name}`, bytes));
    await workbench.page.screenshot({ path: `artefacts/report-${name}.png` });
  },
);

describe("the pictures in the pane", () => {
  test("show where the money goes with the same amounts in a table, and are saved", async () => {
    const workbench = await workbenches.open("vasterbotten-2018.xlsx");
    const { pane, page } = workbench;
    await makeReport(workbench);
    await pane.getByRole("img", { name: "Pengarnas väg" }).waitFor();
    await pane.getByText("Visa som tabell").first().click();
    const table = pane.getByRole("table", { name: "Pengarnas väg" });
    expect(await table.getByRole("row", { name: /^Jämlik cancervård HSN - Sjukhusvård 9,3/ }).count()).toBe(
      1,
    );

    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Spara som SVG" }).first().click();
    expect((await download).suggestedFilename()).toBe("Grant Pengarnas väg.svg");
    const png = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Spara som PNG" }).first().click();
    expect((await png).suggestedFilename()).toBe("Grant Pengarnas väg.png");
  });

  test.each([
    ["sv-SE", "Rapport", "Skapa rapporten", 350],
    ["en-US", "Report", "Make the report", 600],
  ])("are accessible in %s", async (language, tab, button, width) => {
    const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx", language);
    await pane.getByRole("tab", { name: tab }).click();
    await pane.getByRole("button", { name: button }).click();
    await pane.getByRole("img").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: Math.max(width * 2, 1000), height: 2600 });
    await page.locator("iframe").evaluate((frame, pixels) => {
      const host = frame.parentElement!;
      host.style.width = `${pixels}px`;
      host.style.flex = "none";
    }, width);
    await pane.getByRole("img").first().scrollIntoViewIfNeeded();
    await page.locator("iframe").screenshot({ path: `artefacts/report-pictures-${language}-${width}.png` });
  });
});
