import { readXlsx } from "../../../src/workbench/xlsx";
import { handWritten } from "./support/handWritten";
import { zip } from "./support/zip";

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with one stream of this name, as far as a reader looks. */
function compoundFile(stream: string): Uint8Array {
  return new Uint8Array([
    ...COMPOUND_FILE,
    ...new Array<number>(512).fill(0),
    ...Buffer.from(stream, "utf16le"),
  ]);
}

function codeOf(bytes: Uint8Array): Promise<unknown> {
  return readXlsx(bytes).then(
    () => "read",
    (error: { code?: unknown }) => error.code,
  );
}

describe("a file that is not a readable workbook says why", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["a text file", Buffer.from("Riktade statsbidrag;2018"), "not-xlsx"],
    ["a zip with other things in it", zip([{ name: "word/document.xml", content: "<w/>" }]), "not-xlsx"],
    ["a workbook protected by a password", compoundFile("EncryptedPackage"), "password"],
    ["a workbook of Excel 97", compoundFile("Workbook"), "old-excel"],
    ["a workbook cut off in the middle", handWritten({ sheet: CELL }).subarray(0, 700), "corrupt"],
    ["a workbook whose XML is broken", handWritten({ sheet: "<sheetData><row" }), "corrupt"],
    ["a workbook part that is no XML", zip([{ name: "xl/workbook.xml", content: "nothing" }]), "corrupt"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it("a zip that says it unfolds to gigabytes", async () => {
    const parts = [{ name: "xl/workbook.xml", content: "<workbook/>", claimed: 0xfffffff0 }];
    expect(await codeOf(zip(parts))).toBe("too-large");
  });

  it("a zip that unfolds to more than it says", async () => {
    const zeros = new Uint8Array(60_000_000);
    const bombs = Array.from({ length: 10 }, (_, index) => ({
      name: `xl/${index}.xml`,
      content: zeros,
      claimed: 10,
    }));
    const bytes = zip([{ name: "xl/workbook.xml", content: "<workbook/>" }, ...bombs]);
    expect(await codeOf(bytes)).toBe("too-large");
  }, 120_000);
});
