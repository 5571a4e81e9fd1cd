import { DEFAULT_SETTINGS, settingsSchema } from "../../src/settings";
import { validate } from "../../src/validate";
import { findings, workbook } from "../checks/workbook";

test("unless told otherwise overhead is 10 to 15 %, all checks are on, no difference is let pass and no unit is taken for granted", () => {
  expect(DEFAULT_SETTINGS).toEqual({
    overheadSpan: { least: 0.1, most: 0.15 },
    deadlineDays: 30,
    unit: null,
    tolerance: 0,
    checks: {},
  });
});

/** Grants whose rows hold but for God och nära vård, where 2 of 12 580 go to nobody. */
const grants = (unit: string) => ({
  Bidrag: {
    rows: [
      [`Statsbidrag${unit}`, "Intäkt", "OH", "Fördelning"],
      ["Patientsäkerhet", 4_120, 412, 3_708],
      ["God och nära vård", 12_580, 1_258, 11_320],
      ["Psykisk hälsa", 7_340, 734, 6_606],
      ["Kvinnors hälsa", 9_880, 988, 8_892],
      ["Cancervård", 5_560, 556, 5_004],
    ],
  },
});

test("a difference that may be there is worth knowing and no more; a krona above it is an error again", () => {
  const severities = (tolerance: number) =>
    findings(grants(" (tkr)"), { settings: { tolerance } }).map(({ severity }) => severity);
  expect(severities(2_000)).toEqual(["info"]);
  expect(severities(1_999)).toEqual(["error"]);
});

test("a sheet that says no unit is in the one that the person says; one that says another keeps its own", () => {
  const unitOf = (said: string) =>
    validate(workbook(grants(said)), { settings: { unit: "tkr" } }).sheets[0]?.tables[0]?.unit;
  expect(unitOf("")).toBe("tkr");
  expect(unitOf(" (mkr)")).toBe("mkr");
});

test("a check can be turned off, and given another severity", () => {
  const settings = settingsSchema.parse({
    checks: { "overhead-rate": { on: false }, "row-balance": { severity: "warning" } },
  });
  expect(settings.checks["overhead-rate"]).toEqual({ on: false });
  expect(settings.checks["row-balance"]).toEqual({ on: true, severity: "warning" });
});

test.each([
  ["a span from high to low", { overheadSpan: { least: 0.2, most: 0.1 } }, ["overheadSpan"]],
  ["a tolerance below zero", { tolerance: -1 }, ["tolerance"]],
  ["a unit that does not exist", { unit: "Mkr SEK" }, ["unit"]],
  ["a rate in percent", { overheadSpan: { least: 10, most: 15 } }, ["overheadSpan", "least"]],
  ["a check that does not exist", { checks: { "row-balanse": { on: false } } }, ["checks"]],
  ["a setting that does not exist", { overhead: 0.1 }, []],
])("%s is refused, and the field is named", (_, input, path) => {
  const { error } = settingsSchema.safeParse(input);
  expect(error?.issues[0]?.path.slice(0, path.length)).toEqual(path);
});
