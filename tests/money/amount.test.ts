import { convert, Decimal, halfWidth, kronorPer } from "../../src/money";

test("an amount written 32,6 mkr means anything within 0,05 of it", () => {
  expect(halfWidth({ value: new Decimal("32.6"), unit: "mkr", decimals: 1 }).toString()).toBe("0.05");
});

test("an exact amount has no room for rounding", () => {
  expect(halfWidth({ value: new Decimal("9980000"), unit: "kr", decimals: null }).isZero()).toBe(true);
});

test("9,3 tkr are 0,0093 mkr", () => {
  expect(convert(new Decimal("9.3"), "tkr", "mkr").toString()).toBe("0.0093");
});

test("a million is a thousand thousands, a milliard a thousand millions of kronor", () => {
  expect((["kr", "tkr", "mkr", "mdkr"] as const).map((unit) => kronorPer(unit).toNumber())).toEqual([
    1, 1_000, 1_000_000, 1_000_000_000,
  ]);
});
