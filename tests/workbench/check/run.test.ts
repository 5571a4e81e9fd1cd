import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { answerSchema } from "../../../src/workbench/check/answer";
import { reportsSchema } from "../../../src/workbench/check/reportJson";
import { run } from "../../../src/workbench/check/run";

const PROJECT = join(__dirname, "../../..");
const SAMPLE = "assets/samples/dalarna-2020.xlsx";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "grant-check-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function command(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(args, output, PROJECT);
  return { code, out, err };
}

async function workbook(name: string, fill: (workbook: Workbook) => void): Promise<string> {
  const made = new Workbook();
  fill(made);
  const file = join(folder, name);
  writeFileSync(file, new Uint8Array(await made.xlsx.writeBuffer()));
  return file;
}

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

function lockedWorkbook(): Buffer {
  const header = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([header, Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
}

/** A small table whose total is what it is told to be. */
function sheetWithTotal(total: number): (workbook: Workbook) => void {
  return (made) => {
    const worksheet = made.addWorksheet("Fördelning");
    worksheet.addRows([
      ["Fördelning 2024", null],
      ["Kommun", "Belopp, kr"],
      ["Falun", 1200],
      ["Mora", 2300],
      ["Orsa", 3400],
      ["Säter", 4100],
      ["Summa", total],
    ]);
  };
}

describe("files that cannot be checked", () => {
  const cases: readonly (readonly [string, () => Promise<string> | string, string, string])[] = [
    [
      "a missing file",
      () => join(folder, "finns-inte.xlsx"),
      "The file does not exist.",
      "Filen finns inte.",
    ],
    ["a folder", () => folder, "This is a folder, not a file.", "Det är en mapp, inte en fil."],
    ["an empty file", () => file("tom.xlsx", ""), "The file is empty.", "Filen är tom."],
    [
      "a file that is no workbook",
      () => file("text.xlsx", "Summa;144"),
      "The file is not an Excel workbook (.xlsx).",
      "Filen är inte en Excelarbetsbok (.xlsx).",
    ],
    [
      "a damaged workbook",
      () => file("skadad.xlsx", Buffer.from("PK\u0003\u0004 and then nothing of use")),
      "The file is damaged and cannot be read. Open and repair it in Excel.",
      "Filen är skadad och kan inte läsas. Öppna och reparera den i Excel.",
    ],
    [
      "a workbook with a password",
      () => file("last.xlsx", lockedWorkbook()),
      "The workbook is protected by a password. Remove the password in Excel and try again.",
      "Arbetsboken är skyddad med lösenord. Ta bort lösenordet i Excel och försök igen.",
    ],
    [
      "an empty workbook",
      () => workbook("utan.xlsx", (made) => void made.addWorksheet("Blad1")),
      "The workbook is empty: there is nothing to check.",
      "Arbetsboken är tom: det finns inget att kontrollera.",
    ],
    [
      "a workbook of text only",
      () =>
        workbook(
          "ord.xlsx",
          (made) => void made.addWorksheet("Blad1").addRows([["Bakgrund"], ["Syfte och mål"]]),
        ),
      "The workbook has no table with amounts, only text: there is nothing to check.",
      "Arbetsboken har ingen tabell med belopp, bara text: det finns inget att kontrollera.",
    ],
  ];

  it.each(cases)(
    "%s: one clear line in the language, the same in JSON, exit code 2",
    async (_, make, english, swedish) => {
      const path = await make();
      const inEnglish = await command(path);
      expect(inEnglish).toEqual({ code: 2, out: "", err: `${path}: ${english}\n` });
      const inSwedish = await command("--lang", "sv", "--json", path);
      expect(inSwedish.code).toBe(2);
      expect(inSwedish.err).toBe(`${path}: ${swedish}\n`);
      expect(JSON.parse(inSwedish.out)).toEqual({
        version: 1,
        files: [{ file: path, error: swedish, sheets: [], findings: [] }],
      });
    },
  );

  it("do not keep the others from being checked", async () => {
    const { code, out } = await command("--json", "finns-inte.xlsx", SAMPLE);
    const { files } = answerSchema.parse(JSON.parse(out));
    expect(code).toBe(2);
    expect(files.map(({ file: name, error }) => [name, error === null])).toEqual([
      ["finns-inte.xlsx", false],
      [SAMPLE, true],
    ]);
  });

  it("a sheet of text beside a sheet of amounts is no trouble", async () => {
    const path = await workbook("bada.xlsx", (made) => {
      made.addWorksheet("Bakgrund").addRow(["Syfte och mål"]);
      sheetWithTotal(11000)(made);
    });
    expect((await command(path)).code).toBe(0);
  });
});

describe("the answer for a person", () => {
  it("says that all sums hold, with exit code 0", async () => {
    const { code, out, err } = await command(await workbook("ratt.xlsx", sheetWithTotal(11000)));
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("no errors");
  });

  it("names sheet, row, what is stated and expected, the difference and the repair, with exit code 1", async () => {
    const path = await workbook("fel.xlsx", sheetWithTotal(11900));
    const { code, out } = await command("--lang", "sv", path);
    expect(code).toBe(1);
    const plain = out.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(plain).toContain("FEL Fördelning, rad 7: Summa");
    expect(plain).toContain("står 11 900 kr");
    expect(plain).toContain("skillnad 900 kr");
    expect(plain).toMatch(/(rättelse|eller): B7 11 900 → 11 000 kr/);
  });
});

describe("the command line", () => {
  it.each([
    [["--colour", SAMPLE], "Unknown option: --colour"],
    [["--lang", "de", SAMPLE], "Unknown language: de. Choose sv or en."],
    [[], "Give at least one .xlsx file."],
    [["--lang=sv"], "Ange minst en .xlsx-fil."],
  ])("%j is refused with exit code 2, a reason and the usage", async (args, reason) => {
    const { code, out, err } = await command(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.startsWith(`${reason}\n\n`)).toBe(true);
    expect(err).toContain("npm run --silent check -- [--json] [--lang sv|en]");
  });

  it("--help explains and is no error", async () => {
    const { code, out } = await command("--help", "--lang", "sv");
    expect(code).toBe(0);
    expect(out).toContain("Slutkod: 0 inget fel");
  });

  it("takes a file whose name begins with a dash after --", async () => {
    const { err } = await command("--", "-tabell.xlsx");
    expect(err).toContain("-tabell.xlsx: The file does not exist.");
  });
});

describe("the board's report", () => {
  it("is one JSON object with the grants reconciled and a digest, and keeps the exit code", async () => {
    const { code, out } = await command("--report", "json", "assets/samples/vasterbotten-2018.xlsx");
    expect(code).toBe(1);
    const report = reportsSchema.parse(JSON.parse(out)).reports[0]?.report;
    expect(report?.grants[0]?.grants[0]).toMatchObject({ national: "1230", income: "32.6", difference: "0" });
    expect(report?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is a CSV table with the decimals of the language", async () => {
    const swedish = await command("--report", "csv", "--lang", "sv", "assets/samples/vasterbotten-2018.xlsx");
    const english = await command("--report", "csv", "assets/samples/vasterbotten-2018.xlsx");
    const row = "vasterbotten-2018.xlsx;grant;Riktade 2018;A7;Jämlik cancervård;income;mkr;10,4";
    expect(swedish.out).toContain(`${row}\r\n`);
    expect(english.out).toContain("Jämlik cancervård,income,mkr,10.4\r\n");
  });

  it.each(["=HYPERLINK(0)", "+46", "-12", "@a"])(
    "has the name %s as a text that no spreadsheet runs",
    async (name) => {
      const made = await workbook("formel.xlsx", (book) => {
        book.addWorksheet("Fördelning").addRows([
          ["Nämnd", "Belopp"],
          [name, 100],
          ["LTS", 200],
          ["Summa", 300],
        ]);
      });
      const { out } = await command("--report", "csv", made);
      expect(out).toContain(`'${name},`);
      expect(out).not.toContain(`,${name},`);
    },
  );

  it("of a file that cannot be read says why, and the others are reported", async () => {
    const broken = file("trasig.xlsx", "inte en arbetsbok");
    const { code, out } = await command("--report", "json", broken, SAMPLE);
    expect(code).toBe(2);
    const { reports } = reportsSchema.parse(JSON.parse(out));
    expect(reports.map(({ error, report }) => [error !== null, report !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("in a form that there is none of is refused", async () => {
    const { code, err } = await command("--report", "pdf", SAMPLE);
    expect(code).toBe(2);
    expect(err).toContain("Unknown form of the report: pdf.");
  });
});
