import * as fc from "fast-check";
import { subset } from "../../src/grants";
import { Decimal } from "../../src/money";
import { decimals, reason, SEED } from "./support";

function find(
  target: number | string,
  amounts: readonly (number | string)[],
  tolerance: number | string = 0,
) {
  const answer = subset(new Decimal(target), decimals(amounts), new Decimal(tolerance));
  return { ...answer, chosen: answer.chosen.map(Number) };
}

test("the two payments that make up the sum", () => {
  expect(find("12.4", ["3.1", "9.3", "7.7", "5"])).toEqual({
    chosen: [1, 1, 0, 0],
    several: false,
    smallest: true,
  });
});

test("one amount is preferred to two that give the same", () => {
  expect(find(7, [3, 4, 7]).chosen).toEqual([0, 0, 1]);
});

test("two sets as small are said to be several", () => {
  expect(find(10, [3, 7, 4, 6])).toMatchObject({ several: true });
  expect(find(5, [5, 5])).toMatchObject({ several: true });
});

test("a larger set that would do as well is not counted", () => {
  expect(find(7, [7, 3, 4])).toMatchObject({ several: false });
});

test("deductions count, empty cells are left out", () => {
  expect(find(5, [8, 0, -3]).chosen).toEqual([1, 0, 1]);
});

test("a tolerance takes what is near", () => {
  expect(reason(() => find(10, ["3.2", "6.7"]))).toBe("grants.noSubset");
  expect(find(10, ["3.2", "6.7"], "0.1").chosen).toEqual([1, 1]);
});

test("none at all, and no amounts at all", () => {
  expect(reason(() => find(1, [2, 4, 6]))).toBe("grants.noSubset");
  expect(reason(() => find(1, [0, 0]))).toBe("grants.noSubset");
});

test("of 100 amounts, sets of four are still found for certain", () => {
  const amounts = Array.from({ length: 100 }, (_, index) => 1_000 + (index + 1) ** 3);
  const members = [3, 48, 70, 99];
  const target = members.reduce((sum, index) => sum + amounts[index]!, 0);
  const { chosen, smallest } = find(target, amounts);
  expect(smallest).toBe(true);
  const found = amounts.filter((_, index) => chosen[index]);
  expect(found.reduce((sum, amount) => sum + amount, 0)).toBe(target);
  expect(found.length).toBeLessThanOrEqual(4);
});

test("of many amounts the answer says how large the sets are that were all tried", () => {
  const amounts = Array.from({ length: 200 }, () => 2);
  expect(reason(() => find(401, amounts))).toBe("grants.noSmallSubset");
});

test("amounts that a float cannot add exactly are refused", () => {
  expect(reason(() => find(1, ["9000000000000000", "9000000000000000"]))).toBe("grants.amountsTooLarge");
});

test("the answer is the smallest set, by trying every set", () => {
  const amounts = fc.array(fc.integer({ min: -20, max: 50 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      amounts,
      fc.integer({ min: -20, max: 120 }),
      fc.nat({ max: 2 }),
      (each, target, tolerance) => {
        const sizes: number[] = [];
        for (let set = 1; set < 2 ** each.length; set += 1) {
          const members = each.filter((amount, index) => (set >> index) & 1 && amount !== 0);
          const holdsZero = each.some((amount, index) => (set >> index) & 1 && amount === 0);
          const sum = members.reduce((total, amount) => total + amount, 0);
          if (!holdsZero && Math.abs(sum - target) <= tolerance) sizes.push(members.length);
        }
        const least = Math.min(...sizes);
        if (sizes.length === 0)
          return expect(reason(() => find(target, each, tolerance))).toBe("grants.noSubset");
        const { chosen, several } = find(target, each, tolerance);
        const sum = each.reduce((total, amount, index) => total + amount * chosen[index]!, 0);
        expect(Math.abs(sum - target)).toBeLessThanOrEqual(tolerance);
        expect(chosen.filter(Boolean).length).toBe(least);
        expect(several).toBe(sizes.filter((size) => size === least).length > 1);
      },
    ),
    { ...SEED, numRuns: 500 },
  );
});
