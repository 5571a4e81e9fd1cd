import { FUNCTIONS, setFunctionLanguage } from "../../src/functions";
import { call, column, failure } from "./call";

afterEach(() => setFunctionLanguage("en"));

/** An error cell, as the runtime hands it over. */
const errorCell = (code: string): Error => Object.assign(new Error(), { code, type: "Error" });

describe("a range", () => {
  test("may be a column, a row, a block or a single cell, and the result has its shape", () => {
    expect(call("PERCAPITA", 100, [[1], [3]], null, 0)).toEqual([[25], [75]]);
    expect(call("PERCAPITA", 100, [[1, 3]], null, 0)).toEqual([[25, 75]]);
    expect(call("PERCAPITA", 100, [[1, 3], [2, 4]], null, 0)).toEqual([[10, 30], [20, 40]]); // prettier-ignore
    expect(call("PERCAPITA", [[100]], [[7]], null, 0)).toEqual([[100]]);
    expect(call("PERCAPITA", 100, 7, null, 0)).toEqual([[100]]);
  });

  test("has the same meaning where empty cells come as 0, as on Windows, and as null, as on the web", () => {
    const onWindows = call("GUARANTEE", 100, column([1, 0, 3]), 10, null, null, 0);
    const onTheWeb = call("GUARANTEE", 100, column([1, null, 3]), 10, null, null, 0);
    expect(onWindows).toEqual(onTheWeb);
    expect(call("CHECK", 5, column([5, null, ""]))).toEqual([[0]]);
  });

  test("of one shape goes cell by cell, a single cell with all, a row with a column makes a table", () => {
    expect(call("OVERHEAD", column([100, 200]), column([0.1, 0.15]), 0)).toEqual([[10], [30]]);
    expect(call("OVERHEAD", column([100, 200]), 0.1, 0)).toEqual([[10], [20]]);
    expect(call("OVERHEAD", column([100, 200]), [[0.1, 0.15]], 0)).toEqual([[10, 15], [20, 30]]); // prettier-ignore
  });

  test("of another shape is refused", () => {
    expect(failure("OVERHEAD", column([1, 2, 3]), column([0.1, 0.2]))).toEqual({
      code: "#VALUE!",
      message: "The ranges differ in size.",
    });
    expect(failure("ALLOCATE", 100, column([1, 2, 3]), 0, null, column([1, 2])).message).toBe(
      "The ranges differ in size.",
    );
  });
});

describe("a left-out argument", () => {
  test("is null, or not there at all", () => {
    expect(call("OVERHEAD", 12.345, 1)).toEqual([[12.35]]);
    expect(call("OVERHEAD", 12.345, 1, null)).toEqual([[12.35]]);
  });

  test("differs from an empty cell, which is 0", () => {
    expect(call("OVERHEAD", 12.345, 1, [[null]])).toEqual([[12]]);
    expect(call("OVERHEAD", 12.345, 1, [[0]])).toEqual([[12]]);
    expect(failure("PERCAPITA", 100, 1, [[null]]).message).toBe(
      "The total population is 0 but must be above 0.",
    );
  });

  test("that is needed is asked for", () => {
    expect(failure("PERCAPITA", 100, null).message).toBe("population is missing.");
  });
});

describe("a number", () => {
  test("is what Excel shows: the noise beyond its fifteen digits is not", () => {
    expect(call("PERCAPITA", 0.1 + 0.2, 1, null, 6)).toEqual([[0.3]]);
    expect(call("CHECK", 0.3, [[0.1, 0.2]])).toEqual([[0]]);
  });

  test("is not a text, a truth value, or several cells", () => {
    expect(failure("PERCAPITA", 100, column([1, "Mora"])).message).toBe(
      "population: value 2 is “Mora”, not a number.",
    );
    expect(failure("PERCAPITA", 100, column([1, "6 792"])).message).toBe(
      "population: value 2 is “6 792”, not a number.",
    );
    expect(failure("OVERHEAD", true, 0.1).message).toBe("income: value 1 is “TRUE”, not a number.");
    expect(failure("PERCAPITA", [[100, 200]], 1).message).toBe("total must be a single value.");
  });

  test.each([-1, 7, 1.5])("of decimals is not %p", (decimals) => {
    expect(failure("OVERHEAD", 1, 0.1, decimals).message).toBe(
      `decimals must be a whole number from 0 to 6, not ${decimals}.`,
    );
  });
});

describe("an error in a cell", () => {
  test.each(["#N/A", "#VALUE!"])("%s is the result's error too, and said where", (code) => {
    expect(failure("PERCAPITA", 100, column([1, errorCell(code)]))).toEqual({
      code,
      message: `population: value 2 is the error ${code}.`,
    });
  });

  test.each(["#DIV/0!", "#NUM!", "#NULL!"])("%s is the result's error too", (code) => {
    expect(failure("PERCAPITA", 100, column([1, errorCell(code)])).code).toBe(code);
  });

  test.each(["#REF!", "#NAME?", "#SPILL!"])("%s, which a function may not give, becomes #VALUE!", (code) => {
    expect(failure("CHECK", 1, errorCell(code))).toEqual({
      code: "#VALUE!",
      message: `parts: value 1 is the error ${code}.`,
    });
  });

  test("or a text concerns its own cell alone where each cell has its own answer", () => {
    const result = call("OVERHEAD", column([100, errorCell("#N/A"), "se avtal", 200]), 0.1, 0);
    expect([result[0], result[3]]).toEqual([[10], [20]]);
    expect(result[1]![0]).toMatchObject({ code: "#N/A" });
    expect(result[2]![0]).toMatchObject({
      code: "#VALUE!",
      message: "income: value 3 is “se avtal”, not a number.",
    });
  });

  test("among the cells of AMOUNT is that cell's alone", () => {
    const result = call("AMOUNT", column(["2 tkr", errorCell("#N/A"), "kanske"]));
    expect(result[0]).toEqual([2000]);
    expect(result[1]![0]).toMatchObject({ code: "#N/A" });
    expect(result[2]![0]).toMatchObject({ code: "#VALUE!", message: "“kanske” is not an amount." });
  });
});

describe("a method", () => {
  test("goes by name in any case, or by number; 0 and an empty cell are none", () => {
    const byName = call("ALLOCATE", 1, column([1, 1]), 0, "Nearest");
    expect(byName).toEqual([[1], [1]]);
    expect(call("ALLOCATE", 1, column([1, 1]), 0, 2)).toEqual(byName);
    expect(call("ALLOCATE", 1, column([1, 1]), 0, [[null]])).toEqual([[1], [0]]);
    expect(call("ALLOCATE", 1, column([1, 1]), 0, [[0]])).toEqual([[1], [0]]);
  });

  test("that is not known is refused with the names of all", () => {
    expect(failure("ALLOCATE", 1, 1, 0, "hare").message).toBe(
      "There is no method “hare”. Choose one of 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5 cumulative.",
    );
    expect(failure("ALLOCATE", 1, 1, 0, 6).code).toBe("#VALUE!");
  });
});

test("what was typed is cited as Swedish Excel writes it, a long text by its beginning", () => {
  setFunctionLanguage("sv");
  expect(failure("OVERHEAD", 100, false).message).toBe("procentsats: värde 1 är ”FALSKT”, inte ett tal.");
  expect(failure("OVERHEAD", 100, 0.1, 2.5).message).toBe(
    "decimaler ska vara ett heltal från 0 till 6, inte 2,5.",
  );
  expect(failure("GUARANTEE", 100, 1, 10, 8, 0).message).toBe(
    "mottagare ska vara ett heltal från 1 till 1\u00a0000\u00a0000, inte 0.",
  );
  expect(failure("ALLOCATE", 100, 1, 0, 2.5).message).toMatch(/^Metoden ”2,5” finns inte\./);
  expect(failure("AMOUNT", "ej ".repeat(10_000)).message).toBe(`”${"ej ".repeat(20)}…” är inget belopp.`);
});

test("texts are in the user's language, with its names of the parameters and its figures", () => {
  setFunctionLanguage("sv");
  expect(failure("PERCAPITA", 100, column([1, "Mora"])).message).toBe(
    "folkmängd: värde 2 är ”Mora”, inte ett tal.",
  );
  expect(failure("GUARANTEE", 100_000, column([1, 2]), 75_000.5).message).toBe(
    "Grundbeloppen till 2 mottagare blir 150\u00a0001, mer än 100\u00a0000 att fördela.",
  );
});

test("no answer is beyond Excel's numbers, and none is a negative zero", () => {
  expect(failure("PERHEAD", 1e308, 1e-10).code).toBe("#NUM!");
  expect(call("AMOUNT", column([1, 1e308]), "mdkr")[1]![0]).toMatchObject({ code: "#NUM!" });
  expect(call("OVERHEAD", -0.001, 0.1)).toEqual([[0]]);
});

test("nothing but an error with a code ever leaves a function, whatever it is given", () => {
  const strange = [
    undefined,
    [],
    [[]],
    {},
    Symbol("x"),
    10n,
    () => 1,
    NaN,
    Infinity,
    [[1], [1, 2]],
    [[{ code: 7 }]],
  ];
  for (const id of Object.keys(FUNCTIONS)) {
    for (const one of strange) {
      for (const other of strange) {
        try {
          expect(Array.isArray(call(id, one, other))).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^#/) as string });
        }
      }
    }
  }
});
