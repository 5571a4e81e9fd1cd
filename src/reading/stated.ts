import { type Amount, type Numeral, readNumeral } from "../money";
import { type Cells } from "./cells";
import type { StatedAmount } from "./table";

/** Case numbers as Swedish authorities write them: "RS/195/2020", "RS255/2018", "VLL 356-2018", "S2020/01234". */
const CASE_NUMBER =
  /(?<![\p{L}\p{N}])\p{Lu}{1,5}[ /]?\d{1,6}(?:\/\d{2,6}|-\d{4})(?:[/-]\d+)?(?![\p{L}\p{N}])/u;

/** The first case number in a text; null where there is none. */
export function caseNumberIn(text: string): string | null {
  return CASE_NUMBER.exec(text)?.[0] ?? null;
}

const WORDED_AMOUNT =
  /(?<![\p{L}\p{N}/,.])(?:ca |cirka )?\d[\d\u00a0\u202f ]*(?:,\d+)?\s*(?:kr|kronor|tkr|mkr|mnkr|mdkr|msek|sek|miljoner|miljoner kronor|miljarder)(?![\p{L}\p{N}])/giu;

/** Amounts with a unit that stand in a text, in order. */
export function amountsIn(text: string): { readonly numeral: Numeral; readonly at: number }[] {
  return [...text.matchAll(WORDED_AMOUNT)].flatMap((match) => {
    const numeral = readNumeral(match[0]);
    return numeral ? [{ numeral, at: match.index }] : [];
  });
}

/** The amount that a cell of words states first, with the words before it and its case number; null where it states none. */
export function statedIn(cells: Cells, row: number, column: number): StatedAmount | null {
  const value = cells.value(row, column);
  if (typeof value !== "string" || !/\d/.test(value)) return null;
  const text = cells.text(row, column);
  const [first] = amountsIn(text);
  if (!first) return null;
  const { numeral, at } = first;
  const decimals = numeral.unit === "kr" ? null : numeral.decimals;
  const amount: Amount = { value: numeral.value, unit: numeral.unit, decimals };
  const caseNumber = caseNumberIn(text);
  const name = text
    .slice(0, at)
    .replace(caseNumber ?? "", "")
    .replace(/[\s,.:;(–-]+$/u, "");
  return { cell: { sheet: cells.grid.sheet, row, column }, amount, name, caseNumber };
}
