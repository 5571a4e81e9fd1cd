import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { columnIndex, columnLetters, parseA1, type WorkbookData } from "../../src/reading";
import { validate } from "../../src/validate";
import { toWorkbookData } from "../../src/workbench/xlsx";

/** The workbooks of public-finance people that lie beside the project; see SOURCE.md there for what they are and what is true of them. */
const FOLDER = join(process.cwd(), "../shared/workbooks");

/** A sum that is true of a workbook: "B22 = B7:B21". */
interface TrueSum {
  readonly sheet: string;
  readonly total: string;
  readonly terms: readonly string[];
}

export interface RealWorkbook {
  /** How the file's name begins. */
  readonly file: string;
  readonly sums: (workbook: WorkbookData) => readonly TrueSum[];
  /** The errors that the workbook truly has; every other one is a false alarm. */
  readonly errors: readonly string[];
  /** "Sheet!row columns" where a figure stands under or beside others and is no sum of them. */
  readonly noSums: readonly string[];
}

/** "Blad1: B22 = B7:B21 + B5"; "Blad1: @22 = @7:@21, B–N" is one in each of the columns. */
function sums(...lines: readonly string[]): TrueSum[] {
  return lines.flatMap((line) => {
    const [, sheet = "", rule = "", from = "", to = ""] =
      /^(.+?): (.+?)(?:, ([A-Z]+)–([A-Z]+))?$/.exec(line) ?? [];
    if (from === "") return [sumOf(sheet, rule)];
    const first = columnIndex(from);
    return Array.from({ length: columnIndex(to) - first + 1 }, (_, offset) =>
      sumOf(sheet, rule.replace(/@/g, columnLetters(first + offset))),
    );
  });
}

function sumOf(sheet: string, rule: string): TrueSum {
  const [total = "", parts = ""] = rule.split(" = ");
  return { sheet, total, terms: parts.split(" + ").flatMap(cellsOf) };
}

function cellsOf(range: string): string[] {
  const [, left = "", top = "", , bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  return Array.from(
    { length: Number(bottom) - Number(top) + 1 },
    (_, offset) => `${left}${Number(top) + offset}`,
  );
}

export const REAL_WORKBOOKS: readonly RealWorkbook[] = [
  {
    file: "ek_1",
    sums: () => sums("Utbetalda statliga medel: @22 = @7:@21, B–N"),
    errors: [],
    noSums: [],
  },
  { file: "Tabell10", sums: counties, errors: [], noSums: ["Tabell 10_08!342 C–L", "Tabell 10_08!339 C–L"] },
  {
    file: "Tabell7",
    sums: () => sums("Tabell 7_LP12: B28 = B7:B26"),
    errors: [],
    noSums: ["Tabell 7_LP12!28 C–M"],
  },
  {
    file: "rbok",
    sums: () =>
      sums(
        ...["C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "O", "P", "Q"].map(
          (column) => `Tafla 4: ${column}80 = ${column}11:${column}79`,
        ),
        "Tafla 4: @98 = @80 + @82:@97, D–Q",
      ),
    // Reckoned by hand: 52 237 994 + 6 274 378 + 45 255 365 + 5 857 905 is 109 625 642 and not 116 453 913, and so on.
    // In Tafla 16 three towns' inhabitants stand one row off: Vestmannaeyjabær has 4 347 in Tafla 12, 13 and 15, and not Árborg's 10 452.
    errors: ["Tafla 3 B73", "Tafla 3 J67", "Tafla 3 L109", "Tafla 16 Q76"],
    noSums: [],
  },
  {
    file: "FY17",
    sums: () =>
      sums(
        ...["C", "E", "G"].flatMap((column) =>
          [
            "@19 = @11:@17",
            "@31 = @22:@29",
            "@41 = @34:@38",
            "@48 = @44:@46",
            "@60 = @51:@58",
            "@68 = @63:@66",
            "@70 = @19 + @31 + @41 + @48 + @60 + @68",
          ].map((rule) => `REVenue(2): ${rule.replaceAll("@", column)}`),
        ),
        "ADOPTED Rev Table: @36 = @3:@35, B–AP",
      ),
    errors: ["REVenue(2) AK14"],
    noSums: [],
  },
  { file: "tilskudd", sums: grants, errors: [], noSums: [] },
  { file: "grund", sums: () => [], errors: [], noSums: [] },
  {
    file: "financial",
    sums: () =>
      [9, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 25, 29, 30, 31, 32, 33, 36, 37, 38, 39, 40, 42].map(
        (row) => sumOf("Sheet1", `C${row} = D${row} + F${row}`),
      ),
    errors: [],
    noSums: [],
  },
];

/** Each county's row and the municipalities under it up to the empty row; the counties; those and the federations. */
function counties({ grids }: WorkbookData): TrueSum[] {
  const sheet = "Tabell 10_08";
  const labels = (grids.find((grid) => grid.sheet === sheet)?.values ?? []).map(([label]) =>
    String(label ?? "").trim(),
  );
  const rows = labels.flatMap((label, row) => (/ län$/.test(label) ? [row + 1] : []));
  const blank = (from: number) => labels.findIndex((label, row) => row >= from && label === "");
  return [
    ...rows.map((row) => sumOf(sheet, `B${row} = B${row + 1}:B${blank(row)}`)),
    { sheet, total: "B339", terms: rows.map((row) => `B${row}`) },
    sumOf(sheet, "B342 = B339 + B341"),
  ];
}

/** A municipality's "Totalt" of a year, if any, and its other rows of that year, where none of them is kept back: then they add up. */
function grants({ grids: [grid] }: WorkbookData): TrueSum[] {
  const groups = new Map<string, { row: number; label: unknown; amount: unknown }[]>();
  (grid?.values ?? []).forEach(([, year, label, town, amount], row) => {
    const key = `${String(year)} ${String(town)}`;
    groups.set(key, [...(groups.get(key) ?? []), { row: row + 1, label, amount }]);
  });
  return [...groups.values()].flatMap((rows) => {
    const [total] = rows.filter(({ label }) => label === "Totalt");
    const parts = rows.filter((row) => row !== total && typeof row.amount === "number");
    const sum = parts.reduce((amount, row) => amount + Number(row.amount), 0);
    if (grid === undefined || total === undefined || typeof total.amount !== "number") return [];
    if (Math.abs(sum - total.amount) > HALF_A_KRONA) return [];
    return [{ sheet: grid.sheet, total: `E${total.row}`, terms: parts.map(({ row }) => `E${row}`) }];
  });
}

/** Some totals are rounded to whole kronor. */
const HALF_A_KRONA = 0.5;

export interface Outcome {
  readonly expected: number;
  /** The sums that were not found, "Blad1!B22". */
  readonly missed: readonly string[];
  /** Findings of severity error that the workbook does not deserve, and sums where there are none. */
  readonly wrong: readonly string[];
}

/** Reads the workbook and tells what was found in it; null where the workbooks do not lie beside the project. */
export async function tryWorkbook({ file, sums, errors, noSums }: RealWorkbook): Promise<Outcome | null> {
  if (!existsSync(FOLDER)) return null;
  const name = readdirSync(FOLDER).find((entry) => entry.startsWith(file));
  if (name === undefined) return null;
  const workbook = await toWorkbookData(name, readFileSync(join(FOLDER, name)));
  const { sheets, findings } = validate(workbook);
  const found = new Set<string>();
  const totals = new Set<string>();
  for (const sheet of sheets) {
    for (const { total, terms } of sheet.tables.flatMap(({ relations }) => relations)) {
      found.add(equation(sheet.name, [total, ...terms.map(({ cell }) => cell)]));
      totals.add(`${sheet.name}!${total}`);
    }
  }
  const expected = sums(workbook);
  const isFilled = filledCells(workbook);
  const missed = expected.filter(
    ({ sheet, total, terms }) =>
      !found.has(equation(sheet, [total, ...terms.filter((cell) => isFilled(sheet, cell))])),
  );
  const alarms = findings
    .filter(({ severity }) => severity === "error")
    .map(({ sheet, cells }) => `${sheet} ${cells[0] ?? ""}`)
    .filter((error) => !errors.includes(error));
  return {
    expected: expected.length,
    missed: missed.map(({ sheet, total }) => `${sheet}!${total}`),
    wrong: [...alarms, ...noSums.flatMap(cellsAcross).filter((cell) => totals.has(cell))],
  };
}

/** The cells of a sum, whichever of them is written as its total. */
function equation(sheet: string, cells: readonly string[]): string {
  return `${sheet}: ${[...cells].sort().join(" ")}`;
}

function filledCells({ grids }: WorkbookData): (sheet: string, cell: string) => boolean {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (sheet, cell) => {
    const grid = bySheet.get(sheet);
    const area = parseA1(cell)?.area;
    if (grid === undefined || area === undefined) return false;
    return /\d/.test(String(grid.values[area.top - grid.top]?.[area.left - grid.left] ?? ""));
  };
}

/** "Blad1!28 C–E" as the cells C28, D28 and E28. */
function cellsAcross(text: string): string[] {
  const [, sheet = "", row = "", from = "", to = ""] = /^(.+)!(\d+) ([A-Z]+)–([A-Z]+)$/.exec(text) ?? [];
  const first = columnIndex(from);
  return Array.from(
    { length: columnIndex(to) - first + 1 },
    (_, offset) => `${sheet}!${columnLetters(first + offset)}${row}`,
  );
}
