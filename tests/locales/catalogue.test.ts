import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUES, figure, languageOf, text } from "../../src/locales";

test("Swedish and English have the same texts", () => {
  expect(Object.keys(CATALOGUES.sv).sort()).toEqual(Object.keys(CATALOGUES.en).sort());
});

type Elements = ReturnType<IntlMessageFormat["getAst"]>;

/** The values that a pattern reads, those within plurals and choices too. */
function valuesOf(elements: Elements): string[] {
  const names = elements.flatMap((element) => {
    const inner =
      "options" in element ? Object.values(element.options).flatMap(({ value }) => valuesOf(value)) : [];
    // Words (0) and the plural's own number (7) read nothing.
    return [0, 7].includes(element.type) || !("value" in element) ? inner : [element.value, ...inner];
  });
  return [...new Set(names)].sort();
}

test("every text reads the same values in both languages", () => {
  const english: Record<string, string> = CATALOGUES.en;
  for (const [key, pattern] of Object.entries(CATALOGUES.sv)) {
    const read = [pattern, english[key] ?? ""].map((text) => valuesOf(new IntlMessageFormat(text).getAst()));
    expect([key, read[0]]).toEqual([key, read[1]]);
  }
});

test("a Finnish-Swedish Excel gets Swedish, a German one English", () => {
  expect(languageOf("sv-FI")).toBe("sv");
  expect(languageOf("de-DE")).toBe("en");
});

test("a text takes its values", () => {
  expect(text("sv", "progress.reading", { sheet: "Riktade 2018" })).toBe("Läser Riktade 2018");
});

test("figures keep their decimals, exactly, however large", () => {
  expect(figure("sv", "-1230.50")).toBe("\u22121\u00a0230,50");
  expect(figure("sv", "13.0")).toBe("13,0");
  expect(figure("en", "12345678901234567890.05")).toBe("12,345,678,901,234,567,890.05");
});

test("several amounts stand in a row as the language has it", () => {
  const amounts = { list: [{ amount: "13.0" }, { amount: "1.3" }, { amount: "0.5", unit: "mkr" }] };
  expect(text("sv", "progress.reading", { sheet: amounts })).toBe("Läser 13,0, 1,3 och 0,5\u00a0mkr");
  expect(text("en", "progress.reading", { sheet: amounts })).toBe("Reading 13.0, 1.3 and 0.5\u00a0mkr");
});

test("a text can stand within a text", () => {
  const inner = { id: "progress.reading", values: { sheet: "Blad1" } };
  expect(text("sv", "progress.relations", { sheet: inner })).toBe("Söker samband i Läser Blad1");
});

test("a quotient with endless decimals is written with as many as Excel could hold", () => {
  expect(figure("sv", `0.${"3".repeat(40)}`)).toBe(`0,${"3".repeat(15)}`);
});
