import { Decimal } from "../../src/money";
import { emptyEntry, readRegister, remaining, type RegisterEntry, writeRegister } from "../../src/register";

const sheet = { sheet: "Överenskommelser", top: 2, left: 1 };

/** Jämtland 2018: Professionsmiljarden's two pots and what had been decided. */
const entry: RegisterEntry = {
  ...emptyEntry("Professionsmiljarden 2018"),
  caseNumber: "RS/255/2018",
  year: 2018,
  income: new Decimal("12208598"),
  decided: new Decimal("9980000"),
  reportTo: "Socialstyrelsen",
  reportDeadline: "2019-02-15",
  endsYear: 2018,
  permanence: "temporary",
};

test("granted 8 357 305 + 3 851 293 less decided 9 980 000 leaves 2 228 598", () => {
  expect(remaining(entry)?.toFixed()).toBe("2228598");
});

test("overhead is taken off in whole kronor before what remains is said", () => {
  expect(remaining({ ...entry, overheadRate: new Decimal("0.1") })?.toFixed()).toBe("1007738");
});

test.each(["sv", "en"] as const)("a register written in %s is read back as it was", (language) => {
  const { values } = writeRegister([entry], language);
  expect(readRegister({ ...sheet, values })).toMatchObject({ entries: [entry], rows: [3], problems: [] });
});

test("columns are known by meaning: any order, synonyms, a unit in the header, and the user's own are left alone", () => {
  const register = readRegister({
    ...sheet,
    values: [
      ["Handläggare", "Länet (tkr)", "Diarienummer", "Statsbidrag"],
      ["Ekonomi", 11_933, "RS/27/2020", "Kvinnors hälsa"],
      ["", "", "", ""],
      ["HR", "2,6 mkr", "RS/26/2020", "Vårdförlopp"],
    ],
  });
  expect(register.columns).toEqual([null, "income", "caseNumber", "agreement"]);
  expect(register.entries.map(({ agreement, income }) => [agreement, income?.toFixed()])).toEqual([
    ["Kvinnors hälsa", "11933000"],
    ["Vårdförlopp", "2600000"],
  ]);
  expect(register.rows).toEqual([3, 5]);
});

test("a cell that cannot be read is said cell by cell, and the rest of its row counts", () => {
  const register = readRegister({
    ...sheet,
    values: [
      ["Överenskommelse", "Intäkt", "År", "Slutredovisning senast", "Delegation", "OH"],
      ["Psykisk hälsa", "tio miljoner", "20-21", "31 mars", "kanske", 150],
      ["Traumavård", 633_254, 2020, 44286, "Ja", "15 %"],
    ],
  });
  expect(
    register.problems.map(({ field, written, cell }) => [field, written, cell.row, cell.column]),
  ).toEqual([
    ["income", "tio miljoner", 3, 2],
    ["year", "20-21", 3, 3],
    ["reportDeadline", "31 mars", 3, 4],
    ["delegated", "kanske", 3, 5],
    ["overheadRate", "150", 3, 6],
  ]);
  expect(register.entries[1]).toMatchObject({
    year: 2020,
    reportDeadline: "2021-03-31",
    delegated: "yes",
    overheadRate: new Decimal("0.15"),
  });
});

test("what remains is an ordinary formula in the new register", () => {
  const { values } = writeRegister([entry], "sv");
  const column = values[0]?.indexOf("Återstår") ?? -1;
  expect(values[1]?.[column]).toBe(
    // Income in E, overhead rate in F, decided in O.
    '=IF(E2="","",E2-ROUND(E2*F2,0)-O2)',
  );
});
