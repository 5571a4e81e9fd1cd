import { readFile } from "node:fs/promises";
import facts from "../../data/facts.json";
import { readTables, toQualifiedA1 } from "../../src/reading";
import { type AgreementRead, agreementsRead, remaining } from "../../src/register";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { workbook as typed } from "../checks/workbook";

async function sample(name: string): Promise<AgreementRead[]> {
  const workbook = await toWorkbookData(name, await readFile(`assets/samples/${name}.xlsx`));
  return agreementsRead(workbook.grids.flatMap((grid) => readTables(grid, workbook)));
}

/** An agreement as a person would read it out: case number, income, decided, remaining. */
function line({ entry }: AgreementRead): (string | null)[] {
  const { caseNumber, income, decided } = entry;
  return [caseNumber, income, decided, remaining(entry)].map((each) =>
    each === null ? null : typeof each === "string" ? each : each.toFixed(),
  );
}

describe("Jämtland 2020, with a list of agreements, a sheet for some and an overview of two years", () => {
  let listed: AgreementRead[];
  let others: AgreementRead[];

  beforeAll(async () => {
    const found = await sample("jamtland-2020");
    listed = found.filter((one) => one.listed);
    others = found.filter((one) => !one.listed);
  });

  test("seventeen agreements of 2020, each once, with the case numbers of the document", () => {
    const documented = facts.entries
      .filter(({ id }) => /^J(0[1-35-9]|1[0-8])$/.test(id))
      .map(({ dnr }) => (dnr ?? "").split(";")[0]);
    expect(listed.map(({ entry }) => entry.caseNumber)).toEqual(documented);
    expect(listed.every(({ entry }) => entry.year === 2020)).toBe(true);
  });

  test("with the amounts of the document, in kronor where a sheet has them in kronor", () => {
    expect(listed.map(({ entry }) => `${entry.caseNumber} ${entry.income?.toFixed()}`)).toEqual([
      "RS/195/2020 71862709",
      "RUN/231/2020 7100000",
      "RS/29/2020 37600000",
      // 10 000 000 + 1 000 000 + 933 000, in the title as 11,9 mkr.
      "RS/27/2020 11933000",
      "RS/194/2020 10141737",
      "RS/194/2020 11537157",
      "RS/28/2020 3800000",
      "RS/26/2020 2600000",
      "RS/17/2020 1300000",
      // 9 100 000 and 1 539 000 that are not distributed, in the title as 10,6 mkr.
      "RS/25/2020 10639000",
      "RS/611/2019 8600000",
      "RS/242/2020 900000",
      // 716 330 + 353 670 + 490 611 + 1 099 057, in the title as 2,6mkr.
      "RS/191/2020 2659668",
      "RS/285/2020 250000",
      "RS/309/2020 1100000",
      "RS/141/2020 180000",
      "HSN/236/2020 400000",
    ]);
  });

  test("what is not distributed of the sick-leave agreement remains", () => {
    const found = listed.find(({ entry }) => entry.caseNumber === "RS/25/2020")!;
    expect(line(found)).toEqual(["RS/25/2020", "10639000", "9100000", "1539000"]);
  });

  test("money to municipalities and the county's in common is passed on", () => {
    const passedOn = listed.filter(({ entry }) => entry.passThrough === "yes");
    expect(passedOn.map(({ entry }) => entry.caseNumber)).toEqual(["RUN/231/2020", "RS/194/2020"]);
  });

  test("who gets it, and where it was read", () => {
    const found = listed.find(({ entry }) => entry.caseNumber === "RS/191/2020")!;
    expect(found.shares.map(({ recipient, amount }) => [recipient, amount.toNumber()])).toEqual([
      ["Nya närvården", 716_330],
      ["Hälsorum Offerdal", 353_670],
      ["Fjällhälsan", 490_611],
      ["Medinordab AB", 1_099_057],
    ]);
    expect(found.cells.map(toQualifiedA1)).toEqual([
      "Lista!A15",
      "'Privata utförare'!A1",
      "'Översikt 2019-2020'!D39",
    ]);
  });

  test("what only the overview has is offered apart, the earlier year with what became of it", () => {
    const rolled = others.filter(({ entry }) => entry.rolledInto !== null);
    expect(
      rolled.map(({ entry }) => [entry.agreement, entry.year, entry.endsYear, entry.rolledInto]),
    ).toEqual([
      ["Förutsättningar vårdens medarbetare", 2019, 2019, "God och nära vård"],
      ["Barnhälsovård", 2019, 2019, "God och nära vård"],
    ]);
  });
});

test("Jämtland 2018: granted 12 208 598 in two pots, decided 9 980 000, remaining 2 228 598", async () => {
  const found = await sample("jamtland-2018");
  expect(found.map(line)).toEqual([["RS/255/2018", "12208598", "9980000", "2228598"]]);
  expect(found[0]?.entry.year).toBe(2018);
});

test("Västra Götaland 2024: 8 400 468 unallocated, 18 600 000 and 2 276 447 by level", async () => {
  const [found, ...more] = await sample("vastra-gotaland-2024");
  expect(more).toEqual([]);
  expect(line(found!)).toEqual([null, "29276915", "20876447", "8400468"]);
  expect(found?.entry.national?.toNumber()).toBe(250_000_000);
  expect(found?.shares.map(({ recipient, amount }) => [recipient, amount.toNumber()])).toEqual([
    ["Delregional vårdsamverkan", 18_600_000],
    ["Länsgemensam nivå", 2_276_447],
  ]);
});

test("Västerbotten 2018: the national amount, the income, the overhead as the sheet has it, and each board's share", async () => {
  const [first, ...more] = await sample("vasterbotten-2018");
  expect(more).toHaveLength(7);
  expect(first?.entry.national?.toNumber()).toBe(1_230_000_000);
  // 3,3 of 32,6, and 15,7 + 7,9 + 5,7 = 29,3: nothing remains.
  expect(first?.entry.overheadRate?.toFixed(4)).toBe("0.1012");
  expect(line(first!)).toEqual([null, "32600000", "29300000", "0"]);
  expect(first?.shares.map(({ amount }) => amount.toNumber())).toEqual([15_700_000, 7_900_000, 5_700_000]);
});

test("a sheet of names and figures that are no grants is no list of agreements", () => {
  const workbook = typed({
    Personal: {
      rows: [
        ["Kommun", "Folkmängd"],
        ["Falun", 59_406],
        ["Mora", 20_470],
        ["Rättvik", 10_913],
      ],
    },
  });
  expect(agreementsRead(workbook.grids.flatMap((grid) => readTables(grid, workbook)))).toEqual([]);
});
