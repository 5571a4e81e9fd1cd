import fc from "fast-check";
import { readFigure } from "../../src/money";
import { isFigure, KIND } from "../../src/reading/kinds";
import { kindOfText } from "../../src/reading/textKind";

test("the quick look at a text sees a figure exactly where the careful reading does", () => {
  const signs = [..."0123456789 ,.-k%r\u00a0"];
  const texts = fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 10 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const kind = kindOfText(text);
      expect([text, isFigure(kind) || kind === KIND.year]).toEqual([text, readFigure(text) !== null]);
    }),
    { seed: 5, numRuns: 5_000 },
  );
});

test.each([
  ["0114", KIND.code],
  ["2019", KIND.year],
  ["RS/195/2020", KIND.words],
  ["..", KIND.mark],
  ["\u2013", KIND.mark],
  [" ", KIND.blank],
  ["#REF!", KIND.error],
  ["54,6 %", KIND.percent],
  ["Insats 17", KIND.words],
  ["ca 19 mkr", KIND.numeral],
  ["C:a 19", KIND.numeral],
  ["Drygt 2,5", KIND.numeral],
  ["SEK 1 200", KIND.numeral],
  ["Nästan 8,5 miljoner", KIND.numeral],
  ["7 649 410,97 kr", KIND.numeral],
])("%j", (text, kind) => expect(kindOfText(text)).toBe(kind));
