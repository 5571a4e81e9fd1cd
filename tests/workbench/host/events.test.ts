import { Host, MemoryWorkbook, TRANSPORT_ERRORS, TransportError } from "../../../src/workbench/host";
import { openOffice, type OfficePage } from "./office";

let workbook: MemoryWorkbook;
let host: Host;
let office: OfficePage;

beforeEach(async () => {
  workbook = new MemoryWorkbook({ sheets: [{ name: "Blad1", rows: [["Vård", 9.9]] }, { name: "Blad2" }] });
  host = new Host(workbook);
  office = await openOffice(host);
});

afterEach(() => office.close());

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

const B1 = { top: 0, left: 1, bottom: 0, right: 1 };

describe("an add-in follows the workbook", () => {
  it("hears which cells the user changed", async () => {
    const heard: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.address} ${event.changeType} ${event.source} ${event.worksheetId}`);
      });
      await context.sync();
    });
    const sheet = workbook.sheet("Blad1");
    sheet.write(B1, [[{ value: 10 }]]);
    sheet.insert({ ...B1, left: 0, right: 16_383 }, "Down");
    await soon();
    expect(heard).toEqual([`B1 RangeEdited Local ${sheet.id}`, `1:1 RowInserted Local ${sheet.id}`]);
  });

  it("hears of one sheet only when it asked for that sheet", async () => {
    const heard: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Blad2").onChanged.add(async (event) => {
        heard.push(event.address);
      });
      await context.sync();
    });
    workbook.sheet("Blad1").write(B1, [[{ value: 10 }]]);
    workbook.sheet("Blad2").write(B1, [[{ value: 11 }]]);
    await soon();
    expect(heard).toEqual(["B1"]);
  });

  it("hears nothing more after it has removed its handler", async () => {
    const heard: string[] = [];
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(event.address);
      });
      await context.sync();
      return added;
    });
    await office.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    workbook.sheet("Blad1").write(B1, [[{ value: 10 }]]);
    await soon();
    expect(heard).toEqual([]);
  });

  it("hears of the selection, of shown, added, renamed and deleted sheets, and of calculations", async () => {
    const heard: string[] = [];
    const hear = (what: string) => async () => {
      heard.push(what);
    };
    await office.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(hear("selected"));
      const sheets = context.workbook.worksheets;
      sheets.onActivated.add(hear("activated"));
      sheets.onAdded.add(hear("added"));
      sheets.onDeleted.add(hear("deleted"));
      sheets.onCalculated.add(hear("calculated"));
      await context.sync();
    });
    workbook.select(workbook.sheet("Blad2"), B1);
    workbook.removeSheet(workbook.addSheet("Blad3").id);
    workbook.recalculate();
    await soon();
    expect(heard.sort()).toEqual(["activated", "added", "calculated", "deleted", "selected"]);
  });

  it("selects a cell, which shows its sheet, and reads the selection", async () => {
    const selected = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Blad2");
      sheet.activate();
      sheet.getRange("C5").select();
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Blad2!C5");
    expect(workbook.activeSheet().name).toBe("Blad2");
  });
});

describe("the ribbon", () => {
  it("runs the add-in's command and hears when it is done", async () => {
    office.Office.actions.associate("validate", (event: Office.AddinCommands.Event) => event.completed());
    await soon();
    office.shell.raiseCommand("Grant.Validate", "validate");
    await soon();
    expect(office.completed).toEqual(["Grant.Validate"]);
  });
});

describe("round trips", () => {
  it("can be counted", async () => {
    const trips: number[] = [];
    host.intercept((exchange, next) => {
      trips.push(exchange.batch.Actions.length);
      return next();
    });
    await office.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    expect(trips).toHaveLength(1);
  });

  it("can fail as Excel's shell fails, and the client names the error", async () => {
    host.intercept(() =>
      Promise.reject(new TransportError(TRANSPORT_ERRORS.responsePayloadSizeLimitExceeded)),
    );
    const call = office.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });
});
