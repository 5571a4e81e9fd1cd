import { rangeToA1, readTables, type Table } from "../../src/reading";
import { amount, kinds, only, sheet } from "./sheet";

function roles(table: Table): string[] {
  return table.columns.map(({ role }) => role);
}

function areas(values: Parameters<typeof sheet>[0]): string[] {
  return readTables(sheet(values)).map(({ area }) => rangeToA1(area));
}

describe("where tables are", () => {
  test("an empty corner over the grants is no reason to lose the header", () => {
    const table = only([
      ["", "HSN", "LTS"],
      ["God vård", 10, 4],
      ["Cancer", 5, 2],
      ["Summa", 15, 6],
    ]);
    expect(table.header && rangeToA1(table.header)).toBe("A1:C1");
    expect(kinds(table)).toEqual(["item", "item", "total"]);
  });

  test("empty rows between the grants do not part a table", () => {
    const table = only([
      ["Bidrag", "Belopp"],
      ["God vård", 10],
      ["", ""],
      ["Cancer", 5],
      ["", ""],
      ["Summa", 15],
    ]);
    expect(rangeToA1(table.area)).toBe("A1:B6");
    expect(kinds(table)).toEqual(["item", "blank", "item", "blank", "total"]);
  });

  test("tables stacked right on each other, each under its years, do not reach into the next", () => {
    expect(
      areas([
        ["Skattesats", 2021, 2022, 2023],
        ["Dalarna", 11.2, 11.2, 11.4],
        ["Jämtland", 11.5, 11.7, 11.7],
        ["Förändring", 2021, 2022, 2023],
        ["Dalarna", 0.1, 0, 0.2],
        ["Jämtland", 0, 0.2, 0],
      ]),
    ).toEqual(["A1:D3", "A4:D6"]);
  });

  test("a header of three rows with repeated words heads its columns", () => {
    const table = only([
      ["", "Statsbidrag", "Statsbidrag", "Statsbidrag", "Statsbidrag"],
      ["", "2019", "2019", "2020", "2020"],
      ["Nämnd", "Beslutat", "Utfall", "Beslutat", "Utfall"],
      ["Hälsa", 10, 9, 12, 11],
      ["Kultur", 3, 3, 4, 4],
      ["Summa", 13, 12, 16, 15],
    ]);
    expect(table.header && rangeToA1(table.header)).toBe("A1:E3");
    expect(table.columns.map(({ year }) => year)).toEqual([null, 2019, 2019, 2020, 2020]);
  });

  test("merged cells head every column under them", () => {
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
    ];
    const table = only(
      [
        ["", "Budget", "", "Utfall", ""],
        ["Nämnd", "Intäkt", "Kostnad", "Intäkt", "Kostnad"],
        ["Hälsa", 10, 9, 12, 11],
        ["Kultur", 3, 3, 4, 4],
      ],
      { merges },
    );
    expect(table.columns.map(({ header }) => header).slice(1)).toEqual([
      "Budget Intäkt",
      "Budget Kostnad",
      "Utfall Intäkt",
      "Utfall Kostnad",
    ]);
  });

  test("an Excel table is a table though a note stands right under it", () => {
    const table = only(
      [
        ["Kommun", "Belopp"],
        ["Mora", 10],
        ["Orsa", 5],
        ["Räknat på 1 november", ""],
      ],
      { excelTables: [{ name: "Tabell1", area: { top: 0, left: 0, bottom: 2, right: 1 } }] },
    );
    expect(rangeToA1(table.area)).toBe("A1:B3");
  });
});

describe("figures", () => {
  test("a dash, dots and a raised note mark leave the column a column of amounts", () => {
    const table = only([
      ["Kommun", "Belopp, tkr"],
      ["Mora", "1 230¹"],
      ["Orsa", "–"],
      ["Falun", "450*"],
      ["Leksand", ".."],
      ["Säter", "\u2212120"],
      ["¹ Preliminärt", ""],
    ]);
    expect([0, 1, 2, 3, 4].map((row) => amount(table, row + 1, 1))).toEqual([
      "1230 tkr 0",
      "none",
      "450 tkr 0",
      "none",
      "-120 tkr 0",
    ]);
  });

  test("municipality codes, case numbers and dates are no amounts", () => {
    const table = only(
      [
        ["Kod", "Kommun", "Dnr", "Beslutsdatum", "Belopp"],
        [2062, "Mora", "RS/195/2020", 43_952, 1200],
        [2034, "Orsa", "RS/28/2020", 43_983, 400],
        [2080, "Falun", "RS/17/2020", 44_013, 900],
      ],
      { formats: [[], ...Array.from({ length: 3 }, () => ["0", "@", "@", "yyyy-mm-dd", "# ##0"])] },
    );
    expect(table.columns.filter(({ additive }) => additive).map(({ header }) => header)).toEqual(["Belopp"]);
    expect(roles(table)[2]).toBe("note");
  });

  test("the parts in a cell's parentheses are in the unit in which they add up", () => {
    const table = only([
      ["Bidrag", "Belopp, kr"],
      ["Kvinnohälsa", "750 000 (250+500)"],
      ["Cancer", "1 200 000"],
    ]);
    expect(amount(table, 1, 1)).toBe("750000 kr exact");
  });
});

describe("rows and columns", () => {
  test.each(["- primärvård", "– primärvård", "   primärvård", "varav primärvård"])(
    "“%s” is part of the grant above it",
    (part) => {
      const table = only([
        ["Bidrag", "Belopp"],
        ["God vård", 10],
        [part, 4],
        [part.replace("primärvård", "psykiatri"), 6],
        ["Cancer", 5],
        ["Summa", 15],
      ]);
      expect(kinds(table)).toEqual(["item", "of-which", "of-which", "item", "total"]);
    },
  );

  test("two years beside each other have each their own names", () => {
    const tables = readTables(
      sheet([
        ["Överenskommelser 2019", "", "", "Överenskommelser 2020", ""],
        ["Bidrag", "Mkr", "", "Bidrag", "Mkr"],
        ["God vård", 30.6, "", "God och nära vård", 71.8],
        ["Cancervård", 6.2, "", "Cancervård", 3.8],
        ["Kvinnohälsa", 4.1, "", "", ""],
        ["Summa", 40.9, "", "Summa", 75.6],
      ]),
    );
    expect(tables.map((table) => table.rows.map(({ label }) => label))).toEqual([
      ["God vård", "Cancervård", "Kvinnohälsa", "Summa"],
      expect.arrayContaining(["God och nära vård", "Cancervård", "Summa"]),
    ]);
  });

  test("income, overhead and what is left to distribute are told by their words", () => {
    const table = only([
      ["Bidrag", "Nationellt", "Vår intäkt", "OH 10 %", "Att fördela", "Nämnd", "Diarienr"],
      ["God vård", 490, 13, 1.3, 11.7, "HSN", "RS/1/2020"],
      ["Cancer", 500, 13.4, 1.3, 12.1, "HSN", "RS/2/2020"],
    ]);
    expect(roles(table)).toEqual([
      "agreement",
      "national",
      "income",
      "overhead",
      "allocation",
      "recipient",
      "note",
    ]);
  });
});
