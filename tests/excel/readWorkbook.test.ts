import { readWorkbook } from "../../src/excel";
import { openSession, type Session } from "./session";

let session: Session;

afterEach(() => session.close());

const GRANTS = {
  name: "Riktade 2018",
  cells: {
    B2: "Riktade statsbidrag 2018 - mkr",
    B4: "Kvinnors hälsa",
    C4: { value: 9.9, style: { numberFormat: "0.0" } },
    C5: { value: 9.9, formula: "=SUM(C4:C4)" },
  },
} as const;

describe("reading a workbook", () => {
  it("takes two round trips, however many sheets there are", async () => {
    const sheets = Array.from({ length: 50 }, (_, index) => ({ ...GRANTS, name: `Blad ${index + 1}` }));
    session = await openSession({ sheets });
    const { trips, answer } = await session.trips(() => readWorkbook("workbook"));
    expect(trips).toBe(2);
    expect(answer.workbook.grids.map((grid) => grid.sheet)).toEqual(sheets.map((sheet) => sheet.name));
  });

  it("gives values, formulas and number formats from the first used cell on", async () => {
    session = await openSession({ sheets: [GRANTS] });
    const [grid] = (await readWorkbook("workbook")).workbook.grids;
    expect(grid).toMatchObject({
      sheet: "Riktade 2018",
      top: 1,
      left: 1,
      values: [
        ["Riktade statsbidrag 2018 - mkr", ""],
        ["", ""],
        ["Kvinnors hälsa", 9.9],
        ["", 9.9],
      ],
    });
    expect(grid?.formulas?.[3]?.[1]).toBe("=SUM(C4:C4)");
    expect(grid?.formats?.[2]?.[1]).toBe("0.0");
  });

  it("gives an empty sheet no cells", async () => {
    session = await openSession({ sheets: [{ name: "Tom" }] });
    const [grid] = (await readWorkbook("workbook")).workbook.grids;
    expect(grid).toMatchObject({ sheet: "Tom", values: [], formulas: [] });
  });

  it("reads hidden sheets too, and says that they are hidden", async () => {
    session = await openSession({
      sheets: [
        { name: "A", cells: { A1: 1 } },
        { name: "B", cells: { A1: 2 }, visibility: "Hidden" },
        { name: "C", cells: { A1: 3 }, visibility: "VeryHidden" },
      ],
    });
    const { grids } = (await readWorkbook("workbook")).workbook;
    expect(grids.map((grid) => [grid.visibility, grid.values])).toEqual([
      ["visible", [[1]]],
      ["hidden", [[2]]],
      ["veryHidden", [[3]]],
    ]);
  });

  it("counts the hidden rows and says which they are, for one round trip more", async () => {
    session = await openSession({
      sheets: [{ name: "A", rows: [[1], [2], [3], [4]], hiddenRows: [2, 4] }],
    });
    const { trips, answer } = await session.trips(() => readWorkbook("workbook"));
    expect(answer.workbook.grids[0]?.values).toEqual([[1], [2], [3], [4]]);
    expect(answer.workbook.grids[0]?.hiddenRows).toEqual([1, 3]);
    expect(trips).toBe(3);
  });

  it("reads the shown sheet alone where only that is asked for", async () => {
    session = await openSession({
      sheets: [
        { name: "A", cells: { A1: 1 } },
        { name: "B", cells: { A1: 2 } },
      ],
    });
    const { grids } = (await readWorkbook("sheet")).workbook;
    expect(grids.map((grid) => grid.sheet)).toEqual(["A"]);
  });

  it("gives the defined names with their formulas", async () => {
    session = await openSession({
      sheets: [GRANTS],
      names: [{ name: "Inkomst", formula: "='Riktade 2018'!$C$4", comment: "", visible: true }],
    });
    const { definedNames } = (await readWorkbook("workbook")).workbook;
    expect(definedNames).toEqual([{ name: "Inkomst", formula: "='Riktade 2018'!$C$4" }]);
  });

  it("reads a sheet that is longer than the first look in pieces, and loses no row", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [`Rad ${index + 1}`, index, index / 10]);
    session = await openSession({ sheets: [GRANTS, { name: "Lång", rows }] });
    const steps: string[] = [];
    const { grids } = (await readWorkbook("workbook", { onProgress: (sheet) => steps.push(sheet) })).workbook;
    expect(grids[1]?.values).toEqual(rows);
    expect(grids[0]?.values[2]).toEqual(["Kvinnors hälsa", 9.9]);
    expect(steps).toContain("Lång");
  });

  it("reads piece by piece where Excel says that the answer is too large", async () => {
    session = await openSession({ sheets: [GRANTS, { name: "B", cells: { A1: 2 } }] });
    let refused = false;
    session.refuse("responsePayloadSizeLimitExceeded", ({ body }) => {
      const refuse = !refused && body.includes("GetUsedRangeOrNullObject");
      refused ||= refuse;
      return refuse;
    });
    const { grids } = (await readWorkbook("workbook")).workbook;
    expect(refused).toBe(true);
    expect(grids.map((grid) => grid.values.length)).toEqual([4, 1]);
  });

  it("stops when it is told to", async () => {
    session = await openSession({ sheets: [GRANTS] });
    const stop = new AbortController();
    stop.abort();
    await expect(readWorkbook("workbook", { signal: stop.signal })).rejects.toThrow();
  });

  it.each([
    ["invalidOperationInCellEditMode", "host.cellEdit"],
    ["invalidOrTimedOutSession", "host.session"],
    ["activityLimitReached", "host.busy"],
    ["accessDenied", "host.protected"],
  ] as const)("tells %s as %s", async (code, id) => {
    session = await openSession({ sheets: [GRANTS] });
    session.refuse(code);
    await expect(readWorkbook("workbook")).rejects.toMatchObject({ name: "HostError", id });
  });
});
