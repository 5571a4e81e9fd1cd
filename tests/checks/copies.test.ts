import { findings, line, swedish } from "./workbook";

const MUNICIPALITIES = ["Falkenberg", "Halmstad", "Hylte", "Kungsbacka", "Laholm", "Varberg"];
const DECIDED = [1_412_300, 3_215_400, 305_100, 2_580_900, 798_200, 2_088_100];
const PAID = [1_412_300, 3_215_400, 305_100, 2_088_100, 798_200, 2_580_900];

function list(title: string, amounts: readonly number[]) {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const rows = MUNICIPALITIES.map((name, index) => [name, amounts[index] ?? 0]);
  return { rows: [[title], ["Kommun", "Belopp"], ...rows, ["Summa", sum]] };
}

const exchangesIn = (sheets: Parameters<typeof findings>[0]) =>
  findings(sheets).filter(({ rule }) => rule === "swapped-recipients");

test("two municipalities that have each other's amounts in the list of payments are named, with both places", () => {
  const [found, ...more] = exchangesIn({
    Beslut: list("Beslut, kr", DECIDED),
    Utbetalning: list("Utbetalt, kr", PAID),
  });
  expect(more).toEqual([]);
  expect(found && line(found)).toBe("warning swapped-recipients B6");
  expect(found?.cells).toEqual(["B6", "B8", "Beslut!B6", "Beslut!B8"]);
  expect(found && swedish(found)).toContain(
    "Kungsbacka 2 088 100 kr och Varberg 2 580 900 kr här, men Kungsbacka 2 580 900 kr och Varberg 2 088 100 kr från Beslut!B6",
  );
});

test("boards across and agreements down: a row with two boards' amounts exchanged is named", () => {
  const head = ["Statsbidrag (kr)", "HSN", "PN", "RUN", "TN"];
  const rest = ["Psykisk hälsa", 310_000, 94_000, 250_500, 75_250];
  const [found, ...more] = exchangesIn({
    Budget: { rows: [head, ["Nära vård", 512_000, 203_000, 118_000, 46_000], rest] },
    Utfall: { rows: [head, ["Nära vård", 512_000, 118_000, 203_000, 46_000], rest] },
  });
  expect(more).toEqual([]);
  expect(found?.cells).toEqual(["C2", "D2", "Budget!C2", "Budget!D2"]);
});

test.each([
  ["the same lists", DECIDED, DECIDED],
  ["a payment that goes to another the next month", [500_000, 0, 0, 0, 0, 0], [0, 500_000, 0, 0, 0, 0]],
  ["three in each other's places", DECIDED, [3_215_400, 305_100, 1_412_300, 2_580_900, 798_200, 2_088_100]],
  ["other amounts", DECIDED, DECIDED.map((amount) => amount + 100)],
])("%s are no exchange", (_, first, second) => {
  expect(exchangesIn({ Ett: list("Ett, kr", first), Två: list("Två, kr", second) })).toEqual([]);
});
