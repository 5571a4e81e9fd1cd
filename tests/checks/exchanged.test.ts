import { findings, line, swedish, type TypedCell } from "./workbook";

/** Municipalities of Dalarna on 1 November 2019 (Statistics Sweden), in the order of the county's own sheet. */
const DALARNA: readonly (readonly [name: string, population: number])[] = [
  ["Vansbro", 6_792],
  ["Malung-Sälen", 10_087],
  ["Gagnef", 10_311],
  ["Leksand", 15_818],
  ["Rättvik", 10_964],
  ["Orsa", 6_920],
  ["Älvdalen", 7_029],
  ["Smedjebacken", 10_886],
];

const perHead = (kronor: number, population: number): number => Math.round(kronor * population * 100) / 100;

/** Two grants by population, and their sum; the populations on a sheet of their own, or in the column beside. */
function twoSheets(populations: readonly (readonly [string, number])[]) {
  return {
    Belopp: {
      rows: [
        ["Kommun", "Utvecklingsinsatser", "Kunskapsbas", "Avrundat belopp"],
        ...DALARNA.map(([name, people]): TypedCell[] => [
          name,
          perHead(19.38, people),
          perHead(9.69, people),
          Math.round(perHead(29.07, people)),
        ]),
      ],
    },
    Folkmängd: {
      rows: [
        ["Kommun", "Folkmängd"],
        ...populations.map((row): TypedCell[] => [...row]),
        ["Summa", DALARNA.reduce((sum, [, people]) => sum + people, 0)],
      ],
    },
  };
}

function exchanged<T>(rows: readonly T[], one: number, other: number, swap: (row: T, from: T) => T): T[] {
  const [first, second] = [rows[one] as T, rows[other] as T];
  return rows.map((row, index) =>
    index === one ? swap(row, second) : index === other ? swap(row, first) : row,
  );
}

const population = (rows: typeof DALARNA, one: number, other: number) =>
  exchanged(rows, one, other, ([name], [, people]) => [name, people] as const);

const wrong = (sheets: ReturnType<typeof twoSheets>) =>
  findings(sheets).filter(({ severity }) => severity !== "info");

test("populations in their right rows are in order", () => {
  expect(wrong(twoSheets(DALARNA))).toEqual([]);
});

test("two municipalities with each other's population: the sum is right, the amounts per head are not, and both cells are named", () => {
  const found = wrong(twoSheets(population(DALARNA, 1, 3)));
  expect(found.map((one) => [one.sheet, line(one), one.cells])).toEqual([
    ["Folkmängd", "error swapped-recipients B3: 15818 → 10087", ["B3", "B5"]],
  ]);
  expect(found[0]?.repairs[0]).toEqual({
    changes: [
      { cell: "B3", from: "15818", to: "10087" },
      { cell: "B5", from: "10087", to: "15818" },
    ],
    certainty: "likely",
    operation: "swap",
  });
  expect(found.map(swedish)).toEqual([
    "Malung-Sälen och Leksand ser ut att ha varandras tal i kolumnen Folkmängd: med 10 087 och 15 818 får de samma andel som de andra raderna. Ingen summa visar det.",
  ]);
});

test("three that have moved one row are one mistake", () => {
  const moved = population(population(DALARNA, 1, 3), 3, 6);
  expect(wrong(twoSheets(moved)).map(({ rule, cells }) => [rule, cells])).toEqual([
    ["swapped-recipients", ["B3", "B5", "B8"]],
  ]);
});

test("of five municipalities two have each other's population", () => {
  const five = DALARNA.slice(0, 5);
  const sheet = (populations: typeof DALARNA) => ({
    Lista: {
      rows: [
        ["Kommun", "Invånare", "Bidrag (kr)"],
        ...populations.map(([name, people], index): TypedCell[] => [
          name,
          people,
          Math.round((five[index]?.[1] ?? 0) * 19.381),
        ]),
      ],
    },
  });
  const found = findings(sheet(population(five, 0, 3))).filter(({ severity }) => severity !== "info");
  expect(found.map(({ rule, cells }) => [rule, cells])).toEqual([
    ["swapped-recipients", ["C2", "C5", "B2", "B5"]],
  ]);
  expect(found.map(swedish).join()).toContain("i kolumnen Bidrag (kr) eller Invånare");
});

test("two municipalities that are paid more than their share have changed nothing", () => {
  const rows = twoSheets(DALARNA);
  const amounts = rows.Belopp.rows.map((row) => [...row]);
  for (const [row, more] of [
    [2, 1_000],
    [4, 2_500],
  ] as const) {
    for (const column of [1, 3]) amounts[row]?.splice(column, 1, Number(amounts[row]?.[column]) + more);
  }
  const found = wrong({ ...rows, Belopp: { rows: amounts } });
  expect(found.map(({ rule }) => rule)).not.toContain("swapped-recipients");
  expect(found.map(({ cells }) => cells[0])).toEqual(expect.arrayContaining(["B3", "B5"]));
});
