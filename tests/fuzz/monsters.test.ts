import { Decimal, readNumeral } from "../../src/money";
import type { CellValue, WorkbookData } from "../../src/reading";
import { fromText } from "../../src/taskpane/settings/form";
import { validate } from "../../src/validate";
import { handWritten } from "../workbench/xlsx/support/handWritten";
import { zip } from "../workbench/xlsx/support/zip";
import { check } from "./command";

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;

/** A right sheet of grants, with what is odd put somewhere in it. */
function sheetWith(oddities: Readonly<Record<string, CellValue>>, sheet = "Bidrag"): WorkbookData {
  const values: CellValue[][] = [
    ["Bidrag", "Intäkt (tkr)", "OH", "Fördelning", "Anm."],
    ["Kvinnors hälsa", 1_000, 100, 900, ""],
    ["Cancervård", 2_000, 200, 1_800, ""],
    ["Rehab", 3_000, 300, 2_700, ""],
    ["Psykisk hälsa", 4_000, 400, 3_600, ""],
    ["Summa", 10_000, 1_000, 9_000, ""],
  ];
  for (const [address, value] of Object.entries(oddities)) {
    values[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65] = value;
  }
  return { name: "Bok.xlsx", grids: [{ sheet, top: 0, left: 0, values }] };
}

const WRONG_SUM = { B6: 10_500 };

function problems(workbook: WorkbookData): string[] {
  return validate(workbook)
    .findings.filter(({ severity }) => severity !== "info")
    .flatMap(({ cells }) => cells);
}

function rowsXml(rows: readonly string[]): Uint8Array {
  const cells = rows.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join("");
  return handWritten({ sheet: `<sheetData>${cells}</sheetData>` });
}

test("the sheet that the oddities are put in is right", () => {
  expect(problems(sheetWith({}))).toEqual([]);
});

describe("a wrong sum is found all the same beside", () => {
  test.each<[string, CellValue]>([
    ["a text as long as Excel lets it be", "å".repeat(LONGEST_TEXT)],
    ["ten thousand combining characters on one letter", `e${"\u0301".repeat(10_000)}`],
    ["text from right to left", "\u202eמענק ממשלתי\u202c منحة"],
    ["lone halves of surrogate pairs", "\ud800 Bidrag \udfff"],
    ["markup", "<img src=x onerror=alert(1)><script>alert(2)</script>"],
    ["a formula as text", '=HYPERLINK("https://example.org","Bidrag")'],
    ["a name of JavaScript's own", "__proto__"],
    ["another name of JavaScript's own", "constructor"],
    ["a number that is none", Number.NaN],
    ["the largest number that Excel has", 9.99999999999999e307],
    ["1e308", 1e308],
    ["minus 1e308", -1e308],
    ["a number that is nearly nothing", 5e-324],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a date before 1900", "1899-12-31"],
    ["a day before Excel's first", -1],
    ["the 29th of February 1900, which was none", 60],
    ["an error value", "#REF!"],
  ])("%s", (_, oddity) => {
    const odd = { E3: oddity };
    expect(problems(sheetWith({ ...odd, ...WRONG_SUM }))).toContain("B6");
    expect(problems(sheetWith({ ...odd, A3: oddity, ...WRONG_SUM }))).toContain("B6");
  });

  test.each(["=A1", "It's", "'Blad'!A1", "__proto__", "\ud800", "2018", "A1"])("a sheet named %j", (name) => {
    expect(problems(sheetWith(WRONG_SUM, name))).toContain("B6");
  });
});

describe("a defined name", () => {
  const NAMES = ["=1+1", "@SUM", "A1", "R1C1", "'", "Blad1!A1", "__proto__", "constructor", "\ud800", ""];
  const FORMULAS = ["=Bidrag!$B$2:$B$6", "=A1", "=SUM(Bidrag!$B$2:$B$5)", "=1/0", "=#REF!", "Bidrag!", "="];

  test.each(NAMES)("%j changes nothing of what is found, whatever it stands for", (name) => {
    for (const formula of FORMULAS) {
      const definedNames = [{ name, formula }];
      expect(problems({ ...sheetWith({}), definedNames })).toEqual([]);
      expect(problems({ ...sheetWith(WRONG_SUM), definedNames })).toContain("B6");
    }
    expect({}).not.toHaveProperty("formula");
  });

  test("that looks like a formula, or stands for itself, does not stop the check of a file", async () => {
    const names = ["=1+1", "A1", "__proto__", "Summan"].map(
      (name) => `<definedName name="${name}">Summan</definedName>`,
    );
    const rows = [1, 2, 3].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`);
    const total = '<row r="4"><c r="A4"><f>SUM(Summan,A1)</f></c></row>';
    const bytes = handWritten({
      sheet: `<sheetData>${rows.join("")}${total}</sheetData>`,
      workbook: `<definedNames>${names.join("")}</definedNames>`,
    });
    expect((await check(bytes)).error).toBeNull();
  });
});

describe("amounts that no sheet has", () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%s among the amounts is no figure", (none) => {
    expect(problems(sheetWith({ B3: none, D6: 9_500 }))).toContain("D6");
  });

  test.each(["1e308", "-1e308", "NaN", "Infinity", "9".repeat(400)])(
    "%s as a text is words, or a number",
    (text) => {
      const numeral = readNumeral(text);
      expect(numeral === null || numeral.value.isFinite()).toBe(true);
    },
  );

  test("1e308 among the amounts is told of, not added up to infinity", () => {
    const { findings } = validate(sheetWith({ B3: 1e308 }));
    expect(findings.some(({ severity }) => severity !== "info")).toBe(true);
    for (const { difference } of findings) expect(new Decimal(difference ?? 0).isFinite()).toBe(true);
  });
});

describe("formulas that go round", () => {
  test("do not hang the check of a file that has no values for them", async () => {
    const rows = [
      '<c r="A1"><f>A2+1</f></c>',
      '<c r="A2"><f>A3+1</f></c>',
      '<c r="A3"><f>A1+1</f></c>',
      '<c r="A4"><f>A4</f></c>',
    ];
    expect((await check(rowsXml(rows))).findings).toEqual([]);
  });

  test("do not hide a wrong sum", () => {
    const [grid] = sheetWith(WRONG_SUM).grids;
    const formulas = grid!.values.map((row) => [...row]);
    formulas[1]![4] = "=E3";
    formulas[2]![4] = "=E2";
    expect(problems({ name: "Bok.xlsx", grids: [{ ...grid!, formulas }] })).toContain("B6");
  });
});

describe("files that claim the whole sheet", () => {
  const corner = '<c r="A1"><v>1</v></c>';

  test("two cells at opposite corners are refused with a reason, not laid out", async () => {
    const bytes = handWritten({
      sheet: `<sheetData><row r="1">${corner}</row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
    });
    expect((await check(bytes)).error).toMatch(/large/i);
  });

  test("a merged area over everything is refused with a reason", async () => {
    const bytes = handWritten({
      sheet: `<sheetData><row r="1">${corner}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    });
    expect((await check(bytes)).error).toMatch(/large/i);
  });

  test("a dimension that says everything is not believed", async () => {
    const bytes = handWritten({
      sheet: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${corner}</row></sheetData>`,
    });
    expect((await check(bytes)).error).not.toMatch(/large/i);
  });

  test("an array formula over everything is one formula", async () => {
    await check(rowsXml(['<c r="A1"><f t="array" ref="A1:XFD1048576">A2</f><v>1</v></c>']));
  });
});

describe("zips that unfold without end", () => {
  test("are refused by what they claim", async () => {
    const bytes = zip([{ name: "xl/workbook.xml", content: "<workbook/>", claimed: 0xfffffff0 }]);
    expect((await check(bytes)).error).toMatch(/large/i);
  });

  test("an XML entity that doubles itself thirty times is not unfolded", async () => {
    const entities = Array.from(
      { length: 30 },
      (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`,
    ).join("");
    const bytes = handWritten({
      sheet: `<sheetData><row r="1"><c r="A1" t="str"><v>&e30;</v></c></row></sheetData>`,
    });
    const doctype = `<!DOCTYPE worksheet [<!ENTITY e0 "Bidrag">${entities}]>`;
    const spoilt = Buffer.from(bytes);
    expect((await check(new Uint8Array(spoilt))).error).not.toBeNull();
    expect((await check(handWritten({ sheet: doctype }))).error).not.toBeNull();
  });
});

describe("settings that reach for JavaScript's own objects", () => {
  test.each([
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"checks":{"__proto__":{"on":false}}}',
    '{"checks":{"constructor":{"on":false}}}',
    '{"overheadSpan":{"__proto__":{"least":0}}}',
  ])("%s changes nothing but is told of, or does nothing", (text) => {
    const { settings, issues } = fromText(text);
    expect({}).not.toHaveProperty("polluted");
    if (settings) expect(settings).toEqual(fromText("{}").settings);
    else expect(issues?.length).toBeGreaterThan(0);
  });

  test("acceptances under such keys accept nothing", () => {
    const acceptances = JSON.parse('{"__proto__":{"reason":"x","by":"y","at":"z"}}') as object;
    const { findings } = validate(sheetWith(WRONG_SUM), { acceptances: acceptances as never });
    expect(findings.every(({ accepted }) => accepted === null)).toBe(true);
  });
});
