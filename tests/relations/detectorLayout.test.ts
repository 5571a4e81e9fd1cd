import { detectSums } from "../../src/relations/detector";
import { columnSums, figuresOf, rowSums, setIn } from "./detectorTables";

describe("parts that are set in under their total", () => {
  // Families with and without children (two parts), and the same families as couples and lone parents, whose own parts are set in too.
  const FAMILIES = [
    [52_530, 37_136],
    [18_107, 15_931],
    [34_423, 21_205],
    [36_697, 25_312],
    [14_251, 11_972],
    [22_446, 13_340],
    [15_833, 11_824],
    [6_058, 7_013],
    [9_775, 4_811],
  ];

  test("each total has the lines set in right under it, and the first one the lines set in as far as itself besides", () => {
    const sums = rowSums(figuresOf(FAMILIES, setIn(0, 2, 2, 0, 2, 2, 0, 2, 2)));
    expect(sums).toEqual(expect.arrayContaining(["0 = 1 + 2", "0 = 3 + 6", "3 = 4 + 5", "6 = 7 + 8"]));
    expect(sums).toHaveLength(4);
  });

  test("lines set in deeper still are parts of parts, and no parts of the total", () => {
    // 4,020 + 2,807 + 2,314 = 9,141 and 212 + 301 + 220 = 733; the deeper lines are some of what they stand under.
    const rows = [
      [9_141, 733],
      [4_020, 212],
      [1_307, 41],
      [913, 17],
      [2_807, 301],
      [611, 80],
      [72, 9],
      [1_405, 33],
      [2_314, 220],
    ];
    expect(rowSums(figuresOf(rows, setIn(0, 1, 2, 2, 1, 2, 2, 2, 1)))).toEqual(["0 = 1 + 4 + 8"]);
    expect(rowSums(figuresOf(rows))).toEqual([]);
  });
});

describe("totals over the same lines", () => {
  // Emissions by sector, with forests, which take up more than they give off: in all, and in all without forests.
  const SECTORS = [
    [5_452, 507, 18, 662, 397, -1_599],
    [5_308, 446, 17, 582, 401, -2_953],
    [5_431, 464, 15, 594, 397, -2_021],
    [5_955, 486, 14, 601, 402, -1_275],
  ];
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

  test("a total without one of the parts of another is found beside it", () => {
    const rows = SECTORS.map((row) => [...row, sum(row), sum(row.slice(0, 5))]);
    const sums = columnSums(figuresOf(rows));
    expect(sums).toContain("6 = 0 + 1 + 2 + 3 + 4 + 5");
    expect(sums).toContain("7 = 0 + 1 + 2 + 3 + 4");
  });

  test("a total of everything is the sum of the subtotals and not of the lines under them", () => {
    const one = [412, 1_287, 733, 2_909];
    const other = [1_051, 86, 3_344, 517];
    const column = [...one, sum(one), ...other, sum(other), sum(one) + sum(other)];
    const rows = column.map((figure) => [figure, figure * 3 + 1 - 1, figure * 7]);
    expect(rowSums(figuresOf(rows))).toEqual(
      expect.arrayContaining(["4 = 0 + 1 + 2 + 3", "9 = 5 + 6 + 7 + 8", "10 = 4 + 9"]),
    );
  });
});

test("amounts between shares have their total in a column of its own", () => {
  const AMOUNTS = [
    [41_233, 12_871, 8_114, 30_307],
    [29_338, 10_402, 7_309, 11_911],
    [51_020, 17_733, 9_871, 24_469],
    [33_179, 11_096, 6_423, 19_007],
  ];
  const rows = AMOUNTS.map((amounts, row) => [
    ...amounts.flatMap((amount, column) => [amount, 13 + ((row * 31 + column * 17) % 61)]),
    amounts.reduce((total, amount) => total + amount, 0),
  ]);
  expect(columnSums(figuresOf(rows))).toEqual(["8 = 0 + 2 + 4 + 6"]);
});

test("three lines on both sides of a fourth are no sum of it, whatever their figures", () => {
  const [a, b, c] = [
    [41_233, 12_871, 8_114],
    [29_338, 10_402, 7_309],
    [51_020, 17_733, 9_871],
  ];
  const total = [0, 1, 2].map((column) => a[column]! + b[column]! + c[column]!);
  expect(rowSums(figuresOf([a, b, total, c]))).toEqual([]);
});

describe("which side totals stand on", () => {
  const BELOW = [
    [1_207, 903],
    [3_119, 411],
    [4_326, 1_314],
    [2_803, 677],
    [5_709, 2_385],
    [8_512, 3_062],
    [1_908, 771],
    [4_417, 636],
    [6_325, 1_407],
  ];
  // 203 = 131 + 72, in one column alone.
  const ABOVE = [
    [203, null],
    [131, null],
    [72, null],
  ];
  const EMPTY = [null, null];

  test("where all others stand below their rows, one above its rows in a single column is a coincidence", () => {
    const sums = ["2 = 0 + 1", "5 = 3 + 4", "8 = 6 + 7"];
    expect(rowSums(figuresOf([...BELOW, EMPTY, ...ABOVE]))).toEqual(sums);
  });

  test("below its rows like the others it is believed", () => {
    expect(rowSums(figuresOf([...BELOW, EMPTY, ...ABOVE.toReversed()]))).toContain("12 = 10 + 11");
  });
});

test("a figure that is the other but for what rounding takes is no sum of it and a small one", () => {
  const rows = [51, 37, 44, 57, 140].map((pairs) => [1, pairs, pairs]);
  const halfWidths = new Float64Array(15).fill(0.5);
  const columnHints = ["", "", "totalt"].map((label) => ({
    label,
    total: label !== "",
    excluded: false,
    indent: 0,
  }));
  expect(columnSums(figuresOf(rows, { halfWidths, columnHints }))).toEqual([]);
});

test("shares that make a hundred are a sum, though all their totals are the same round figure", () => {
  const rows = [
    [45, 36, 11, 5, 3, 100],
    [28, 41, 18, 8, 5, 100],
    [33, 29, 21, 10, 7, 100],
  ];
  expect(columnSums(figuresOf(rows))).toEqual(["5 = 0 + 1 + 2 + 3 + 4"]);
});

test("a total that is zero over empty cells ought to hold as well", () => {
  const rows = [
    [412, 733, 1_145],
    [1_287, 2_909, 4_196],
    [null, null, 0],
    [1_051, 86, 1_137],
  ];
  const [sum] = detectSums(figuresOf(rows)).patterns.filter(({ direction }) => direction === "columns");
  expect(sum?.holds).toEqual([0, 1, 2, 3]);
});
