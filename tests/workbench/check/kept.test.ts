import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "../../../src/validate";
import { toWorkbookData } from "../../../src/workbench/xlsx";
import { answerSchema } from "../../../src/workbench/check/answer";
import { run } from "../../../src/workbench/check/run";
import { handWritten } from "../xlsx/support/handWritten";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "grant-kept-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const cell = (address: string, content: string | number): string =>
  typeof content === "number"
    ? `<c r="${address}"><v>${content}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${content}</t></is></c>`;

/** 100 + 200 + 300 is not 610. */
const SHEET = [
  ["Fördelning av statsbidrag (tkr)", ""],
  ["Nämnd", "Fördelning"],
  ["HSN", 100],
  ["LTS", 200],
  ["NFH", 300],
  ["Summa", 610],
]
  .map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((content, at) => cell(`${"AB"[at]}${index + 1}`, content)).join("")}</row>`,
  )
  .join("");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A file with settings as Excel stores an add-in's ([MS-OWEXML] 2.2.6): the value is JSON, and ours is JSON in a text. */
function file(name: string, kept: Readonly<Record<string, unknown>>): string {
  const properties = Object.entries(kept).map(
    ([key, value]) =>
      `<we:property name="${key}" value="${escaped(JSON.stringify(typeof value === "string" ? value : JSON.stringify(value)))}"/>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{7C0B}">
    <we:reference id="f102c104-9845-4bf2-977c-d80eedc6f98d" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/>
    <we:properties>${properties.join("")}</we:properties><we:bindings/></we:webextension>`;
  const parts = [{ name: "xl/webextensions/webextension1.xml", content }];
  const path = join(folder, name);
  writeFileSync(path, handWritten({ sheet: `<sheetData>${SHEET}</sheetData>`, parts }));
  return path;
}

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await run(
    args,
    { out: (text) => void (out += text), err: (text) => void (err += text) },
    folder,
  );
  return { code, out, err };
}

const ACCEPTANCE = {
  reason: "10 tkr ligger kvar ”centralt” & <ofördelat>",
  by: "Ekonomi",
  at: "2020-11-25T09:00:00Z",
};

test("without anything kept the wrong total is an error", async () => {
  const { code, out } = await check("--lang", "sv", file("ingenting.xlsx", {}));
  expect(code).toBe(1);
  expect(out).toMatch(/1 fel/);
});

test("what a person has accepted in the workbook is no error any more, and is said with who and why", async () => {
  const plain = await toWorkbookData("plain", readFileSync(file("plain.xlsx", {})));
  const { id } = validate(plain).findings[0]!;
  const path = file("godkänd.xlsx", { "grant.acceptances": { [id]: ACCEPTANCE } });
  const { code, out } = await check("--lang", "sv", path);
  expect(code).toBe(0);
  expect(out).toMatch(/inga fel/);
  expect(out).toContain(`godkänd av Ekonomi: ${ACCEPTANCE.reason}`);
  const { files } = answerSchema.parse(JSON.parse((await check("--json", path)).out));
  expect(files[0]!.findings[0]!.accepted).toEqual(ACCEPTANCE);
});

test("the workbook's own settings apply", async () => {
  const settings = { checks: { "column-total": { on: true, severity: "info" } } };
  const { code, out } = await check("--lang", "sv", file("inställd.xlsx", { "grant.settings": settings }));
  expect([code, /inga fel/.test(out)]).toEqual([0, true]);
});

test.each([
  ["that are no settings", { overheadSpan: "mycket" }],
  ["that stand the wrong way round", { overheadSpan: { least: 0.2, most: 0.1 } }],
])("settings %s are said, and Grant's own apply", async (_, settings) => {
  const { code, err } = await check("--lang", "sv", file("fel.xlsx", { "grant.settings": settings }));
  expect(code).toBe(1);
  expect(err).toMatch(/Inställningarna i arbetsboken går inte att använda/);
});

test.each([["no JSON"], ["null"], ["[1,2]"], ['{"a":{"by":1}}']])(
  "what is kept and cannot be read, %s, is left out",
  async (text) => {
    const path = file("skräp.xlsx", { "grant.acceptances": text, "grant.choices": text });
    expect((await check(path)).code).toBe(1);
  },
);
