import * as fc from "fast-check";
import { apportion, METHOD_NAMES } from "../../src/grants";
import { Decimal } from "../../src/money";
import * as reference from "./reference";
import { amounts, decimals, SEED, sum } from "./support";

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
