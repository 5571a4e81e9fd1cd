import { insertCells, readRange, restoreCells } from "../../src/excel";
import { parseA1 } from "../../src/reading";
import { openSession, type Session } from "./session";

let session: Session;

beforeEach(async () => {
  session = await openSession({
    sheets: [{ name: "Blad 1", cells: { A1: "Falun", B1: 59_382, C3: "Anteckning" } }],
  });
});

afterEach(() => session.close());

const area = (address: string) => parseA1(address)!.area;
const values = (address: string) => readRange({ sheet: "Blad 1", area: area(address) });

const insertion = (address: string, contents: (string | number)[][], fills = address) => ({
  sheet: "Blad 1",
  area: area(address),
  contents,
  fills: area(fills),
  numberFormat: "#,##0",
});

describe("inserting", () => {
  it("fills empty cells and gives them a number format", async () => {
    await insertCells(insertion("D1:D2", [[34], [33]]));
    expect(await values("D1:D2")).toEqual([[34], [33]]);
    expect(session.workbook.sheets()[0]!.style(0, 3).numberFormat).toBe("#,##0");
  });

  it("writes nothing where a cell is in the way, and names it", async () => {
    const write = insertCells(insertion("C1:C3", [[1], [2], [3]]));
    await expect(write).rejects.toMatchObject({ id: "host.occupied", values: { cells: "C3" } });
    expect(await values("C1:C2")).toEqual([[""], [""]]);
  });

  it("minds the cells that a formula will spill over", async () => {
    const write = insertCells(insertion("C1", [["=GRANT.PERCAPITA(100,B1:B3)"]], "C1:C3"));
    await expect(write).rejects.toMatchObject({ id: "host.occupied" });
  });

  it("is undone without a trace", async () => {
    const written = await insertCells(insertion("D1:D2", [[34], [33]]));
    await restoreCells(written);
    expect(await values("D1:D2")).toEqual([[""], [""]]);
    expect(session.workbook.sheets()[0]!.style(0, 3).numberFormat ?? "General").toBe("General");
  });

  it("of a formula is undone as well", async () => {
    const written = await insertCells(insertion("D1", [["=SUM(B1:B1)"]], "D1:D3"));
    await restoreCells(written);
    expect(await values("D1")).toEqual([[""]]);
    const formats = [0, 1, 2].map(
      (row) => session.workbook.sheets()[0]!.style(row, 3).numberFormat ?? "General",
    );
    expect(formats).toEqual(["General", "General", "General"]);
  });
});
