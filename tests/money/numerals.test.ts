import { decimalSignIn, isBlankMark, readNumeral } from "../../src/money";

function read(text: string, context?: { decimalSign: "," | "." }): string | null {
  const numeral = readNumeral(text, context);
  if (!numeral) return null;
  return `${numeral.value.toFixed(numeral.decimals)}${numeral.percent ? " %" : ""}${numeral.unit ? ` ${numeral.unit}` : ""}`;
}

describe("amounts as Swedish staff write them", () => {
  test.each([
    ["1 230", "1230"],
    ["32,6", "32.6"],
    ["7 649 410,97 kr", "7649410.97 kr"],
    ["2,6mkr", "2.6 mkr"],
    ["9,3 tkr", "9.3 tkr"],
    ["18 174 397 kr", "18174397 kr"],
    ["651 miljoner", "651 mkr"],
    ["1,53 miljonerna", "1.53 mkr"],
    ["300 miljoner kronor", "300 mkr"],
    ["3 035000 SEK", "3035000 kr"],
    ["0,250mkr", "0.250 mkr"],
    ["37,6 mnkr", "37.6 mkr"],
    ["2 mdkr", "2 mdkr"],
    ["500:-", "500 kr"],
    ["SEK 1 200", "1200"],
    ["1,131 mkr", "1.131 mkr"],
    ["54,6 %", "54.6 %"],
    ["15%", "15 %"],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));
});

test.each([
  ["no-break space", "1\u00a0230"],
  ["narrow no-break space", "1\u202f230"],
  ["thin space", "1\u2009230"],
])("a %s groups digits", (_name, text) => expect(read(text)).toBe("1230"));

test.each([
  ["-1 230,5", "-1230.5"],
  ["\u22121 230,5", "-1230.5"],
  ["\u2013 1 230,5", "-1230.5"],
  ["(1 230,5)", "-1230.5"],
  ["1 230,5-", "-1230.5"],
  ["($1,442,000)", "-1442000"],
])("%s is below zero", (text, expected) => expect(read(text)).toBe(expected));

test.each([
  ["1,234.56", "1234.56"],
  ["1,234,567", "1234567"],
  ["1.234,56", "1234.56"],
  ["1.234.567", "1234567"],
  ["12.5", "12.5"],
  ["0.455", "0.455"],
])("%s leaves no doubt which sign begins the decimals", (text, expected) =>
  expect(read(text)).toBe(expected),
);

test("1,234 is a thousand and more in an English sheet, one and some in a Swedish one", () => {
  expect(read("1,234", { decimalSign: "." })).toBe("1234");
  expect(read("1,234", { decimalSign: "," })).toBe("1.234");
  expect(read("1,234")).toBe("1.234");
});

test("1.234 groups in the Nordic languages unless the sheet writes points for decimals", () => {
  expect(read("1.234")).toBe("1234");
  expect(read("1.234", { decimalSign: "." })).toBe("1.234");
});

test("the figures that leave no doubt tell how a sheet writes decimals", () => {
  expect(decimalSignIn(["1,234", "15.5", "Summa"])).toEqual({ decimalSign: "." });
  expect(decimalSignIn(["1,234", "15,5"])).toEqual({ decimalSign: "," });
  expect(decimalSignIn(["1,234,567"])).toEqual({ decimalSign: "." });
  expect(decimalSignIn(["1,234", "200"])).toBeUndefined();
});

describe("a number broken by a line break", () => {
  test.each([
    ["300 000\n000", "300000000"],
    ["130 000\r\n000", "130000000"],
    ["6\n900 000 kr", "6900000 kr"],
    ["1\n539 000 kr", "1539000 kr"],
  ])("%j", (text, expected) => expect(read(text)).toBe(expected));

  test("two amounts on two lines are not one number", () => expect(read("300 000\n500 000")).toBeNull());
});

test("parts in parentheses are read with the unit in which they add up", () => {
  const numeral = readNumeral("750 000 (250+500)");
  expect(numeral?.value.toString()).toBe("750000");
  expect(numeral?.parts.map(String)).toEqual(["250", "500"]);
  expect(numeral?.partsFactor).toBe(1000);
});

test("words in parentheses are a remark to the amount before them", () => {
  const numeral = readNumeral("3,8mkr (10mkr inkluderat kvarvarande stimulansmedel)");
  expect(numeral?.value.toString()).toBe("3.8");
  expect(numeral?.remark).toBe("10mkr inkluderat kvarvarande stimulansmedel");
});

test.each([
  ["11 mkr ¹", "¹"],
  ["11¹", "¹"],
  ["1 230*", "*"],
  ["1 230 1)", "1)"],
])("the footnote mark of %s is no part of the number", (text, mark) => {
  const numeral = readNumeral(text);
  expect(numeral?.mark).toBe(mark);
  expect(numeral?.value.mod(10).toNumber()).toBe(text.startsWith("11") ? 1 : 0);
});

test.each(["ca 19 mkr", "cirka 19 mkr", "drygt 19 mkr", "~19"])("%s is approximate", (text) => {
  expect(readNumeral(text)?.approximate).toBe(true);
  expect(readNumeral(text)?.value.toNumber()).toBe(19);
});

test.each([
  "0114",
  "RS/195/2020",
  "VLL 356-2018",
  "2020-03-24",
  "24/3 2020",
  "10-15%",
  "30-39",
  "2018/2019",
  "LTS - Primärvård",
  "556012-3456",
  "12 34",
  "2018 2019",
  "1,2,3",
  "§ 62",
  "a-liður 7.gr.",
  "",
])("%j is no amount", (text) => expect(readNumeral(text)).toBeNull());

test.each(["", " ", "-", "–", "—", "\u2212", "..", ".", "…", "\u00a0"])(
  "%j says that there is no figure",
  (text) => {
    expect(isBlankMark(text)).toBe(true);
    expect(readNumeral(text)).toBeNull();
  },
);
