import { check, explain } from "../../src/grants";
import { Decimal } from "../../src/money";
import { decimals } from "./support";

function holds(stated: number | string, parts: readonly (number | string)[], written?: number): boolean {
  return check(new Decimal(stated), decimals(parts), written).holds;
}

/** The sentences that explain a sum, with the position of the part that each is about. */
function explained(
  stated: number | string,
  parts: readonly (number | string)[],
): (string | [string, unknown])[] {
  return explain(new Decimal(stated), decimals(parts)).map(({ id, values }) =>
    values["position"] ? [id, values["position"]] : id,
  );
}

describe("checking a sum", () => {
  test("kronor and öre are exact", () => {
    expect(holds(100, [33, 33, 33])).toBe(false);
    expect(holds("0.30", ["0.10", "0.19"])).toBe(false);
    expect(holds("100.00", ["33.33", "33.33", "33.34"])).toBe(true);
  });

  test("millions with one decimal may be off by half a decimal each", () => {
    expect(holds("29.4", ["15.7", "7.9", "5.7"])).toBe(true); // 29,3; four figures allow 0,2
    expect(holds("29.6", ["15.7", "7.9", "5.7"])).toBe(false);
  });

  test("cancer care in Västerbotten 2018: 10,4 − 1,0 and 9,3 agree within rounding", () => {
    expect(holds("10.4", ["1.0", "9.3"])).toBe(true);
  });

  test("a sum in whole millions under parts with decimals is a rounded one", () => {
    expect(holds(30, ["15.7", "7.9", "5.7"])).toBe(false); // 29,3: 0,7 off, and 0,65 allowed
    expect(holds(29, ["15.7", "7.9", "5.7"])).toBe(true);
  });

  test("an amount finer than öre among öre is a rounded one", () => {
    expect(holds("0.9935", ["0.333", "0.33", "0.33"])).toBe(true); // 0,993 is 0,0005 off, and 0,00055 allowed
  });

  test("a typed 5 among figures with one decimal is 5,0, and 7,75 has two", () => {
    const { tolerance } = check(new Decimal("53.2"), decimals(["32.6", "7.75", "5", "7.9"]));
    expect(tolerance.toString()).toBe("0.205"); // four figures of ±0,05 and one of ±0,005
  });

  test("said to be whole thousands, whole figures are rounded ones", () => {
    expect(holds(100, [33, 33, 33], 0)).toBe(true);
  });

  test("empty cells add nothing to what rounding may do", () => {
    expect(check(new Decimal("5.1"), decimals(["5.1", 0, 0])).tolerance.toString()).toBe("0.1");
  });

  test("the difference is what is stated less what the parts come to", () => {
    expect(check(new Decimal(10), decimals([4, 9])).difference.toNumber()).toBe(-3);
  });
});

describe("explaining a sum", () => {
  test("that holds, exactly or within rounding", () => {
    expect(explained("29.3", ["15.7", "7.9", "5.7"])).toEqual(["explain.exact"]);
    expect(explained("29.4", ["15.7", "7.9", "5.7"])).toEqual(["explain.rounding"]);
  });

  test("what is missing, where nothing else explains it", () => {
    const [sentence] = explain(new Decimal("14.8"), decimals(["8.9", "2.8"]));
    expect(sentence).toEqual({
      id: "explain.missing",
      values: { stated: { amount: "14.8" }, sum: { amount: "11.7" }, difference: { amount: "3.1" } },
    });
  });

  test("two neighbouring digits that changed places", () => {
    expect(explained(1_250, [300, 542, 448, 50])).toEqual(["explain.excess", ["explain.part.transposed", 2]]); // 452
    expect(explained(1_520, [300, 452, 448, 50])).toEqual(["explain.missing", "explain.stated.transposed"]); // 1 250
  });

  test("a stated sum in another unit, with another sign or a misplaced decimal sign", () => {
    expect(explained(29_300, ["15.7", "7.9", "5.7"])).toEqual([
      "explain.missing",
      "explain.stated.thousandfold",
    ]);
    expect(explained("29.3", [15_700, 7_900, 5_700])).toEqual([
      "explain.excess",
      "explain.stated.thousandth",
    ]);
    expect(explained(-100, [60, 40])).toEqual(["explain.excess", "explain.stated.sign"]);
    expect(explained(1_210, [81, 40])).toEqual(["explain.missing", "explain.stated.decimalSign"]);
  });

  test("a stated sum is never said to be too many or to count twice", () => {
    expect(explained(50, [70, 30])).toEqual(["explain.excess"]);
    expect(explained(7, [5, -5])).toEqual(["explain.missing"]);
  });

  test("digits of a deduction that changed places", () => {
    expect(explained(55, [-54, 100])).toEqual(["explain.missing", ["explain.part.transposed", 1]]); // -45
  });

  test("up to three parts that do not belong are named, more say nothing", () => {
    expect(explain(new Decimal(100), decimals([61, 39, 17, 5, 3]))[1]?.values).toEqual({
      positions: { list: ["3", "4", "5"] },
    });
    expect(explained(100, [100, 1, 2, 4, 8])).toEqual(["explain.excess"]);
  });

  test("digits that did not change places with a neighbour explain nothing", () => {
    expect(explained(1_250, [300, 254, 448, 50])).toEqual(["explain.missing"]);
  });

  test("an amount in thousands among millions, and the other way", () => {
    expect(explained("29.3", ["15.7", "7900", "5.7"])).toEqual([
      "explain.excess",
      ["explain.part.thousandfold", 2],
    ]);
    expect(explained(30_600, [15_700, "7.9", 7_000])).toEqual([
      "explain.missing",
      ["explain.part.thousandth", 2],
    ]);
  });

  test("a part that does not belong, one that belongs twice, and several that do not", () => {
    expect(explained("8.9", ["8.9", "2.8"])).toEqual(["explain.excess", ["explain.part.superfluous", 2]]);
    expect(explained(170, [100, 35])).toEqual(["explain.missing", ["explain.part.twice", 2]]);
    expect(explained(100, [61, 39, 17, 5])).toEqual(["explain.excess", "explain.without"]);
    expect(explain(new Decimal(100), decimals([61, 39, 17, 5]))[1]?.values).toEqual({
      positions: { list: ["3", "4"] },
    });
  });

  test("a sign, and a decimal sign", () => {
    expect(explained(87, [100, 7, 20])).toEqual(["explain.excess", ["explain.part.sign", 3]]);
    expect(explained(521, [100, 35, 71])).toEqual(["explain.missing", ["explain.part.decimalSign", 2]]);
  });

  test("several causes that fit as well are counted", () => {
    expect(explained(140, [100, 40, 40])).toEqual([
      "explain.excess",
      ["explain.part.superfluous", 2],
      "explain.others",
    ]);
    expect(explain(new Decimal(140), decimals([100, 40, 40])).at(-1)?.values).toEqual({ count: 1 });
  });
});
