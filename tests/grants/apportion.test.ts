import { Decimal } from "../../src/money";
import { amounts, decimals, reason, sum } from "./support";

describe("largest remainder", () => {
  test("the one left over goes to the largest remainder", () => {
    expect(amounts(10, [5, 3, 1])).toEqual([6, 3, 1]); // 5,56 3,33 1,11: one left over
    expect(amounts(10, [1, 1, 4])).toEqual([2, 1, 7]); // 1,67 1,67 6,67: two left over, a tie of three
  });

  test("a tie goes to the larger, then to the first", () => {
    expect(amounts(1, [1, 1])).toEqual([1, 0]);
    expect(amounts(3, [1, 5])).toEqual([0, 3]); // 0,5 and 2,5: the larger gets the last one
    expect(amounts(3, [5, 1])).toEqual([3, 0]);
  });

  test("öre add up where kronor are divided by three", () => {
    expect(amounts(100, [1, 1, 1], { decimals: 2 })).toEqual([33.34, 33.33, 33.33]);
  });
});

describe("the other methods", () => {
  test("nearest rounds each on its own and need not add up", () => {
    expect(amounts(100, [1, 1, 1], { method: "nearest" })).toEqual([33, 33, 33]);
    expect(amounts(1, [1, 1], { method: "nearest" })).toEqual([1, 1]); // halves away from zero
  });

  test("nearest rounds the exact share, not the share of a rounded total", () => {
    expect(amounts("1.6", [1, 3], { method: "nearest" })).toEqual([0, 1]); // 0,4 and 1,2, not 0,5 and 1,5
  });

  test("webster divides seats as the textbook does", () => {
    // 53 000, 24 000 and 23 000 votes for 7 seats: 53/1 24/1 23/1 53/3 53/5 24/3 23/3 in order of size.
    expect(amounts(7, [53, 24, 23], { method: "webster" })).toEqual([3, 2, 2]);
  });

  test("webster gives a tie to the larger, then to the first", () => {
    // Claims to the last one are 3 ÷ 1, 9 ÷ 3 and 8 ÷ 3: the first two tie.
    expect(amounts(3, [3, 9, 8], { method: "webster" })).toEqual([0, 2, 1]);
    expect(amounts(3, [9, 3, 8], { method: "webster" })).toEqual([2, 0, 1]);
    expect(amounts(2, [1, 3], { method: "webster" })).toEqual([0, 2]);
    expect(amounts(2, [3, 1], { method: "webster" })).toEqual([2, 0]);
    expect(amounts(1, [1, 1, 1], { method: "webster" })).toEqual([1, 0, 0]);
    expect(amounts(2, [1, 1, 1], { method: "webster" })).toEqual([1, 1, 0]);
  });

  test("webster may give one recipient several more than its share, but no more than its cap", () => {
    // 404 for 1 000 and ten of 1: shares of 400 and 0,4. The claims 1 000 ÷ 801 to 1 000 ÷ 807 are all above 1.
    const each = [1_000, ...new Array<number>(10).fill(1)];
    const none = new Array<number>(10).fill(0);
    const caps = [new Decimal(402), ...none.map(() => null)];
    expect(amounts(404, each, { method: "webster" })).toEqual([404, ...none]);
    expect(amounts(404, each, { method: "webster", caps })).toEqual([402, 1, 1, ...none.slice(2)]);
  });

  test("webster fills a cap to the last one", () => {
    expect(amounts(1, [1, 1, 1], { method: "webster", caps: decimals([1, 1, 1]) })).toEqual([1, 0, 0]);
  });

  test("the last recipient takes the rest only up to its cap, the one before it what is left", () => {
    // 25 to the last; 76 among three, 25,33 each.
    const caps = [null, null, null, new Decimal(25)];
    expect(amounts(101, [1, 1, 1, 1], { method: "last", caps })).toEqual([25, 25, 26, 25]);
  });

  test("the last recipient takes the rest", () => {
    expect(amounts(100, [1, 1, 1], { method: "last" })).toEqual([33, 33, 34]);
  });

  test("the last recipient with a weight takes the rest, not an empty row below it", () => {
    expect(amounts(100, [1, 1, 1, 0], { method: "last" })).toEqual([33, 33, 34, 0]);
  });

  test("nobody gets less than nothing for the others' roundings up", () => {
    expect(amounts(2, [1, 1, 1, 1], { method: "last" })).toEqual([1, 1, 0, 0]);
  });

  test("cumulative gives what the running total grows by", () => {
    expect(amounts(10, [1, 1, 1, 1], { method: "cumulative" })).toEqual([3, 2, 3, 2]); // 2,5 5 7,5 10 → 3 5 8 10
  });
});

test("a repayment is distributed as a grant would be", () => {
  expect(amounts(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
});

test("a total with finer decimals than asked for is distributed as rounded", () => {
  expect(sum(amounts("100.6", [1, 1, 1]))).toBe(101);
  expect(amounts("1.6", [1, 3])).toEqual([0, 2]); // 2 as 0,5 and 1,5, not 1,6 as 0,4 and 1,2
});

describe("floors and caps", () => {
  test("who falls below a floor gets it and the others share the rest", () => {
    expect(amounts(100, [1, 9, 90], { floors: decimals([20, 0, 0]) })).toEqual([20, 7, 73]); // 80·9/99, 80·90/99
  });

  test("who passes a cap gets it and the others share the rest", () => {
    expect(amounts(100, [1, 1, 8], { caps: [null, null, new Decimal(40)] })).toEqual([30, 30, 40]);
  });

  test("a floor pushes another over its share until all are within", () => {
    // 40 to the first; then 60·(4, 3)/7 = 34,3 and 25,7, but the second is capped at 30, so the third gets
    // 30.
    const bounds = { floors: decimals([40, 0, 0]), caps: [null, new Decimal(30), null] };
    expect(amounts(100, [1, 4, 3], bounds)).toEqual([40, 30, 30]);
  });

  test("a cap that a floor makes needless does not bind", () => {
    // The unbounded shares are 10, 40, 50. With the floor 30 the second gets 70·4/9 = 31,1: below its cap
    // of 35.
    const bounds = { floors: decimals([30, 0, 0]), caps: [null, new Decimal(35), null] };
    expect(amounts(100, [1, 4, 5], bounds)).toEqual([30, 31, 39]);
  });

  test("a recipient without weight gets its floor and no more", () => {
    expect(amounts(100, [0, 1, 3], { floors: decimals([0, 40, 0]) })).toEqual([0, 40, 60]);
    expect(amounts(100, [0, 1, 3], { floors: decimals([10, 0, 0]) })).toEqual([10, 22, 68]); // 22,5 and 67,5: a tie
    expect(reason(() => amounts(100, [0, 3], { caps: [null, new Decimal(50)] }))).toBe(
      "grants.capsBelowTotal",
    );
  });

  test.each([
    [
      "a floor above its own cap",
      { floors: decimals([5, 0]), caps: decimals([4, 10]) },
      "grants.floorAboveCap",
    ],
    ["floors above the total", { floors: decimals([6, 5]) }, "grants.floorsExceedTotal"],
    ["caps below the total", { caps: decimals([4, 5]) }, "grants.capsBelowTotal"],
  ])("%s is refused", (_, bounds, expected) => {
    expect(reason(() => amounts(10, [1, 1], bounds))).toBe(expected);
  });
});

test("negative weights and weights that are all zero are refused", () => {
  expect(reason(() => amounts(10, [1, -1]))).toBe("grants.negativeWeight");
  expect(reason(() => amounts(10, [0, 0]))).toBe("grants.noWeights");
});
