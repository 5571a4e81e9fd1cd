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

describe("a small sheet whose sums run both ways", () => {
  const small = [
    ["Statsbidrag (kr)", "Intäkt", "OH", "Netto", "Nämnd A", "Nämnd B", "Nämnd C"],
    ["Patientsäkerhet", 2_952_690, 295_269, 2_657_421, 245_770, 952_371, 1_459_280],
    ["God och nära vård", 1_612_440, 161_244, 1_451_196, 105_022, 696_955, 649_219],
    ["Kvinnors hälsa", 5_592_610, 559_261, 5_033_349, 2_117_857, 330_055, 2_585_437],
    ["Summa", 10_157_740, 1_015_774, 9_141_966, 2_468_649, 1_979_381, 4_693_936],
  ];
  const errorsIn = (...wrong: (readonly [row: number, column: number, value: number])[]): string[] => {
    const rows = small.map((row) => [...row]);
    for (const [row, column, value] of wrong) put(rows, row, column, value);
    return findings({ Bidrag: { rows } })
      .filter(({ severity }) => severity === "error")
      .map(({ cells, stated, expected }) => `${cells[0] ?? ""}: ${stated ?? ""} → ${expected ?? ""}`)
      .sort();
  };

  test("is right as it stands", () => expect(errorsIn()).toEqual([]));

  test("has its one wrong amount named, though a column's total is then less than one of its rows", () => {
    expect(errorsIn([2, 5, 6_969_550])).toEqual(["F3: 6969550 → 696955"]);
  });

  test("has three wrong amounts named, two of them in one column, though most of its rows then fail", () => {
    expect(errorsIn([1, 5, 925_371], [2, 4, 1_050_220], [3, 4, 21_178_570])).toEqual([
      "E3: 1050220 → 105022",
      "E4: 21178570 → 2117857",
      "F2: 925371 → 952371",
    ]);
  });

  test("accuses no cell where money of one agreement, and so of the total, is not yet distributed", () => {
    expect(errorsIn([2, 6, 549_219], [4, 6, 4_593_936])).toEqual([]);
  });
});

describe("a formula that misses the last row", () => {
  const sum = (column: string, last: number, value: number) => ({
    formula: `=SUM(${column}2:${column}${last})`,
    value,
  });
  const rows = [
    ["Statsbidrag (tkr)", "Intäkt", "OH", "Netto"],
    ["Nära vård", 5_200, 520, { formula: "=B2-C2", value: 4_680 }],
    ["Psykisk hälsa", 2_400, 240, { formula: "=B3-C3", value: 2_160 }],
    ["Cancervård", 1_800, 180, { formula: "=B4-C4", value: 1_620 }],
    ["Barn och unga", 900, 90, { formula: "=B5-C5", value: 810 }],
    ["Summa", sum("B", 4, 9_400), sum("C", 5, 1_030), sum("D", 5, 9_270)],
  ];

  test("is what is wrong, and not the amount that it misses", () => {
    const [finding, ...more] = findings({ Bidrag: { rows } });
    expect(more).toEqual([]);
    expect(finding && line(finding)).toBe("error sum-range B6: 9400 → 10300");
    expect(finding?.repairs.map(({ certainty, operation }) => [certainty, operation])).toEqual([
      ["certain", "missed-row"],
    ]);
    expect(finding && swedish(finding)).toContain("10 300 får raden och kolumnen att stämma");
  });
});

test("overhead beyond the span is held against what the other rows have", () => {
  const rows = [
    ["Statsbidrag (kr)", "Intäkt", "OH", "Netto"],
    ["Nära vård", 5_000_000, 600_000, 4_400_000],
    ["Psykisk hälsa", 3_200_000, 384_000, 2_816_000],
    ["Suicidprevention", 1_100_000, 242_000, 858_000],
    ["Tillgänglighet", 9_800_000, 1_176_000, 8_624_000],
  ];
  const [finding, ...more] = findings({ OH: { rows } });
  expect(more).toEqual([]);
  expect(finding && line(finding)).toBe("warning overhead-rate C4: 242000 → 132000");
  expect(finding && swedish(finding)).toBe(
    "Overhead är 22,0 % av intäkten, utanför gränsen 15 %; andra rader har 12 %. 12 % av 1 100 000 kr är 132 000 kr, inte 242 000 kr.",
  );
});

test("a subtotal that is wrong is likely so where the grand total bears its rows out", () => {
  const rows = [
    ["Statsbidrag 2024 (tkr)", "Belopp"],
    ["Primärvård", 4_200],
    ["Psykiatri", 3_100],
    ["Summa hälsa", 7_300],
    ["Kompetens", 800],
    ["Digitalisering", 1_250],
    ["Summa utveckling", 2_150],
    ["Barntandvård", 640],
    ["Specialisttandvård", 410],
    ["Summa tandvård", 1_050],
    ["Totalt", 10_400],
  ];
  const [finding, ...more] = findings({ Nämnder: { rows } });
  expect(more).toEqual([]);
  expect(finding && line(finding)).toBe("error subtotal B7: 2150 → 2050");
  expect(finding?.repairs.map(({ certainty }) => certainty)).toEqual(["likely"]);
});
