import { parseA1 } from "../../../src/reading";
import { marksOf, resultOf } from "../../../src/taskpane/state/result";
import { finding, relation, validated, validation, workbook } from "../examples";

describe("a workbook in which there is nothing to validate", () => {
  const nothing = (...args: Parameters<typeof resultOf>) => resultOf(...args).nothing?.id;
  const none = { validation: { ...validation([]), sheets: [] }, settingsRefused: false };

  it("is empty: the pane says so, of the workbook or of the sheet", () => {
    expect(nothing(workbook([]), none, null, "workbook")).toBe("pane.summary.emptyWorkbook");
    expect(nothing(workbook([["", null]]), none, null, "sheet")).toBe("pane.summary.emptySheet");
  });

  it("has text only", () => {
    expect(nothing(workbook([["Bara text"]]), none, null, "workbook")).toBe("pane.summary.noTables");
  });

  it("has a table in which nothing ought to match", () => {
    expect(nothing(workbook(), validated([]), null, "workbook")).toBe("pane.summary.noRelations");
  });

  it("is not one whose sums hold", () => {
    expect(nothing(workbook(), validated([], [relation()]), null, "workbook")).toBeUndefined();
  });
});

describe("the scope", () => {
  it("of a selection has the findings and sums that touch it", () => {
    const inside = finding({ id: "inside", cells: ["C7"] });
    const outside = finding({ id: "outside", cells: ["C20"] });
    const selection = parseA1("'Riktade 2018'!A5:F10");
    const relations = [relation({ total: "C6" }), relation({ total: "C24" })];
    const result = resultOf(workbook(), validated([inside, outside], relations), selection, "selection");
    expect(result.findings).toEqual([inside]);
    expect(result.holds).toBe(1);
    expect(result.scope).toEqual({ id: "pane.scope.selection", values: { address: "A5:F10" } });
  });

  it("says when hidden rows or sheets were read", () => {
    const [grid] = workbook().grids;
    const hidden = (change: object) =>
      resultOf({ name: "", grids: [{ ...grid!, ...change }] }, validated([]), null, "workbook").hidden;
    expect(hidden({})).toBe(false);
    expect(hidden({ hiddenRows: [3] })).toBe(true);
    expect(hidden({ visibility: "veryHidden" })).toBe(true);
    expect(hidden({ visibility: "hidden", values: [] })).toBe(false);
  });
});

describe("highlights", () => {
  it("let the cells stand out that the best repair would change", () => {
    const repair = (cell: string) =>
      ({ changes: [{ cell, from: "9.9", to: "13.0" }], certainty: "likely", operation: "digit" }) as const;
    const marks = marksOf([finding({ cells: ["C7", "D7"], repairs: [repair("C7"), repair("D7")] })]);
    expect(marks.map(({ column, kind }) => [column, kind])).toEqual([
      [2, "suspect"],
      [3, "error"],
    ]);
  });

  it("cover a range cell by cell, and another sheet's cell on that sheet", () => {
    const marks = marksOf([finding({ severity: "warning", cells: ["C7:D8", "Text!B2"] })]);
    expect(marks).toHaveLength(5);
    expect(marks[4]).toEqual({ sheet: "Text", row: 1, column: 1, kind: "warning" });
  });

  it("leave alone what is only worth knowing", () => {
    expect(marksOf([finding({ severity: "info" })])).toEqual([]);
  });

  it("leave alone what a person has accepted", () => {
    const accepted = { reason: "Avräknas 2019", by: "AB", at: "2020-01-01T00:00:00Z" };
    expect(marksOf([finding({ accepted })])).toEqual([]);
  });
});
