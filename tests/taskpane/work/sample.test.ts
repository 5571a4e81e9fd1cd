import { sampleSheet } from "../../../src/taskpane/work/sample";
import { validate } from "../../../src/validate";

describe.each(["sv", "en"] as const)("the sample sheet in %s", (language) => {
  const { name, rows } = sampleSheet(language);

  it("has one error: 31,0 that should be 13,0", () => {
    const { findings } = validate({
      name: "bok.xlsx",
      grids: [{ sheet: name, top: 0, left: 0, values: rows }],
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]?.repairs[0]?.changes.map(({ cell, to }) => [cell, Number(to)])).toEqual([["B6", 13]]);
  });
});
