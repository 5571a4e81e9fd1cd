import { associateFunctions, setFunctionLanguage } from "../../src/functions";
import { type FunctionResult, Host, MemoryWorkbook } from "../../src/workbench/host";
import { openOffice, type OfficePage } from "../workbench/host/office";

let host: Host;
let office: OfficePage;

beforeAll(async () => {
  host = new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] }));
  office = await openOffice(host);
  (globalThis as { CustomFunctions?: unknown }).CustomFunctions = office.CustomFunctions;
  associateFunctions();
  setFunctionLanguage("sv");
});

afterAll(() => {
  setFunctionLanguage("en");
  delete (globalThis as { CustomFunctions?: unknown }).CustomFunctions;
  office.close();
});

function cell(id: string, ...given: unknown[]): Promise<FunctionResult> {
  return host.callFunction({ id, arguments: given, address: "Blad1!A1", errorsAllowed: true });
}

describe("through Microsoft's custom-functions runtime", () => {
  test("Vansbro's amount of 2020", async () => {
    expect(await cell("PERCAPITA", [[200_000_000]], [[6_792]], [[10_319_473]], null, null)).toEqual({
      values: [[131_634.63]],
    });
  });

  test("arguments that the host does not pass at all are left out", async () => {
    expect(await cell("PERCAPITA", [[100]], [[1], [1], [1]])).toEqual({
      values: [[33.34], [33.33], [33.33]],
    });
  });

  test("a message reaches the cell, in Swedish", async () => {
    expect(await cell("PERCAPITA", [[100]], [[1], [-1]], null, null, null)).toEqual({
      error: "#VALUE!",
      message: "Folkmängd 2 är \u22121, men den får inte vara negativ.",
    });
  });

  test("an error in a cell is the result's error", async () => {
    const broken = { type: "CustomFunctionError", code: "#N/A" };
    expect(await cell("CHECK", [[100]], [[1], [broken]], null)).toEqual({
      error: "#N/A",
      message: "delar: värde 2 är felet #N/A.",
    });
    expect(await cell("AMOUNT", [["2 tkr"], [broken]], null)).toEqual({ values: [[2_000], ["#N/A"]] });
  });

  test("an error without a message, alone and among others", async () => {
    expect(await cell("PERHEAD", [[1]], [[0]])).toMatchObject({ error: "#DIV/0!" });
    expect(await cell("PERHEAD", [[1]], [[0, 4]])).toEqual({ values: [["#DIV/0!", 0.25]] });
  });
});
