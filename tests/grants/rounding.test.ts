import * as fc from "fast-check";
import { MOST_MATRIX_CELLS, roundMatrix, roundSum } from "../../src/grants";
import { Decimal } from "../../src/money";
import { decimals, reason, SEED, sum } from "./support";

/** Amounts in hundredths, so that sums in the expectations are of whole numbers. */
const hundredths = fc.integer({ min: -10_000, max: 10_000 });
const fromHundredths = (values: readonly number[]): Decimal[] =>
  values.map((value) => new Decimal(value).dividedBy(100));

describe("rounding a column that still adds up", () => {
  test("the last krona goes to the amount that is nearest to the one above", () => {
    expect(roundSum(decimals(["10.4", "20.3", "30.3"]), 0).map(Number)).toEqual([11, 20, 30]);
  });

  test("a tie goes to the larger amount, then to the first", () => {
    expect(roundSum(decimals(["1.5", "2.5"]), 0).map(Number)).toEqual([1, 3]);
    expect(roundSum(decimals(["1.5", "1.5"]), 0).map(Number)).toEqual([2, 1]);
  });

  test("deductions are rounded as amounts are", () => {
    expect(roundSum(decimals(["-1.25", "3.75"]), 0).map(Number)).toEqual([-1, 4]); // 2,5 → 3
    expect(roundSum(decimals(["-2.5", "1.5"]), 0).map(Number)).toEqual([-2, 1]); // a tie: 2,5 is the larger
  });

  test("another total than the sum can be had as far as rounding goes", () => {
    expect(roundSum(decimals(["1.4", "2.4"]), 0, new Decimal(5)).map(Number)).toEqual([2, 3]);
    expect(reason(() => roundSum(decimals(["1.4", "2.4"]), 0, new Decimal(6)))).toBe(
      "grants.totalOutOfReach",
    );
    expect(reason(() => roundSum(decimals(["1.4", "2.4"]), 0, new Decimal(2)))).toBe(
      "grants.totalOutOfReach",
    );
  });

  test("öre add up to the rounded sum", () => {
    expect(roundSum(decimals(["33.333", "33.333", "33.333"]), 2).map(Number)).toEqual([33.34, 33.33, 33.33]);
  });

  test("an amount that needs no rounding stays", () => {
    expect(reason(() => roundSum(decimals([-2, "1.5"]), 0, new Decimal(-2)))).toBe("grants.totalOutOfReach");
    expect(reason(() => roundSum(decimals([1, 2, 3]), 0, new Decimal(7)))).toBe("grants.totalOutOfReach");
  });

  test("adds up to the rounded sum, each amount within one unit", () => {
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1, maxLength: 30 }), (values) => {
        const rounded = roundSum(fromHundredths(values), 0).map(Number);
        const total = sum(values);
        expect(sum(rounded)).toBe(Math.sign(total) * Math.round(Math.abs(total) / 100) + 0);
        rounded.forEach((amount, index) => expect(Math.abs(amount * 100 - values[index]!)).toBeLessThan(100));
      }),
      SEED,
    );
  });
});

describe("rounding a table that still adds up", () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(hundredths, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const round = (table: readonly (readonly number[])[]): number[][] =>
    roundMatrix(table.map(fromHundredths), 0).map((row) => row.map(Number));
  const columnsOf = (table: readonly (readonly number[])[]): number[][] =>
    table[0]!.map((_, column) => table.map((row) => row[column]!));

  test("halves in a square go crosswise", () => {
    const rounded = round([
      [50, 50],
      [50, 50],
    ]);
    expect(rounded.map(sum)).toEqual([1, 1]);
    expect(columnsOf(rounded).map(sum)).toEqual([1, 1]);
  });

  test("rows, columns and the grand total go to a rounding of their exact sums, each number too", () => {
    const within = (rounded: number, exact: number): void =>
      expect(Math.abs(rounded * 100 - exact)).toBeLessThan(100);
    fc.assert(
      fc.property(tables, (table) => {
        const rounded = round(table);
        rounded.forEach((row, i) => row.forEach((value, j) => within(value, table[i]![j]!)));
        rounded.map(sum).forEach((total, i) => within(total, sum(table[i]!)));
        columnsOf(rounded)
          .map(sum)
          .forEach((total, j) => within(total, sum(columnsOf(table)[j]!)));
        const grand = sum(table.map(sum));
        expect(Math.abs(sum(rounded.map(sum)) * 100 - grand)).toBeLessThanOrEqual(50);
      }),
      SEED,
    );
  });

  test("no other such rounding deviates less", () => {
    const small = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(hundredths, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(small, (table) => {
        expect(deviation(table, round(table))).toBe(leastDeviation(table));
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  /** In hundredths: every number's deviation, and every row's and column's once for each of its numbers. */
  function deviation(table: readonly (readonly number[])[], rounded: readonly (readonly number[])[]): number {
    const off = (
      lines: readonly (readonly number[])[],
      roundedLines: readonly (readonly number[])[],
    ): number =>
      sum(lines.map((line, at) => line.length * Math.abs(sum(roundedLines[at]!) * 100 - sum(line))));
    const cells = sum(
      table.flatMap((row, i) => row.map((value, j) => Math.abs(rounded[i]![j]! * 100 - value))),
    );
    return cells + off(table, rounded) + off(columnsOf(table), columnsOf(rounded));
  }

  /** By trying every way to round every number up or down. */
  function leastDeviation(table: readonly (readonly number[])[]): number {
    const cells = table.flat();
    const width = table[0]!.length;
    let least = Infinity;
    for (let ways = 0; ways < 2 ** cells.length; ways += 1) {
      const flat = cells.map((value, at) =>
        (ways >> at) & 1 ? Math.ceil(value / 100) : Math.floor(value / 100),
      );
      const rounded = table.map((_, i) => flat.slice(i * width, (i + 1) * width));
      if (isControlled(table, rounded)) least = Math.min(least, deviation(table, rounded));
    }
    return least;
  }

  function isControlled(
    table: readonly (readonly number[])[],
    rounded: readonly (readonly number[])[],
  ): boolean {
    const near = (exact: number, value: number): boolean => Math.abs(value * 100 - exact) < 100;
    const grand = sum(table.flat());
    return (
      table.every((row, i) => near(sum(row), sum(rounded[i]!))) &&
      columnsOf(table).every((line, j) => near(sum(line), sum(columnsOf(rounded)[j]!))) &&
      // Halves go up: the grand total is the nearest whole number.
      sum(rounded.flat()) === Math.floor(grand / 100 + 0.5)
    );
  }

  test("a table with more cells than can be searched is refused", () => {
    const row = fromHundredths(new Array<number>(MOST_MATRIX_CELLS + 1).fill(50));
    expect(reason(() => roundMatrix([row], 0))).toBe("grants.matrixTooLarge");
  });

  test("amounts of thousands of millions keep every digit", () => {
    expect(
      roundMatrix([[new Decimal("999999999999.994"), new Decimal("0.0049")]], 2).map((row) =>
        row.map(String),
      ),
    ).toEqual([["999999999999.99", "0.01"]]);
  });
});
