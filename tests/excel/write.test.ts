import { keep, readKept, restoreCells, writeCells } from "../../src/excel";
import { openSession, type Session } from "./session";

let session: Session;

beforeEach(async () => {
  session = await openSession({
    sheets: [
      {
        name: "Riktade 2018",
        cells: {
          C7: { value: 9.9, style: { numberFormat: "0.0" } },
          D7: 1.04,
          E7: "2,6 mkr",
          C24: { value: 144.2, formula: "=SUM(C2:C23)", style: { numberFormat: "0" } },
        },
      },
    ],
  });
});

afterEach(() => session.close());

const change = (address: string, from: string, to: string) => ({
  sheet: "Riktade 2018",
  address,
  from,
  to,
  row: null,
});

/** Value, formula and number format of a cell. */
async function contents(address: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Riktade 2018").getRange(address);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return [range.values, range.formulas, range.numberFormat].map((cells) => cells[0]?.[0] as unknown);
  });
}

const CAREFUL = { replaceFormulas: false };

describe("writing a repair", () => {
  it("writes the numbers and leaves the number format", async () => {
    await writeCells([change("C7", "9.9", "13.0"), change("D7", "1.0", "1.3")], CAREFUL);
    expect(await contents("C7")).toEqual([13, 13, "0.0"]);
    expect((await contents("D7"))[0]).toBe(1.3);
  });

  it("takes two round trips, however many cells there are", async () => {
    const { trips } = await session.trips(() =>
      writeCells([change("C7", "9.9", "13.0"), change("D7", "1.0", "1.3")], CAREFUL),
    );
    expect(trips).toBe(2);
  });

  it("writes nothing at all where one cell no longer shows what it did", async () => {
    const write = writeCells([change("C7", "9.9", "13.0"), change("D7", "1.1", "1.3")], CAREFUL);
    await expect(write).rejects.toMatchObject({
      id: "host.changedCell",
      values: { cell: "D7", now: "1.04" },
    });
    expect((await contents("C7"))[0]).toBe(9.9);
  });

  it("leaves a text to the person's own hand", async () => {
    const write = writeCells([change("E7", "2.6", "2.8")], CAREFUL);
    await expect(write).rejects.toMatchObject({ id: "host.textCell", values: { value: "2,6 mkr" } });
  });

  it("does not lose a formula unless that is said", async () => {
    const write = () => writeCells([change("C24", "144", "141")], CAREFUL);
    await expect(write()).rejects.toMatchObject({
      id: "host.formulaCell",
      values: { cell: "C24", formula: "=SUM(C2:C23)" },
    });
    await writeCells([change("C24", "144", "141")], { replaceFormulas: true });
    expect((await contents("C24"))[0]).toBe(141);
  });
});

describe("undoing a repair", () => {
  it("restores value, formula and number format exactly", async () => {
    const before = [await contents("C7"), (await contents("C24"))[1]];
    const written = await writeCells([change("C7", "9.9", "13.0"), change("C24", "144", "141")], {
      replaceFormulas: true,
    });
    await restoreCells(written);
    expect([await contents("C7"), (await contents("C24"))[1]]).toEqual(before);
  });

  it("does not write over what somebody has written since", async () => {
    const written = await writeCells([change("C7", "9.9", "13.0")], CAREFUL);
    await writeCells([change("C7", "13.0", "14.0")], CAREFUL);
    await expect(restoreCells(written)).rejects.toMatchObject({ id: "host.changedCell" });
    expect((await contents("C7"))[0]).toBe(14);
  });
});

describe("what Grant keeps in the workbook", () => {
  it("is there for the next who opens it, until it is taken away", async () => {
    expect(await readKept()).toEqual({ settings: null, acceptances: null, choices: null });
    await keep("settings", { overheadSpan: { least: 0.05, most: 0.1 } });
    expect((await readKept()).settings).toEqual({ overheadSpan: { least: 0.05, most: 0.1 } });
    await keep("settings", null);
    await keep("settings", null);
    expect((await readKept()).settings).toBeNull();
  });
});
