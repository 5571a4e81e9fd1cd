import { createHash } from "node:crypto";
import { emptyEntry } from "../../src/register";
import { Decimal } from "../../src/money";
import { validate } from "../../src/validate";
import { report, SOURCE, workbookOf } from "./support";

/** Three boards, two grants and their total; 5 + 6 + 7 is not 29. */
const SHEET = [
  ["Fördelning av statsbidrag 2018 (tkr)", "", ""],
  ["Nämnd", "Psykisk hälsa", "Cancervård"],
  ["HSN", 100, 5],
  ["LTS", 200, 6],
  ["NFH", 300, 7],
  ["Summa", 600, 29],
];

const workbook = workbookOf(SHEET);

test("the report counts what was checked and names what does not hold", async () => {
  const made = await report(workbook);
  expect(made).toMatchObject({ ...SOURCE, sheets: 1, tables: 1, rows: 4, complete: true });
  expect(made.relations.exact).toBeGreaterThanOrEqual(1);
  expect(made.relations.fails).toBe(1);
  expect(made.open.map(({ row, difference }) => [row, difference])).toEqual([[6, "11"]]);
  expect(made.accepted).toEqual([]);
});

test("what was accepted is told apart, with who accepted it and why", async () => {
  const [finding] = validate(workbook).findings;
  const acceptance = { reason: "11 tkr ligger kvar centralt", by: "Ekonomi", at: SOURCE.at };
  const made = await report(workbook, { acceptances: { [finding?.id ?? ""]: acceptance } });
  expect(made.open).toEqual([]);
  expect(made.accepted[0]?.accepted).toEqual(acceptance);
});

test("the digest is of the figures with their cells, so that anybody can reckon it again", async () => {
  const figures = ["B3\t100", "C3\t5", "B4\t200", "C4\t6", "B5\t300", "C5\t7", "B6\t600", "C6\t29"];
  const text = figures.map((line) => `Fördelning!${line}`).join("\n");
  const expected = createHash("sha256").update(text, "utf8").digest("hex");
  expect((await report(workbook)).digest).toBe(expected);
});

test("a figure that is changed gives another digest; a name that is changed does not", async () => {
  const { digest } = await report(workbook);
  const renamed = SHEET.map((row) => row.map((cell) => (cell === "NFH" ? "Nämnden" : cell)));
  const changed = SHEET.map((row) => row.map((cell) => (cell === 7 ? 8 : cell)));
  expect((await report(workbookOf(renamed))).digest).toBe(digest);
  expect((await report(workbookOf(changed))).digest).not.toBe(digest);
});

test("a report that stands in the workbook is neither checked nor counted", async () => {
  const values = [
    ["Avstämning", ""],
    ["Bidrag", "Belopp"],
    ["Ett", 1],
    ["Två", 2],
    ["Summa", 4],
  ];
  const own = { sheet: "Rapport från Grant", top: 0, left: 0, values };
  const definedNames = [{ name: "GrantReport", formula: "='Rapport från Grant'!$A$1" }];
  const withReport = { ...workbook, grids: [...workbook.grids, own], definedNames };
  expect(await report(withReport)).toEqual(await report(workbook));
});

test("the settings that the workbook was checked with are told", async () => {
  const settings = { overheadSpan: { least: 0.08, most: 0.12 }, checks: { "row-balance": { on: false } } };
  const made = await report(workbook, { settings });
  expect(made.settings).toMatchObject(settings);
});

describe("the agreements of the register", () => {
  const agreements = [
    { ...emptyEntry("Utan datum") },
    { ...emptyEntry("Senare"), reportDeadline: "2018-03-31" },
    { ...emptyEntry("Passerad"), reportDeadline: "2018-02-27", reportTo: "Socialstyrelsen" },
    {
      ...emptyEntry("Professionsmiljarden"),
      caseNumber: "RS/255/2018",
      income: new Decimal(12_208_598),
      decided: new Decimal(9_980_000),
      reportDeadline: "2018-03-02",
    },
  ];

  test("come with the nearest deadline first, days counted from the report", async () => {
    const made = await report(workbook, { register: agreements });
    expect(made.agreements.map(({ agreement, daysLeft }) => [agreement, daysLeft])).toEqual([
      ["Passerad", -2],
      ["Professionsmiljarden", 1],
      ["Senare", 30],
      ["Utan datum", null],
    ]);
  });

  test("say what is granted, decided and remaining", async () => {
    const made = await report(workbook, { register: agreements });
    const line = made.agreements.find(({ caseNumber }) => caseNumber === "RS/255/2018");
    expect(line).toMatchObject({ income: "12208598", decided: "9980000", remaining: "2228598" });
  });
});
