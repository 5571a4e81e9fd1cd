import { findings, swedish, type TypedCell, type TypedSheet } from "./workbook";

// Kinds of sheets that regions and municipalities keep, right and with one mistake in each.

type Rows = readonly (readonly TypedCell[])[];

const edited = (rows: Rows, row: number, column: number, cell: TypedCell): Rows =>
  rows.map((cells, index) => (index === row ? cells.map((one, at) => (at === column ? cell : one)) : cells));

function told(rows: Rows): string[] {
  const sheet: TypedSheet = { rows };
  return findings({ Blad: sheet })
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, cells, expected }) => `${severity} ${rule} ${cells[0] ?? ""} ${expected ?? ""}`);
}

const total = (label: string, rows: Rows): TypedCell[] =>
  (rows[0] ?? []).map((_, column) =>
    column === 0 ? label : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  );

describe("two years beside each other", () => {
  const years: readonly (readonly [string, number, number])[] = [
    ["God och nära vård", 71_862, 74_310],
    ["Psykisk hälsa", 10_141, 11_290],
    ["Cancervård", 3_812, 3_640],
    ["Tillgänglighet", 37_620, 29_415],
    ["Sjukskrivning", 10_639, 9_204],
  ];
  const change = (before: number, now: number) => Math.round(((now - before) / before) * 1_000) / 10;
  const body = years.map(([name, before, now]): TypedCell[] => [
    name,
    before,
    now,
    now - before,
    change(before, now),
  ]);
  const [, before = 0, now = 0] = total("", body) as number[];
  const rows: Rows = [
    ["Statsbidrag", "Utfall 2022 (tkr)", "Utfall 2023 (tkr)", "Förändring (tkr)", "Förändring (%)"],
    ...body,
    ["Summa", before, now, now - before, change(before, now)],
  ];

  test("percentages are summed by nobody", () => {
    expect(told(rows)).toEqual([]);
  });

  test("an amount with two digits exchanged is one mistake, though the printed change no longer follows from it", () => {
    expect(told(edited(rows, 4, 2, 29_145))).toEqual(["error row-total C5 29415"]);
  });

  test("a percentage that the amounts do not give", () => {
    expect(told(edited(rows, 3, 4, 4.5))).toEqual(["warning year-over-year E4 -4.5"]);
  });
});

describe("shares in per cent of a whole", () => {
  const shares = [49.2, 11.6, 9.4, 7.9, 5.5, 8.8, 7.6];
  const names = ["Östersund", "Krokom", "Åre", "Härjedalen", "Berg", "Strömsund", "Bräcke"];
  const percent = (share: number) => `${share.toFixed(1).replace(".", ",")} %`;
  const rows: Rows = [
    ["Kommun", "Andel", "Belopp (kr)"],
    ...shares.map((share, index): TypedCell[] => [names[index] ?? "", percent(share), share * 71_000]),
    ["Summa", "100,0 %", 7_100_000],
  ];

  test("in order", () => {
    expect(told(rows)).toEqual([]);
  });

  test("a mistyped share is named, and not the amount that the sum vouches for", () => {
    expect(told(edited(rows, 4, 1, "9,7 %"))).toEqual(["warning population-share B5 7.9"]);
  });
});

describe("of-which rows in one column", () => {
  const rows: Rows = [
    ["Bidrag", "Belopp (tkr)"],
    ["Psykisk hälsa", 21_679],
    ["  varav ungdomsmottagningar", 1_801],
    ["  varav samsjuklighet", 6_203],
    ["God och nära vård", 71_862],
    ["  varav vidareutbildning", 6_332],
    ["  varav karriärtjänster", 1_266],
    ["Cancervård", 3_812],
    ["Summa", 97_353],
  ];

  test("in order", () => {
    expect(told(rows)).toEqual([]);
  });

  test.each([
    ["all", 1_801 + 6_203 + 6_332 + 1_266],
    ["one agreement's", 6_332 + 1_266],
    ["one", 6_203],
  ])("a total that counts %s of them besides their wholes", (_, besides) => {
    const wrong = edited(rows, 8, 1, 97_353 + besides);
    expect(told(wrong)).toEqual(["error column-total B9 97353"]);
    const [finding] = findings({ Blad: { rows: wrong } });
    expect(finding && swedish(finding)).toContain("en varav-post som räknats utöver sin helhet");
  });

  test("no amount below zero is proposed where there is none", () => {
    const [finding] = findings({ Blad: { rows: edited(rows, 5, 1, 73_320) } });
    const proposed = finding?.repairs.flatMap(({ changes }) => changes.map(({ to }) => Number(to))) ?? [];
    expect(finding?.cells[0]).toBe("B6");
    expect(proposed.filter((amount) => amount < 0)).toEqual([]);
  });
});

describe("a list with one total", () => {
  const rows = (sum: number, label = "Summa"): Rows => [
    ["Kommun", "Belopp (kr)"],
    ["Falun", 410_000],
    ["Mora", 389_000],
    ["Säter", 402_500],
    ["Orsa", 395_000],
    ["Leksand", 421_300],
    [label, sum],
  ];

  test("an old total is a warning: it may as well be no sum of these", () => {
    expect(told(rows(2_016_300))).toEqual(["warning column-total B7 2017800"]);
  });

  test("an amount counted twice is seen from the difference", () => {
    expect(told(rows(2_017_800 + 395_000))).toEqual(["error column-total B7 2017800"]);
  });

  test.each([
    ["the mean", rows(403_560, "Genomsnitt")],
    ["the mean under the word for a sum", rows(403_560)],
    ["the sum of a longer list", rows(9_412_800)],
  ])("%s is no wrong sum", (_, sheet) => {
    expect(told(sheet)).toEqual([]);
  });
});

test("value-added tax at another rate: the tax is named once, not the two amounts beside it", () => {
  const costs: readonly (readonly [string, number, number])[] = [
    ["Konsult", 148_000, 0.25],
    ["Utbildning", 96_400, 0.25],
    ["Böcker", 52_800, 0.06],
    ["Material", 17_240, 0.25],
    ["IT", 203_600, 0.25],
  ];
  const body = costs.map(([name, net, rate]): TypedCell[] => [name, net, net * rate, net * (1 + rate)]);
  const rows: Rows = [
    ["Leverantör", "Exkl. moms (kr)", "Moms 25 % (kr)", "Inkl. moms (kr)"],
    ...body,
    total("Summa", body),
  ];
  expect(told(rows)).toEqual(["warning population-share C4 13200"]);
});
