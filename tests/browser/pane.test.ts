import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { until } from "./support/until";
import { type OpenWorkbench, useWorkbench } from "./support/workbench";

const workbenches = useWorkbench();

/** The value of a cell in the grid's own model. */
async function valueOf({ ask }: OpenWorkbench, sheet: string, address: string): Promise<unknown> {
  return ask((workbench, given) => workbench.cell(given.sheet, given.address).value, { sheet, address });
}

async function type(
  workbench: OpenWorkbench,
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
) {
  for (const [address, value] of Object.entries(cells)) {
    await workbench.ask((page, given) => page.setCell(given.sheet, given.address, given.value), {
      sheet,
      address,
      value,
    });
  }
}

/** Fills a field of the pane as a person does: types, and leaves it with Enter. */
async function fill(pane: FrameLocator, field: string | RegExp, text: string): Promise<void> {
  const box = pane.getByRole("textbox", { name: field });
  await box.fill(text);
  await box.press("Enter");
}

async function activeSheet({ ask }: OpenWorkbench): Promise<string> {
  return ask((workbench) => workbench.selection().sheet);
}

describe("first opening", () => {
  test("the sample sheet shows what is wrong; the correction is written on a click and taken back whole", async () => {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    const { pane } = workbench;
    const sheet = "Exempel från Grant";
    await pane.getByRole("button", { name: "Prova med ett exempelblad" }).click();
    await pane.getByRole("heading", { name: /^1 fel/ }).waitFor();
    await pane.getByRole("button", { name: /Kvinnors hälsa/ }).click();
    expect(await valueOf(workbench, sheet, "B6")).toBe(31);

    await pane.getByRole("button", { name: "Rätta" }).first().click();
    await pane.getByText("B6 är rättad").waitFor();
    expect(await valueOf(workbench, sheet, "B6")).toBe(13);

    await pane.getByRole("button", { name: "Ångra" }).click();
    await until("the correction is taken back", async () => (await valueOf(workbench, sheet, "B6")) === 31);

    await pane.getByRole("button", { name: "Rätta" }).first().click();
    await pane.getByText("B6 är rättad").waitFor();
    await pane.getByRole("button", { name: "Stäm av igen" }).first().click();
    await pane.getByRole("heading", { name: /^Inga fel/ }).waitFor();
  });

  test("a person's own change makes the result out of date, and nothing is validated unasked", async () => {
    const workbench = await workbenches.open("vasterbotten-2018.xlsx");
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Stäm av" }).click();
    await pane.getByRole("heading", { name: /^1 fel/ }).waitFor();
    await type(workbench, "Riktade 2018", { C8: 13 });
    await pane.getByText(/Bladet Riktade 2018 har ändrats \(C8\)/).waitFor();
    await pane.getByRole("heading", { name: /^1 fel/ }).waitFor();
  });
});

describe("distributing", () => {
  test("shows the shares first, inserts one formula that spills, and only where the cells are empty", async () => {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    const { pane, ask } = workbench;
    const sheet = await activeSheet(workbench);
    // Vansbro, Malung-Sälen and Gagnef in the agreement of 2020, whose amounts are in the sheet's column B.
    await type(workbench, sheet, { K1: 200_000_000, K2: 6_792, K3: 10_087, K4: 10_311, M4: "Anteckning" });
    await pane.getByRole("tab", { name: "Fördela" }).click();
    await fill(pane, "Belopp att fördela", `${sheet}!K1`);
    await fill(pane, "Folkmängd eller andra vikter", `${sheet}!K2:K4`);
    await fill(pane, /Hela folkmängden/, "10 319 473");
    await pane.getByRole("cell", { name: /^131.634,63$/ }).waitFor();

    await fill(pane, "Första cellen för resultatet", `${sheet}!M2`);
    await pane.getByRole("button", { name: "Infoga som formel" }).click();
    await pane.getByText(/Där finns redan något: M4/).waitFor();
    expect(await valueOf(workbench, sheet, "M2")).toBeNull();

    await fill(pane, "Första cellen för resultatet", `${sheet}!L2`);
    await pane.getByRole("button", { name: "Infoga som formel" }).click();
    await pane.getByText("Infogat i L2:L4").waitFor();
    await ask((page) => page.calculated());
    const shares = await Promise.all(["L2", "L3", "L4"].map((address) => valueOf(workbench, sheet, address)));
    expect(shares).toEqual([131_634.63, 195_494.48, 199_835.79]);

    await pane.getByRole("button", { name: "Ångra" }).click();
    await until("the formula is gone", async () => (await valueOf(workbench, sheet, "L2")) === null);
  });
});

describe("pointing", () => {
  test("the field that was clicked takes what is then selected in the sheet", async () => {
    const { page, pane, ask } = await workbenches.open("vasterbotten-2018.xlsx");
    await pane.getByRole("tab", { name: "Fördela" }).click();
    const field = pane.getByRole("textbox", { name: "Belopp att fördela" });
    await field.click();
    await page.mouse.click(300, 400);
    await until("the field names the cell", async () => (await field.inputValue()) !== "");
    const { address } = await ask((workbench) => workbench.selection());
    expect(await field.inputValue()).toBe(`'Riktade 2018'!${address.split(":")[0]}`);
  });
});

describe("population", () => {
  /** Statistics Sweden's answer for two areas, in the form that its API documents. */
  const ANSWER = {
    id: ["Region", "ContentsCode", "Tid"],
    size: [2, 1, 1],
    dimension: {
      Region: { category: { index: { "00": 0, "2080": 1 } } },
      ContentsCode: { category: { index: { BE0101N1: 0 } } },
      Tid: { category: { index: { "2019": 0 } } },
    },
    value: [10_327_589, 59_406],
  };

  async function openWithName(): Promise<OpenWorkbench> {
    const workbench = await workbenches.open("dalarna-2020.xlsx");
    const sheet = await activeSheet(workbench);
    await type(workbench, sheet, { K2: "Falu kommun", K3: "Okänd ort" });
    await workbench.pane.getByRole("tab", { name: "Folkmängd" }).click();
    await fill(workbench.pane, "Mottagarnas namn eller koder", `${sheet}!K2:K3`);
    return workbench;
  }

  test("of a built-in year needs no network, and lists the names that are no known area", async () => {
    const workbench = await openWithName();
    const { page, pane } = workbench;
    const others: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("http://localhost")) others.push(request.url());
    });
    await pane.getByText("Hittades inte: Okänd ort").waitFor();
    await pane.getByText("SCB via Faktadriven (Kolada N01951)").waitFor();
    await pane.getByRole("combobox", { name: "År" }).selectOption("2018");
    await pane.getByRole("button", { name: "Infoga folkmängden" }).click();
    await pane.getByText("Infogat i L2:L3").waitFor();
    expect(await valueOf(workbench, await activeSheet(workbench), "L2")).toBe(58_923);
    expect(others).toEqual([]);
  });

  test("of another year is fetched when asked for, by code alone; without network the pane says so", async () => {
    const { page, pane } = await openWithName();
    let answer: object | null = null;
    const sent: string[] = [];
    await page.route("https://api.scb.se/**", async (route) => {
      sent.push(route.request().postData() ?? "");
      const headers = { "access-control-allow-origin": "*" };
      await (answer ? route.fulfill({ json: answer, headers }) : route.abort("internetdisconnected"));
    });
    await pane.getByRole("combobox", { name: "År" }).selectOption("2019");
    await pane.getByRole("button", { name: "Hämta från SCB" }).click();
    await pane.getByText(/SCB kan inte nås/).waitFor();

    answer = ANSWER;
    await pane.getByRole("button", { name: "Hämta från SCB" }).click();
    await pane.getByRole("cell", { name: /^59.406$/ }).waitFor();
    expect(sent[1]).toContain('"2080"');
    expect(sent[1]).not.toMatch(/Falu|Okänd/);
  });
});

describe("settings as a file", () => {
  test("are saved, and taken from another's file; a field that cannot be used is named and nothing is kept", async () => {
    const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx");
    await pane.getByRole("tab", { name: "Inställningar" }).click();
    const saved = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Spara som fil" }).click();
    const file = JSON.parse(await readFile(await (await saved).path(), "utf8")) as {
      overheadSpan: { least: number; most: number };
    };
    expect(file.overheadSpan).toEqual({ least: 0.1, most: 0.15 });

    const open = async (settings: unknown) => {
      const buffer = Buffer.from(JSON.stringify(settings));
      const chooser = page.waitForEvent("filechooser");
      await pane.getByRole("button", { name: "Öppna fil" }).click();
      await (await chooser).setFiles({ name: "andras.json", mimeType: "application/json", buffer });
    };
    await open({ ...file, overheadSpan: { least: 0.12, most: "femton" } });
    await pane.getByText("overheadSpan.most: fel slags värde").waitFor();
    await open({ ...file, overheadSpan: { least: 0.12, most: 0.2 } });
    await pane.getByText("Sparat. Gäller från nästa avstämning.").waitFor();
    expect(await pane.getByRole("textbox", { name: "Högst" }).inputValue()).toBe("20");
  });
});

describe("the language", () => {
  test("can be another than Excel's, and stays so", async () => {
    const { page, pane } = await workbenches.open("vasterbotten-2018.xlsx");
    await pane.getByRole("tab", { name: "Inställningar" }).click();
    await pane.getByRole("combobox", { name: "Språk" }).selectOption("en");
    await pane.getByRole("tab", { name: "Validate" }).waitFor();
    await page.reload();
    await pane.getByRole("tab", { name: "Validate" }).waitFor();
  });
});
