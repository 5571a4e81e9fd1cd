import { CATALOGUES, figure, languageOf, text } from "../../src/locales";

test("Swedish and English have the same texts", () => {
  expect(Object.keys(CATALOGUES.sv).sort()).toEqual(Object.keys(CATALOGUES.en).sort());
});

test("every text reads the same values in both languages", () => {
  const names = (pattern: string): string[] =>
    [...pattern.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? "").sort();
  for (const [key, pattern] of Object.entries(CATALOGUES.sv)) {
    const english: Record<string, string> = CATALOGUES.en;
    expect([key, [...new Set(names(pattern))]]).toEqual([key, [...new Set(names(english[key] ?? ""))]]);
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
