import { type Change, readSelection, selectCells, watchWorkbook } from "../../src/excel";
import type { Reference } from "../../src/reading";
import { openSession, type Session } from "./session";

let session: Session;

beforeEach(async () => {
  session = await openSession({
    sheets: [
      { name: "Riktade 2018", cells: { A1: 1 } },
      { name: "Dold", visibility: "Hidden", cells: { A1: 1 } },
    ],
  });
});

afterEach(() => session.close());

/** Lets what Excel has to say arrive. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("going to a cell", () => {
  it("shows its sheet and selects it", async () => {
    expect(await selectCells("Riktade 2018", "C7")).toBe(true);
    expect(await readSelection()).toEqual({
      sheet: "Riktade 2018",
      area: { top: 6, left: 2, bottom: 6, right: 2 },
    });
  });

  it("leaves a hidden sheet hidden", async () => {
    expect(await selectCells("Dold", "A1")).toBe(false);
    expect((await readSelection()).sheet).toBe("Riktade 2018");
  });

  it("on a sheet that is gone is refused in words", async () => {
    await expect(selectCells("Borta", "A1")).rejects.toMatchObject({ id: "host.gone" });
  });
});

describe("following the workbook", () => {
  async function watch(wantsChange = true) {
    const changes: Change[] = [];
    const selections: Reference[] = [];
    const stop = await watchWorkbook({
      wantsChange: () => wantsChange,
      onChange: (change) => changes.push(change),
      onSelection: (selection) => selections.push(selection),
    });
    return { changes, selections, stop };
  }

  async function type(address: string): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Riktade 2018").getRange(address).values = [[5]];
      await context.sync();
    });
    await settle();
  }

  it("hears what is changed, where and by whom", async () => {
    const { changes } = await watch();
    await type("B2");
    expect(changes[0]).toEqual({ sheet: "Riktade 2018", address: "B2", by: "me" });
  });

  it("hears where the person goes", async () => {
    const { selections } = await watch();
    await selectCells("Riktade 2018", "C7");
    await settle();
    expect(selections.at(-1)).toEqual({
      sheet: "Riktade 2018",
      area: { top: 6, left: 2, bottom: 6, right: 2 },
    });
  });

  it("asks Excel nothing about changes that nobody waits for", async () => {
    const { changes } = await watch(false);
    const { trips } = await session.trips(() => type("B2"));
    expect([trips, changes.length]).toEqual([1, 0]);
  });

  it("ends when it is told to", async () => {
    const { changes, stop } = await watch();
    await stop();
    await type("B2");
    expect(changes).toEqual([]);
  });
});
