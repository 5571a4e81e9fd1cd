import { validate } from "../../src/validate";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { handWritten } from "../workbench/xlsx/support/handWritten";
import { check } from "./command";
import { CHAINS, fileOf, noughtsOf } from "./uncalculated";

/** Seconds on a quiet machine, more where the tests run side by side. */
const LONG = 60_000;

describe.each(CHAINS)("twenty thousand formulas that were never calculated, $name", (chain) => {
  test(
    "the check command answers, and they are worked out as Excel would",
    async () => {
      const bytes = fileOf(chain);
      const { grids } = await toWorkbookData("Bok.xlsx", bytes);
      const [row, value] = chain.comesTo;
      expect(grids[0]?.values[row - 1]).toEqual([value]);
      const { error, findings } = await check(bytes);
      expect([error, findings.filter(({ severity }) => severity === "error")]).toEqual([null, []]);
    },
    LONG,
  );

  test(
    "the pane answers before Excel has calculated them",
    () => {
      expect(() => validate({ name: "Bok.xlsx", grids: [noughtsOf(chain)] })).not.toThrow();
    },
    LONG,
  );
});

test.each([
  ["two thousand seven hundred terms", Array(2_700).fill("B1").join("+")],
  ["four thousand brackets", `${"(".repeat(4_000)}B1${")".repeat(4_000)}`],
  ["eight thousand minus signs", `${"-".repeat(8_000)}B1`],
])("a total whose formula is of %s is answered", async (_, formula) => {
  const amounts = [5, 7, 12].map(
    (amount, row) => `<row r="${row + 1}"><c r="B${row + 1}"><v>${amount}</v></c></row>`,
  );
  const rows = `${amounts.join("")}<row r="4"><c r="B4"><f>${formula}</f></c></row>`;
  const { error } = await check(handWritten({ sheet: `<sheetData>${rows}</sheetData>` }));
  expect(error).toBeNull();
});
