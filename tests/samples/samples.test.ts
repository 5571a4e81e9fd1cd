import { readFileSync } from "node:fs";
import { join } from "node:path";
import facts from "../../data/facts.json";
import population from "../../data/dalarna-population-2019.json";
import { SAMPLES } from "../../scripts/samples/index";
import { toBytes } from "../../scripts/samples/sheet";
import type { CellValue, Grid, WorkbookData } from "../../src/reading";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { importXlsx } from "../../src/workbench/xlsx/univer";

const FOLDER = join(__dirname, "../../assets/samples");

function committed(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

function open(file: string): Promise<WorkbookData> {
  return toWorkbookData(file, committed(file));
}

async function sheet(file: string, name: string): Promise<Grid> {
  const grid = (await open(file)).grids.find((one) => one.sheet === name);
  if (!grid) throw new Error(`${file} has no sheet ${name}`);
  return grid;
}

/** The cell at a row and column counted from 1, as Excel names them. */
function at(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - 1 - grid.top]?.[column - 1 - grid.left] ?? "";
}

function formatAt(grid: Grid, row: number, column: number): string | undefined {
  return grid.formats?.[row - 1 - grid.top]?.[column - 1 - grid.left];
}

/** The amounts of an entry as the document writes them. */
function written(id: string): string[] {
  const entry = facts.entries.find((one) => one.id === id);
  const amounts: string[] = [];
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    if ("written" in value && typeof value.written === "string") amounts.push(value.written);
    else Object.values(value).forEach(collect);
  };
  collect(entry?.rows);
  return amounts;
}

/** Digits and decimals of what is written, without spaces, line breaks and units: "6⏎900 000 kr" → 6900000. */
function numberOf(text: string): number {
  return Number((/[\d\s⏎,]+/.exec(text)?.[0] ?? "").replaceAll(/[\s⏎]/g, "").replace(",", "."));
}

/** Every figure that a sheet shows, typed or as text. */
function figuresOn(grid: Grid): number[] {
  return grid.values.flat().flatMap((value) => {
    if (typeof value === "number") return [value];
    return typeof value === "string" && /\d/.test(value) ? [numberOf(value)] : [];
  });
}

describe("the sample workbooks", () => {
  it.each(Object.entries(SAMPLES))("%s is what the script makes, cells and looks", async (file, make) => {
    // Not byte by byte: platforms compress differently.
    const made = await toBytes(make());
    expect(await toWorkbookData(file, made)).toEqual(await open(file));
    expect(await importXlsx(made, file)).toEqual(await importXlsx(committed(file), file));
  });

  it.each([
    ["vasterbotten-2018.xlsx", "Riktade 2018", ["V09"]],
    ["vasterbotten-2018.xlsx", "Text", ["V01", "V02", "V03", "V04", "V05", "V06", "V07"]],
    ["dalarna-2020.xlsx", "Belopp", ["D01", "D02"]],
    ["vastra-gotaland-2024.xlsx", "Förslag", ["W01", "W09"]],
    ["vastra-gotaland-2024.xlsx", "Insatsområden", ["W02", "W03", "W04", "W05", "W06", "W07", "W08"]],
    ["vastra-gotaland-2024.xlsx", "Sammanfattning", ["W10"]],
    ["jamtland-2018.xlsx", "Professionsmiljarden 2018", ["P01", "P03"]],
    ["jamtland-2020.xlsx", "Översikt 2019-2020", ["J19", "J20"]],
    ["jamtland-2020.xlsx", "God och nära vård", ["J01"]],
    ["jamtland-2020.xlsx", "Tillgänglighet", ["J03"]],
    ["jamtland-2020.xlsx", "Förlossningsvård", ["J05"]],
    ["jamtland-2020.xlsx", "Psykisk hälsa", ["J06", "J07"]],
    ["jamtland-2020.xlsx", "Vårdförlopp", ["J09"]],
    ["jamtland-2020.xlsx", "Sjukskrivning", ["J11"]],
    ["jamtland-2020.xlsx", "Flyktingmottagande", ["J12"]],
    ["jamtland-2020.xlsx", "Privata utförare", ["J14"]],
  ])("%s, sheet %s, has every figure of the document's %j", async (file, name, ids) => {
    const figures = figuresOn(await sheet(file, name));
    for (const amount of ids.flatMap(written)) expect(figures).toContain(numberOf(amount));
  });
});

describe("vasterbotten-2018.xlsx, sheet Riktade 2018", () => {
  const read = (): Promise<Grid> => sheet("vasterbotten-2018.xlsx", "Riktade 2018");

  it("says its unit in A1 and nowhere else", async () => {
    const grid = await read();
    expect(at(grid, 1, 1)).toBe("Riktade statsbidrag 2018 - mkr");
    const others = grid.values
      .slice(1)
      .flat()
      .filter((value) => /mkr|tkr|kronor|\bkr\b/.test(String(value)));
    expect(others).toEqual([]);
  });

  it("has the document's headers, the last merged over amount and board", async () => {
    const grid = await read();
    const headers = [1, 2, 3, 4, 5, 6].map((column) => at(grid, 3, column));
    expect(headers).toEqual(["Grant", "Riket", "Intäkt VLL", "OH 10- 15%", "Fördelning nämnd o VO", ""]);
    expect(grid.merges).toEqual([{ top: 2, left: 4, bottom: 2, right: 5 }]);
  });

  it("keeps the grant whose second row has no income of its own", async () => {
    const grid = await read();
    const row = (number: number): CellValue[] => [1, 2, 3, 4, 5, 6].map((column) => at(grid, number, column));
    expect(row(8)).toEqual(["Förlossningsvård och kvinnors hälsa", 490, 9.9, 1, 8.9, "HSN - Sjukhusvård"]);
    expect(row(9)).toEqual(["", "", "", "", 2.8, "LTS - Primärvård"]);
  });

  it("ends with a row of text alone and a sum without decimals", async () => {
    const grid = await read();
    expect([5, 6].map((column) => at(grid, 25, column))).toEqual([
      "",
      "Gamla kö miljarden är fördelat till HSN",
    ]);
    expect([1, 2, 3, 4, 5].map((column) => at(grid, 26, column))).toEqual(["Summa", "", 144, 19, 125]);
    expect([3, 4, 5].map((column) => formatAt(grid, 26, column))).toEqual(["0", "0", "0"]);
  });

  it("shows one decimal but for 7,75 and 1,25, and has no formula", async () => {
    const grid = await read();
    const two = grid.formats?.flatMap((row, index) => (row[4] === "0.00" ? [grid.values[index]?.[4]] : []));
    expect(two).toEqual([7.75, 1.25]);
    expect(grid.formulas?.flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
  });
});

describe("what the other samples keep of their documents", () => {
  it("Västerbotten's prose writes its amounts as text, one in tkr and one without a unit", async () => {
    const grid = await sheet("vasterbotten-2018.xlsx", "Text");
    const amounts = grid.values.slice(4).map((row) => row[2]);
    expect(amounts).toEqual(expect.arrayContaining(["15,7 mkr", "8,1", "9,3 tkr", "20 miljoner kronor"]));
    expect(amounts.every((amount) => typeof amount === "string")).toBe(true);
  });

  it("Dalarna's populations add up to the region's and stand beside the nation's", async () => {
    const figures = figuresOn(await sheet("dalarna-2020.xlsx", "Folkmängd"));
    expect(figures).toEqual(expect.arrayContaining([6792, 26921, 287795, 10319473]));
    const sum = population.municipalities.reduce((total, one) => total + one.population, 0);
    expect(sum).toBe(287795);
  });

  it("Jämtland 2018 writes primary care's parts beside its amount", async () => {
    const grid = await sheet("jamtland-2018.xlsx", "Professionsmiljarden 2018");
    expect(grid.values.flat()).toContain("750 000 (250+500)");
    expect(grid.values.flat()).toContain(9980000);
  });

  it("Jämtland 2020 breaks numbers over two lines and leaves thousands out, as the document does", async () => {
    const mental = await sheet("jamtland-2020.xlsx", "Psykisk hälsa");
    expect(mental.values.flat()).toEqual(expect.arrayContaining(["300 000\n000", 370000]));
    const sick = await sheet("jamtland-2020.xlsx", "Sjukskrivning");
    expect(sick.values.flat()).toContain("6\n900 000 kr");
  });

  it("Jämtland 2020 lists name, amount and case number in one cell", async () => {
    const grid = await sheet("jamtland-2020.xlsx", "Lista");
    expect(grid.values.flat()).toContain("God och nära vård 2020 71,8mkr RS/195/2020");
    expect(
      grid.values.flat().filter((value) => /(RS|RUN|HSN)\/\d+\/20\d\d$/.test(String(value))),
    ).toHaveLength(17);
  });

  it("Jämtland 2020 has two years side by side with their own sums", async () => {
    const grid = await sheet("jamtland-2020.xlsx", "Översikt 2019-2020");
    const sums = grid.values.filter((row) => row[0] === "Summa").map((row) => [row[1], row[3]]);
    expect(sums).toEqual([
      [156.5, 169.8],
      [2.9, 6.4],
    ]);
  });
});
