import { FUNCTIONS } from "../../../src/functions";
import { Decimal } from "../../../src/money";
import { parseA1 } from "../../../src/reading";
import {
  EMPTY_PLAN,
  formulaOf,
  insertionOf,
  type Plan,
  preview,
  readTyped,
  refusal,
  type Source,
} from "../../../src/taskpane/distribute/plan";

const cells = (address: string, values: (string | number)[][]): Source => ({
  kind: "cells",
  reference: parseA1(address)!,
  values,
});
const number = (value: number): Source => ({ kind: "number", value: new Decimal(value) });
const plan = (sources: Partial<Plan["sources"]>, change: Partial<Plan> = {}): Plan => ({
  ...EMPTY_PLAN,
  ...change,
  sources: { ...EMPTY_PLAN.sources, ...sources },
});
const three = cells("Blad1!B2:B4", [[1], [1], [1]]);

describe("what is typed in a field", () => {
  it.each([
    ["200000000", "200000000"],
    ["200 000 000", "200000000"],
    ["200 mkr", "200000000"],
    ["2,6 tkr", "2600"],
  ])("%s is %s kronor", (text, kronor) => {
    expect(readTyped(text)?.toFixed()).toBe(kronor);
  });

  it.each(["B2:B16", "tvåhundra", "10 %"])("%s is no amount", (text) => {
    expect(readTyped(text)).toBeNull();
  });
});

describe("the preview", () => {
  it("shows what the cell would: shares that add up, with names and what each inhabitant gets", () => {
    const names = cells("Blad1!A2:A4", [["Falun"], ["Mora"], ["Orsa"]]);
    const shown = preview(plan({ total: number(100), population: three, names }), FUNCTIONS);
    expect(shown.shares.map(({ name, amount }) => `${name} ${amount.toFixed(2)}`)).toEqual([
      "Falun 33.34",
      "Mora 33.33",
      "Orsa 33.33",
    ]);
    expect([shown.sum.toFixed(2), shown.left.toFixed(2), shown.perHead.toFixed(2)]).toEqual([
      "100.00",
      "0.00",
      "33.33",
    ]);
  });

  it("says what goes to others where the recipients are part of the country", () => {
    // The share of Vansbro in the agreement of 2020: 200 000 000 × 6 792 / 10 319 473 = 131 634,63.
    const sources = {
      total: number(200_000_000),
      population: cells("B2", [[6_792]]),
      populationTotal: number(10_319_473),
    };
    const shown = preview(plan(sources), FUNCTIONS);
    expect(shown.sum.toFixed(2)).toBe("131634.63");
    expect(shown.left.toFixed(2)).toBe("199868365.37");
  });

  it("gives the function's own reason where nothing can be distributed", () => {
    const nobody = cells("B2:B3", [[0], [0]]);
    expect(() => preview(plan({ total: number(100), population: nobody }), FUNCTIONS)).toThrow();
  });

  it("takes populations along one line only", () => {
    expect(
      refusal(
        "population",
        cells("B2:C3", [
          [1, 2],
          [3, 4],
        ]),
      )?.id,
    ).toBe("distribute.notLine");
    expect(refusal("population", cells("B2:D2", [[1, 2, 3]]))).toBeNull();
  });
});

describe("the formula", () => {
  it("points at the cells that were picked and leaves out what was not given", () => {
    const sources = { total: cells("Blad1!C1", [[100]]), population: three };
    expect(formulaOf(plan(sources), "Blad1")).toBe("=GRANT.PERCAPITA(C1,B2:B4,,2)");
    expect(formulaOf(plan(sources, { decimals: 0, method: "webster" }), "Blad1")).toBe(
      '=GRANT.PERCAPITA(C1,B2:B4,,0,"webster")',
    );
  });

  it("names the sheet of cells elsewhere", () => {
    const sources = { total: number(100), population: cells("'Blad 2'!B2:B4", [[1], [1], [1]]) };
    expect(formulaOf(plan(sources), "Blad1")).toBe("=GRANT.PERCAPITA(100,'Blad 2'!B2:B4,,2)");
  });

  it("is GUARANTEE where everyone gets a base amount", () => {
    const sources = { total: number(100), population: three, guarantee: number(10) };
    expect(formulaOf(plan(sources), "Blad1")).toBe("=GRANT.GUARANTEE(100,B2:B4,10,,,2)");
  });
});

describe("what is inserted", () => {
  const ready = plan({ total: number(100), population: three }, { place: parseA1("Blad1!D2")!, decimals: 0 });
  const shown = preview(ready, FUNCTIONS);

  it("is one formula that spills over as many cells as there are recipients", () => {
    expect(insertionOf(ready, "formula", shown)).toEqual({
      sheet: "Blad1",
      area: { top: 1, left: 3, bottom: 1, right: 3 },
      contents: [["=GRANT.PERCAPITA(100,B2:B4,,0)"]],
      fills: { top: 1, left: 3, bottom: 3, right: 3 },
      numberFormat: "#,##0",
    });
  });

  it("or the numbers themselves, in the shape of the populations", () => {
    expect(insertionOf(ready, "values", shown)).toMatchObject({
      area: { top: 1, left: 3, bottom: 3, right: 3 },
      contents: [[34], [33], [33]],
    });
    const row = plan(
      { total: number(100), population: cells("Blad1!B2:D2", [[1, 1, 1]]) },
      { place: parseA1("Blad1!B5")!, decimals: 0 },
    );
    expect(insertionOf(row, "values", preview(row, FUNCTIONS))?.contents).toEqual([[34, 33, 33]]);
  });
});
