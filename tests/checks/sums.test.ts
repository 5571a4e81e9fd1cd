import { findings, line, swedish } from "./workbook";

const HEADER = ["Statsbidrag (kr)", "Intäkt", "OH", "Nämnd A", "Nämnd B", "Summa"];
const ROWS = [
  ["Patientsäkerhet", 412_300, 41_230, 203_510, 167_560, 371_070],
  ["God och nära vård", 1_258_900, 125_890, 640_250, 492_760, 1_133_010],
  ["Psykisk hälsa", 734_650, 73_465, 310_875, 350_310, 661_185],
  ["Kvinnors hälsa", 988_120, 98_812, 501_130, 388_178, 889_308],
];
const TOTALS = ["Summa", 3_393_970, 339_397, 1_655_765, 1_398_808, 3_054_573];

function sheet(change: (rows: (string | number)[][]) => void) {
  const rows = [HEADER, ...ROWS, TOTALS].map((row) => [...row]);
  change(rows);
  return { Bidrag: { rows } };
}

function put(rows: (string | number)[][], row: number, column: number, value: number): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}

test("a sheet whose sums hold has no findings", () => {
  expect(findings(sheet(() => undefined))).toEqual([]);
});

test("two digits that changed places are one finding that names the row and the column", () => {
  const [finding, ...more] = findings(sheet((rows) => put(rows, 2, 3, 604_250)));
  expect(more).toEqual([]);
  expect(finding && line(finding)).toBe("error row-total D3: 604250 → 640250");
  expect(finding?.repairs[0]).toMatchObject({ certainty: "certain", operation: "transposed" });
  expect(finding?.broken.map(({ total }) => total)).toEqual(expect.arrayContaining(["F3", "D6"]));
});

test("it says what is wrong, what it should be and how it probably came about", () => {
  const [finding] = findings(sheet((rows) => put(rows, 2, 3, 604_250)));
  expect(finding && swedish(finding)).toMatch(
    /^Radens summa är 36 000 kr större än delarna\. 640 250 får raden och Summa 1 655 765 att stämma, och inget annat gör det\. Troligen är det två siffror som har bytt plats\.$/,
  );
});

test("a total that is typed wrong is the total's fault", () => {
  const [finding] = findings(sheet((rows) => put(rows, 5, 2, 399_397)));
  expect(finding && line(finding)).toBe("error column-total C6: 399397 → 339397");
});

test("the finding with the largest amount comes first", () => {
  const found = findings(
    sheet((rows) => {
      put(rows, 1, 4, 167_650);
      put(rows, 3, 3, 130_875);
    }),
  );
  expect(found.map(line)).toEqual([
    "error row-total D4: 130875 → 310875",
    "error row-total E2: 167650 → 167560",
  ]);
});

test("the same workbook gives the same findings with the same ids", () => {
  const wrong = sheet((rows) => put(rows, 2, 3, 604_250));
  expect(findings(wrong)).toEqual(findings(wrong));
  expect(findings(wrong)[0]?.id).toBe("row-total Bidrag!D3");
});

test("a finding that a person has accepted comes back with the reason", () => {
  const acceptance = { reason: "Enligt beslut § 62", by: "Ekonom", at: "2024-05-02T08:00:00Z" };
  const wrong = sheet((rows) => put(rows, 2, 3, 604_250));
  const [finding] = findings(wrong, { acceptances: { "row-total Bidrag!D3": acceptance } });
  expect(finding?.accepted).toEqual(acceptance);
  expect(findings(wrong)[0]?.accepted).toBeNull();
});

test("a check that is off says nothing, and its sums are not held against the sheet", () => {
  const wrong = sheet((rows) => put(rows, 5, 2, 399_397));
  const off = { "column-total": { on: false }, "row-total": { on: false }, "row-balance": { on: false } };
  expect(
    findings(wrong, { settings: { checks: off } }).filter(({ severity }) => severity === "error"),
  ).toEqual([]);
});

test("a severity that the user chose is used", () => {
  const wrong = sheet((rows) => put(rows, 5, 2, 399_397));
  const [finding] = findings(wrong, { settings: { checks: { "column-total": { severity: "warning" } } } });
  expect(finding?.severity).toBe("warning");
});
