import * as fc from "fast-check";
import { net, overhead, overheadRate, perHead, share } from "../../src/grants";
import { Decimal } from "../../src/money";
import { reason, SEED } from "./support";

const d = (value: number | string): Decimal => new Decimal(value);

test("ten percent of 32,6 mkr is 3,3 mkr in one decimal", () => {
  expect(overhead(d("32.6"), d("0.1"), 1).toString()).toBe("3.3");
  expect(net(d("32.6"), d("0.1"), 1).toString()).toBe("29.3");
});

test("overhead and what is left of an income are the income exactly", () => {
  const öre = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(öre, fc.integer({ min: 0, max: 1_000 }), fc.nat({ max: 6 }), (income, permille, decimals) => {
      const amount = d(income).dividedBy(100);
      const rate = d(permille).dividedBy(1_000);
      expect(
        overhead(amount, rate, decimals)
          .plus(net(amount, rate, decimals))
          .equals(amount),
      ).toBe(true);
    }),
    SEED,
  );
});

test("a rate of 10 for 10 % is refused, and one below nothing", () => {
  expect(reason(() => overhead(d(1), d(10), 2))).toBe("grants.rateOutside");
  expect(reason(() => net(d(1), d("-0.1"), 2))).toBe("grants.rateOutside");
});

test("the rate of Professionsmiljarden 2018: 4,0 of 26,0 is 15,4 %", () => {
  expect(overheadRate(d(26), d(4))?.toDecimalPlaces(3).toString()).toBe("0.154");
});

test("nothing has no overhead rate, and nobody no amount per head", () => {
  expect(overheadRate(d(0), d(4))).toBeNull();
  expect(perHead(d(100), d(0))).toBeNull();
});

test("Dalarna is 2,79 % of the nation of 2019", () => {
  expect(share(d(287_795), d(10_319_473), 4).toString()).toBe("0.0279");
});

test("100 kr to 8 inhabitants is 12,50 each", () => {
  expect(perHead(d(100), d(8))?.toString()).toBe("12.5");
});

test("negative populations and a whole of nobody are refused", () => {
  expect(reason(() => share(d(-1), d(10)))).toBe("grants.negativePopulation");
  expect(reason(() => perHead(d(1), d(-10)))).toBe("grants.negativePopulation");
  expect(reason(() => share(d(1), d(0)))).toBe("grants.populationTotalNotPositive");
});
