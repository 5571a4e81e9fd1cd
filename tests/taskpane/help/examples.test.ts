import { FUNCTIONS } from "../../../src/functions";
import { EXAMPLES, exampleFormula } from "../../../src/taskpane/help/examples";

describe("the functions' examples", () => {
  it("are of functions that there are, and every function has one", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  it("are written as the person's Excel takes them", () => {
    expect(exampleFormula("OVERHEAD", ",")).toBe("=GRANT.OVERHEAD(C4;0,1;1)");
    expect(exampleFormula("OVERHEAD", ".")).toBe("=GRANT.OVERHEAD(C4,0.1,1)");
  });
});
