import { readFile } from "node:fs/promises";
import { text } from "../../src/locales";
import { Decimal } from "../../src/money";
import { emptyEntry, writeRegister } from "../../src/register";
import { type BoardReport, layOut, type ReportCell } from "../../src/report";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { report, workbookOf } from "./support";

async function sample(name: string): Promise<BoardReport> {
  return report(await toWorkbookData(name, await readFile(`assets/samples/${name}.xlsx`)));
}

/** The printed report, a line a row, cells parted by bars and blanks as a person types them. */
function printed(made: BoardReport): string[] {
  const words = (cell: ReportCell): string => {
    if (cell === null) return "";
    if ("amount" in cell) return cell.amount;
    return typeof cell.text === "string" ? cell.text : text("sv", cell.text.id, cell.text.values);
  };
  return layOut(made).rows.map(({ cells }) =>
    cells
      .map(words)
      .join(" | ")
      .replaceAll(/\u00a0/g, " "),
  );
}

describe("Jämtland's overview of 2019 and 2020 in the printed report", () => {
  let rows: string[];
  beforeAll(async () => {
    const all = printed(await sample("jamtland-2020"));
    rows = all.slice(all.indexOf("Från 2019 till 2020 enligt bladet Översikt 2019-2020 (kr)"));
  });

  test("what has changed in kronor and per cent, with the cell", () => {
    expect(rows[1]).toBe("Överenskommelse | 2019 | 2020 | Ändring | Ändring, % | Läge | Cell");
    expect(rows).toContain("God och nära vård | 30600000 | 71800000 | 41200000 | 134.6 | Ändrad | D4");
  });

  test("what is part of another from 2020 says of which", () => {
    expect(rows).toContain(
      "Förutsättningar vårdens medarbetare | 41200000 | 0 | -41200000 | -100 | Ingår i God och nära vård | B3",
    );
  });

  test("of-which lines stand under their agreement and are not counted again", () => {
    const at = rows.findIndex((row) => row.startsWith("God och nära vård |"));
    expect(rows.slice(at + 1, at + 3)).toEqual([
      "varav Utveckling nära vård fokus primärvård |  | 18200000",
      "varav Ny generell resursförstärkning |  | 19000000",
    ]);
  });

  test("156,5 holds; 169,8 is 10,9 too low, and the ways to count that would give it are said", () => {
    expect(rows).toContain("Summa 2019: 156 500 000 kr är raderna tillsammans. |  |  |  |  |  | B37");
    const at = rows.findIndex((row) => row.startsWith("Summa 2020: 169 800 000 kr"));
    expect(rows[at]).toMatch(/Raderna blir 180 700 000 kr: summan är 10 900 000 kr för låg\. .* D37$/);
    // 7,1 + 3,8; 11,9 − 1,0; 11,5 − 0,6.
    expect(rows.slice(at + 1, at + 4).join("\n")).toMatch(
      /7 100 000 kr\) och .*3 800 000 kr\) inte räknas med(.|\n)*11 900 000 kr\) inte räknas med men .*1 000 000 kr(.|\n)*11 500 000 kr\) inte räknas med men .*600 000 kr/,
    );
  });
});

test("from the register's years, money that is passed on is told apart in the totals", async () => {
  const entry = (agreement: string, year: number, income: number, passThrough: "yes" | null = null) => ({
    ...emptyEntry(agreement),
    year,
    income: new Decimal(income),
    passThrough,
  });
  const register = [
    entry("Psykisk hälsa", 2019, 100),
    entry("Psykisk hälsa", 2020, 150),
    entry("Medel till kommuner", 2020, 50, "yes"),
  ];
  const table = { sheet: "Överenskommelser", top: 0, left: 0, values: [] };
  const { values } = writeRegister(register, "sv");
  const area = { top: 0, left: 0, bottom: values.length - 1, right: values[0]!.length - 1 };
  const grid = {
    ...table,
    values: values.map((row) => [...row]),
    excelTables: [{ name: "Överenskommelser", area }],
  };
  const workbook = workbookOf([["Text"]]);
  const rows = printed(await report({ ...workbook, grids: [...workbook.grids, grid] }));
  const at = rows.indexOf("Från 2019 till 2020 enligt registret (kr)");
  expect(rows.slice(at + 2, at + 6)).toEqual([
    "Medel till kommuner | 0 | 50 | 50 |  | Ny, förmedlas vidare | ",
    "Psykisk hälsa | 100 | 150 | 50 | 50 | Ändrad | ",
    "Alla medel | 100 | 200 | 100 | 100",
    "Utan medel som förmedlas vidare | 100 | 150 | 50 | 50",
  ]);
});

describe("without a register the report says what the sheets say", () => {
  test("Jämtland 2018: granted 12 208 598, decided 9 980 000, remaining 2 228 598, and one pot exceeded by 1 622 695", async () => {
    const rows = printed(await sample("jamtland-2018"));
    expect(rows).toContain("Överenskommelserna enligt bladen (kr)");
    expect(rows).toContainEqual(
      expect.stringMatching(/\| 951000000 \| 12208598 \| 9980000 \| 2228598 \| A5$/),
    );
    expect(rows.join("\n")).toMatch(/1 622 695 kr mer än Stimulansmedel \(8 357 305 kr\)/);
  });

  test("Västra Götaland 2024: 8 400 468 is unallocated, 18 600 000 and 2 276 447 by level", async () => {
    const rows = printed(await sample("vastra-gotaland-2024"));
    const own = rows.filter((row) => row.startsWith("Sammanhållen vård och samsjuklighet 2024 |"));
    expect(own).toContain(
      "Sammanhållen vård och samsjuklighet 2024 |  | 250000000 | 29276915 | 20876447 | 8400468 | B6",
    );
    expect(rows.join("\n")).toMatch(/Delregional vårdsamverkan .*\| 18600000 /);
    expect(rows.join("\n")).toMatch(/Länsgemensam nivå .*\| 2276447 /);
  });

  test("an overview of two years alone is told from year to year, and not once more as a list", async () => {
    const rows = printed(
      await report(
        workbookOf([
          ["Riktade statsbidrag (tkr)", "", ""],
          ["Statsbidrag", "2019", "2020"],
          ["Psykisk hälsa", 7_000, 7_340],
          ["Patientsäkerhet", 4_000, 4_120],
        ]),
      ),
    );
    expect(rows.some((row) => row.startsWith("Från 2019 till 2020"))).toBe(true);
    expect(rows).not.toContain("Överenskommelserna enligt bladen (kr)");
  });
});
