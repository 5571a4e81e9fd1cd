import { Host, MemoryWorkbook } from "../../../src/workbench/host";
import { openOffice, type OfficePage } from "./office";

let host: Host;
let office: OfficePage;

beforeEach(async () => {
  host = new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] }));
  office = await openOffice(host);
});

afterEach(() => office.close());

const CALL = { address: "Blad1!A1" };

describe("a cell calls an add-in's function through Microsoft's custom-functions runtime", () => {
  it("gets a single value", async () => {
    office.CustomFunctions.associate("DOUBLE", (amount: number) => amount * 2);
    const result = await host.callFunction({ ...CALL, id: "DOUBLE", arguments: [21] });
    expect(result).toEqual({ values: [[42]] });
  });

  it("gets the values of an array, which spill", async () => {
    office.CustomFunctions.associate("ROWS", (values: number[][]) => values.map(([first]) => [first, "x"]));
    const result = await host.callFunction({ ...CALL, id: "ROWS", arguments: [[[1], [2]]] });
    expect(result).toEqual({
      values: [
        [1, "x"],
        [2, "x"],
      ],
    });
  });

  it("tells the function which cell calls and where its arguments stand", async () => {
    office.CustomFunctions.associate("WHERE", (_value: unknown, invocation: CustomFunctions.Invocation) =>
      [invocation.address, invocation.parameterAddresses?.join()].join(" "),
    );
    const result = await host.callFunction({
      ...CALL,
      id: "WHERE",
      arguments: [1],
      parameterAddresses: ["Blad1!B2"],
    });
    expect(result).toEqual({ values: [["Blad1!A1 Blad1!B2"]] });
  });

  it("shows the error that the function throws, with its message", async () => {
    const { ErrorCode } = office.CustomFunctions;
    office.CustomFunctions.associate("FAIL", () => {
      throw new office.CustomFunctions.Error(ErrorCode.invalidValue, "Folkmängden är 0");
    });
    const result = await host.callFunction({ ...CALL, id: "FAIL", arguments: [] });
    expect(result).toEqual({ error: "#VALUE!", message: "Folkmängden är 0" });
  });

  it("shows #DIV/0! and the like without a message", async () => {
    const { ErrorCode } = office.CustomFunctions;
    office.CustomFunctions.associate("DIVIDE", () => {
      throw new office.CustomFunctions.Error(ErrorCode.divisionByZero);
    });
    const result = await host.callFunction({ ...CALL, id: "DIVIDE", arguments: [] });
    expect(result).toMatchObject({ error: "#DIV/0!" });
  });

  it("shows an error inside an array in its own cell", async () => {
    const { ErrorCode } = office.CustomFunctions;
    office.CustomFunctions.associate("MIXED", () => [
      [1],
      [new office.CustomFunctions.Error(ErrorCode.notAvailable)],
    ]);
    const result = await host.callFunction({ ...CALL, id: "MIXED", arguments: [] });
    expect(result).toEqual({ values: [[1], ["#N/A"]] });
  });

  it("shows an error for a function that the add-in does not have, instead of waiting for ever", async () => {
    const result = await host.callFunction({ ...CALL, id: "MISSING", arguments: [] });
    expect(result).toMatchObject({ error: "#VALUE!" });
  });

  it("answers many calls, each with its own result", async () => {
    office.CustomFunctions.associate("SAME", (value: number) => value);
    const calls = Array.from({ length: 500 }, (_, index) =>
      host.callFunction({ ...CALL, id: "SAME", arguments: [index] }),
    );
    const results = await Promise.all(calls);
    expect(results.map((result) => "values" in result && result.values[0]?.[0])).toEqual(
      Array.from({ length: 500 }, (_, index) => index),
    );
  });

  it("waits for the pane that is opened next when the pane is closed", async () => {
    office.close();
    const waiting = host.callFunction({ ...CALL, id: "LATER", arguments: [] });
    office = await openOffice(host);
    office.CustomFunctions.associate("LATER", () => "klart");
    expect(await waiting).toEqual({ values: [["klart"]] });
  });
});
