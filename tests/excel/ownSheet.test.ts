import { writeOwnSheet } from "../../src/excel";
import { openSession, type Session } from "./session";

let session: Session;

afterEach(() => session.close());

const REPORT = { name: "Rapport", rows: [["Summa", 12.5]], numberFormat: "0.0" } as const;

function sheets(): unknown[] {
  return session.workbook.sheets().map((sheet) => [sheet.name, sheet.value(0, 0), sheet.value(0, 1)]);
}

describe("a sheet of Grant's own", () => {
  it("is written and shown", async () => {
    session = await openSession({ sheets: [{ name: "Blad1" }] });
    expect(await writeOwnSheet(REPORT)).toBe("Rapport");
    expect(sheets()).toEqual([
      ["Blad1", null, null],
      ["Rapport", "Summa", 12.5],
    ]);
    expect(session.workbook.sheets()[1]!.style(0, 1).numberFormat).toBe("0.0");
  });

  it("takes the place of the one before", async () => {
    session = await openSession({ sheets: [{ name: "Blad1" }] });
    await writeOwnSheet({ ...REPORT, rows: [["Gammalt", 1]] });
    expect(await writeOwnSheet(REPORT)).toBe("Rapport");
    expect(sheets()).toHaveLength(2);
  });

  it("never takes the place of a person's sheet of the same name", async () => {
    session = await openSession({ sheets: [{ name: "rapport", cells: { A1: "Min" } }] });
    expect(await writeOwnSheet(REPORT)).toBe("Rapport (2)");
    expect(sheets()[0]).toEqual(["rapport", "Min", null]);
  });

  it("gets a new name every time where Excel is too old to tell it from a person's", async () => {
    session = await openSession({ sheets: [{ name: "Blad1" }] }, { switches: { excelApi: "1.9" } });
    await writeOwnSheet(REPORT);
    expect(await writeOwnSheet(REPORT)).toBe("Rapport (2)");
    expect(sheets()).toHaveLength(3);
  });
});
