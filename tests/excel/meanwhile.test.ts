import { insertCells } from "../../src/excel";
import type { MemoryWorkbook, Switches, WorkbookModel } from "../../src/workbench/host";
import { area, correct, type Grant, GRANTS, markedRows, openGrant, startGrant, valueOf } from "./grant";

const SHEET = GRANTS.name;
const TOP_ROW = { top: 0, bottom: 0, left: 0, right: 16_383 };

let grant: Grant;

afterEach(() => grant.session.close());

async function open(...given: Parameters<typeof openGrant>): Promise<MemoryWorkbook> {
  grant = await openGrant(...given);
  return grant.session.workbook;
}

function put(workbook: WorkbookModel, address: string, value: number | string): void {
  workbook.sheets()[0]!.write(area(address), [[{ value }]]);
}

function marksIn(workbook: MemoryWorkbook): number {
  return workbook.sheets().reduce((sum, sheet) => sum + sheet.rules().length, 0);
}

/** While Grant validates, or writes a correction, somebody else does this right before the round trip. */
function meanwhile(trip: number, happens: Switches["before"]["happens"]): Partial<Switches> {
  return { before: { trip, happens } };
}

describe("somebody else, while Grant validates,", () => {
  const row = (workbook: WorkbookModel) => workbook.sheets()[0]!.insert(TOP_ROW, "Down");

  it("puts a row in after the cells were read: the row below is not marked, and Grant asks to validate again", async () => {
    const workbook = await open(undefined, meanwhile(3, row));
    await grant.validate("workbook");
    expect(grant.says()).toBe(
      `Bladet ${SHEET} ändrades medan Grant stämde av. Rader som har flyttats eller ändrats är inte markerade. Stäm av igen.`,
    );
    expect(markedRows(workbook)).toEqual([]);
  });

  it("puts a row in right before the marks are laid: they follow the row", async () => {
    const workbook = await open(undefined, meanwhile(4, row));
    await grant.validate("workbook");
    expect(markedRows(workbook)).toEqual([6]);
    expect(valueOf(workbook, "A6")).toBe("Kvinnors hälsa");
  });

  it("corrects the figure: it is not marked as wrong", async () => {
    const workbook = await open(
      undefined,
      meanwhile(3, (book) => put(book, "B5", 13)),
    );
    await grant.validate("workbook");
    expect(grant.says()).toMatch(/ändrades medan Grant stämde av/);
    expect(marksIn(workbook)).toBe(0);
  });

  it("changes something else: the result is out of date from the start", async () => {
    await open(
      undefined,
      meanwhile(2, (book) => put(book, "H1", "Obs")),
    );
    await grant.follow();
    grant.session.turnOn({ slow: 20 });
    await grant.validate("workbook");
    expect(grant.state().stale).toMatchObject({ address: "H1" });
  });

  it.each([
    ["renames", (book: WorkbookModel) => book.sheets()[0]!.rename("Ny")],
    ["deletes", (book: WorkbookModel) => book.removeSheet(book.sheets()[0]!.id)],
  ] as const)(
    "%s the sheet: nothing is marked in a wrong place, and Grant says so",
    async (_what, happens) => {
      const workbook = await open(
        { sheets: [GRANTS, { name: "Annat", rows: [["x"]] }] },
        meanwhile(3, happens),
      );
      await grant.validate("workbook");
      expect(grant.says()).toMatch(new RegExp(`^Bladet ${SHEET} ändrades medan Grant stämde av`));
      expect(marksIn(workbook)).toBe(0);
    },
  );

  it("deletes the sheet right before the marks are laid: the same", async () => {
    const removeFirst = (book: WorkbookModel) => book.removeSheet(book.sheets()[0]!.id);
    const workbook = await open(
      { sheets: [GRANTS, { name: "Annat", rows: [["x"]] }] },
      meanwhile(4, removeFirst),
    );
    await grant.validate("workbook");
    expect(grant.says()).toMatch(/ändrades medan Grant stämde av/);
    expect(marksIn(workbook)).toBe(0);
  });

  it("moves the sheet: the marks are where they belong", async () => {
    const toTheEnd = (book: WorkbookModel) => book.moveSheet(book.sheets()[0]!.id, 1);
    const workbook = await open(
      { sheets: [GRANTS, { name: "Annat", rows: [["x"]] }] },
      meanwhile(3, toTheEnd),
    );
    await grant.validate("workbook");
    expect([grant.says(), markedRows(workbook), workbook.sheet("Annat").rules()]).toEqual([null, [5], []]);
  });
});

describe("somebody else, while Grant corrects,", () => {
  async function correcting(happens: Switches["before"]["happens"], trip = 2): Promise<MemoryWorkbook> {
    const workbook = await open();
    await grant.validate("workbook");
    grant.session.turnOn(meanwhile(trip, happens));
    await correct(grant);
    return workbook;
  }

  it("writes another figure in the cell: it stays, and Grant says so", async () => {
    const workbook = await correcting((book) => put(book, "B5", 14));
    expect(grant.says()).toBe("B5 visar nu 14, inte 31.0. Inget har skrivits.");
    expect([valueOf(workbook, "B5"), grant.state().fixed]).toEqual([14, []]);
  });

  it("writes a text that looks like a number: it stays a text", async () => {
    const workbook = await correcting((book) => put(book, "B5", "007"));
    expect(valueOf(workbook, "B5")).toBe("007");
  });

  it("puts a row in: the correction follows the row, and so does taking it back", async () => {
    const workbook = await correcting((book) => book.sheets()[0]!.insert(TOP_ROW, "Down"));
    expect([valueOf(workbook, "A6"), valueOf(workbook, "B6"), valueOf(workbook, "B5")]).toEqual([
      "Kvinnors hälsa",
      13,
      26.9,
    ]);
    workbook.sheet(SHEET).insert(TOP_ROW, "Down");
    workbook.sheet(SHEET).rename("Nytt namn");
    await grant.undo();
    expect([grant.says(), valueOf(workbook, "B7", "Nytt namn")]).toEqual([null, 31]);
  });

  it("had put a row in before, with the same figure in the same place: nothing is written", async () => {
    const workbook = await correcting((book) => {
      book.sheets()[0]!.insert(TOP_ROW, "Down");
      put(book, "B5", 31);
    }, 1);
    expect(grant.says()).toMatch(/^Raden med B5 är inte längre den som stämdes av/);
    expect([valueOf(workbook, "B5"), valueOf(workbook, "B6")]).toEqual([31, 31]);
  });

  it("deletes the row: nothing is written anywhere", async () => {
    const fifth = { ...TOP_ROW, top: 4, bottom: 4 };
    const workbook = await correcting((book) => book.sheets()[0]!.remove(fifth, "Up"));
    expect(grant.says()).toBe("Cellen eller bladet finns inte längre. Stäm av igen.");
    expect(valueOf(workbook, "B5")).toBe(26.5);
  });
});

describe("somebody else, while Grant inserts a distribution,", () => {
  const insertion = {
    sheet: SHEET,
    area: area("H2:H3"),
    fills: area("H2:H4"),
    contents: [[5], [7]],
    numberFormat: "#,##0",
  };

  it("fills one of the cells: that entry stays, the other cells are empty again, and Grant names the cell", async () => {
    const workbook = await open(
      undefined,
      meanwhile(2, (book) => put(book, "H3", "Anteckning")),
    );
    const before = workbook.snapshot();
    await expect(insertCells(insertion)).rejects.toMatchObject({
      id: "host.occupied",
      values: { cells: "H3" },
    });
    expect([valueOf(workbook, "H2"), valueOf(workbook, "H3")]).toEqual([null, "Anteckning"]);
    workbook.sheet(SHEET).write(area("H3"), [[null]]);
    expect(workbook.snapshot()).toBe(before);
  });

  it("puts a row in: the distribution lands in the cells that were found empty", async () => {
    const workbook = await open(
      undefined,
      meanwhile(2, (book) => book.sheets()[0]!.insert(TOP_ROW, "Down")),
    );
    await insertCells(insertion);
    expect(["H2", "H3", "H4"].map((address) => valueOf(workbook, address))).toEqual([null, 5, 7]);
  });
});

describe("the pane that is closed in mid-work and opened again", () => {
  it.each([2, 3, 4])(
    "before round trip %i of Validate: the next session finishes or clears",
    async (trip) => {
      const workbook = await open();
      const before = workbook.snapshot();
      await new Promise<void>((done) => {
        grant.session.turnOn(meanwhile(trip, () => void grant.session.reopen().then(done)));
        void grant.validate("workbook");
      });
      const next = startGrant();
      await next.validate("workbook");
      expect([next.says(), markedRows(workbook)]).toEqual([null, [5]]);
      await next.clearMarks();
      expect(workbook.snapshot()).toBe(before);
    },
  );
});
