import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checklistWorkbook, LINES } from "../../scripts/checklist/workbook";
import { toBytes } from "../../scripts/samples/sheet";
import { validate } from "../../src/validate";
import { toWorkbookData } from "../../src/workbench/xlsx";

const FILE = join(__dirname, "../../assets/checklist/grant-checklist.xlsx");

test("the workbook of the checklist is the one that the script makes", async () => {
  expect(Buffer.from(await toBytes(checklistWorkbook())).equals(readFileSync(FILE))).toBe(true);
});

test("its table has the one error that the checklist tells of", async () => {
  const workbook = await toWorkbookData("grant-checklist.xlsx", new Uint8Array(readFileSync(FILE)));
  const grids = workbook.grids.filter(({ sheet }) => sheet === "Bidrag");
  const { findings } = validate({ ...workbook, grids });
  expect(findings).toMatchObject([
    {
      severity: "error",
      cells: ["B5"],
      repairs: [{ certainty: "certain", changes: [{ from: "4900", to: "4000" }] }],
    },
  ]);
});

test("every formula is there as Swedish and as English Excel want it", () => {
  for (const { swedish, english } of LINES) {
    expect(english).toMatch(/^=GRANT\.[A-Z]+\(/);
    expect(swedish.split("(")[0]).toBe(english.split("(")[0]);
  }
});
