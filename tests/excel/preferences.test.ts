/** @jest-environment jsdom */
import { openPreferences } from "../../src/excel";

function office(partitionKey?: string) {
  Object.assign(globalThis, { Office: { context: { partitionKey } } });
}

beforeEach(() => localStorage.clear());

describe("a person's preferences", () => {
  it("are there the next time", async () => {
    office();
    (await openPreferences()).set("language", "en");
    expect((await openPreferences()).get("language")).toBe("en");
  });

  it("are nothing before they are chosen", async () => {
    office();
    expect((await openPreferences()).get("language")).toBeNull();
  });

  it("are kept under the prefix that Office gives, so that another site's are not read", async () => {
    office("one|");
    (await openPreferences()).set("language", "en");
    office("two|");
    expect((await openPreferences()).get("language")).toBeNull();
    expect(Object.keys(localStorage).filter((key) => !key.includes("one|") && !key.includes("two|"))).toEqual(
      [],
    );
  });

  it("last as long as the pane where the browser keeps nothing", async () => {
    office();
    const refused = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new Error("denied");
    });
    const warned = jest.spyOn(console, "warn").mockImplementation(() => {});
    const preferences = await openPreferences();
    preferences.set("language", "en");
    expect(preferences.get("language")).toBe("en");
    refused.mockRestore();
    warned.mockRestore();
  });
});
