import type { MemorySheetData } from "../../../src/workbench/host";
import { Random } from "../../../tests/generator/random";

type Cell = string | number;

/** Income, overhead and what two boards get: five columns with the name. */
const COLUMNS = 5;

/** A list of grants of so many rows with headers, and a row of sums last; in `wrong` of a thousand rows the income is not what is distributed. */
function grantList(rows: number, seed: number, wrong = 0): Cell[][] {
  const random = new Random(seed);
  const lines: Cell[][] = [["Enhet", "Intäkt (tkr)", "OH", "Nämnd A", "Nämnd B"]];
  const sums = [0, 0, 0, 0];
  for (let row = 1; row < rows - 1; row += 1) {
    const overhead = random.integer(1, 90) * 10;
    const first = random.integer(1, overhead * 8);
    const amounts = [overhead * 10, overhead, first, overhead * 9 - first];
    if (random.integer(1, 1_000) <= wrong) amounts[0]! += 1_007;
    amounts.forEach((amount, index) => (sums[index]! += amount));
    lines.push([`Enhet ${row}`, ...amounts]);
  }
  lines.push(["Summa", ...sums]);
  return lines;
}

/** So many sheets with so many cells together, as the host keeps them. */
export function workbookOf(cells: number, sheets: number, wrong = 0): MemorySheetData[] {
  const rows = Math.max(3, Math.floor(cells / COLUMNS / sheets));
  return Array.from({ length: sheets }, (_, index) => ({
    name: `Blad ${index + 1}`,
    rows: grantList(rows, index + 1, wrong),
  }));
}

/** One sheet in use down to a last row, with one column of figures. */
export function tallest(rows: number): MemorySheetData {
  return {
    name: "Till sista raden",
    rows: Array.from({ length: rows }, (_, row) => [row === 0 ? "Belopp (kr)" : row]),
  };
}
