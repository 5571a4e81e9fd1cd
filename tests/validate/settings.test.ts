import { DEFAULT_SETTINGS, settingsSchema } from "../../src/settings";

test("unless told otherwise overhead is 10 to 15 % and all checks are on", () => {
  expect(DEFAULT_SETTINGS).toEqual({
    overheadSpan: { least: 0.1, most: 0.15 },
    deadlineDays: 30,
    checks: {},
  });
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
  ["a rate in percent", { overheadSpan: { least: 10, most: 15 } }, ["overheadSpan", "least"]],
  ["a check that does not exist", { checks: { "row-balanse": { on: false } } }, ["checks"]],
  ["a setting that does not exist", { overhead: 0.1 }, []],
])("%s is refused, and the field is named", (_, input, path) => {
  const { error } = settingsSchema.safeParse(input);
  expect(error?.issues[0]?.path.slice(0, path.length)).toEqual(path);
});
