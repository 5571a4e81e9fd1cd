import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUES } from "../../src/locales";

const ROOT = join(__dirname, "../..");
const checklist = readFileSync(join(ROOT, "docs/excel-checklist.md"), "utf8");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** The texts on buttons and in lists that a person with Excel is told to look for. */
const named = [
  ...new Set([...checklist.matchAll(/\*\*(.+?)\*\*/gs)].map(([, name]) => name!.replace(/\s+/g, " "))),
];

/** What the pane says in either language, and the ribbon. */
const shown = new Set<string>([
  ...Object.values(CATALOGUES.sv),
  ...Object.values(CATALOGUES.en),
  ...[...manifest.matchAll(/Value="([^"]*)"/g)].map(([, value]) => value!),
]);

test("what the checklist for real Excel tells a person to press is called so in Excel", () => {
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((name) => !shown.has(name))).toEqual([]);
});
