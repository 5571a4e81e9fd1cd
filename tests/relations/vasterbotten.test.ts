import { inWords, relationsIn } from "./describe";
import { vasterbotten2018 } from "./vasterbotten";

describe("Västerbotten's grants of 2018", () => {
  const table = vasterbotten2018();

  it("balances each agreement over its continuation rows, but for the one whose income is too small, and the totals", () => {
    expect(relationsIn(table, "row-balance").map(inWords)).toEqual([
      "C1 = D1 + E1 + E2 + E3: exact",
      "C4 = D4 + E4: rounding",
      "C5 = D5 + E5 + E6: fails",
      "C7 = D7 + E7 + E8: exact",
      "C9 = D9 + E9 + E10: exact",
      "C11 = D11 + E11 + E12 + E13 + E14 + E15: exact",
      "C16 = D16 + E16 + E17: exact",
      "C18 = D18 + E18 + E19 + E20 + E21: exact",
      "C23 = D23 + E23: exact",
    ]);
  });

  it("lacks 2,8 mkr in the row of 9,9 − 1,0 against 8,9 + 2,8", () => {
    const [broken] = relationsIn(table, "row-balance").filter(({ holds }) => holds === "fails");
    expect(broken?.difference.toString()).toBe("-2.8");
    expect(broken?.tolerance.toString()).toBe("0.2");
    expect(broken?.evidence).toEqual([{ type: "roles" }, { type: "pattern", holds: 8, of: 9 }]);
  });

  it("sums the columns to 144, 19 and 125 as their rounding allows", () => {
    const totals = relationsIn(table, "column-total");
    expect(totals.map(({ holds, difference }) => [holds, difference.toString()])).toEqual([
      ["fails", "3.2"],
      ["unlikely", "0.7"],
      ["rounding", "-0.2"],
    ]);
    expect(totals.map(({ terms }) => terms.length)).toEqual([8, 8, 21]);
  });

  it("holds each overhead against the nearest of 10 % and 15 %: only the 4,0 of 26,0 is neither", () => {
    const rates = relationsIn(table, "overhead-rate");
    expect(rates.map(({ rate }) => rate?.common.lower.toString())).toEqual([
      "0.1",
      "0.1",
      "0.1",
      "0.1",
      "0.15",
      "0.15",
      "0.15",
      "0.15",
    ]);
    const outside = rates.filter(({ holds }) => holds === "fails");
    expect(outside.map(({ total }) => total.row)).toEqual([17]);
    expect(outside[0]?.rate?.lower.toFixed(4)).toBe("0.1516");
    expect(outside[0]?.rate?.upper.toFixed(4)).toBe("0.1561");
  });

  it("finds the share of the national amounts that the rows have in common, and the two rows outside it", () => {
    const shares = relationsIn(table, "population-share");
    expect(shares[0]?.rate?.common.lower.times(100).toFixed(4)).toBe("2.6479");
    expect(shares[0]?.rate?.common.upper.times(100).toFixed(4)).toBe("2.6545");
    expect(shares.filter(({ holds }) => holds === "fails").map(({ total }) => total.row)).toEqual([4, 17]);
  });

  it("expects 12,97 to 13,01 mkr of the 490", () => {
    const share = relationsIn(table, "population-share").find(({ total }) => total.row === 4);
    const expected = share?.rate && [share.rate.common.lower, share.rate.common.upper];
    expect(expected?.map((rate) => rate.times(490).toFixed(2))).toEqual(["12.97", "13.01"]);
  });
});
