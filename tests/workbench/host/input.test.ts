import { toInput } from "../../../src/workbench/host/input";

describe("what a text in a cell becomes, as if it were typed", () => {
  it.each([
    ["12.5", { value: 12.5 }],
    ["-1e3", { value: -1000 }],
    ["10%", { value: 0.1 }],
    ["true", { value: true }],
    ["=A1+1", { formula: "=A1+1" }],
    ["=", { value: "=" }],
    ["'=A1", { value: "=A1" }],
    ["1 000", { value: "1 000" }],
    ["9,9", { value: "9,9" }],
    ["#n/a", { value: "#N/A" }],
    ["", null],
  ])("%p", (text, expected) => {
    expect(toInput(text, undefined)).toEqual(expected);
  });

  it("stays a text in a cell that is formatted as text", () => {
    expect(toInput("=A1", "@")).toEqual({ value: "=A1" });
    expect(toInput("12", "@")).toEqual({ value: "12" });
  });

  it("null leaves the cell as it is", () => {
    expect(toInput(null, undefined)).toBeUndefined();
  });

  it("an object is refused", () => {
    expect(() => toInput({}, undefined)).toThrow("A cell takes a text, a number or a truth value");
  });
});
