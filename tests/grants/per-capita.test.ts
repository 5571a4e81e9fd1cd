import * as fc from "fast-check";
import {
  guarantee,
  type GuaranteeOptions,
  METHOD_NAMES,
  perCapita,
  type PerCapitaOptions,
} from "../../src/grants";
import { Decimal } from "../../src/money";
import { decimals, reason, SEED, sum } from "./support";

function distribute(
  total: number,
  populations: readonly number[],
  options: Partial<PerCapitaOptions> = {},
): number[] {
  return perCapita(new Decimal(total), decimals(populations), { decimals: 0, ...options }).map(Number);
}

function guaranteed(
  total: number,
  populations: readonly number[],
  base: number,
  options: Partial<GuaranteeOptions> = {},
): number[] {
  const given = { decimals: 0, ...options };
  return guarantee(new Decimal(total), decimals(populations), new Decimal(base), given).map(Number);
}

describe("per capita", () => {
  test("where the recipients are everybody the amounts add up", () => {
    expect(distribute(100, [1, 1, 1])).toEqual([34, 33, 33]);
  });

  test("part of a larger population gets its share of the whole, each rounded on its own", () => {
    const populationTotal = new Decimal(6);
    expect(distribute(100, [1, 1, 1], { populationTotal })).toEqual([17, 17, 17]); // 16,67 each
  });

  test("with a method that adds up, part of a population gets what it should have together", () => {
    const populationTotal = new Decimal(6);
    const amounts = distribute(100, [1, 1, 1], { populationTotal, method: "largest-remainder" });
    expect(amounts).toEqual([17, 17, 16]); // 50 together
  });

  test("a repayment by part of a population", () => {
    expect(distribute(-100, [1], { populationTotal: new Decimal(3) })).toEqual([-33]);
  });

  test("a share may stand for a population, with 1 as the whole", () => {
    expect(distribute(145_000_000, [0.167427], { populationTotal: new Decimal(1) })).toEqual([24_276_915]);
  });

  test("an empty municipality gets nothing", () => {
    expect(distribute(100, [0, 3], { populationTotal: new Decimal(3) })).toEqual([0, 100]);
  });

  test("a population of zero alone is refused: it is a population that is missing", () => {
    const options = { populationTotal: new Decimal(3) };
    expect(reason(() => distribute(100, [0], options))).toBe("grants.noPopulation");
    expect(reason(() => distribute(100, [0, 0], {}))).toBe("grants.noPopulation");
  });

  test.each([0, -5])("a total population of %p is refused", (value) => {
    expect(reason(() => distribute(100, [1], { populationTotal: new Decimal(value) }))).toBe(
      "grants.populationTotalNotPositive",
    );
  });

  test("recipients with more people than the whole are refused", () => {
    expect(reason(() => distribute(100, [2, 2], { populationTotal: new Decimal(3) }))).toBe(
      "grants.populationsExceedTotal",
    );
  });

  test("a negative population is refused", () => {
    expect(reason(() => distribute(100, [-1], { populationTotal: new Decimal(3) }))).toBe(
      "grants.negativePopulationAt",
    );
  });
});

describe("guarantee", () => {
  test("everyone gets the base amount, the rest goes by population", () => {
    expect(guaranteed(100, [1, 3], 10)).toEqual([30, 70]); // 10 + 80·¼, 10 + 80·¾
  });

  test("an empty row is no recipient", () => {
    expect(guaranteed(100, [1, 0, 3], 10)).toEqual([30, 0, 70]);
  });

  test("the amounts add up", () => {
    expect(sum(guaranteed(100, [1, 1, 1], 10))).toBe(100);
  });

  test("of a larger whole the number of recipients must be said", () => {
    const populationTotal = new Decimal(10);
    expect(reason(() => guaranteed(100, [1], 10, { populationTotal }))).toBe("grants.recipientsMissing");
    expect(guaranteed(100, [1], 10, { populationTotal, recipients: 5 })).toEqual([15]); // 10 + 50·0,1
  });

  test("fewer recipients than populations are refused", () => {
    expect(reason(() => guaranteed(100, [1, 1], 10, { recipients: 1 }))).toBe("grants.fewRecipients");
  });

  test("guarantees up to the total are paid, beyond it refused", () => {
    expect(guaranteed(20, [1, 3], 10)).toEqual([10, 10]);
    expect(reason(() => guaranteed(19, [1, 3], 10))).toBe("grants.guaranteesExceedTotal");
  });

  test("a negative guarantee is refused", () => {
    expect(reason(() => guaranteed(100, [1], -1))).toBe("grants.negativeGuarantee");
  });
});

describe("properties", () => {
  const populations = fc
    .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 8 })
    .filter((each) => each.some((population) => population > 0));
  const whole = fc.option(fc.constant(new Decimal(9_000)), { nil: undefined });

  /** Both functions over the same populations, of everybody or of a larger whole. */
  function both(total: number, each: readonly number[], options: Partial<PerCapitaOptions>): number[][] {
    const guaranteeOptions = options.populationTotal ? { ...options, recipients: 20 } : options;
    return [distribute(total, each, options), guaranteed(total, each, 3, guaranteeOptions)];
  }

  test.each(METHOD_NAMES)(
    "by %s, a recipient without population gets nothing and changes nothing",
    (method) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 100, max: 1_000_000 }),
          populations,
          whole,
          fc.nat({ max: 8 }),
          (total, each, populationTotal, at) => {
            const options = { method, ...(populationTotal && { populationTotal }) };
            const place = Math.min(at, each.length);
            const without = both(total, each, options).map((amounts) => amounts.toSpliced(place, 0, 0));
            expect(both(total, each.toSpliced(place, 0, 0), options)).toEqual(without);
          },
        ),
        SEED,
      );
    },
  );

  test.each(["largest-remainder", "nearest", "webster"] as const)(
    "by %s, the order changes only who of equal populations is first",
    (method) => {
      const shuffled = populations.chain((each) =>
        fc.tuple(fc.constant(each), fc.shuffledSubarray([...each.keys()], { minLength: each.length })),
      );
      fc.assert(
        fc.property(
          fc.integer({ min: 100, max: 1_000_000 }),
          shuffled,
          whole,
          (total, [each, order], populationTotal) => {
            const options = { method, ...(populationTotal && { populationTotal }) };
            const inOrder = both(total, each, options);
            const reordered = both(
              total,
              order.map((index) => each[index]!),
              options,
            );
            inOrder.forEach((amounts, which) => {
              // Those of one population share the same amounts, and the first of them gets no less than the next.
              for (const population of new Set(each)) {
                const before = amounts.filter((_, index) => each[index] === population);
                const after = reordered[which]!.filter((_, place) => each[order[place]!] === population);
                expect(after).toEqual(before);
                expect(before).toEqual([...before].sort((left, right) => right - left));
              }
            });
          },
        ),
        SEED,
      );
    },
  );

  test("everybody's amounts add up to the total, whatever the guarantee", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1_000_000 }), populations, (total, each) => {
        expect(both(total, each, {}).map(sum)).toEqual([total, total]);
      }),
      SEED,
    );
  });
});
