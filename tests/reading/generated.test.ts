import { rangeToA1, readTables } from "../../src/reading";
import { generateSheet } from "../generator";

/** `npm run bench:reading` does the same for 2,000 sheets. */
const SHEETS = 100;

test.each(Array.from({ length: SHEETS }, (_, index) => index + 1))(
  "made-up sheet %i is read as it was made",
  (seed) => {
    const { grid, workbook, tables, recipe } = generateSheet(seed);
    const found = readTables(grid, workbook).map((table) => ({
      range: rangeToA1(table.area),
      unit: table.unit,
      roles: table.columns.map((column) => column.role),
    }));
    const expected = tables.map((table, at) => ({
      ...table,
      // A column that is nothing in particular may be anything.
      roles: table.roles.map((role, column) => role ?? found[at]?.roles[column]),
    }));
    expect({ recipe, tables: found }).toEqual({ recipe, tables: expected });
  },
);

test("the same seed makes the same sheet", () => {
  expect(generateSheet(7)).toEqual(generateSheet(7));
  expect(generateSheet(7).grid).not.toEqual(generateSheet(8).grid);
});
