import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../src/checks";
import { validate, type Validation } from "../../src/validate";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { line, swedish } from "../checks/workbook";

// Expectations from the document "Fördelning riktade statsbidrag 2018", Västerbottens läns landsting, reckoned by hand.
const SHEET = "Riktade 2018";

let validation: Validation;

beforeAll(async () => {
  const file = "vasterbotten-2018.xlsx";
  const bytes = readFileSync(join(__dirname, "../../assets/samples", file));
  validation = validate(await toWorkbookData(file, new Uint8Array(bytes)));
});

function on(sheet: string, severity?: Finding["severity"]): readonly Finding[] {
  return validation.findings.filter(
    (finding) => finding.sheet === sheet && (severity === undefined || finding.severity === severity),
  );
}

test("one grant is wrong, and no other", () => {
  expect(on(SHEET, "error").map(({ rule, label }) => [rule, label])).toEqual([
    ["row-balance", "Förlossningsvård och kvinnors hälsa"],
  ]);
});

test("its income should be 13,0 and its overhead 1,3, which the row, both totals and the share agree on", () => {
  const [finding] = on(SHEET, "error");
  expect(finding?.repairs[0]).toEqual({
    changes: [
      { cell: "C8", from: "9.9", to: "13.0" },
      { cell: "D8", from: "1.0", to: "1.3" },
    ],
    certainty: "likely",
    operation: "several",
  });
  expect(finding?.broken.map(({ kind, total, difference }) => [kind, total, difference])).toEqual([
    ["row-balance", "C8", "-2.8"],
    ["column-total", "C26", "3.2"],
    ["column-total", "D26", "0.7"],
    ["population-share", "C8", expect.stringMatching(/^-3\.09/)],
  ]);
  expect(finding).toMatchObject({ row: 8, stated: "9.9", expected: "13.0", difference: "-3.1", unit: "mkr" });
});

test("it says so in Swedish", () => {
  expect(on(SHEET, "error").map(swedish)).toEqual([
    "Raden fattas 2,8 mkr: intäkten är mindre än overhead och fördelning tillsammans. " +
      "13,0 och 1,3 får raden, Summa 144, Summa 19 och andelen av riket att stämma.",
  ]);
});

test("Professionsmiljarden's overhead is above 15 %", () => {
  expect(on(SHEET, "warning").map(line)).toEqual(["warning overhead-rate D21: 4.0 → 3.9"]);
  expect(on(SHEET, "warning").map(swedish)[0]).toBe(
    "Overhead är 15,4 % av intäkten, utanför gränsen 15 %. 15 % av 26,0 mkr är 3,9 mkr, inte 4,0 mkr.",
  );
});

test("cancer care's 0,1 and the distribution's 0,2 are rounding; Professionsmiljarden is a little above the region's share", () => {
  expect(on(SHEET, "info").map(line)).toEqual([
    "info column-total E26: 125 → 125.2",
    "info row-balance C7: 10.4 → 10.3",
    "info population-share C21: 26.0 → 25.9",
  ]);
});

test("the answer is plain data: it can cross to another thread and be written as JSON", () => {
  expect(structuredClone(validation)).toEqual(validation);
  expect(JSON.parse(JSON.stringify(validation))).toEqual(validation);
});

test("the text and the table are two versions: 8,1 and 5,5 against 7,9 and 5,7, and LTS and HSN exchanged", () => {
  const told = on("Text").map((finding) => [finding.rule, finding.cells, swedish(finding)]);
  expect(told).toContainEqual([
    "swapped-recipients",
    ["C6", "C7", "'Riktade 2018'!E5", "'Riktade 2018'!E6"],
    expect.stringContaining("HSN 8,1 mkr och LTS 5,5 mkr här, men HSN 7,9 mkr och LTS 5,7 mkr"),
  ]);
  expect(told).toContainEqual([
    "swapped-recipients",
    ["C11", "C12", "'Riktade 2018'!E12", "'Riktade 2018'!E13"],
    expect.stringMatching(/LTS 3,2 mkr och HSN 19,3 mkr här.*omkastade/),
  ]);
});

test("9,3 tkr ought to be 9,3 mkr", () => {
  const [slip] = on("Text").filter(({ rule }) => rule === "unit-slip");
  expect(slip?.cells).toEqual(["C8"]);
  expect(slip && swedish(slip)).toBe(
    "9,3 tkr är i en annan storlek än kolumnens andra belopp; 9,3 mkr vore som de.",
  );
});
