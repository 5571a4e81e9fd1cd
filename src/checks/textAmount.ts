import { type CellRef, type CellValue, type Table, type TableColumn, toQualifiedA1 } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/**
 * An amount that is stored as text among numbers: SUM passes over it without a word. A column that is text throughout is how the sheet is
 * kept, unless a formula adds it up.
 */
export const textAmount: Check = {
  id: "text-amount",
  find: ({ tables, relations, cells }: CheckContext) => {
    let known: ReadonlySet<string> | null = null;
    // Running totals have millions of terms, and most columns no texts.
    const isSummed = (cell: CellRef): boolean => (known ??= summedIn(relations)).has(toQualifiedA1(cell));
    return tables.flatMap((table) =>
      table.columns.flatMap((column): Draft[] => {
        const { texts, numbers } = amountsIn(table, column);
        const skipped = texts.filter(isSummed);
        const found = numbers > texts.length ? texts : skipped;
        const [first] = [...skipped, ...found];
        if (!first) return [];
        return [
          {
            severity: skipped.length > 0 ? "error" : "warning",
            cell: first,
            cells: [first, ...found.filter((cell) => cell !== first)],
            stated: onOneLine(table.value(first.row, first.column)),
            unit: cells.unit(first),
            message: {
              id: "check.text-amount.message",
              values: { text: onOneLine(table.value(first.row, first.column)), count: found.length },
            },
          },
        ];
      }),
    );
  },
};

/** The cells that formulas add up. */
function summedIn(relations: CheckContext["relations"]): Set<string> {
  const summed = new Set<string>();
  for (const { evidence, terms } of relations) {
    if (!evidence.some(({ type }) => type === "formula")) continue;
    for (const { cell } of terms) summed.add(toQualifiedA1(cell));
  }
  return summed;
}

/** A number that a line break parts is shown as it is read. */
function onOneLine(value: CellValue): string {
  return String(value).replace(/\s+/gu, " ");
}

function amountsIn(table: Table, { column }: TableColumn): { texts: CellRef[]; numbers: number } {
  const texts: CellRef[] = [];
  let numbers = 0;
  for (const { row } of table.rows) {
    if (table.amount(row, column) === null) continue;
    if (typeof table.value(row, column) === "string") texts.push({ sheet: table.sheet, row, column });
    else numbers += 1;
  }
  return { texts, numbers };
}
