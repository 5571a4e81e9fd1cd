import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { run } from "../../../src/workbench/check/run";
import { answerSchema } from "../../../src/workbench/check/answer";
import { handWritten } from "../xlsx/support/handWritten";

const SAMPLE = readFileSync(join(__dirname, "../../../assets/samples/jamtland-2018.xlsx"));

const CELLS = [1200, 2300, 3400, 6900]
  .map(
    (amount, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>Rad</t></is></c>
    <c r="B${row + 1}"><v>${amount}</v></c></row>`,
  )
  .join("");
const SHEET = `<sheetData>${CELLS}</sheetData><mergeCells><mergeCell ref="A6:B6"/></mergeCells>`;

/** What ends up in files that programs and people spoil. */
const JUNK = [
  "",
  "<",
  "&",
  "</row>",
  "-1",
  "1e308",
  "NaN",
  "XFD1048576",
  "A0",
  "\u202e",
  "\ud800",
  "=A1",
  "__proto__",
];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "grant-fuzz-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function answersFor(bytes: Uint8Array): Promise<number> {
  const file = join(folder, "spoilt.xlsx");
  writeFileSync(file, bytes);
  let out = "";
  const output = { out: (text: string) => void (out += text), err: () => undefined };
  const code = await run(["--json", file], output, folder);
  const [answer] = answerSchema.parse(JSON.parse(out)).files;
  expect(answer?.error === null).toBe(code !== 2);
  expect(answer?.error ?? "").not.toContain("fault in Grant");
  return code;
}

describe("a spoilt workbook", () => {
  it("with junk in a sheet's XML gets an answer, never a fault", async () => {
    const spoilt = fc
      .tuple(fc.nat(SHEET.length - 1), fc.nat(8), fc.constantFrom(...JUNK))
      .map(([at, length, junk]) => SHEET.slice(0, at) + junk + SHEET.slice(at + length));
    await fc.assert(
      fc.asyncProperty(spoilt, async (sheet) => void (await answersFor(handWritten({ sheet })))),
      { seed: 2018, numRuns: 150 },
    );
  }, 60_000);

  it("with bytes changed or cut off gets an answer, never a fault", async () => {
    const spoilt = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([changes, keep]) => {
        const bytes = new Uint8Array(SAMPLE);
        for (const [at, byte] of changes) bytes[at] = byte;
        return keep < 0.3 ? bytes.subarray(0, Math.floor(bytes.length * keep * 3)) : bytes;
      });
    await fc.assert(
      fc.asyncProperty(spoilt, async (bytes) => void (await answersFor(bytes))),
      { seed: 2018, numRuns: 150 },
    );
  }, 60_000);
});
