import type { Figures, LineHint } from "../../../src/relations/detector/figures";
import type { AnnotatedTable } from "./dataset";

const TOTAL =
  /\b(total|totals|totalt|sum|summa|subtotal|sub-total|all|net|gross|tot|balance|ialt|i alt|sammanlagt|overall|yhteensä|samtliga)\b/i;
const EXCLUDED =
  /%|\b(percent|percentages?|pct|per cent|averages?|avg|means?|median|rates?|ratios?|shares?|per capita|std|stdev|proportions?|procent|andel)\b/i;

/** The table's texts as figures and hints. */
export function tableFigures(table: AnnotatedTable): Figures & { scale: number } {
  const rows = table.cells.length;
  const columns = Math.max(...table.cells.map((row) => row.length));
  const parsed = table.cells.map((row) => row.map((cell) => parse(cell, table.numberFormat)));
  const raw: number[][] = parsed.map((row) => row.map((entry) => entry?.value ?? NaN));
  let decimals = 0;
  let largest = 1;
  for (const row of parsed)
    for (const entry of row)
      if (entry) {
        decimals = Math.max(decimals, entry.decimals);
        largest = Math.max(largest, Math.abs(entry.value));
      }
  const scale = Math.max(0, Math.min(decimals, 5, Math.floor(14 - Math.log10(largest))));
  const factor = 10 ** scale;
  const values = new Float64Array(rows * columns).fill(NaN);
  const halfWidths = new Float64Array(rows * columns);
  const columnDecimals = Array.from({ length: columns }, (_, column) =>
    mode(parsed.flatMap((row) => (row[column] ? [row[column].decimals] : []))),
  );
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const entry = parsed[r]![c];
      if (!entry) continue;
      values[r * columns + c] = Math.round(raw[r]![c]! * factor);
      const d = Math.min(scale, Math.max(entry.decimals, columnDecimals[c]!));
      halfWidths[r * columns + c] = 0.5 * 10 ** (scale - d);
    }
  }
  for (let c = 0; c < columns; c++) {
    let numbers = 0,
      words = 0;
    for (let r = 0; r < rows; r++) {
      if (parsed[r]![c]) numbers++;
      else if ((table.cells[r]![c] ?? "").trim().length > 1) words++;
    }
    if (numbers * 2 >= words && numbers > 0) break;
    for (let r = 0; r < rows; r++) values[r * columns + c] = NaN;
  }
  const firstData = parsed.findIndex(
    (row) => row.filter((x) => x).length >= Math.max(1, Math.min(3, columns / 3)),
  );
  const rowHints: LineHint[] = table.cells.map((row) => {
    const text = row
      .slice(0, 4)
      .filter((cell) => !/\d/.test(cell) || /[a-z]{3}/i.test(cell))
      .join(" ")
      .trim()
      .toLowerCase();
    return { label: text, total: TOTAL.test(text), excluded: EXCLUDED.test(text) };
  });
  const columnHints: LineHint[] = Array.from({ length: columns }, (_, c) => {
    const texts = table.cells
      .slice(0, Math.max(firstData, 1))
      .map((row) => (row[c] ?? "").trim().toLowerCase())
      .filter((x) => x !== "");
    const all = texts.join(" ");
    return { label: texts.at(-1) ?? "", total: TOTAL.test(all), excluded: EXCLUDED.test(all) };
  });
  return { rows, columns, values, halfWidths, rowHints, columnHints, scale };
}

function mode(list: number[]): number {
  const counts = new Map<number, number>();
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1);
  let best = 0,
    n = 0;
  for (const [x, k] of counts)
    if (k > n) {
      best = x;
      n = k;
    }
  return best;
}

function parse(text: string, format: string): { value: number; decimals: number } | null {
  let s = text
    .replace(/[\u00a0\u202f]/g, " ")
    .trim()
    .replace(/\u2212/g, "-");
  if (!/\d/.test(s)) return null;
  s = s.replace(/^[$£€*+]+|[*EerpP]+$|\*$/g, "").trim();
  if (s.endsWith("%")) return null;
  const [group, point] = format.split(" ");
  if (point === "Comma") s = s.replace(/[ .](?=\d{3})/g, "").replace(",", ".");
  else if (group === "Comma") s = s.replace(/,(?=\d{3})/g, "");
  else if (group === "Space") s = s.replace(/ (?=\d{3})/g, "");
  if (/^\(.*\)$/.test(s)) s = "-" + s.slice(1, -1);
  if (!/^-?\s*\d*\.?\d+$/.test(s)) return null;
  s = s.replace(/\s/g, "");
  const dot = s.indexOf(".");
  const fraction = dot < 0 ? "" : s.slice(dot + 1).replace(/0+$/, "");
  return { value: Number(s), decimals: fraction.length };
}
