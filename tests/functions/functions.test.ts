import { setFunctionLanguage } from "../../src/functions";
import { call, column, failure } from "./call";

afterEach(() => setFunctionLanguage("en"));

describe("ALLOCATE", () => {
  test("one floor or cap may stand for all; an empty or zero cap is none", () => {
    expect(call("ALLOCATE", 100, column([1, 9]), 0, null, 20)).toEqual([[20], [80]]);
    expect(call("ALLOCATE", 100, column([1, 9]), 0, null, null, 60)).toEqual([[40], [60]]);
    expect(call("ALLOCATE", 100, column([1, 9]), 0, null, null, column([0, 60]))).toEqual([[40], [60]]);
  });

  test("a floor below nothing is none, and a repayment has no floors and caps", () => {
    expect(call("ALLOCATE", 2, column([1, 1, 1, 1]), 0, "last", -5)).toEqual([[1], [1], [0], [0]]);
    expect(failure("ALLOCATE", -100, column([1, 3]), 0, null, null, 60).message).toBe(
      "The amount is -100; floors and caps can only be given for amounts above 0.",
    );
  });

  test("says which weight is negative, the first one too", () => {
    expect(failure("ALLOCATE", 100, column([-1, 3])).message).toBe(
      "Value 1 to distribute by is -1, but it may not be negative.",
    );
    expect(failure("ALLOCATE", 100, column([1, -3])).message).toBe(
      "Value 2 to distribute by is -3, but it may not be negative.",
    );
  });

  test("says which bound cannot be kept", () => {
    expect(failure("ALLOCATE", 100, column([1, 9]), 0, null, column([0, 60]), column([0, 50])).message).toBe(
      "Recipient 2 has the floor 60, which is above the cap 50.",
    );
    expect(failure("ALLOCATE", 100, column([1, 9]), 0, null, 60).message).toBe(
      "The floors come to 120, more than the 100 to distribute.",
    );
    expect(failure("ALLOCATE", 100, column([1, 9]), 0, null, null, 40).message).toBe(
      "The caps hold 80 in all, less than the 100 to distribute.",
    );
  });
});

describe("PERCAPITA", () => {
  test("says which population is negative", () => {
    expect(failure("PERCAPITA", 100, column([-1, 3])).message).toBe(
      "Population 1 is -1, but it may not be negative.",
    );
    expect(failure("PERCAPITA", 100, column([1, -3]), 10).message).toBe(
      "Population 2 is -3, but it may not be negative.",
    );
  });

  test("says how the populations exceed the whole", () => {
    expect(failure("PERCAPITA", 100, column([1, 2]), 2).message).toBe(
      "The recipients' populations come to 3, more than the total population 2.",
    );
  });
});

describe("GUARANTEE", () => {
  test("says that there are too few recipients, or that the guarantee is negative", () => {
    expect(failure("GUARANTEE", 100, column([1, 3]), 10, 8, 1).message).toBe(
      "The number of recipients is 1, but 2 have a population.",
    );
    expect(failure("GUARANTEE", 100, column([1, 3]), -10).message).toBe(
      "The guarantee is -10, but it may not be negative.",
    );
  });

  test("refuses more recipients than it is given where it is not told of a larger population", () => {
    expect(failure("GUARANTEE", 100, column([1, 0, 3]), 10, null, 3).message).toBe(
      "The number of recipients is 3, but only 2 have a population. " +
        "Give the total population if there are others.",
    );
    expect(call("GUARANTEE", 100, column([1, 0, 3]), 10, null, 2, 0)).toEqual([[30], [0], [70]]);
  });

  test("says when the guarantees exceed the total", () => {
    expect(failure("GUARANTEE", 100_000_000, 287_795, 5_000_000, 10_319_473, 21)).toEqual({
      code: "#VALUE!",
      message:
        "The guarantees to 21 recipients come to 105,000,000, more than the 100,000,000 to distribute.",
    });
  });

  test("asks for the number of recipients of a larger population", () => {
    expect(failure("GUARANTEE", 200_000_000, 287_795, 5_000_000, 10_319_473).message).toBe(
      "Say the number of recipients when the total population is given.",
    );
  });
});

describe("the rates", () => {
  test("OVERHEAD and NET of a column of incomes", () => {
    expect(call("OVERHEAD", column([32.6, 10.4, 9.9]), 0.1, 1)).toEqual([[3.3], [1], [1]]);
    expect(call("NET", column([32.6, 10.4, 9.9]), 0.1, 1)).toEqual([[29.3], [9.4], [8.9]]);
  });

  test("a rate typed as 10 is refused with the way to write it", () => {
    expect(failure("OVERHEAD", 100, 10).message).toBe("The rate is 10 but must be from 0 to 1 (10% is 0.1).");
  });

  test("SHARE is not rounded unless asked to be", () => {
    expect(call("SHARE", 1, 3)).toEqual([[1 / 3]]);
    expect(call("SHARE", column([1, 2]), 3, 4)).toEqual([[0.3333], [0.6667]]);
  });

  test("a population below zero, or a whole of nobody, is said", () => {
    expect(failure("PERHEAD", 100, -2).message).toBe("The population is -2, but it may not be negative.");
    expect(failure("SHARE", 1, 0).message).toBe("The total population is 0 but must be above 0.");
  });

  test("a row of nobody is #DIV/0! for itself and leaves the others", () => {
    const result = call("PERHEAD", column([100, 100]), column([8, 0]));
    expect(result[0]).toEqual([12.5]);
    expect(result[1]![0]).toMatchObject({ code: "#DIV/0!" });
    expect(failure("PERHEAD", 100, 0).code).toBe("#DIV/0!");
    expect(failure("OVERHEADRATE", 0, 1).code).toBe("#DIV/0!");
  });
});

describe("AMOUNT", () => {
  test.each([
    ["2,6 mkr", 2_600_000],
    ["7 649 410,97 kr", 7_649_410.97],
    ["3 035000 SEK", 3_035_000],
    ["−1,5 tkr", -1_500],
    ["1 230", 1_230],
  ])("%s", (text, kronor) => {
    expect(call("AMOUNT", text)).toEqual([[kronor]]);
  });

  test("takes the unit given for what states none, by any of its words", () => {
    expect(call("AMOUNT", column([2.6, "3,1", "400 tkr"]), "mnkr")).toEqual([
      [2_600_000],
      [3_100_000],
      [400_000],
    ]);
    expect(failure("AMOUNT", 1, "dollar").message).toBe(
      "There is no unit “dollar”. Choose kr, tkr, mkr or mdkr.",
    );
  });

  test("leaves nothing as nothing, and refuses words and percentages", () => {
    expect(call("AMOUNT", column(["", "–", null]))).toEqual([[""], [""], [""]]);
    expect(failure("AMOUNT", "enligt avtal").message).toBe("“enligt avtal” is not an amount.");
    expect(failure("AMOUNT", "54,6 %").code).toBe("#VALUE!");
  });
});

describe("CHECK and EXPLAIN", () => {
  const childbirth = [[8.9, 2.8]]; // Västerbotten 2018, "Förlossningsvård och kvinnors hälsa": 9,9 − 1,0 is stated.

  test("a difference is shown, one that rounding explains is 0", () => {
    expect(call("CHECK", 8.9, childbirth)).toEqual([[-2.8]]);
    expect(call("CHECK", 29.4, [[15.7, 7.9, 5.7]])).toEqual([[0]]);
    expect(call("CHECK", 29, [[15.7, 7.9, 5.7]], 1)).toEqual([[-0.3]]); // said to be 29,0
  });

  test("a sentence in Swedish", () => {
    setFunctionLanguage("sv");
    expect(call("EXPLAIN", 8.9, childbirth)).toEqual([
      ["Delarna blir 11,7 men 8,9 är angivet: 2,8 för mycket. Det stämmer utan del 2 (2,8)."],
    ]);
    expect(call("EXPLAIN", 14.8, childbirth)).toEqual([
      ["Delarna blir 11,7 men 14,8 är angivet: 3,1 saknas."],
    ]);
    expect(call("EXPLAIN", 29.3, [[15.7, 7900, 5.7]])[0]![0]).toBe(
      "Delarna blir 7\u00a0921,4 men 29,3 är angivet: 7\u00a0892,1 för mycket. " +
        "Del 2 ser ut att ha en mindre enhet, som tkr bland mkr: 7\u00a0900,0 i stället för 7,9.",
    );
  });

  test("a sentence in English", () => {
    expect(call("EXPLAIN", 29.3, [[15.7, 9.7, 5.7]])).toEqual([
      [
        "The parts come to 31.1 but 29.3 is stated: 1.8 too much. Part 2 may have transposed digits: 9.7 for 7.9.",
      ],
    ]);
  });
});

describe("SUBSET", () => {
  test("marks the amounts of the set in the shape of the range", () => {
    expect(call("SUBSET", 12.4, column([3.1, 9.3, 7.7]))).toEqual([[1], [1], [0]]);
    expect(call("SUBSET", 12.4, [[3.1, 9.3, 7.7]])).toEqual([[1, 1, 0]]);
  });

  test("says below the column, or beside the row, that several sets do", () => {
    expect(call("SUBSET", 10, column([3, 7, 4, 6])).at(-1)).toEqual([
      "Several sets as small give the same sum.",
    ]);
    expect(call("SUBSET", 10, [[3, 7, 4, 6]])[0]).toHaveLength(5);
  });

  test("is #N/A where none does, and says so", () => {
    expect(failure("SUBSET", 1, column([2, 4]))).toEqual({
      code: "#N/A",
      message: "None of the amounts come to 1 together.",
    });
  });

  test("says up to which size all sets were tried", () => {
    expect(failure("SUBSET", 401, column(new Array<number>(200).fill(2))).message).toBe(
      "No amounts come to 401 in sets of at most 3; not all larger sets were tried.",
    );
  });
});

describe("rounding that adds up", () => {
  test("ROUNDSUM to the sum, or to a total that rounding can reach", () => {
    expect(call("ROUNDSUM", column([33.4, 33.3, 33.3]), 0)).toEqual([[34], [33], [33]]);
    expect(failure("ROUNDSUM", column([1.5, 1.5]), 0, 5).message).toBe(
      "Rounding can give 2 to 4, but not 5.",
    );
  });

  test("ROUNDMATRIX keeps the shape and every sum", () => {
    const [[a, b], [c, d]] = call("ROUNDMATRIX", [[0.5, 0.5], [0.5, 0.5]], 0) as [[number, number], [number, number]]; // prettier-ignore
    expect([a + b, c + d, a + c, b + d]).toEqual([1, 1, 1, 1]);
  });

  test("ROUNDMATRIX says how large a table may be", () => {
    expect(failure("ROUNDMATRIX", column(new Array<number>(20_001).fill(0.5)), 0).message).toBe(
      "The table has 20,001 cells; at most 20,000 can be rounded together.",
    );
    expect(failure("ROUNDMATRIX", new Array(2).fill(new Array<number>(10_001).fill(1)), 0).message).toMatch(
      /20,002/,
    );
    expect(call("ROUNDMATRIX", [new Array<number>(20_000).fill(1)], 0)[0]).toHaveLength(20_000);
  });
});
