import { type CellValue, type Grid, readTables } from "../../../src/reading";
import { Random } from "../../../tests/generator/random";

const ROWS = 100_000;
const COLUMNS = 10;
const RUNS = 5;

export interface SpeedFigure {
  readonly sheet: string;
  readonly parse: number;
  readonly read: number;
}

/** A long list of payments: two columns of words, one of years, seven of amounts. */
function longList(textual: boolean, rows: number): Grid {
  const random = new Random(7);
  const names = Array.from({ length: 300 }, (_, index) => `Enhet ${index + 1}`);
  const values: CellValue[][] = [
    ["Enhet", "Ändamål", "År", "Riket", "Intäkt", "OH", "Fördelning", "Fördelat 2", "Fördelat 3", "Summa"],
  ];
  for (let row = 1; row < rows; row += 1) {
    const line: CellValue[] = [random.pick(names), `Insats ${row}`, 2018 + (row % 6)];
    while (line.length < COLUMNS) {
      const tenths = random.integer(1, 9_000_000);
      line.push(textual ? `${Math.floor(tenths / 10)},${tenths % 10}` : tenths / 10);
    }
    values.push(line);
  }
  return {
    sheet: "Utbetalningar",
    top: 0,
    left: 0,
    values,
    formats: values.map((line) => line.map((value) => (typeof value === "number" ? "#,##0.0" : "General"))),
  };
}

/** Milliseconds of the fastest of a few runs after one to warm up: the one that other programs disturbed least. */
function time(work: () => unknown): number {
  work();
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Reading 100,000 rows × 10 columns beside JSON.parse of the same values in the same process, with numbers and with text. */
export function measureSpeed(): SpeedFigure[] {
  return [false, true].map((textual) => {
    const grid = longList(textual, ROWS);
    const json = JSON.stringify(grid.values);
    const parse = time(() => JSON.parse(json) as unknown);
    const read = time(() => readTables(grid));
    return { sheet: textual ? "figures as text" : "figures as numbers", parse, read };
  });
}

/** Milliseconds for 12,500, 25,000, 50,000 and 100,000 rows: doubling the rows doubles the time where reading is linear. */
export function measureGrowth(): { rows: number; read: number }[] {
  return [8, 4, 2, 1].map((part) => {
    const rows = ROWS / part;
    const grid = longList(false, rows);
    return { rows, read: time(() => readTables(grid)) };
  });
}
