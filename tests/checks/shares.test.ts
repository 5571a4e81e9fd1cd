import { findings, line, swedish } from "./workbook";

/** Municipalities of Kronoberg with their inhabitants, and 12 500 000 kr by head. */
const BY_HEAD = [
  ["Alvesta", 20_224, 1_243_366],
  ["Lessebo", 8_683, 533_829],
  ["Ljungby", 28_297, 1_739_692],
  ["Markaryd", 10_320, 634_471],
  ["Tingsryd", 12_310, 756_816],
  ["Uppvidinge", 9_560, 587_746],
  ["Växjö", 95_995, 5_901_748],
  ["Älmhult", 17_930, 1_102_332],
] as const;

function byHead(change: number) {
  const rows = BY_HEAD.map(([name, inhabitants, amount]) => [
    name,
    inhabitants,
    name === "Ljungby" ? amount + change : amount,
  ]);
  const inhabitants = BY_HEAD.reduce((sum, [, people]) => sum + people, 0);
  const paid = BY_HEAD.reduce((sum, [, , amount]) => sum + amount, 0);
  const head = [["Suicidprevention 2025, kr"], ["Kommun", "Invånare", "Belopp"]];
  return { Fördelning: { rows: [...head, ...rows, ["Summa", inhabitants, paid]] } };
}

test("an amount that neither its column's total nor its inhabitants bear out is pointed out, and not the total", () => {
  const [finding, ...more] = findings(byHead(900));
  expect(more).toEqual([]);
  expect(finding && line(finding)).toMatch(/^error column-total C5: 1740592 → 1739692$/);
  expect(finding && swedish(finding)).toContain("beloppet per invånare att stämma");
});

test("amounts by head that are rounded to kronor have no findings", () => {
  expect(findings(byHead(0))).toEqual([]);
});

/** 18 750 000 kr by a key, the total above the table without a row between. */
function byKey(regional: number) {
  const rows = [
    ["Fördelningsnyckel 2025"],
    ["Att fördela, kr", 18_750_000],
    ["Nämnd", "Nyckel", "Belopp"],
    ["HSN", 0.35, 6_562_500],
    ["PN", 0.25, 4_687_500],
    ["RUN", 0.2, regional],
    ["TN", 0.12, 2_250_000],
    ["RS", 0.08, 1_500_000],
    ["Summa", 1, 18_750_000],
  ];
  return { Nyckel: { rows } };
}

test("an amount by a key with two digits exchanged is found by the key and the total", () => {
  const [finding, ...more] = findings(byKey(3_570_000));
  expect(more).toEqual([]);
  expect(finding && line(finding)).toBe("error column-total C6: 3570000 → 3750000");
  expect(finding && swedish(finding)).toContain("andelen av det hela att stämma");
});

test("the total over the table is no row of it, and of no other size than the keys", () => {
  expect(findings(byKey(3_750_000))).toEqual([]);
});
