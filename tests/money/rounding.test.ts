import { Decimal, decimalOf, decimalsOf, roundTo } from "../../src/money";

test("halves go away from zero, as Excel's ROUND has it", () => {
  expect(roundTo(new Decimal("2.345"), 2).toString()).toBe("2.35");
  expect(roundTo(new Decimal("-2.345"), 2).toString()).toBe("-2.35");
  expect(roundTo(new Decimal("1234567"), -3).toString()).toBe("1235000");
});

test("what a double carries beyond fifteen digits nobody has written", () => {
  expect(decimalOf(0.1 + 0.2).toString()).toBe("0.3");
  expect(decimalOf(7649410.97).toString()).toBe("7649410.97");
});

test("a number has the decimals with which it is typed", () => {
  expect([5, 7.75, 0.1, 1.005, 131634.63, -2.5].map(decimalsOf)).toEqual([0, 2, 1, 3, 2, 1]);
});

test("what cannot be written to its end keeps forty digits", () => {
  expect(new Decimal(2).dividedBy(3).toString()).toBe(`0.${"6".repeat(39)}7`);
});
