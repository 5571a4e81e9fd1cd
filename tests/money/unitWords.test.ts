import { findUnit, unitOfWord } from "../../src/money";

test.each([
  ["Riktade statsbidrag 2018 - mkr", "mkr"],
  ["Statsbidrag 2024 tkr", "tkr"],
  ["Agreements 2022, SEK thousand", "tkr"],
  ["(samtliga belopp i miljon kronor)", "mkr"],
  ["Belopp, kronor", "kr"],
  ["Belopp (tkr)", "tkr"],
  ["Tusental kronor", "tkr"],
  ["1000-tal kronor", "tkr"],
  ["Belopp i 1 000 kr", "tkr"],
  ["Mnkr", "mkr"],
  ["Utfall MSEK", "mkr"],
  ["Statliga medel, Mkr", "mkr"],
  ["Miljarder kronor", "mdkr"],
  ["SEK million", "mkr"],
  ["(amounts expressed in thousands)", "tkr"],
  ["Beløp i 1000 kroner", "tkr"],
  ["mill. kr", "mkr"],
  ["mio. kr.", "mkr"],
  ["Í þús. kr. á verðlagi hvers árs", "tkr"],
  ["m.kr.", "mkr"],
])("%s states the unit %s", (text, unit) => expect(findUnit(text)).toBe(unit));

test.each(["Länets kranar", "Riket", "2018", "Krav", "Antal listade", "Kommun", "Mkratt"])(
  "%s states no unit",
  (text) => expect(findUnit(text)).toBeNull(),
);

test.each([
  "God och nära vård 2020, 71,8mkr RS/195/2020",
  "Rest 2 miljoner kronor från 2019",
  "Insatser 10 mkr +samverkan 11,5 mkr",
])("the unit of an amount in a sentence says nothing of the figures below: %s", (text) =>
  expect(findUnit(text)).toBeNull(),
);

test.each([
  ["SEK bn", "mdkr"],
  ["miljarder kronor", "mdkr"],
  ["md kr", "mdkr"],
  ["mrd kr", "mdkr"],
  ["milliarder kroner", "mdkr"],
  ["mia. kr", "mdkr"],
  ["ma. kr", "mdkr"],
  ["milljarðar", "mdkr"],
  ["NOK mill", "mkr"],
  ["miljoner kronor", "mkr"],
  ["milj. kr", "mkr"],
  ["MNOK", "mkr"],
  ["millioner kroner", "mkr"],
  ["milljónir kr", "mkr"],
  ["millions of kronor", "mkr"],
  ["SEK k", "tkr"],
  ["1 000 kr", "tkr"],
  ["KSEK", "tkr"],
  ["tusen kronor", "tkr"],
  ["þús. króna", "tkr"],
  ["thousands of kronor", "tkr"],
  ["krónur", "kr"],
  ["DKK", "kr"],
])("%s is the unit %s", (word, unit) => expect(unitOfWord(word)).toBe(unit));

test("a unit word stands alone", () => {
  expect(unitOfWord("kronor")).toBe("kr");
  expect(unitOfWord("t.kr.")).toBe("tkr");
  expect(unitOfWord("kran")).toBeNull();
});
