import { CHECK_IDS, type Finding } from "../../src/checks";
import { CATALOGUES } from "../../src/locales";
import { emptyEntry } from "../../src/register";
import { Decimal } from "../../src/money";
import { findings, line, swedish, type TypedCell } from "./workbook";

function by(rule: string, found: readonly Finding[]): Finding[] {
  return found.filter((finding) => finding.rule === rule);
}

const GRANTS: TypedCell[][] = [
  ["Statsbidrag (tkr)", "Intäkt", "OH", "Fördelning"],
  ["Patientsäkerhet", 4_120, 412, 3_708],
  ["God och nära vård", 12_580, 1_258, 11_322],
  ["Psykisk hälsa", 7_340, 734, 6_606],
  ["Kvinnors hälsa", 9_880, 988, 8_892],
  ["Cancervård", 5_560, 556, 5_004],
];

function grants(...changes: (readonly [row: number, column: number, cell: TypedCell])[]) {
  const rows = GRANTS.map((row) => [...row]);
  for (const [row, column, cell] of changes) {
    const cells = rows[row];
    if (cells) cells[column] = cell;
  }
  return { Bidrag: { rows } };
}

test.each(CHECK_IDS)("the check %s has a name in both languages", (id) => {
  expect(CATALOGUES.sv).toHaveProperty([`check.${id}.name`]);
  expect(CATALOGUES.en).toHaveProperty([`check.${id}.name`]);
});

test("grants whose sums hold have no findings", () => {
  expect(findings(grants())).toEqual([]);
});

describe("overhead", () => {
  const warned = (sheets: Parameters<typeof findings>[0]) =>
    by("overhead-rate", findings(sheets)).map((finding) => `${finding.severity}: ${swedish(finding)}`);

  test("above 15 % is a warning that says what 15 % would be where no other row tells", () => {
    const rows = [GRANTS[0] ?? [], ["Psykisk hälsa", 7_340, 1_468, 5_872]];
    expect(warned({ Bidrag: { rows } })).toEqual([
      "warning: Overhead är 20,0 % av intäkten, utanför gränsen 15 %. 15 % av 7 340 tkr är 1 101 tkr, inte 1 468 tkr.",
    ]);
  });

  test("above 15 % among rows at 10 % says what 10 % would be", () => {
    expect(warned(grants([3, 2, 1_468], [3, 3, 5_872]))).toEqual([
      "warning: Overhead är 20,0 % av intäkten, utanför gränsen 15 %; andra rader har 10 %. 10 % av 7 340 tkr är 734 tkr, inte 1 468 tkr.",
    ]);
  });

  test("within a wider span that the user has set is in order", () => {
    const settings = { overheadSpan: { least: 0.1, most: 0.2 } };
    const found = findings(grants([3, 2, 1_468], [3, 3, 5_872]), { settings });
    expect(by("overhead-rate", found).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(by("overhead-rate", found).map(swedish).join()).not.toContain("utanför gränsen");
  });

  test("at another rate than all other rows is shown though it is within the span", () => {
    const [finding] = by("overhead-rate", findings(grants([3, 2, 881], [3, 3, 6_459])));
    expect(finding && swedish(finding)).toContain("andra rader har 10 %");
  });
});

test("an amount in kronor among thousands is in another unit", () => {
  const found = findings({
    Lista: {
      rows: [
        ["Kommun", "Belopp (tkr)"],
        ["Vansbro", 132],
        ["Mora", 396],
        ["Falun", 1_151_000],
        ["Säter", 215],
        ["Avesta", 449],
        ["Ludvika", 522],
      ],
    },
  });
  expect(by("unit-slip", found)).toMatchObject([{ cells: ["B4"], stated: "1151000", expected: "1151" }]);
});

test("a small amount among large ones is no slip where a thousand times it would be as far from them", () => {
  const rows = [
    ["Kommun", "Belopp (kr)"],
    ...[15_140, 120_300, 310_900, 402_700, 655_100, 881_200].map((amount, index) => [
      `Kommun ${index}`,
      amount,
    ]),
  ];
  expect(by("unit-slip", findings({ Lista: { rows } }))).toEqual([]);
});

test("the country's amount in thousands beside the region's in kronor gives the region more than the country: it is in another unit", () => {
  // Insatser inom området psykisk hälsa 2020: Landet and Länet as Region Jämtland Härjedalen's document prints them.
  const rows = [
    ["Medel till Region", "Landet (kr)", "Länet (kr)"],
    ["Utvecklingsarbete utifrån handlingsplan", 300_000_000, 3_799_525],
    ["Insatser för barn och unga", 370_000, 4_442_360],
    ["Traumavård", 50_000_000, 633_254],
    ["Kunskapsbaserad och säker vård", 100_000, 1_266_598],
  ];
  const found = by("unit-slip", findings({ Medel: { rows } }));
  expect(found.map(line)).toEqual([
    "warning unit-slip B3: 370000 → 370000000",
    "warning unit-slip B5: 100000 → 100000000",
  ]);
  expect(found[1] && swedish(found[1])).toContain("andel av riket");
});

test("a region's small share of one grant is no slip where the others differ too", () => {
  const rows = [
    ["Bidrag", "Riket (kr)", "Länet (kr)"],
    ["Ansökan", 300_000_000, 3_000],
    ["Prestation", 70_000_000, 2_000_000],
    ["Invånare", 50_000_000, 633_254],
    ["Vissa län", 10_000_000, 4_000],
  ];
  expect(by("unit-slip", findings({ Medel: { rows } }))).toEqual([]);
});

test("more distributed than the title states is said with the excess; what rounds to it is not", () => {
  // Personcentrerade och sammanhållna vårdförlopp 2,6 mkr, as Region Jämtland Härjedalen distributed it in 2020.
  const rows = (last: number) => [
    ["Personcentrerade och sammanhållna vårdförlopp 2,6 mkr", ""],
    ["", ""],
    ["Aktivitet", "Belopp (kr)"],
    ["Levande biblioteket", 210_000],
    ["Patientkontrakt och kommunsamverkan", 700_000],
    ["Primärvårdens medverkan", 700_000],
    ["Psykiatri", 500_000],
    ["Områden", last],
  ];
  const [finding] = by("over-allocated", findings({ Vårdförlopp: { rows: rows(1_200_000) } }));
  expect(finding && line(finding)).toBe("warning over-allocated A1: 3310000 → 2600000");
  expect(finding && swedish(finding)).toContain("710 000 kr mer än de 2 600 000 kr som rubriken anger");
  expect(by("over-allocated", findings({ Vårdförlopp: { rows: rows(530_000) } }))).toEqual([]);
});

test("a number stored as text among numbers is shown, since SUM passes over it", () => {
  const found = by("text-amount", findings(grants([2, 1, "12 580"])));
  expect(found).toMatchObject([{ cells: ["B3"], severity: "warning" }]);
});

test("a typed total among formulas does not follow its amounts", () => {
  const sum = (column: string, value: number): TypedCell => ({
    formula: `=SUM(${column}2:${column}6)`,
    value,
  });
  const { Bidrag } = grants();
  const rows = [...Bidrag.rows, ["Summa", sum("B", 39_480), 3_948, sum("D", 35_532)]];
  const found = by("hardcoded-total", findings({ Bidrag: { rows } }));
  expect(found).toMatchObject([{ cells: ["C7"], severity: "warning", stated: "3948" }]);
});

test("a formula that misses its first row is the formula's fault", () => {
  const sum = (range: string, value: number): TypedCell => ({ formula: `=SUM(${range})`, value });
  const { Bidrag } = grants();
  const rows = [...Bidrag.rows, ["Summa", sum("B2:B6", 39_480), sum("C3:C6", 3_536), sum("D2:D6", 35_532)]];
  const [finding] = findings({ Bidrag: { rows } }).filter(({ severity }) => severity === "error");
  expect(finding).toMatchObject({ rule: "sum-range", cells: ["C7"], stated: "3536", expected: "3948" });
});

test("the same agreement twice with the same amounts", () => {
  const { Bidrag } = grants();
  const rows = [...Bidrag.rows, [...(GRANTS[3] ?? [])]];
  expect(by("duplicate-agreement", findings({ Bidrag: { rows } }))).toMatchObject([{ cells: ["A7", "A4"] }]);
});

test("the same grant with the same amount to another municipality, or in another year, is no repetition", () => {
  const rows = [
    ["Bidrag", "Kommun", "År", "Belopp (kr)"],
    ["Integrering", "Falun", 2022, 18_700],
    ["Integrering", "Mora", 2022, 18_700],
    ["Integrering", "Mora", 2023, 18_700],
    ["Språk", "Mora", 2023, 41_300],
  ];
  expect(by("duplicate-agreement", findings({ Bidrag: { rows } }))).toEqual([]);
});

test("an amount that a typed total adds up with is no slip, however small it is beside the others", () => {
  const amounts = [410_000, 389_000, 402_500, 395_000, 421_300, 390];
  const sum = amounts.reduce((one, other) => one + other);
  const rows = (total: number) => [
    ["Kommun", "Belopp (kr)"],
    ...amounts.map((amount, index) => [`Kommun ${index}`, amount]),
    ["Summa", total],
  ];
  expect(by("unit-slip", findings({ Lista: { rows: rows(sum) } }))).toEqual([]);
  expect(by("unit-slip", findings({ Lista: { rows: rows(sum).slice(0, -1) } }))).toHaveLength(1);
});

test("units with a number of their own are not the same unit twice", () => {
  const { Bidrag } = grants();
  const numbered = [1, 2].map((number) => [`Vårdcentral ${number}`, ...(GRANTS[3] ?? []).slice(1)]);
  expect(by("duplicate-agreement", findings({ Bidrag: { rows: [...Bidrag.rows, ...numbered] } }))).toEqual(
    [],
  );
});

test("income that is distributed to nobody", () => {
  expect(by("missing-allocation", findings(grants([5, 3, ""])))).toMatchObject([{ cells: ["B6"] }]);
});

test("an error value makes every sum over it impossible", () => {
  const reference: TypedCell = { formula: "=#REF!*0.1", value: "#REF!" };
  const [finding] = by("error-cell", findings(grants([2, 2, reference])));
  expect(finding).toMatchObject({ severity: "error", cells: ["C3"] });
  expect(finding && swedish(finding)).toContain("#REF!");
});

test("an error value among percentages, which nothing sums, is a warning", () => {
  const change: TypedCell = { formula: "=(B3-0)/0", value: "#DIV/0!" };
  const rows = GRANTS.map((row, index) => [
    ...row,
    index === 0 ? "Förändring %" : index === 2 ? change : 0.031 * index,
  ]);
  const [finding] = by("error-cell", findings({ Bidrag: { rows } }));
  expect(finding).toMatchObject({ severity: "warning", cells: ["E3"] });
});

test("hidden rows count, and it says so", () => {
  const { Bidrag } = grants();
  const [finding] = by("hidden-cells", findings({ Bidrag: { ...Bidrag, hiddenRows: [3] } }));
  expect(finding?.severity).toBe("info");
  expect(finding && swedish(finding)).toBe(
    "Tabellen har en dold rad och inga dolda kolumner; de räknas med.",
  );
});

describe("with a register", () => {
  const entry = { ...emptyEntry("Psykisk hälsa"), income: new Decimal(7_430_000), year: 2024 };

  test("an income that the register states otherwise", () => {
    const [finding] = by("agreement-total", findings(grants(), { register: [entry] }));
    expect(finding).toMatchObject({ cells: ["B4"], stated: "7340", expected: "7430", severity: "warning" });
    expect(finding && swedish(finding)).toBe("Psykisk hälsa är 7 340 tkr här och 7 430 000 kr i registret.");
  });

  test("an income that rounds to the register's is the same", () => {
    const same = { ...entry, income: new Decimal(7_340_000) };
    expect(by("agreement-total", findings(grants(), { register: [same] }))).toEqual([]);
  });

  test("money in a year after the agreement has ended", () => {
    const rows = [["Statsbidrag 2024 (tkr)"], [], ...grants().Bidrag.rows.map((row) => [...row])];
    const ended = { ...emptyEntry("Psykisk hälsa"), endsYear: 2022 };
    const [finding] = by("ended-agreement", findings({ Bidrag: { rows } }, { register: [ended] }));
    expect(finding && swedish(finding)).toBe(
      "Psykisk hälsa upphörde 2022 enligt registret men har belopp för 2024.",
    );
  });
});
