import { detectSums, wordsOf } from "../../src/relations/detector";
import { ALL_PARTS, SETTINGS } from "../../src/relations/detector/settings";
import { figuresOf, rowSums } from "./detectorTables";

const SPREAD = [
  [41_233, 12_871, 8_114],
  [29_338, 10_402, 7_309],
  [51_020, 17_733, 9_871],
  [33_179, 11_096, 6_423],
] as const;

function sumOf(rows: readonly (readonly number[])[]): number[] {
  return [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

test("a total above or below its rows is found without any words", () => {
  expect(rowSums(figuresOf([...SPREAD, sumOf(SPREAD)]))).toEqual(["4 = 0 + 1 + 2 + 3"]);
  expect(rowSums(figuresOf([sumOf(SPREAD), ...SPREAD]))).toEqual(["0 = 1 + 2 + 3 + 4"]);
});

test("figures that all end in 0 or 5 are rounded to fives, and so may their sum be", () => {
  const rows = SPREAD.flatMap((row, index) => [row, row.map((value) => value + 7_130 * (index + 1))]).map(
    (row) => row.map((value) => 5 * Math.round(value / 5)),
  );
  const halfWidths = new Float64Array(27).fill(0.5);
  const shifted = (shifts: readonly number[]) =>
    figuresOf([...rows, sumOf(rows).map((sum, column) => sum + shifts[column]!)], { halfWidths });
  expect(rowSums(shifted([5, -5, 5]))).toEqual(["8 = 0 + 1 + 2 + 3 + 4 + 5 + 6 + 7"]);
  expect(rowSums(shifted([35, -45, 25]))).toEqual([]);
});

test("the same total may be parted a second time, by groups", () => {
  const [a, b, c, d] = SPREAD;
  const groups = [
    [60_000, 20_000, 10_001],
    [94_770, 32_102, 21_716],
  ];
  const found = rowSums(figuresOf([[...a], [...b], [...c], [...d], sumOf(SPREAD), ...groups]));
  expect(found).toContain("4 = 0 + 1 + 2 + 3");
  expect(found).toContain("4 = 5 + 6");
});

test("a second way to part a total that holds in one column alone is a coincidence", () => {
  const other = [
    [60_000, 20_001, 10_007],
    [94_770, 32_105, 21_731],
  ];
  expect(rowSums(figuresOf([...SPREAD, sumOf(SPREAD), ...other]))).toEqual(["4 = 0 + 1 + 2 + 3"]);
});

test("the search stops at its bound and says so", () => {
  const figures = figuresOf([...SPREAD, sumOf(SPREAD)]);
  expect(detectSums(figures).stopped).toBe(false);
  expect(detectSums(figures, ALL_PARTS, { ...SETTINGS, leastWork: 10, workPerFigure: 0 }).stopped).toBe(true);
});

test("the same words after different account codes are the same words", () => {
  // Wages of the boards under 2, 1 and 3 other accounts: 4,120 + 2,377 + 3,908 = 10,405 and 318 + 277 + 291 = 886.
  const accounts: readonly (readonly [string, number, number])[] = [
    ["4010 Löner", 4_120, 318],
    ["4020 Hyror", 913, 71],
    ["4030 Resor", 108, 17],
    ["5010 Löner", 2_377, 277],
    ["5040 Material", 641, 58],
    ["6.010 – Löner", 3_908, 291],
    ["6.020 – Hyror", 777, 64],
    ["6.050 – Porto", 39, 5],
    ["6.060 – Tryck", 212, 23],
    ["Löner i alla nämnder", 10_405, 886],
  ];
  const sumsNamed = (label: (name: string) => string) =>
    rowSums(
      figuresOf(
        accounts.map(([, ...figures]) => figures),
        {
          rowHints: accounts.map(([name]) => ({
            label: label(name),
            total: false,
            excluded: false,
            indent: 0,
          })),
        },
      ),
    );
  expect(sumsNamed(wordsOf)).toEqual(["9 = 0 + 3 + 5"]);
  expect(sumsNamed((name) => name)).toEqual([]);
});
