import type { Finding } from "../../src/checks";
import { Decimal } from "../../src/money";
import { emptyEntry, fromPlain, type RegisterEntry, toPlain, writeRegister } from "../../src/register";
import { validate, type ValidateOptions } from "../../src/validate";
import { findings, swedish, type TypedSheet, workbook } from "./workbook";

const TODAY = "2020-11-25";

const SHEET: TypedSheet = {
  rows: [
    ["Statsbidrag 2020 (tkr)"],
    [],
    ["Statsbidrag", "Intäkt", "OH", "Fördelning"],
    ["Patientsäkerhet", 4_120, 412, 3_708],
    ["God och nära vård", 12_580, 1_258, 11_322],
    ["Psykisk hälsa", 7_340, 734, 6_606],
  ],
};

function entry(agreement: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return { ...emptyEntry(agreement), year: 2020, ...more };
}

/** The register's table as it stands on a sheet. */
function register(...entries: RegisterEntry[]): TypedSheet {
  return { rows: writeRegister(entries, "sv").values, table: "Överenskommelser" };
}

function found(sheet: TypedSheet, options: ValidateOptions = { today: TODAY }): readonly Finding[] {
  return findings({ Bidrag: SHEET, Överenskommelser: sheet }, options);
}

function said(sheet: TypedSheet, options?: ValidateOptions): string[] {
  return found(sheet, options).map((finding) => `${finding.rule} ${finding.cells[0]}: ${swedish(finding)}`);
}

const kr = (amount: number): Decimal => new Decimal(amount);

test("a register that agrees with the sheets and lacks nothing has no findings, and is not read as a sheet of sums", () => {
  const entries = [
    entry("Patientsäkerhet", {
      income: kr(4_120_000),
      overheadRate: new Decimal("0.1"),
      caseNumber: "RS/1/2020",
    }),
    entry("God och nära vård", { income: kr(12_580_000) }),
  ];
  expect(said(register(...entries))).toEqual([]);
  const { sheets, register: report } = validate(
    workbook({ Bidrag: SHEET, Överenskommelser: register(...entries) }),
  );
  expect(sheets.map(({ name, tables }) => [name, tables.length])).toEqual([
    ["Bidrag", 1],
    ["Överenskommelser", 0],
  ]);
  expect(report?.lines.map((line) => [line.entry.agreement, line.row, line.remaining])).toEqual([
    ["Patientsäkerhet", 2, "3708000"],
    ["God och nära vård", 3, "12580000"],
  ]);
});

test("the sheets are checked against the register in the workbook", () => {
  expect(said(register(entry("Psykisk hälsa", { income: kr(7_430_000) })))).toEqual([
    "agreement-total B6: Psykisk hälsa är 7 340 tkr här och 7 430 000 kr i registret.",
  ]);
});

test("of an agreement with a line for each year, the sheet's year counts", () => {
  const years = [
    entry("Psykisk hälsa", { income: kr(9_000_000), year: 2019 }),
    entry("Psykisk hälsa", { income: kr(7_340_000), year: 2020 }),
  ];
  expect(said(register(...years))).toEqual([]);
});

test("decided money without a decision", () => {
  const decided = entry("Psykisk hälsa", { income: kr(7_340_000), decided: kr(6_606_000) });
  expect(said(register(decided))).toEqual([
    "missing-decision L2: Psykisk hälsa: 6 606 000 kr är fördelat, men registret har inget beslut (datum, § eller delegation).",
  ]);
  for (const decision of [
    { decisionDate: "2020-04-29" },
    { decisionSection: "62" },
    { delegated: "yes" },
  ] as const) {
    expect(said(register({ ...decided, ...decision }))).toEqual([]);
  }
});

test("more decided than there is after overhead is an error, and says by how much", () => {
  const overdrawn = entry("Psykisk hälsa", {
    income: kr(7_340_000),
    overheadRate: new Decimal("0.1"),
    decided: kr(7_000_000),
    delegated: "yes",
  });
  const [finding, ...more] = found(register(overdrawn));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    rule: "over-allocated",
    severity: "error",
    sheet: "Överenskommelser",
    label: "Psykisk hälsa",
    stated: "7000000",
    expected: "6606000",
    difference: "394000",
  });
  expect(finding && swedish(finding)).toBe(
    "Psykisk hälsa: beslutat 7 000 000 kr, 394 000 kr mer än de 6 606 000 kr som finns efter overhead.",
  );
});

test("more used than decided", () => {
  const used = entry("Psykisk hälsa", { decided: kr(100), used: kr(150), delegated: "yes" });
  expect(said(register(used))).toEqual([
    "over-allocated P2: Psykisk hälsa: förbrukat 150 kr, 50 kr mer än de 100 kr som beslutats.",
  ]);
});

describe("a final report", () => {
  const due = (reportDeadline: string) =>
    register(entry("Psykisk hälsa", { reportTo: "Socialstyrelsen", reportDeadline }));

  test("whose day has passed", () => {
    expect(said(due("2020-11-24"))).toEqual([
      "reporting-deadline S2: Psykisk hälsa: slutredovisningen till Socialstyrelsen skulle ha lämnats 2020-11-24.",
    ]);
  });

  test("that is due soon is told of, by default thirty days before", () => {
    expect(said(due("2020-12-25"))).toEqual([
      "reporting-deadline S2: Psykisk hälsa: slutredovisningen till Socialstyrelsen ska lämnas senast 2020-12-25, om 30 dagar.",
    ]);
    expect(said(due("2020-11-25"))[0]).toContain("i dag");
    expect(said(due("2020-12-26"))).toEqual([]);
  });

  test("as many days before as the settings say", () => {
    expect(said(due("2021-01-23"), { today: TODAY, settings: { deadlineDays: 60 } })).toHaveLength(1);
    expect(said(due("2020-12-01"), { today: TODAY, settings: { deadlineDays: 5 } })).toEqual([]);
  });

  test("is never late where nobody says which day it is", () => {
    expect(said(due("2019-01-01"), {})).toEqual([]);
  });
});

describe("money left in an agreement", () => {
  const left = (endsYear: number | null) =>
    register(entry("Traumavård", { income: kr(100_000), decided: kr(40_000), delegated: "yes", endsYear }));

  test("that ends this year, or has ended", () => {
    expect(said(left(2020))).toEqual([
      "remaining-money Q2: Traumavård: 60 000 kr återstår att besluta om, och överenskommelsen upphör 2020.",
    ]);
    expect(said(left(2019))).toEqual([
      "remaining-money Q2: Traumavård: 60 000 kr återstår, men överenskommelsen upphörde 2019.",
    ]);
  });

  test("that goes on is in order", () => {
    expect(said(left(2021))).toEqual([]);
    expect(said(left(null))).toEqual([]);
  });
});

test("a cell that cannot be read is a finding at the cell", () => {
  const sheet = {
    rows: [
      ["Överenskommelse", "Intäkt"],
      ["Traumavård", "tio miljoner"],
    ],
    table: "Överenskommelser",
  };
  expect(said(sheet)).toEqual(["register-cell B2: ”tio miljoner” är inget belopp."]);
});

describe("a name that fits several agreements", () => {
  const two = register(
    entry("Psykisk hälsa, region", { income: kr(1) }),
    entry("Psykisk hälsa, kommuner", { income: kr(7_340_000) }),
  );
  const ask = (options: ValidateOptions) =>
    validate(workbook({ Bidrag: SHEET, Överenskommelser: two }), options);

  test("is asked about, and held against neither", () => {
    const { register: report, findings: none } = ask({});
    expect(report?.questions).toEqual([
      {
        name: "Psykisk hälsa",
        key: "hälsa psykisk",
        sheet: "Bidrag",
        cell: "B6",
        candidates: ["Psykisk hälsa, region", "Psykisk hälsa, kommuner"],
      },
    ]);
    expect(none).toEqual([]);
  });

  test("is not asked about again once a person has said which, or none", () => {
    const region = ask({ choices: { "hälsa psykisk": "Psykisk hälsa, region" } });
    expect(region.register?.questions).toEqual([]);
    expect(region.findings.map(swedish)).toEqual([
      "Psykisk hälsa, region är 7 340 tkr här och 1 kr i registret.",
    ]);
    const none = ask({ choices: { "hälsa psykisk": "" } });
    expect([none.register?.questions, none.findings]).toEqual([[], []]);
  });
});

test("the table is known by its ids where it and its columns have been renamed", () => {
  const renamed: TypedSheet = {
    rows: [
      ["Överenskommelse", "Vad vi får"],
      ["Psykisk hälsa", 7_430_000],
    ],
    table: "Avtal",
  };
  const sheets = { Bidrag: SHEET, Avtal: renamed };
  expect(validate(workbook(sheets)).register).toBeNull();
  const known = validate(workbook(sheets), { registerIds: { table: "Avtal", fields: { 1: "income" } } });
  expect(known.register?.columns).toEqual(["agreement", "income"]);
  expect(known.findings.map(({ rule }) => rule)).toEqual(["agreement-total"]);
});

test("an entry is the same when it has been plain data", () => {
  const whole = entry("Traumavård", {
    income: kr(100_000),
    overheadRate: new Decimal("0.1"),
    delegated: "yes",
  });
  expect(fromPlain(toPlain(whole))).toEqual(whole);
});
