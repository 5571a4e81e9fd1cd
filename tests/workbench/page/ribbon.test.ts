/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRibbon } from "../../../src/workbench/page/ribbon";

const MANIFEST = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");

describe("the ribbon of the workbench", () => {
  it("has the buttons that the manifest puts on Excel's ribbon, in Swedish", () => {
    const { label, buttons } = readRibbon(MANIFEST, "sv");
    expect(label).toBe("Grant");
    expect(buttons.map((button) => [button.label, button.action])).toEqual([
      ["Stäm av", "validate"],
      ["Visa panelen", null],
      ["Rensa markeringar", "clearHighlights"],
    ]);
  });

  it("has them in English elsewhere, with an icon each", () => {
    const { buttons } = readRibbon(MANIFEST, "en");
    expect(buttons.map(({ label }) => label)).toEqual(["Validate", "Show pane", "Clear highlights"]);
    for (const { icon } of buttons) expect(icon).toMatch(/^\/assets\/icons\/.+-32\.png$/);
  });

  it("a manifest without a group is refused", () => {
    expect(() => readRibbon("<OfficeApp/>", "sv")).toThrow("no ribbon group");
  });
});
