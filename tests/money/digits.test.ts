import { decimalSignIn, isBlankMark, readNumeral } from "../../src/money";
import { isYear } from "../../src/money/numerals";

function read(text: string, decimalSign?: "," | "."): string | null {
  const numeral = readNumeral(text, decimalSign && { decimalSign });
  return numeral && `${numeral.value.toFixed(numeral.decimals)}${numeral.unit ? ` ${numeral.unit}` : ""}`;
}

describe("groups of digits", () => {
  test.each([
    ["digits without any groups are an amount, however many", "18174397", "18174397"],
    ["four digits too", "1230", "1230"],
    ["groups may run together after the first", "3 035000 000", "3035000000"],
    [
      "a first group of more than three is meant as an amount where a unit stands beside it",
      "1234 567 kr",
      "1234567 kr",
    ],
    ["tabs group", "1\t230", "1230"],
    ["apostrophes group, straight", "1'230'000", "1230000"],
    ["and curly", "1\u2019230\u2019000", "1230000"],
    ["an en space groups", "1\u2002230", "1230"],
    ["a hair space groups", "1\u200a230", "1230"],
    ["a form feed groups", "1\u000c230", "1230"],
    ["a vertical tab groups", "1\u000b230", "1230"],
    ["a carriage return groups", "1\r230", "1230"],
  ])("%s: %j", (_rule, text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ["the last group is short", "1 23"],
    ["a group in the middle is short", "12,34,567"],
    ["two numbers beside each other", "1234 567"],
    ["a number and a footnote without its parenthesis", "1 230 1"],
    ["a sign before the first group", ",500,600"],
    ["a space of no width", "1\u200b230"],
    ["a backspace", "1\u0008230"],
  ])("%s, and it is no figure: %j", (_rule, text) => expect(read(text)).toBeNull());

  test("two amounts on two lines are no figure, a figure broken over two lines is one", () => {
    expect(read("300 000\n400 000")).toBeNull();
    expect(read("1 300 000\n400 000")).toBeNull();
    expect(read("1 300 000\n000")).toBe("1300000000");
  });
});

describe("which sign begins the decimals", () => {
  test.each([
    ["nothing before the sign is nought", ",5", undefined, "0.5"],
    ["with a unit as well", ".75 mkr", undefined, "0.75 mkr"],
    ["also where the sheet writes the other sign", ",234", ".", "0.234"],
    ["a nought before the sign groups nothing", "0,455", ".", "0.455"],
    ["four digits before the sign are not grouped by it", "1234,567", ".", "1234.567"],
    ["three may be", "123,456", ".", "123456"],
    ["and are not where the sheet writes commas for decimals", "123,456", ",", "123.456"],
    ["signs of both kinds: the last one", "1,234,567.89", undefined, "1234567.89"],
    ["and the other way round", "1.234.567,89", undefined, "1234567.89"],
  ] as const)("%s: %j", (_rule, text, sign, expected) => expect(read(text, sign)).toBe(expected));

  test.each([
    ["two signs of the last kind among both kinds", "1,234.567.89"],
    ["spaces among the decimals", "1,2 3"],
    ["a sign and no decimals before a footnote", "1 230, 1)"],
  ])("%s contradict each other, and it is no figure: %j", (_rule, text) => expect(read(text)).toBeNull());

  test.each([
    ["one figure tells", ["15.5"], "."],
    ["a sign that repeats groups, so that the other begins decimals", ["1.234.567"], ","],
    ["three figures that it may group leave no doubt", ["1,234", "2,345", "3,456"], "."],
    ["nor three with points", ["1.234", "2.345", "3.456"], ","],
    ["the greater number tells", ["15,5", "16,5", "17.5"], ","],
    ["whichever it is", ["15,5", "16.5", "17.5"], "."],
  ] as const)("of a sheet: %s", (_rule, texts, sign) =>
    expect(decimalSignIn(texts)).toEqual({ decimalSign: sign }),
  );

  test.each([
    ["two that it may group are too few", ["1,234", "2,345"]],
    ["with points too", ["1.234", "2.345"]],
    ["three and one of the other kind", ["1,234", "2,345", "3,456", "1.234"]],
    ["the other way round", ["1.234", "2.345", "3.456", "1,234"]],
    ["as many for either, whatever may be grouped besides", ["15,5", "15.5", "1,234", "2,345", "3,456"]],
    ["digits on either side of a letter are no figure", ["12a,5"]],
  ])("of a sheet nothing tells: %s", (_rule, texts) => expect(decimalSignIn(texts)).toBeUndefined());
});

describe("what stands around a figure", () => {
  test("a plain figure has nothing around it", () => {
    expect(readNumeral("5")).toMatchObject({
      approximate: false,
      percent: false,
      unit: null,
      mark: "",
      remark: "",
      parts: [],
      partsFactor: null,
    });
  });

  test.each([
    ["1 230 1)", "1230", "1)"],
    ["1 2)", "1", "2)"],
    ["1 230¹ kr", "1230 kr", "¹"],
    ["1 230 kr*", "1230 kr", "*"],
    ["1 230 (prel.)*", "1230", "*"],
  ])("%s has a footnote", (text, figure, mark) => {
    expect(read(text)).toBe(figure);
    expect(readNumeral(text)?.mark).toBe(mark);
  });

  test("words in parentheses are a remark, a sum in them is its parts", () => {
    expect(readNumeral("1 230 (prel.)")?.remark).toBe("prel.");
    const whole = readNumeral("10 ( 4 + 6 )");
    expect(whole?.remark).toBe("");
    expect(whole?.parts.map(String)).toEqual(["4", "6"]);
    expect(whole?.partsFactor).toBe(1);
    for (const remark of ["a+b", "4+b", "4,+6", "1234 567+6"]) {
      expect(readNumeral(`10 (${remark})`)).toMatchObject({ parts: [], remark });
    }
  });

  test.each(["(5", "5)", "12)", "(1 230 1)", "1 2301)"])("a parenthesis too many is no figure: %s", (text) =>
    expect(read(text)).toBeNull(),
  );

  test("a plus is no minus, a currency is no guess", () => {
    expect(read("+5")).toBe("5");
    expect(readNumeral("ca 5")?.approximate).toBe(true);
    expect(readNumeral("kr 5")?.approximate).toBe(false);
    expect(read("  -5")).toBe("-5");
  });

  test("a percentage may be of many digits as an amount may", () => {
    expect(readNumeral("1234 567 %")).toMatchObject({ percent: true, unit: null });
    expect(read("500 €")).toBe("500");
  });

  test("a text of 160 characters may be a figure with a long remark, a longer one is a text", () => {
    const withRemark = (length: number) => `5 (${"a".repeat(length - 4)})`;
    expect(withRemark(160)).toHaveLength(160);
    expect(read(withRemark(160))).toBe("5");
    expect(read(withRemark(161))).toBeNull();
  });
});

test("up to eight dashes or dots stand for nothing", () => {
  expect(isBlankMark("--------")).toBe(true);
  expect(isBlankMark("---------")).toBe(false);
});

test("years are whole, from 1900 to 2100", () => {
  expect([1899, 1900, 2018.5, 2020, 2100, 2101].map(isYear)).toEqual([false, true, false, true, true, false]);
});
