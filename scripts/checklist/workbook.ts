import type { Workbook } from "@cj-tech-master/excelts";
import { addSheet, newWorkbook, putHeader, putRow } from "../samples/sheet";

/** What a person types in column B, as Swedish and as English Excel wants it, and what the cell has to show. */
interface Line {
  readonly swedish: string;
  readonly english: string;
  readonly expected: number | string;
  readonly why: string;
}

/** Expected values are reckoned by hand from the agreement of 2020 (200 million, 10 319 473 inhabitants) and from whole numbers. */
export const LINES: readonly Line[] = [
  {
    swedish: "=GRANT.PERCAPITA(200000000;6792;10319473)",
    english: "=GRANT.PERCAPITA(200000000,6792,10319473)",
    expected: 131_634.63,
    why: "200 000 000 × 6 792 / 10 319 473",
  },
  {
    swedish: "=GRANT.OVERHEAD(32,6;10%;1)",
    english: "=GRANT.OVERHEAD(32.6,10%,1)",
    expected: 3.3,
    why: "3,26 with one decimal",
  },
  {
    swedish: '=GRANT.AMOUNT("2,6 mkr")',
    english: '=GRANT.AMOUNT("2,6 mkr")',
    expected: 2_600_000,
    why: "2,6 × 1 000 000 kronor",
  },
  {
    swedish: "=GRANT.CHECK(F7;F4:F6)",
    english: "=GRANT.CHECK(F7,F4:F6)",
    expected: 0,
    why: "100 + 200 + 300 = 600; the same with F5 emptied and F7 = 400",
  },
  {
    swedish: "=GRANT.NET(1000;10%)",
    english: "=GRANT.NET(1000,10%)",
    expected: 900,
    why: "1 000 less a tenth",
  },
];

/** A workbook to go through real Excel with: formulas to type beside what they must show, and a table with one wrong sum. */
export function checklistWorkbook(): Workbook {
  const workbook = newWorkbook("Grant: checklist for real Excel");
  const formulas = addSheet(workbook, "Formulas", [46, 22, 16, 46, 4, 12]);
  putRow(formulas, 1, ["Type what column A says in column B; it must show what is in column C"], {
    style: "title",
  });
  putHeader(formulas, 3, ["Type (Swedish Excel)", "Here", "Must show", "Why", null, "Amounts"], [3, 6]);
  LINES.forEach(({ swedish, expected, why }, index) => {
    putRow(formulas, 4 + index, [swedish, null, expected, why], {});
  });
  [100, 200, 300, 600].forEach((amount, index) => {
    formulas.getCell(4 + index, 6).value = amount;
  });
  putHeader(formulas, 12, ["Type (English Excel)"], []);
  LINES.forEach(({ english }, index) => putRow(formulas, 13 + index, [english], {}));
  const table = addSheet(workbook, "Bidrag", [28, 16, 12, 16]);
  putHeader(table, 1, ["Bidrag", "Intäkt (tkr)", "OH", "Fördelning"], [2, 3, 4]);
  const rows = [
    ["Kvinnors hälsa", 1_000, 100, 900],
    ["Cancervård", 2_000, 200, 1_800],
    ["Rehab", 3_000, 300, 2_700],
    ["Psykisk hälsa", 4_900, 400, 3_600],
    ["Summa", 10_000, 1_000, 9_000],
  ];
  rows.forEach((row, index) => putRow(table, 2 + index, row, {}));
  return workbook;
}
