import { CHECK_IDS, type CheckId } from "../../src/checks";
import { Decimal } from "../../src/money";
import { emptyEntry } from "../../src/register";
import type { ValidateOptions } from "../../src/validate";
import { findings, type TypedCell, type TypedSheet } from "./workbook";

type Rows = readonly (readonly TypedCell[])[];

interface Example {
  readonly sheets: Readonly<Record<string, TypedSheet>>;
  readonly options?: ValidateOptions;
}

const HEADER: TypedCell[] = ["Statsbidrag (tkr)", "Intäkt", "OH", "Fördelning"];
const BODY: Rows = [
  ["Patientsäkerhet", 4_120, 412, 3_708],
  ["God och nära vård", 12_580, 1_258, 11_322],
  ["Psykisk hälsa", 7_340, 734, 6_606],
  ["Kvinnors hälsa", 9_880, 988, 8_892],
  ["Cancervård", 5_560, 556, 5_004],
];
const SUM: TypedCell[] = ["Summa", 39_480, 3_948, 35_532];

const sheet = (...rows: Rows): Example => ({ sheets: { Bidrag: { rows } } });
const changed = (row: number, column: number, cell: TypedCell): Rows =>
  BODY.map((cells, index) => (index === row ? cells.map((one, at) => (at === column ? cell : one)) : cells));
const formula = (text: string, value: number): TypedCell => ({ formula: text, value });
const list = (
  header: TypedCell[],
  names: readonly string[],
  ...columns: readonly (readonly TypedCell[])[]
): Rows => [header, ...names.map((name, row) => [name, ...columns.map((column) => column[row] ?? "")])];
const TOWNS = ["Vansbro", "Mora", "Falun", "Säter", "Avesta", "Ludvika"];
const PEOPLE = [6_792, 20_414, 59_382, 11_112, 23_185, 26_921];
const perHead = (people: readonly number[]) => people.map((one) => Math.round(one * 19.381));

/** For each check a sheet that it has something to say of. */
const EXAMPLES: Partial<Record<CheckId, Example>> = {
  "row-balance": sheet(HEADER, ...changed(1, 3, 11_320)),
  "row-total": sheet(
    ["Nämnd (kr)", "Vård", "Kultur", "Totalt"],
    ["A", 203_510, 167_560, 371_070],
    ["B", 120_400, 98_130, 218_530],
    ["C", 88_210, 45_670, 133_880],
    ["D", 61_300, 71_240, 132_450],
  ),
  "column-total": sheet(
    ...list(
      ["Kommun", "Belopp (kr)"],
      [...TOWNS, "Summa"],
      [410_100, 389_200, 402_500, 395_300, 421_400, 398_700, 2_471_200],
    ),
  ),
  subtotal: sheet(
    ["Verksamhet", "Belopp (kr)"],
    ["Vård A", 1_204_100],
    ["Vård B", 3_311_200],
    ["Delsumma vård", 4_551_300],
    ["Kultur A", 512_400],
    ["Kultur B", 207_800],
    ["Delsumma kultur", 720_200],
    ["Summa", 5_235_500],
  ),
  "of-which": sheet(
    ["Bidrag", "Belopp (tkr)"],
    ["Nära vård", 29_300],
    ["  varav rehabilitering", 31_000],
    ["Psykisk hälsa", 12_100],
    ["Summa", 41_400],
  ),
  "agreement-total": {
    ...sheet(HEADER, ...BODY),
    options: { register: [{ ...emptyEntry("Psykisk hälsa"), income: new Decimal(7_430_000), year: 2024 }] },
  },
  "overhead-rate": sheet(
    HEADER,
    ...BODY.slice(0, 2),
    ["Psykisk hälsa", 7_340, 1_468, 5_872],
    ...BODY.slice(3),
  ),
  "population-share": sheet(
    ...list(
      ["Kommun", "Invånare", "Bidrag (kr)"],
      TOWNS,
      PEOPLE,
      perHead(PEOPLE).map((one, row) => (row === 2 ? one - 40_000 : one)),
    ),
  ),
  "unit-slip": sheet(...list(["Kommun", "Belopp (tkr)"], TOWNS, [132, 396, 1_151_000, 215, 449, 522])),
  "text-amount": sheet(HEADER, ...changed(1, 1, "12 580")),
  "sum-range": sheet(HEADER, ...BODY, [
    "Summa",
    formula("=SUM(B2:B6)", 39_480),
    formula("=SUM(C3:C6)", 3_536),
    formula("=SUM(D2:D6)", 35_532),
  ]),
  "hardcoded-total": sheet(HEADER, ...BODY, [
    "Summa",
    formula("=SUM(B2:B6)", 39_480),
    3_948,
    formula("=SUM(D2:D6)", 35_532),
  ]),
  "swapped-recipients": sheet(
    ...list(
      ["Kommun", "Invånare", "Bidrag (kr)"],
      TOWNS,
      [20_414, 6_792, ...PEOPLE.slice(2)],
      perHead(PEOPLE),
    ),
  ),
  "duplicate-agreement": sheet(HEADER, ...BODY, BODY[2] ?? []),
  "missing-allocation": sheet(HEADER, ...changed(4, 3, "")),
  "over-allocated": sheet(
    ["Vårdförlopp 2,6 mkr"],
    [],
    ["Aktivitet", "Belopp (kr)"],
    ["Bibliotek", 210_000],
    ["Samverkan", 1_700_000],
    ["Psykiatri", 1_400_000],
  ),
  "year-over-year": sheet(
    ["Statsbidrag", "2022 (tkr)", "2023 (tkr)", "Förändring (%)"],
    ["Nära vård", 71_862, 74_310, 3.4],
    ["Psykisk hälsa", 10_141, 11_290, 11.3],
    ["Cancervård", 3_812, 3_640, 4.5],
    ["Tillgänglighet", 37_620, 29_415, -21.8],
    ["Sjukskrivning", 10_639, 9_204, -13.5],
  ),
  "ended-agreement": {
    ...sheet(["Statsbidrag 2024 (tkr)"], [], HEADER, ...BODY),
    options: { register: [{ ...emptyEntry("Psykisk hälsa"), endsYear: 2022 }] },
  },
  "error-cell": sheet(HEADER, ...changed(1, 2, { formula: "=#REF!*0.1", value: "#REF!" })),
  "hidden-cells": { sheets: { Bidrag: { rows: [HEADER, ...BODY, SUM], hiddenRows: [3] } } },
};

/** Those that speak of the register's own table, with examples beside its tests. */
const OF_THE_REGISTER = ["missing-decision", "reporting-deadline", "remaining-money", "register-cell"];

test("every check has an example here, or beside the register's tests", () => {
  expect(CHECK_IDS.filter((id) => !EXAMPLES[id])).toEqual(OF_THE_REGISTER);
});

const examples = Object.entries(EXAMPLES) as [CheckId, Example][];

const told = ({ sheets, options }: Example, id: CheckId, settings?: ValidateOptions["settings"]) =>
  findings(sheets, { ...options, ...(settings && { settings }) }).filter(({ rule }) => rule === id);

test.each(examples)("%s: the sheet is told of, and not when the check is off", (id, example) => {
  expect(told(example, id)).not.toEqual([]);
  expect(told(example, id, { checks: { [id]: { on: false } } })).toEqual([]);
});

test.each(examples.filter(([id]) => id !== "hidden-cells"))(
  "%s: what the person calls information, a warning or an error is one",
  (id, example) => {
    for (const severity of ["info", "warning", "error"] as const) {
      const found = told(example, id, { checks: { [id]: { severity } } });
      expect(found[0]?.severity).toBe(severity);
    }
  },
);

test.each(examples)("%s: a finding that is accepted stays, with who accepted it and why", (id, example) => {
  const [finding] = told(example, id);
  const acceptance = { reason: "Beslutat i nämnden § 12", by: "Ekonomichefen", at: "2024-05-02T10:00:00Z" };
  const options = { ...example.options, acceptances: { [finding?.id ?? ""]: acceptance } };
  const [accepted] = told({ ...example, options }, id);
  expect(accepted).toEqual({ ...finding, accepted: acceptance });
});
