import { addRegisterRows, createRegister, readRegisterTable, readWorkbook } from "../../src/excel";
import { Decimal } from "../../src/money";
import { emptyEntry, findRegister, REGISTER_COLUMNS, writeRegister } from "../../src/register";
import { openSession, type Session } from "./session";

let session: Session;

afterEach(() => session.close());

const ENTRY = {
  ...emptyEntry("=Vårdförlopp"),
  caseNumber: "RS/26/2020",
  year: 2020,
  income: new Decimal(2_600_000),
};

const FIELDS = REGISTER_COLUMNS.map(({ field }) => field);

async function create(): Promise<string> {
  return createRegister({
    ...writeRegister([ENTRY], "sv"),
    name: "Överenskommelser",
    fields: FIELDS,
    footer: "Sida &P av &N",
  });
}

describe("the register in Excel", () => {
  it("is an ordinary table on a sheet of its own, and is read back as it was written", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    expect(await create()).toBe("Överenskommelser");
    const { workbook, registerIds } = await readWorkbook("workbook");
    const register = findRegister(workbook, registerIds);
    expect([register?.table, register?.entries, register?.problems]).toEqual([
      "Överenskommelser",
      [ENTRY],
      [],
    ]);
  });

  it("is set up to be printed: A4 lying, two pages wide, its header and the names on every page", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    await create();
    expect(session.workbook.parts.pages.get(session.workbook.sheets()[1]!.id)).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 2 },
      titleRows: [0, 0],
      titleColumns: [0, 0],
      headersFooters: { RightFooter: "Sida &P av &N" },
    });
  });

  it("is not read in more round trips than a workbook without one", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    const without = await session.trips(() => readWorkbook("workbook"));
    await create();
    const withOne = await session.trips(() => readWorkbook("workbook"));
    expect(withOne.trips).toBe(without.trips);
  });

  it("never takes the place of a sheet of that name", async () => {
    session = await openSession({ sheets: [{ name: "Överenskommelser", cells: { A1: "Mina" } }] });
    expect(await create()).toBe("Överenskommelser (2)");
    expect(session.workbook.sheets()[0]?.value(0, 0)).toBe("Mina");
  });

  it("is checked against where only the shown sheet is read", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    await create();
    session.workbook.activate(session.workbook.sheets()[0]!);
    const { workbook } = await readWorkbook("sheet");
    expect(workbook.grids.map(({ sheet }) => sheet)).toEqual(["Blad1", "Överenskommelser"]);
  });

  it("keeps ids alone in its hidden part, and is known by them when it is renamed", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    await create();
    const [part] = session.workbook.parts.customXml;
    expect(part?.xml).not.toMatch(/Vårdförlopp|2600000|Intäkt/);
    const [table] = session.workbook.parts.tables;
    table!.name = "Avtal";
    session.workbook
      .sheets()[1]!
      .write({ top: 0, bottom: 0, left: 4, right: 4 }, [[{ value: "Vad vi får" }]]);
    const { workbook, registerIds } = await readRegisterTable();
    expect(findRegister(workbook, registerIds)?.entries[0]?.income?.toNumber()).toBe(2_600_000);
  });

  it("takes more rows below, and moves down what stands there", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    const sheet = await create();
    session.workbook
      .sheets()[1]!
      .write({ top: 2, bottom: 2, left: 0, right: 0 }, [[{ value: "Mina noter" }]]);
    const { table, columns } = findRegister((await readRegisterTable()).workbook)!;
    const more = { ...emptyEntry("Traumavård"), income: new Decimal(633_254), decided: new Decimal(600_000) };
    const rowsAt = (top: number, left: number) => writeRegister([more], "sv", { top, left, columns });
    await addRegisterRows({ sheet, table, rowsAt });
    const found = findRegister((await readRegisterTable()).workbook)!;
    expect(found.entries).toEqual([ENTRY, more]);
    expect(session.workbook.sheets()[1]?.value(3, 0)).toBe("Mina noter");
    expect(session.workbook.sheets()[1]?.formula(2, columns.indexOf("remaining"))).toContain("E3");
  });

  it("leaves a column of the person's own alone, in old rows and new", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    const sheet = await create();
    const model = session.workbook.sheets()[1]!;
    const [part] = session.workbook.parts.tables;
    const own = part!.area.right + 1;
    part!.area = { ...part!.area, right: own };
    model.write({ top: 0, bottom: 1, left: own, right: own }, [
      [{ value: "Handläggare" }],
      [{ value: "Ekonomi" }],
    ]);
    const { table, columns } = findRegister((await readRegisterTable()).workbook)!;
    expect(columns[own]).toBeNull();
    const rowsAt = (top: number, left: number) =>
      writeRegister([emptyEntry("Traumavård")], "sv", { top, left, columns });
    await addRegisterRows({ sheet, table, rowsAt });
    expect([0, 1, 2].map((row) => model.value(row, own))).toEqual(["Handläggare", "Ekonomi", null]);
    expect(model.style(2, own).numberFormat ?? "General").toBe("General");
  });

  it("takes more rows above its row of totals", async () => {
    session = await openSession({ sheets: [{ name: "Blad1", cells: { A1: 1 } }] });
    const sheet = await create();
    const model = session.workbook.sheets()[1]!;
    const [part] = session.workbook.parts.tables;
    Object.assign(part!, { area: { ...part!.area, bottom: 2 }, showTotals: true });
    model.write({ top: 2, bottom: 2, left: 0, right: 0 }, [[{ value: "Summa" }]]);
    const { table, columns } = findRegister((await readRegisterTable()).workbook)!;
    const rowsAt = (top: number, left: number) =>
      writeRegister([emptyEntry("Traumavård")], "sv", { top, left, columns });
    await addRegisterRows({ sheet, table, rowsAt });
    expect([1, 2, 3].map((row) => model.value(row, 0))).toEqual(["=Vårdförlopp", "Traumavård", "Summa"]);
  });
});
