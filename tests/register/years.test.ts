import { readFile } from "node:fs/promises";
import { Decimal } from "../../src/money";
import { readTables, type WorkbookData } from "../../src/reading";
import {
  emptyEntry,
  type Movement,
  overviewYears,
  type RegisterEntry,
  registerYears,
  type YearChange,
  type YearOverYear,
} from "../../src/register";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { workbook as typed } from "../checks/workbook";

const MKR = 1_000_000;

function overviewsOf(workbook: WorkbookData): YearOverYear[] {
  return overviewYears(workbook.grids.flatMap((grid) => readTables(grid, workbook)));
}

function inMkr({ before, after, change, percent }: Movement): (number | null)[] {
  const mkr = (amount: Decimal): number => amount.dividedBy(MKR).toNumber();
  return [mkr(before), mkr(after), mkr(change), percent?.toNumber() ?? null];
}

describe("Jämtland's overview of 2019 and 2020", () => {
  let overview: YearOverYear;

  beforeAll(async () => {
    const bytes = await readFile("assets/samples/jamtland-2020.xlsx");
    overview = overviewsOf(await toWorkbookData("jamtland-2020.xlsx", bytes))[0]!;
  });

  const line = (name: string): YearChange => overview.lines.find((one) => one.name.startsWith(name))!;

  test("is of two years, on its own sheet", () => {
    expect([overview.from, overview.to, overview.sheet]).toEqual([2019, 2020, "Översikt 2019-2020"]);
  });

  test("an agreement that has grown, in kronor and per cent, with what it is made of", () => {
    // 71,8 − 30,6 = 41,2, which is 134,6 % of 30,6.
    expect(line("God och nära vård")).toMatchObject({ kind: "changed" });
    expect(inMkr(line("God och nära vård"))).toEqual([30.6, 71.8, 41.2, 134.6]);
    expect(
      line("God och nära vård").parts.map(({ name, before, after }) => [
        name,
        before,
        after?.dividedBy(MKR).toNumber(),
      ]),
    ).toEqual([
      ["Utveckling nära vård fokus primärvård", null, 18.2],
      ["Ny generell resursförstärkning", null, 19],
      ["Ökad tillgänglighet barnhälsovård", null, 1.1],
      ["Goda förutsättningar vårdens medarbetare", null, 23],
      ["Vidarutbildning specialistsjuksköterskor", null, 6.3],
      ["Karriärtjänster specialistsjuksköterskor", null, 1.3],
      ["Insatser Vision e-hälsa 2025", null, 2.9],
    ]);
  });

  test("one under another name than the year before is the same agreement where they stand in one row", () => {
    expect(line("Ökad tillgänglighet och jämlikhet")).toMatchObject({
      kind: "changed",
      formerName: "Förlossningsvård och kvinnors hälsa",
    });
  });

  test("what was rolled into another says which, by that agreement's own name", () => {
    const rolled = overview.lines.filter(({ kind }) => kind === "rolled-into");
    expect(rolled.map(({ name, into }) => [name, into])).toEqual([
      ["Förutsättningar vårdens medarbetare", "God och nära vård"],
      ["Barnhälsovård", "God och nära vård"],
    ]);
  });

  test("new ones have no change in per cent", () => {
    expect(line("Personcenterade vårdförlopp")).toMatchObject({ kind: "new", percent: null });
    expect(line("Civilberedskapsplanering").kind).toBe("unchanged");
  });

  test("the totals with and without what is passed on to municipalities and the county", () => {
    // 2019: 156,5 + 3,0, of which 6,2 to the county; 2020: 180,7 + 6,4, of which 7,1 + 11,5.
    expect(inMkr(overview.all)).toEqual([159.5, 187.1, 27.6, 17.3]);
    expect(inMkr(overview.own)).toEqual([153.3, 168.5, 15.2, 9.9]);
    expect(overview.lines.filter(({ passThrough }) => passThrough).map(({ name }) => name)).toEqual([
      "Regional utveckling fördelar ... till kommuner",
      "Till länet:",
    ]);
  });

  test("156,5 holds; 169,8 is 10,9 less than its lines, and it says what would explain it", () => {
    const sums = overview.sums.map(({ stated, difference, holds }) => [
      stated.dividedBy(MKR).toNumber(),
      difference.dividedBy(MKR).toNumber(),
      holds,
    ]);
    expect(sums).toEqual([
      [156.5, 0, "exact"],
      [2.9, -0.1, "rounding"],
      [169.8, -10.9, "fails"],
      [6.4, 0, "exact"],
    ]);
    const [, , wrong] = overview.sums;
    const named = (amounts: readonly { name: string; amount: Decimal }[]) =>
      amounts.map(({ name, amount }) => `${name} ${amount.dividedBy(MKR).toFixed(1)}`);
    expect(wrong?.explanations.map(({ without, besides }) => [named(without), named(besides)])).toEqual([
      [
        [
          "Regional utveckling fördelar ... till kommuner 7.1",
          "Jämlik och effektiv cancervård och kortare väntetider 3.8",
        ],
        [],
      ],
      [
        ["Ökad tillgänglighet och jämlikhet i mödrhälso- ... 11.9"],
        ["Brukarsamverkan (ingick i region 2019) 1.0"],
      ],
      [["Till länet: 11.5"], ["Stärkt psykitrisk traumavård 0.6"]],
    ]);
  });
});

test("two years in two columns of one table", () => {
  const [years] = overviewsOf(
    typed({
      Översikt: {
        rows: [
          ["Statsbidrag (tkr)", "Intäkt 2023", "Intäkt 2024"],
          ["Patientsäkerhet", 4_120, 4_120],
          ["God och nära vård", 12_580, 10_064],
          ["Ungdomsmottagningar ingår i Psykisk hälsa", 900, ""],
          ["Psykisk hälsa", 7_340, 8_240],
          ["Medel till kommunerna", "", 1_000],
        ],
      },
    }),
  );
  expect(years?.lines.map(({ kind, into, passThrough }) => [kind, into, passThrough])).toEqual([
    ["unchanged", null, false],
    ["changed", null, false],
    ["rolled-into", "Psykisk hälsa", false],
    ["changed", null, false],
    ["new", null, true],
  ]);
  // 23 424 tkr less 24 940 tkr; without the municipalities' 1 000 tkr, 22 424 tkr.
  expect(years?.all.change.toNumber()).toBe(-1_516_000);
  expect(years?.own.change.toNumber()).toBe(-2_516_000);
});

test("two lists that are ordered each by itself are paired by name", () => {
  const [years] = overviewsOf(
    typed({
      Översikt: {
        rows: [
          ["Avtal (mkr)", 2019, "", "Avtal", 2020],
          ["Cancervård", 6.2, "", "Psykisk hälsa", 10.1],
          ["Psykisk hälsa", 14.8, "", "Kvinnors hälsa", 11.9],
          ["Kvinnors hälsa", 18.4, "", "Civilt försvar", 1.3],
          ["Sjukskrivning", 14.8, "", "Cancervården", 3.8],
        ],
        format: "0.0",
      },
    }),
  );
  expect(years?.lines.map(({ kind, name }) => [kind, name])).toEqual([
    ["changed", "Psykisk hälsa"],
    ["changed", "Kvinnors hälsa"],
    ["new", "Civilt försvar"],
    ["changed", "Cancervården"],
    ["ended", "Sjukskrivning"],
  ]);
});

test("two years' registers: new, ended, rolled into another and changed, the latest years first", () => {
  const entry = (agreement: string, year: number, income: number, more: Partial<RegisterEntry> = {}) => ({
    ...emptyEntry(agreement),
    year,
    income: new Decimal(income),
    ...more,
  });
  const [latest, earlier, ...none] = registerYears([
    entry("Psykisk hälsa", 2018, 5_000_000),
    entry("Psykisk hälsa", 2019, 14_800_000, { caseNumber: "RS/1/2019" }),
    entry("Barnhälsovård", 2019, 1_200_000, { rolledInto: "God o nära vård" }),
    entry("Välfärdsmiljarden", 2019, 17_000_000),
    entry("God och nära vård", 2020, 71_862_709),
    entry("Psykisk hälsa, insatser", 2020, 10_141_737),
    entry("Medel till kommuner", 2020, 7_100_000, { passThrough: "yes" }),
  ]);
  expect(none).toEqual([]);
  expect([earlier?.from, earlier?.to]).toEqual([2018, 2019]);
  expect(latest?.lines.map(({ kind, name, change, into }) => [kind, name, change.toNumber(), into])).toEqual([
    ["new", "God och nära vård", 71_862_709, null],
    ["changed", "Psykisk hälsa, insatser", -4_658_263, null],
    ["new", "Medel till kommuner", 7_100_000, null],
    ["rolled-into", "Barnhälsovård", -1_200_000, "God och nära vård"],
    ["ended", "Välfärdsmiljarden", -17_000_000, null],
  ]);
  expect(latest?.own.after.toNumber()).toBe(82_004_446);
  expect(latest?.all.after.toNumber()).toBe(89_104_446);
});
