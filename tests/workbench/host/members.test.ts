import { Host, hostMembers, MemoryWorkbook } from "../../../src/workbench/host";
import { openOffice, type OfficePage } from "./office";

/** Members on the wire that the client's classes know; what is only the host's own way of keeping charts is no class of Office.js. */
const OWN_CLASSES = ["ChartPart", "Service"];

/** The host gives these to every collection; the client has them on most. */
const SHARED = ["GetCount", "GetItemAt"];

let office: OfficePage;

beforeAll(async () => {
  office = await openOffice(new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] })));
});

afterAll(() => office.close());

function camel(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

describe("what the host implements", () => {
  it("is listed by class and member", () => {
    expect(hostMembers()).toEqual(
      expect.arrayContaining([
        "Range.Values",
        "Range.GetCell",
        "Worksheet.GetUsedRange",
        "WorksheetCollection.GetCount",
      ]),
    );
  });

  it("is named as Microsoft's client names it", () => {
    const classes = office.Excel as unknown as Readonly<Record<string, { prototype: object } | undefined>>;
    const unknown = hostMembers().filter((name) => {
      const [type = "", member = ""] = name.split(".");
      if (OWN_CLASSES.includes(type) || SHARED.includes(member) || member.startsWith("_")) return false;
      const prototype = classes[type]?.prototype;
      return prototype === undefined || !(camel(member) in prototype);
    });
    expect(unknown).toEqual([]);
  });
});
