import * as fc from "fast-check";
import { apportion, type ApportionOptions, METHOD_NAMES } from "../../src/grants";
import { Decimal } from "../../src/money";
import * as reference from "./reference";
import { decimals, reason, SEED, sum } from "./support";

function amounts(
  total: number | string,
  weights: readonly number[],
  options: Partial<ApportionOptions> = {},
): number[] {
  const given = { decimals: 0, method: "largest-remainder", ...options } as const;
  return apportion(new Decimal(total), decimals(weights), given).map(Number);
}

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

const weights = fc
  .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 8 })
  .filter((each) => each.some((weight) => weight > 0));

describe("properties", () => {
  test.each(["hamilton", "webster", "nearest"] as const)(
    "%s is the textbook's, in 10 000 random cases",
    (name) => {
      const method = ({ hamilton: "largest-remainder", webster: "webster", nearest: "nearest" } as const)[
        name
      ];
      const exact = (total: number, each: readonly number[]): number[] =>
        reference[name](BigInt(total), each.map(BigInt)).map(Number);
      fc.assert(
        fc.property(fc.nat({ max: 60 }), weights, (total, each) => {
          expect(amounts(total, each, { method })).toEqual(exact(total, each));
        }),
        { ...SEED, numRuns: 10_000 },
      );
    },
  );

  test("large amounts of money are distributed as the exact reference does", () => {
    const populations = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000_000_00 }), populations, (öre, each) => {
        const exact = reference.hamilton(BigInt(öre), each.map(BigInt)).map((units) => Number(units) / 100);
        expect(amounts(new Decimal(öre).dividedBy(100).toFixed(), each, { decimals: 2 })).toEqual(exact);
      }),
      SEED,
    );
  });

  test.each(METHOD_NAMES.filter((method) => method !== "nearest"))("%s adds up", (method) => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), weights, (total, each) => {
        expect(sum(amounts(total, each, { method }))).toBe(total);
      }),
      SEED,
    );
  });

  test.each(["largest-remainder", "nearest", "cumulative"] as const)(
    "%s stays within one unit of each share",
    (method) => {
      fc.assert(
        fc.property(fc.nat({ max: 1_000_000 }), weights, (total, each) => {
          const whole = sum(each);
          amounts(total, each, { method }).forEach((amount, index) => {
            expect(Math.abs(amount * whole - total * each[index]!)).toBeLessThan(whole);
          });
        }),
        SEED,
      );
    },
  );

  test.each(["largest-remainder", "nearest", "webster"] as const)(
    "%s gives the same to whom it may be, in any order",
    (method) => {
      const unequal = fc
        .uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 8 })
        .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
      fc.assert(
        fc.property(fc.nat({ max: 1_000_000 }), unequal, (total, [each, shuffled]) => {
          const inOrder = amounts(total, each, { method });
          const reordered = amounts(total, shuffled, { method });
          expect(shuffled.map((weight) => inOrder[each.indexOf(weight)])).toEqual(reordered);
        }),
        SEED,
      );
    },
  );

  test.each(METHOD_NAMES)("%s depends on the proportions alone", (method) => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000 }),
        weights,
        fc.constantFrom("0.001", "7", "2.5"),
        (total, each, factor) => {
          const scaled = each.map((weight) => new Decimal(weight).times(factor));
          const options = { decimals: 0, method };
          expect(apportion(new Decimal(total), scaled, options).map(Number)).toEqual(
            amounts(total, each, options),
          );
        },
      ),
      SEED,
    );
  });

  test.each(METHOD_NAMES)("%s is not changed by a recipient of weight zero", (method) => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), weights, fc.nat({ max: 8 }), (total, each, at) => {
        const without = amounts(total, each, { method });
        const place = Math.min(at, each.length);
        const withZero = amounts(total, each.toSpliced(place, 0, 0), { method });
        expect(withZero).toEqual(without.toSpliced(place, 0, 0));
      }),
      SEED,
    );
  });

  const bounded = fc
    .array(
      fc.record({ weight: fc.nat({ max: 100 }), floor: fc.nat({ max: 30 }), room: fc.nat({ max: 60 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .filter((all) => all.some(({ weight }) => weight > 0))
    .chain((all) => {
      const least = sum(all.map(({ floor }) => floor));
      const most = least + sum(all.map(({ weight, room }) => (weight > 0 ? room : 0)));
      return fc.tuple(fc.constant(all), fc.integer({ min: least, max: most }));
    });

  test.each(METHOD_NAMES)("%s keeps every floor and cap, and adds up where it should", (method) => {
    fc.assert(
      fc.property(bounded, ([all, total]) => {
        const floors = decimals(all.map(({ floor }) => floor));
        const caps = decimals(all.map(({ floor, room }) => floor + room));
        const given = amounts(
          total,
          all.map(({ weight }) => weight),
          { method, floors, caps },
        );
        all.forEach(({ floor, room }, index) => {
          expect(given[index]).toBeGreaterThanOrEqual(floor);
          expect(given[index]).toBeLessThanOrEqual(floor + room);
        });
        if (method !== "nearest") expect(sum(given)).toBe(total);
      }),
      SEED,
    );
  });

  test("between the bounds everybody gets in proportion to weight", () => {
    fc.assert(
      fc.property(bounded, ([all, total]) => {
        const floors = decimals(all.map(({ floor }) => floor));
        const caps = decimals(all.map(({ floor, room }) => floor + room));
        const each = all.map(({ weight }) => weight);
        const given = amounts(total, each, { method: "nearest", decimals: 6, floors, caps });
        const free = all.flatMap(({ weight, floor, room }, index) =>
          given[index]! > floor + 0.001 && given[index]! < floor + room - 0.001
            ? [given[index]! / weight]
            : [],
        );
        for (const rate of free) expect(rate).toBeCloseTo(free[0]!, 4);
      }),
      SEED,
    );
  });
});
