import { writeReport } from "../../src/excel";
import type { ReportLayout, ReportRow, ReportText } from "../../src/report";
import { openSession, type Session } from "./session";

let session: Session;

afterEach(() => session.close());

const STAMP = { digest: "a".repeat(64), at: "2026-03-01T09:00:00Z" };
const WORDS = {
  name: "Rapport från Grant",
  footer: "Sida &P av &N",
  say: (text: ReportText) => (typeof text === "string" ? text : text.id),
};

function layout(rows: readonly ReportRow[], charts: ReportLayout["charts"] = []): ReportLayout {
  const title: ReportRow = { style: "title", cells: [{ text: "Avstämning" }] };
  return { widths: [40, 14, 14, 14, 14, 14, 18], rows: [title, ...rows], repeated: 1, charts };
}

function row(...cells: ReportRow["cells"]): ReportRow {
  return { style: "row", cells };
}

async function open(names: readonly string[] = ["Blad1"]): Promise<void> {
  session = await openSession({ sheets: names.map((name) => ({ name })) });
}

function reportOf() {
  return session.workbook.sheets().find(({ name }) => name.startsWith("Rapport"))!;
}

describe("the report as a worksheet", () => {
  it("is written in two round trips, and again in three on the same sheet, emptied first", async () => {
    await open();
    const first = await session.trips(() =>
      writeReport(layout([row({ text: "Ett" }), row({ text: "Två" })]), WORDS, STAMP),
    );
    expect(first).toEqual({ trips: 2, answer: { sheet: "Rapport från Grant", before: null } });
    const again = await session.trips(() => writeReport(layout([row({ text: "Tre" })]), WORDS, STAMP));
    expect(again).toEqual({ trips: 3, answer: { sheet: "Rapport från Grant", before: STAMP } });
    expect(session.workbook.sheets()).toHaveLength(2);
    expect([1, 2].map((line) => reportOf().value(line, 0))).toEqual(["Tre", null]);
  });

  it("never takes the place of a person's sheet of that name", async () => {
    await open(["Rapport från Grant"]);
    expect((await writeReport(layout([]), WORDS, STAMP)).sheet).toBe("Rapport från Grant (2)");
  });

  it("gets a new sheet where the person has deleted the old one, and still knows when that was made", async () => {
    await open();
    await writeReport(layout([]), WORDS, STAMP);
    session.workbook.removeSheet(reportOf().id);
    const later = { ...STAMP, at: "2026-04-01T09:00:00Z" };
    expect(await writeReport(layout([]), WORDS, later)).toEqual({
      sheet: "Rapport från Grant",
      before: STAMP,
    });
  });

  it.each(["=1+1", "+46", "-12 av 13", "@namn", "2018", "'citat", "1-2", "100 %"])(
    "keeps the text %s as a text and nothing else",
    async (text) => {
      await open();
      await writeReport(layout([row({ text })]), WORDS, STAMP);
      expect([reportOf().value(1, 0), reportOf().formula(1, 0)]).toEqual([text, null]);
    },
  );

  it("writes amounts as numbers with the decimals of their table", async () => {
    await open();
    await writeReport(
      layout([row({ text: "A" }, { amount: "32.6", decimals: 1 }, { amount: "-2228598", decimals: 0 })]),
      WORDS,
      STAMP,
    );
    expect(
      [1, 2].map((column) => [reportOf().value(1, column), reportOf().style(1, column).numberFormat]),
    ).toEqual([
      [32.6, "#,##0.0"],
      [-2228598, "#,##0"],
    ]);
  });

  it("has the headers of figures to the right, also over those that no sheet gives, and those of texts to the left", async () => {
    await open();
    const heads: ReportRow = {
      style: "columns",
      cells: ["Bidrag", "Riket", "Intäkt"].map((text) => ({ text })),
    };
    await writeReport(layout([heads, row({ text: "A" }, null, { amount: "5", decimals: 0 })]), WORDS, STAMP);
    expect([0, 1, 2].map((column) => reportOf().style(1, column).horizontalAlignment ?? "General")).toEqual([
      "General",
      "Right",
      "Right",
    ]);
  });

  it("links a finding to its cell", async () => {
    await open(["Bob's blad"]);
    await writeReport(
      layout([row({ text: "C8", link: { sheet: "Bob's blad", address: "C8" } })]),
      WORDS,
      STAMP,
    );
    expect(session.workbook.parts.hyperlinks).toMatchObject([
      { documentReference: "'Bob''s blad'!C8", area: { top: 1, left: 0 } },
    ]);
    expect(reportOf().value(1, 0)).toBe("C8");
  });

  it("is set up for lying A4 as wide as the page, its first rows and a page number on every page", async () => {
    await open();
    await writeReport(layout([row({ text: "A" })]), WORDS, STAMP);
    expect(session.workbook.parts.pages.get(reportOf().id)).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      printArea: { top: 0, left: 0, bottom: 1, right: 6 },
      titleRows: [0, 0],
      headersFooters: { RightFooter: "Sida &P av &N" },
    });
    expect(reportOf().view).toMatchObject({ frozenRows: 1 });
  });

  it("draws Excel's own charts of its rows, and the old ones are gone when it is made again", async () => {
    await open();
    const figures = [
      row({ text: "Mottagare" }, { text: "Belopp" }),
      row({ text: "HSN" }, { amount: "9.3", decimals: 1 }),
    ];
    const chart = {
      kind: "bars",
      title: "Per mottagare",
      rows: [1, 2],
      columns: [1, 1],
      place: [3, 12],
    } as const;
    const drawn = layout(figures, [chart]);
    await writeReport(drawn, WORDS, STAMP);
    await writeReport(drawn, WORDS, STAMP);
    expect(session.workbook.parts.charts.map(({ members }) => members)).toEqual([
      expect.objectContaining({
        ChartType: "BarClustered",
        "Title.Text": "Per mottagare",
        Source: "'Rapport från Grant'!B2:B3",
        "Series0.Categories": "'Rapport från Grant'!A3",
        Position: "A4:F13",
      }),
    ]);
  });
});
