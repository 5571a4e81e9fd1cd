import { fromForm, fromText, toForm } from "../../../src/taskpane/settings/form";
import { DEFAULT_SETTINGS } from "../../../src/settings";

const own = toForm(null, ",");

describe("the settings' fields", () => {
  it("show Grant's own settings where nothing is kept, and where what is kept cannot be used", () => {
    expect([own.least, own.most]).toEqual(["10", "15"]);
    expect(toForm({ overheadSpan: "wide" }, ",")).toEqual(own);
  });

  it("show rates as per cent with the language's decimal mark, exactly", () => {
    const kept = { overheadSpan: { least: 0.07, most: 0.125 } };
    expect([toForm(kept, ",").least, toForm(kept, ",").most]).toEqual(["7", "12,5"]);
    expect(toForm(kept, ".").most).toBe("12.5");
  });

  it("are read as they are typed, with comma, point or per cent sign", () => {
    const { settings } = fromForm({ ...own, least: "7,5 %", most: "12.5" });
    expect(settings?.overheadSpan).toEqual({ least: 0.075, most: 0.125 });
  });

  it("take a unit and the kronor that may differ, with spaces in the thousands", () => {
    const { settings } = fromForm({ ...own, unit: "tkr", tolerance: "1 500,50" });
    expect([settings?.unit, settings?.tolerance]).toEqual(["tkr", 1500.5]);
    expect(fromForm({ ...own, tolerance: "lite" }).issues?.map(({ field }) => field)).toEqual(["tolerance"]);
  });

  it("that are not changed make Grant's own settings", () => {
    expect(fromForm(own).settings).toEqual(DEFAULT_SETTINGS);
  });

  it("keep a check that is off and a severity that is chosen", () => {
    const checks = {
      ...own.checks,
      subtotal: { on: false, severity: null },
      "overhead-rate": { on: true, severity: "info" },
    } as const;
    expect(fromForm({ ...own, checks }).settings?.checks).toEqual({
      subtotal: { on: false },
      "overhead-rate": { on: true, severity: "info" },
    });
  });

  it("take whole days for how early a final report is told of", () => {
    expect(own.deadlineDays).toBe("30");
    expect(fromForm({ ...own, deadlineDays: "14" }).settings?.deadlineDays).toBe(14);
    expect(fromForm({ ...own, deadlineDays: "snart" }).issues?.map(({ field }) => field)).toEqual([
      "deadlineDays",
    ]);
  });

  it("say which field holds no number", () => {
    expect(fromForm({ ...own, most: "femton" }).issues).toEqual([
      { field: "overheadSpan.most", problem: { id: "settings.notNumber", values: {} } },
    ]);
  });

  it("say that the lowest is above the highest", () => {
    const { issues } = fromForm({ ...own, least: "20" });
    expect(issues).toEqual([{ field: "overheadSpan", problem: { id: "settings.spanReversed", values: {} } }]);
  });
});

describe("settings as text", () => {
  it("come back as they were", () => {
    const { settings } = fromForm({ ...own, least: "5" });
    expect(fromText(JSON.stringify(settings)).settings).toEqual(settings);
  });

  it.each([
    ['{"overheadSpan":{"least":"10 %"}}', "overheadSpan.least", "settings.issue.invalid_type"],
    ['{"overheadSpan":{"most":15}}', "overheadSpan.most", "settings.issue.too_big"],
    ['{"overhead":1}', "", "settings.issue.unrecognized_keys"],
    [
      '{"checks":{"subtotal":{"severity":"fatal"}}}',
      "checks.subtotal.severity",
      "settings.issue.invalid_value",
    ],
    ["not json", "", "settings.json.notJson"],
  ])("that cannot be used are refused by field: %s", (text, field, id) => {
    const { issues } = fromText(text);
    expect(issues?.[0]).toMatchObject({ field, problem: { id } });
  });
});
