import { clearMarks, type Mark, planMarks, type Reading, readWorkbook, showMarks } from "../../src/excel";
import type { ConditionalRule } from "../../src/workbench/host";
import { openSession, type Session } from "./session";

let session: Session;

afterEach(() => session.close());

function mark(row: number, column: number, kind: Mark["kind"] = "error", sheet = "A"): Mark {
  return { sheet, row, column, kind };
}

function highlight(marks: readonly Mark[], reading?: Reading) {
  return showMarks(planMarks(marks, reading?.workbook.grids ?? []), reading);
}

function rules(sheet = "A"): readonly ConditionalRule[] {
  return session.workbook
    .sheets()
    .find((each) => each.name === sheet)!
    .rules()
    .slice();
}

const OWN_RULE: Omit<ConditionalRule, "id"> = {
  type: "Custom",
  areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
  formula: "=$A1>100",
  format: { fill: "#00FF00" },
  stopIfTrue: false,
};

describe("highlights", () => {
  it("lie as one rule over each contiguous block", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { A1: 1 } }] });
    const report = await highlight([mark(1, 2), mark(1, 3), mark(2, 2), mark(2, 3), mark(7, 2)]);
    expect(report).toEqual({ blocks: 2, protectedSheets: [], changedSheets: [] });
    expect(rules().map((rule) => rule.areas)).toEqual(
      expect.arrayContaining([
        [{ top: 1, left: 2, bottom: 2, right: 3 }],
        [{ top: 7, left: 2, bottom: 7, right: 2 }],
      ]),
    );
  });

  it("take two round trips after a reading, and one more where there are custom rules to tell apart", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { B2: 1 } }, { name: "B" }] });
    const first = await readWorkbook("workbook");
    expect((await session.trips(() => highlight([mark(1, 1)], first))).trips).toBe(2);
    const second = await readWorkbook("workbook");
    expect((await session.trips(() => highlight([mark(1, 1)], second))).trips).toBe(3);
  });

  it("need no further round trip to let go of what Excel kept for them", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { B2: 1 } }] });
    let all = 0;
    session.host.intercept((exchange, next) => {
      if (!exchange.body.includes('"Microsoft.')) all += 1;
      return next();
    });
    await highlight([mark(1, 1)], await readWorkbook("workbook"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    console.info(`Round trips of one Validate on a new workbook, marks and letting go included: ${all}`);
    expect(all).toBe(4);
  });

  it("show the strongest kind where a cell belongs to two findings", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { A1: 1 } }] });
    await highlight([mark(1, 1, "warning"), mark(1, 1, "suspect"), mark(1, 1, "error")]);
    expect(rules()).toHaveLength(1);
    expect(rules()[0]?.format.underline).toBe("Single");
  });

  it("look different by more than colour", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { A1: 1 } }] });
    await highlight([mark(0, 0, "suspect"), mark(2, 0, "error"), mark(4, 0, "warning")]);
    const looks = rules().map(({ format }) => `${format.underline ?? ""} ${format.italic ?? ""}`);
    expect(new Set(looks).size).toBe(3);
  });

  it("replace those of the validation before", async () => {
    session = await openSession({ sheets: [{ name: "A", cells: { A1: 1 } }] });
    await highlight([mark(0, 0)]);
    await highlight([mark(5, 5)]);
    expect(rules().map((rule) => rule.areas[0]?.top)).toEqual([5]);
  });

  it("leave the user's fills, values and rules of every type as they were, also when cleared", async () => {
    const bar: Omit<ConditionalRule, "id"> = { ...OWN_RULE, type: "DataBar", formula: "" };
    session = await openSession({
      sheets: [
        {
          name: "A",
          cells: { B2: { value: 5, style: { fill: "#FFFF00", bold: true } } },
          rules: [OWN_RULE, bar],
        },
      ],
    });
    const before = rules();
    await highlight([mark(1, 1)]);
    expect(rules()).toHaveLength(3);
    expect((await clearMarks()).rules).toBe(1);
    expect(rules()).toEqual(before);
    const sheet = session.workbook.sheets()[0]!;
    expect([sheet.value(1, 1), sheet.style(1, 1)]).toEqual([5, { fill: "#FFFF00", bold: true }]);
  });

  it("are cleared on every sheet, and there are none to clear the second time", async () => {
    session = await openSession({ sheets: [{ name: "A" }, { name: "B" }] });
    await highlight([mark(0, 0, "error", "A"), mark(0, 0, "warning", "B")]);
    expect((await clearMarks()).rules).toBe(2);
    expect((await clearMarks()).rules).toBe(0);
  });

  it("are not laid on a protected sheet, which is named instead", async () => {
    session = await openSession({ sheets: [{ name: "A" }, { name: "Låst" }] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Låst").protection.protect();
      await context.sync();
    });
    const report = await highlight([mark(0, 0), mark(0, 0, "error", "Låst")]);
    expect(report.protectedSheets).toEqual(["Låst"]);
    expect([rules("A").length, rules("Låst").length]).toEqual([1, 0]);
  });

  it("are laid on a protected sheet that allows formatting", async () => {
    session = await openSession({ sheets: [{ name: "Låst" }] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Låst").protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    const report = await highlight([mark(0, 0, "error", "Låst")]);
    expect(report).toEqual({ blocks: 1, protectedSheets: [], changedSheets: [] });
  });
});
