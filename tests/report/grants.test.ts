import { readFile } from "node:fs/promises";
import type { GrantTable } from "../../src/report";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { report, workbookOf } from "./support";

async function sample(name: string): Promise<readonly GrantTable[]> {
  const file = `${name}.xlsx`;
  return (await report(await toWorkbookData(file, await readFile(`assets/samples/${file}`)))).grants;
}

function tableOn(tables: readonly GrantTable[], sheet: string, range: string): GrantTable {
  const found = tables.find((table) => table.sheet === sheet && table.range === range);
  if (!found)
    throw new Error(`no table ${sheet}!${range} among ${tables.map((table) => table.range).join(", ")}`);
  return found;
}

describe("Västerbotten 2018, a grant a row with recipients beside and below", () => {
  let table: GrantTable;
  beforeAll(async () => {
    table = tableOn(await sample("vasterbotten-2018"), "Riktade 2018", "A3:F26");
  });

  test("each grant has its national amount, income, overhead and what its recipients get", () => {
    const [first] = table.grants;
    expect(first).toMatchObject({
      name: "Kvalitetssäkrad sjukskrivningsprocess inklusive rehabilitering",
      national: "1230",
      income: "32.6",
      overhead: "3.3",
      allocated: "29.3",
      difference: "0",
      holds: "exact",
    });
    expect(first?.shares.map(({ name, amount, cell }) => [name, amount, cell.address])).toEqual([
      ["LTS - Primärvård", "15.7", "E4"],
      ["HSN - Sjukhusvård", "7.9", "E5"],
      ["LTS - Ledningsstab o IT", "5.7", "E6"],
    ]);
  });

  test("a row that does not balance says by how much: 9,9 − 1,0 − 8,9 − 2,8", () => {
    const wrong = table.grants.filter(({ holds }) => holds === "fails");
    expect(wrong.map(({ cell, difference }) => [cell.address, difference])).toEqual([["A8", "-2.8"]]);
  });

  test("the sheet's own totals are told as it states them", () => {
    expect(table.unit).toBe("mkr");
    expect(table.stated.map(({ kind, amount, cell }) => [kind, amount, cell.address])).toEqual([
      ["total", "144", "C26"],
      ["total", "19", "D26"],
      ["total", "125", "E26"],
    ]);
  });
});

test("Jämtland 2018: what is decided by recipient, and what remains", async () => {
  const table = tableOn(await sample("jamtland-2018"), "Professionsmiljarden 2018", "A10:B23");
  expect(table.grants).toHaveLength(1);
  expect(table.grants[0]).toMatchObject({ allocated: "9980000", stated: "9980000", difference: "0" });
  expect(table.grants[0]?.shares).toHaveLength(10);
  expect(table.stated.find(({ kind }) => kind === "remainder")?.amount).toBe("2228598");
});

test("Jämtland 2018: a national amount in millions beside an income in kronor is told in kronor", async () => {
  const table = tableOn(await sample("jamtland-2018"), "Professionsmiljarden 2018", "A5:C7");
  expect(table.grants.map(({ national, income }) => [national, income])).toEqual([
    ["651000000", "8357305"],
    ["300000000", "3851293"],
  ]);
});

test("Västra Götaland 2024: the two levels with 18 600 000 and 2 276 447", async () => {
  const table = tableOn(await sample("vastra-gotaland-2024"), "Förslag", "A11:B13");
  expect(table.grants[0]?.shares.map(({ name, amount }) => [name, amount])).toEqual([
    ["Delregional vårdsamverkan", "18600000"],
    ["Länsgemensam nivå", "2276447"],
  ]);
});

test("Jämtland 2020: of-which rows are part of the row above and no grants of their own", async () => {
  const table = tableOn(await sample("jamtland-2020"), "Översikt 2019-2020", "C2:D45");
  const names = table.grants.map(({ name }) => name);
  expect(names).toContain("God och nära vård");
  expect(names).not.toContain("Insatser Vision e-hälsa 2025");
  expect(table.stated.map(({ amount }) => amount)).toEqual(["169.8", "6.4"]);
});

test("Jämtland 2020: 10 000 000 + 1 000 000 + 933 000 is what the title rounds to 11,9 mkr, and differs from nothing", async () => {
  const [grant] = tableOn(await sample("jamtland-2020"), "Förlossningsvård", "A4:B7").grants;
  expect(grant).toMatchObject({ allocated: "11933000", difference: null });
});

test("recipients down the side and grants across: each column is a grant with its recipients", async () => {
  const { grants } = await report(
    workbookOf([
      ["Fördelning av statsbidrag 2018 (tkr)", "", ""],
      ["Nämnd", "Psykisk hälsa", "Cancervård"],
      ["HSN", 100, 5],
      ["LTS", 200, 6],
      ["NFH", 300, 7],
      ["Summa", 600, 29],
    ]),
  );
  expect(grants[0]?.grants).toMatchObject([
    { name: "Psykisk hälsa", allocated: "600", stated: "600", difference: "0", holds: "exact" },
    { name: "Cancervård", allocated: "18", stated: "29", difference: "11", holds: "fails" },
  ]);
});

test("a sheet without money has nothing to reconcile", async () => {
  const { grants } = await report(
    workbookOf([
      ["Kommun", "Folkmängd"],
      ["Falun", 59_382],
      ["Mora", 20_414],
    ]),
  );
  expect(grants).toEqual([]);
});

test("Västra Götaland 2024: 8 400 468 is unallocated, and the rest goes to two levels", async () => {
  const table = tableOn(await sample("vastra-gotaland-2024"), "Förslag", "A4:B8");
  const [grant, ...more] = table.grants;
  expect(more).toEqual([]);
  expect(grant).toMatchObject({
    name: "Sammanhållen vård och samsjuklighet 2024",
    national: "250000000",
    income: "29276915",
    allocated: "20876447",
    difference: "8400468",
  });
  expect(grant?.shares.map(({ name, amount, cell }) => [name, amount, cell.address])).toEqual([
    ["Delregional vårdsamverkan", "18600000", "B12"],
    ["Länsgemensam nivå", "2276447", "B13"],
  ]);
});
