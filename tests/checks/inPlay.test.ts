import { SheetCells } from "../../src/checks/cells";
import { problemOf } from "../../src/checks/problem";
import { readTables } from "../../src/reading";
import { findRelations } from "../../src/relations";
import { findings, line, type TypedCell, type TypedSheet, workbook } from "./workbook";

const HEADER = ["Statsbidrag", "Intäkt (tkr)", "OH", "Nämnd A", "Nämnd B"];

// Income = overhead + what two boards get.
const ROWS = [
  ["Psykiatri", 1_000, 100, 320, 580],
  ["Kömiljard", 2_500, 250, 1_300, 950],
  ["Förlossning", 800, 80, 415, 305],
  ["Cancervård", 1_240, 124, 616, 500],
  ["Digitalisering", 460, 46, 175, 239],
  ["Sjukresor", 3_150, 315, 1_205, 1_630],
] as const;

const SUMS = ["Summa", 9_150, 915, 4_031, 4_204];

function cellsInPlay(sheet: TypedSheet): string[] {
  const data = workbook({ Bidrag: sheet });
  const tables = data.grids.flatMap((grid) => readTables(grid, data));
  const { relations } = findRelations(tables, data);
  const { variables } = problemOf(relations, new SheetCells(tables), { least: 0, most: 1 });
  return variables.map(({ id }) => id.replace("Bidrag!", "")).sort();
}

/** The list with some of its cells typed otherwise, by address. */
function listed(others: Readonly<Record<string, TypedCell>> = {}): TypedSheet {
  const rows: TypedCell[][] = [HEADER, ...ROWS.map((row) => [...row]), SUMS].map((row) => [...row]);
  for (const [address, value] of Object.entries(others))
    rows[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65] = value;
  return { rows };
}

describe("what a mistake may be in", () => {
  test("is the row that fails and the totals over it; in a long list the rows that hold are taken as they stand", () => {
    const many = Array.from({ length: 10 }, () => ROWS).flat();
    const rows: TypedCell[][] = many.map((row, index) => [`${row[0]} ${index + 1}`, ...row.slice(1)]);
    rows[2]![1] = 890;
    const sums = [91_590, 9_150, 40_310, 42_040];
    expect(cellsInPlay({ rows: [HEADER, ...rows, ["Summa", ...sums]] })).toEqual([
      "B4",
      "B62",
      "C4",
      "C62",
      "D4",
      "D62",
      "E4",
      "E62",
    ]);
  });

  test("is every amount of a column whose total fails", () => {
    const cells = cellsInPlay(listed({ B8: 9_240 }));
    expect(cells).toEqual(expect.arrayContaining(["B2", "B3", "B4", "B5", "B6", "B7", "B8"]));
  });

  test("is what a formula in the row is computed from", () => {
    const paid = (row: number) => ({
      formula: `=D${row}+E${row}`,
      value: ROWS[row - 2]![3] + ROWS[row - 2]![4],
    });
    const rows = ROWS.map((row, index): TypedCell[] => [
      ...row.slice(0, 3),
      paid(index + 2),
      ...row.slice(3),
    ]);
    rows[2]![1] = 890;
    const header = [...HEADER.slice(0, 3), "Nämnderna", ...HEADER.slice(3)];
    const cells = cellsInPlay({ rows: [header, ...rows] });
    expect(cells).toEqual(expect.arrayContaining(["B4", "C4", "D4", "E4", "F4"]));
  });
});

describe("a wrong amount whose column was summed up with it", () => {
  test("is found by its row, though its column adds up", () => {
    const found = findings({ Bidrag: listed({ D4: 451, D8: 4_067 }) }).map(line);
    expect(found[0]).toBe("error row-total D4: 451 → 415");
  });

  test("is no reason to doubt the other rows where the total is a formula", () => {
    const total = { formula: "=SUM(D2:D7)", value: 4_067 };
    const found = findings({ Bidrag: listed({ D4: 451, D8: total }) });
    expect(found.map(({ severity, sheet, cells }) => `${severity} ${sheet} ${cells[0]}`)).toEqual([
      "error Bidrag D4",
    ]);
  });
});

describe("the amounts that are taken as they stand", () => {
  test("count in the sums with those in play: the wrong income is found by its row and its column", () => {
    const found = findings({ Bidrag: listed({ B4: 890 }) }).map(line);
    expect(found).toEqual(["error row-total B4: 890 → 800"]);
  });

  test("do not hide two amounts that changed places in a column", () => {
    const found = findings({ Bidrag: listed({ D3: 616, D5: 1_300 }) }).map(line);
    expect(found).toEqual([expect.stringContaining("swapped-recipients D3")]);
  });
});
