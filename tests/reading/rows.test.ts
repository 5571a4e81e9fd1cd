import type { Table } from "../../src/reading";
import { kinds, only } from "./sheet";

describe("rows", () => {
  test("a row without a name continues the agreement above it; a row with words only belongs to it too", () => {
    const table = only([
      ["Bidrag", "Intäkt", "Fördelning", "Nämnd"],
      ["God vård", 10, 6, "HSN"],
      ["", "", 4, "LTS"],
      ["", "", "", "Beslut i maj"],
      ["Cancer", 5, 5, "HSN"],
      ["Summa", 15, 15, ""],
    ]);
    expect(table.rows.map((row) => [row.kind, row.owner, row.label])).toEqual([
      ["item", null, "God vård"],
      ["continuation", 1, "God vård"],
      ["text", 1, "Beslut i maj"],
      ["item", null, "Cancer"],
      ["total", null, "Summa"],
    ]);
  });

  test("a sum without a label at the end is a total", () => {
    expect(
      kinds(
        only([
          ["Utveckling", 5.5],
          ["Prestation", 4.3],
          ["Tillägg", 27.8],
          ["", 37.6],
        ]),
      ),
    ).toEqual(["item", "item", "item", "total"]);
  });

  test("a last row without a label that is no sum continues the row above it", () => {
    expect(
      kinds(
        only([
          ["Utveckling", 5.5],
          ["Prestation", 4.3],
          ["Tillägg", 27.8],
          ["", 30.1],
        ]),
      ).at(-1),
    ).toBe("continuation");
  });

  test.each([
    "varav primärvård",
    "därav primärvård",
    "herav fastlegene",
    "heraf sygehuse",
    "þar af heilsugæsla",
    "of which primary care",
  ])("%s is part of the row above it", (label) => {
    const table = only([
      ["Bidrag", "Belopp"],
      ["God vård", 10],
      [label, 4],
      ["Cancer", 5],
      ["Summa", 15],
    ]);
    expect(table.rows[1]).toMatchObject({ kind: "of-which", owner: 1, level: 1 });
  });

  test("parts under a line that says varav reach as far as they add up", () => {
    const table = only([
      ["Bidrag", "Belopp"],
      ["God vård", 10],
      ["varav", ""],
      ["Primärvård", 6],
      ["Psykiatri", 4],
      ["Cancer", 5],
      ["Summa", 15],
    ]);
    expect(kinds(table)).toEqual(["item", "text", "of-which", "of-which", "item", "total"]);
  });

  test("indented rows that exceed the row above them are parts where the table's other indents are", () => {
    const table = only([
      ["Förvaltning", "Belopp tkr"],
      ["Utbildning", 5_000],
      ["   Grundskola", 3_200],
      ["   Gymnasium", 1_800],
      ["Kultur", 700],
      ["   Bibliotek", 400],
      ["   Musikskola", 300],
      ["Social", 3_400],
      ["   Äldreomsorg", 2_550],
      ["   LSS", 900],
      ["Totalt", 9_100],
    ]);
    expect(table.rows.slice(6).map((row) => [row.kind, row.owner])).toEqual([
      ["item", null],
      ["of-which", 7],
      ["of-which", 7],
      ["total", null],
    ]);
  });

  test("indented rows are parts unless they exceed the row above them", () => {
    const rows = (first: number): Table =>
      only([
        ["Bidrag", "Belopp"],
        ["God vård", 10],
        ["   Primärvård", first],
        ["   Psykiatri", 4],
        ["Summa", 10],
      ]);
    expect(kinds(rows(6))).toEqual(["item", "of-which", "of-which", "total"]);
    expect(kinds(rows(60))).toEqual(["item", "item", "item", "total"]);
  });

  test("subtotals stand below the total over them", () => {
    const table = only([
      ["Nämnd", "Belopp"],
      ["Primärvård", 6],
      ["Psykiatri", 4],
      ["Summa hälsa", 10],
      ["Bibliotek", 2],
      ["Summa kultur", 2],
      ["Totalt", 12],
    ]);
    expect(kinds(table)).toEqual(["item", "item", "subtotal", "item", "subtotal", "total"]);
    expect(table.rows.at(-1)?.level).toBe(1);
  });

  test("the country is a total where it is the sum of the rows, and an item where it is not", () => {
    const rows = (country: number): string[] =>
      kinds(
        only([
          ["Län", "Folkmängd"],
          ["Dalarna", 287_795],
          ["Gävleborg", 287_382],
          ["Riket", country],
        ]),
      );
    expect(rows(575_177).at(-1)).toBe("total");
    expect(rows(10_319_473).at(-1)).toBe("item");
  });

  test("what is left to allocate is a remainder", () => {
    expect(
      kinds(
        only([
          ["Insats", "Belopp"],
          ["Utbildning", 200],
          ["Kvarstående medel", 50],
        ]),
      ).at(-1),
    ).toBe("remainder");
  });

  test("hidden rows and columns count, and the table says that it has them", () => {
    const table = only(
      [
        ["Nämnd", "Belopp"],
        ["Hälsa", 10],
        ["Kultur", 3],
      ],
      { hiddenRows: [2] },
    );
    expect(table.hasHidden).toBe(true);
    expect(table.rows.map((row) => row.hidden)).toEqual([false, true]);
  });
});
