import { rangeToA1, readTables } from "../../src/reading";
import { kinds, only, sheet } from "./sheet";

describe("where tables are", () => {
  test("a table may start anywhere, with title and unit above and a source below", () => {
    const table = only([
      ["", "", ""],
      ["", "Statsbidrag 2024", ""],
      ["", "(tkr)", ""],
      ["", "", ""],
      ["", "Nämnd", "Belopp"],
      ["", "Hälsa", 1200],
      ["", "Kultur", 350],
      ["", "Summa", 1550],
      ["", "", ""],
      ["", "Källa: ekonomisystemet", ""],
    ]);
    expect(rangeToA1(table.area)).toBe("B5:C8");
    expect([table.title, table.unit, table.unitEvidence]).toEqual(["Statsbidrag 2024", "tkr", "title"]);
  });

  test("rows and columns are counted from where the used range begins", () => {
    const table = only(
      [
        ["Nämnd", "Belopp"],
        ["Hälsa", 1],
        ["Kultur", 2],
      ],
      { top: 9, left: 2 },
    );
    expect(table.id).toBe("Blad1!C10:D12");
    expect(table.rows.map((row) => row.row)).toEqual([10, 11]);
  });

  test("two tables beside each other are two, also without an empty column when their totals stand apart", () => {
    const values = [
      ["2019", "Belopp", "2020", "Belopp"],
      ["God vård", 30.6, "God och nära vård", 71.8],
      ["Cancervård", 6.2, "Cancervård", 3.8],
      ["Summa", 36.8, "Summa", 75.6],
    ];
    expect(readTables(sheet(values)).map((table) => rangeToA1(table.area))).toEqual(["A1:B4", "C1:D4"]);
  });

  test("an empty spacer column does not part a table", () => {
    const values = [
      ["Nämnd", "", 2019, "", 2020],
      ["Hälsa", "", 10, "", 12],
      ["Kultur", "", 3, "", 4],
      ["Summa", "", 13, "", 16],
    ];
    const table = only(values);
    expect(table.columns.map((column) => column.column)).toEqual([0, 2, 4]);
    expect(table.columns.map((column) => column.year)).toEqual([null, 2019, 2020]);
  });

  test("a header that comes again within a table is a header row", () => {
    const header = ["Kommun", "Belopp"];
    const table = only([header, ["Mora", 10], ["Falun", 20], header, ["Orsa", 5], ["Summa", 35]]);
    expect(kinds(table)).toEqual(["item", "item", "header", "item", "total"]);
  });

  test("text, empty sheets and errors give no table and no failure", () => {
    expect(readTables(sheet([]))).toEqual([]);
    expect(
      readTables(
        sheet([
          ["", null],
          ["", ""],
        ]),
      ),
    ).toEqual([]);
    expect(readTables(sheet([["Protokoll"], ["Närvarande: alla"], ["#REF!"]]))).toEqual([]);
  });
});

describe("headers", () => {
  test("words over a group of columns belong to each of them, although only the first cell has them", () => {
    const table = only([
      ["", "2023", "", "2024", ""],
      ["Kommun", "Belopp", "Andel", "Belopp", "Andel"],
      ["Mora", 10, 0.4, 11, 0.5],
      ["Orsa", 15, 0.6, 11, 0.5],
    ]);
    expect(table.columns.map((column) => column.header)).toEqual([
      "Kommun",
      "2023 Belopp",
      "2023 Andel",
      "2024 Belopp",
      "2024 Andel",
    ]);
  });

  test("a word divided over two header rows is one word", () => {
    const table = only([
      ["", "Heildar-", "Annar"],
      ["", "tekjur", "kostnaður"],
      ["Mora", 10, 4],
      ["Orsa", 15, 6],
    ]);
    expect(table.columns[1]?.header).toBe("Heildartekjur");
  });

  test("years over columns are headers, a year among amounts is an amount", () => {
    const table = only([
      ["Nämnd", "Belopp"],
      ["Hälsa", 5000],
      ["Kultur", 2010],
      ["Skola", 800],
      ["Summa", 7810],
    ]);
    expect(kinds(table)).toEqual(["item", "item", "item", "total"]);
    expect(table.amount(2, 1)?.value.toNumber()).toBe(2010);
  });

  test("age classes such as -29 and 60- are headers", () => {
    const table = only([
      ["Kommun", "-29", "30-39", "60-"],
      ["Mora", 10.5, 21.1, 13],
      ["Orsa", 9.5, 20.1, 14],
    ]);
    expect(table.header && rangeToA1(table.header)).toBe("A1:D1");
  });
});
