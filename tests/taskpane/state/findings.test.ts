import { parseA1 } from "../../../src/reading";
import { countHolding, findingAt, heaviestFirst, shownFindings } from "../../../src/taskpane/state/findings";
import { NO_FILTER } from "../../../src/taskpane/state/state";
import { finding, relation, validation } from "../examples";

const at = (address: string) => parseA1(`'Riktade 2018'!${address}`)!;

describe("the list of findings", () => {
  it("puts errors before warnings before notes", () => {
    const shown = shownFindings(
      [
        finding({ id: "i", severity: "info" }),
        finding({ id: "w", severity: "warning" }),
        finding({ id: "e" }),
      ],
      NO_FILTER,
    );
    expect(shown.map(({ id }) => id)).toEqual(["e", "w", "i"]);
  });

  it("puts what a person has accepted last", () => {
    const accepted = { reason: "Avräknas 2019", by: "AB", at: "2020-01-01T00:00:00Z" };
    const shown = shownFindings(
      [finding({ id: "a", accepted }), finding({ id: "i", severity: "info" })],
      NO_FILTER,
    );
    expect(shown.map(({ id }) => id)).toEqual(["i", "a"]);
  });

  it("puts the largest amount first, in kronor and whatever its sign", () => {
    const shown = heaviestFirst([
      finding({ id: "900 kr", difference: "900", unit: "kr" }),
      finding({ id: "0.1 mkr", difference: "0.1", unit: "mkr" }),
      finding({ id: "-2 mkr", difference: "-2", unit: "mkr" }),
      finding({ id: "50 tkr", difference: "50", unit: "tkr" }),
      finding({ id: "none", difference: null }),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(["-2 mkr", "0.1 mkr", "50 tkr", "900 kr", "none"]);
  });

  it("shows only the sheet, check and severity that were chosen", () => {
    const all = [
      finding({ id: "a", sheet: "A" }),
      finding({ id: "b", sheet: "B" }),
      finding({ id: "c", sheet: "B", rule: "column-total" }),
      finding({ id: "d", sheet: "B", rule: "column-total", severity: "warning" }),
    ];
    const ids = (filter: object) => shownFindings(all, { ...NO_FILTER, ...filter }).map(({ id }) => id);
    expect(ids({ sheet: "B" })).toEqual(["b", "c", "d"]);
    expect(ids({ sheet: "B", rule: "column-total" })).toEqual(["c", "d"]);
    expect(ids({ sheet: "B", rule: "column-total", group: "warning" })).toEqual(["d"]);
  });
});

describe("the selected cell", () => {
  const row = finding({ id: "row", cells: ["C7", "D7"] });
  const column = finding({ id: "column", cells: ["C24", "C7"] });
  const elsewhere = finding({ id: "elsewhere", cells: ["Text!B2", "C9"] });
  const all = [row, column, elsewhere];

  it("belongs to the finding that has it among its cells", () => {
    expect(findingAt(all, at("D7"), null)).toBe("row");
    expect(findingAt(all, at("C24"), null)).toBe("column");
  });

  it("belongs to the open finding where several have it", () => {
    expect(findingAt(all, at("C7"), null)).toBe("row");
    expect(findingAt(all, at("C7"), "column")).toBe("column");
  });

  it("belongs to a finding by its address on another sheet", () => {
    expect(findingAt(all, parseA1("Text!B2")!, null)).toBe("elsewhere");
    expect(findingAt(all, at("B2"), null)).toBeNull();
  });

  it("belongs to a finding when a larger selection covers one of its cells", () => {
    expect(findingAt(all, at("A6:F8"), null)).toBe("row");
  });
});

describe("the sums that hold", () => {
  const relations = [
    relation({ total: "C5", holds: "exact" }),
    relation({ total: "C6", holds: "rounding" }),
    relation({ total: "C7", holds: "unlikely" }),
    relation({ total: "C8", holds: "fails" }),
  ];

  it("are those that hold exactly or within rounding", () => {
    expect(countHolding(validation([], relations), null)).toBe(2);
  });

  it("are counted within the selection by their total", () => {
    expect(countHolding(validation([], relations), at("C6:C8"))).toBe(1);
  });
});
