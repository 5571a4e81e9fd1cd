import type { ColumnRole } from "../../src/reading";
import { inWords, relationsIn } from "./describe";
import { tableOf } from "./sheet";

const TWO_YEARS: readonly (readonly [ColumnRole, string])[] = [
  ["agreement", "Nämnd"],
  ["income", "2019"],
  ["income", "2020"],
];

describe("sums over rows", () => {
  it("are found under a row called total, in every column", () => {
    const table = tableOf({
      columns: TWO_YEARS,
      rows: [
        ["item", "Vård", "12,5", "13,1"],
        ["item", "Skola", "7,5", "8,0"],
        ["total", "Summa", "20,0", "21,1"],
      ],
    });
    expect(relationsIn(table).map(inWords)).toEqual(["B3 = B1 + B2: exact", "C3 = C1 + C2: exact"]);
  });

  it("convict the column that fails where most columns hold", () => {
    const table = tableOf({
      columns: [...TWO_YEARS, ["income", "2021"]],
      rows: [
        ["item", "Vård", "12,5", "13,1", "14,0"],
        ["item", "Skola", "7,5", "8,0", "9,0"],
        ["total", "Summa", "20,0", "21,1", "32,0"],
      ],
    });
    expect(relationsIn(table).map(inWords)).toContain("D3 = D1 + D2: fails");
  });

  it("are no sums where nothing adds up", () => {
    const table = tableOf({
      columns: TWO_YEARS,
      rows: [
        ["item", "Vård", "12,5", "13,1"],
        ["item", "Skola", "7,5", "8,0"],
        ["total", "Totalt", "45,6", "46,1"],
      ],
    });
    expect(relationsIn(table)).toEqual([]);
  });

  it("are believed of a lone total that one slip of the pen would make hold", () => {
    const rows = (total: string) => [
      ["item", "Vård", "4 512 300"] as const,
      ["item", "Skola", "1 027 250"] as const,
      ["total", "Summa", total] as const,
    ];
    const table = (total: string) =>
      tableOf({ unit: "kr", columns: TWO_YEARS.slice(0, 2), rows: rows(total) });
    expect(relationsIn(table("5 593 550")).map(inWords)).toEqual(["B3 = B1 + B2: fails"]);
    expect(relationsIn(table("8 120 407"))).toEqual([]);
  });

  it("hold one amount in another unit against the total, though it is larger than that", () => {
    const table = tableOf({
      columns: TWO_YEARS,
      rows: [
        ["item", "Nära vård", "2010,0", "72,3"],
        ["item", "Barn och unga", "100,0", "3600,0"],
        ["item", "Psykisk hälsa", "900,0", "32,4"],
        ["total", "Summa", "3010,0", "108,3"],
      ],
    });
    expect(relationsIn(table).map(inWords)).toEqual(["B4 = B1 + B2 + B3: exact", "C4 = C1 + C2 + C3: fails"]);
  });

  it("go over subtotals, not over their rows again", () => {
    const table = tableOf({
      unit: "kr",
      columns: TWO_YEARS.slice(0, 2),
      rows: [
        ["item", "Primärvård", "1 204"],
        ["item", "Sjukhus", "3 311"],
        ["subtotal", "Summa vård", "4 515"],
        ["item", "Grundskola", "2 118"],
        ["item", "Gymnasium", "1 009"],
        ["subtotal", "Summa skola", "3 127"],
        ["total", "Totalt", "7 642"],
      ],
    });
    expect(relationsIn(table, "subtotal").map(inWords)).toEqual([
      "B3 = B1 + B2: exact",
      "B6 = B4 + B5: exact",
    ]);
    expect(relationsIn(table, "column-total").map(inWords)).toEqual(["B7 = B3 + B6: exact"]);
  });

  it("leave a column of percentages alone", () => {
    const table = tableOf({
      unit: "kr",
      columns: [
        ["agreement", "Region"],
        ["allocation", "Belopp"],
        ["share", "Andel"],
      ],
      rows: [
        ["item", "Dalarna", "4 512", "60"],
        ["item", "Gävleborg", "3 008", "40"],
        ["total", "Summa", "7 520", "97"],
      ],
    });
    expect(relationsIn(table).map(inWords)).toEqual(["B3 = B1 + B2: exact"]);
  });

  it("do not take a mean beneath its column for a sum that fails", () => {
    const table = tableOf({
      unit: null,
      columns: [
        ["agreement", "Region"],
        ["population", "Antal"],
        ["other", "Ålder"],
      ],
      rows: [
        ["item", "Dalarna", "8 431", "47,5"],
        ["item", "Gävleborg", "6 842", "47,4"],
        ["item", "Jämtland", "3 632", "47,4"],
        ["total", "Summa", "18 905", "47,4"],
      ],
    });
    expect(relationsIn(table).map(inWords)).toEqual(["B4 = B1 + B2 + B3: exact"]);
  });

  it.each(["=AVERAGE(B1:B2) → 10,0", "=B1*1.6 → 20,4", "=B1*12.2/B2 → 20,4"])(
    "do not take %s for a sum that fails",
    (computed) => {
      const rows = (total: string) =>
        tableOf({
          columns: [...TWO_YEARS, ["income", "2021"]],
          rows: [
            ["item", "Vård", "12,5", "13,1", "14,0"],
            ["item", "Skola", "7,5", "8,0", "9,0"],
            ["total", "Summa", total, "21,1", "23,0"],
          ],
        });
      const failing = (total: string) =>
        relationsIn(rows(total)).flatMap((relation) =>
          relation.holds === "fails" ? [inWords(relation)] : [],
        );
      expect(failing(computed)).toEqual([]);
      expect(failing(computed.replace(/.* → /, ""))).toEqual(["B3 = B1 + B2: fails"]);
    },
  );

  it("take what is not told for unknown, not for nothing", () => {
    const rows = [
      ["item", "Vård", "12,5", "13,1", "14,2"],
      ["item", "Skola", "..", "8,0", "9,0"],
      ["total", "Summa", "20,0", "21,1", "23,2"],
    ] as const;
    const table = tableOf({ columns: [...TWO_YEARS, ["income", "2021"]], rows });
    expect(relationsIn(table).filter(({ holds }) => holds === "fails")).toEqual([]);
  });

  it("find the county above its municipalities, the country above its counties, and a second way to part it", () => {
    const block = (county: string, total: string, ...parts: readonly string[]) => [
      ["item", county, total] as const,
      ...parts.map((part, index) => ["item", `${county} ${index}`, part] as const),
      ["blank", ""] as const,
    ];
    const table = tableOf({
      unit: null,
      columns: [
        ["recipient", "Kommun"],
        ["population", "Antal"],
      ],
      rows: [
        ...block("Norra", "70 571", "41 233", "29 338"),
        ...block("Södra", "103 822", "51 020", "33 179", "19 623"),
        ...block("Östra", "47 113", "25 902", "21 211"),
        ...block("Ön", "57 003", "57 003"),
        ["item", "Alla kommuner", "278 509"],
        ["blank", ""],
        ["item", "Stora", "133 256"],
        ["item", "Mellanstora", "59 080"],
        ["item", "Små", "86 173"],
      ],
    });
    const found = relationsIn(table).map(inWords);
    expect(found).toContain("B5 = B6 + B7 + B8: exact");
    expect(found).toContain("B17 = B1 + B5 + B10 + B14: exact");
    expect(found).toContain("B17 = B19 + B20 + B21: exact");
  });
});

describe("sums over columns", () => {
  it("are found without any words, and convict the row that fails", () => {
    const rows = ["12,5 1,2 11,3", "20,4 2,0 18,4", "9,9 1,0 8,9", "33,1 3,3 29,8", "15,7 1,6 13,1"].map(
      (amounts, row) => ["item", `Bidrag ${row}`, ...amounts.split(" ")] as const,
    );
    const columns: (readonly [ColumnRole, string])[] = [
      ["agreement", "Bidrag"],
      ["other", "A"],
      ["other", "B"],
      ["other", "C"],
    ];
    expect(relationsIn(tableOf({ columns, rows }), "row-total").map(inWords)).toEqual([
      "B1 = C1 + D1: exact",
      "B2 = C2 + D2: exact",
      "B3 = C3 + D3: exact",
      "B4 = C4 + D4: exact",
      "B5 = C5 + D5: fails",
    ]);
  });

  it("take a typed whole-krona total over öre as rounded", () => {
    const table = tableOf({
      unit: "kr",
      columns: [
        ["recipient", "Kommun"],
        ["allocation", "Utveckling"],
        ["allocation", "Kunskap"],
        ["total", "Avrundat belopp"],
      ],
      rows: [
        ["item", "Vansbro", "131 634,63", "65 817,31", "197 452"],
        ["item", "Gagnef", "199 835,79", "99 917,89", "299 754"],
        ["item", "Orsa", "134 115,38", "67 057,69", "201 173"],
      ],
    });
    expect(relationsIn(table, "row-total").map(({ holds }) => holds)).toEqual([
      "rounding",
      "rounding",
      "rounding",
    ]);
  });

  it("do not miss what a total column states without parts", () => {
    const table = tableOf({
      unit: "kr",
      columns: [
        ["recipient", "Kommun"],
        ["allocation", "A"],
        ["allocation", "B"],
        ["total", "Totalt"],
      ],
      rows: [
        ["item", "Vansbro", "131", "65", "196"],
        ["item", "Gagnef", "199", "99", "298"],
        ["item", "Orsa", "134", "67", "201"],
        ["item", "Reserv", "", "", "570"],
        ["total", "Summa", "464", "231", "1 265"],
      ],
    });
    expect(relationsIn(table).filter(({ holds }) => holds === "fails")).toEqual([]);
  });
});

describe("a list in long form", () => {
  it("has its totals over the rows with the same words, unless an amount among them is kept back", () => {
    const columns: (readonly [ColumnRole, string])[] = [
      ["agreement", "Bidrag"],
      ["agreement", "Kommun"],
      ["agreement", "År"],
      ["allocation", "Belopp"],
    ];
    const rows = ["Oslo", "Bergen", "Stavanger", "Tromsø"].flatMap((town, index) => {
      const [one, other] = [1_017 + 311 * index, 2_203 + 97 * index];
      const isHidden = town === "Tromsø";
      return [
        ["item", "Integrering", town, "2022", String(one)] as const,
        [isHidden ? "text" : "item", "Norsk", town, "2022", isHidden ? "" : String(other)] as const,
        ["total", "Totalt", town, "2022", String(one + other)] as const,
      ];
    });
    const table = tableOf({ unit: "kr", columns, rows });
    expect(relationsIn(table, "column-total").map(inWords)).toEqual([
      "D3 = D1 + D2: exact",
      "D6 = D4 + D5: exact",
      "D9 = D7 + D8: exact",
    ]);
  });
});
