import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateFunctionsMetadata } from "../../scripts/functions-metadata";
import { functionProblems } from "../../scripts/manifest/functions";
import { productionManifest } from "../../scripts/manifest/production";

const ROOT = join(__dirname, "..", "..");
const { json, localized } = generateFunctionsMetadata();
const { functions } = JSON.parse(json) as { functions: { id: string }[] };

/** A build in which everything agrees. */
const RIGHT: Readonly<Record<string, string>> = {
  "manifest.xml": productionManifest(
    readFileSync(join(ROOT, "manifest.xml"), "utf8"),
    "https://statsbidrag.region.example",
  ),
  "functions.json": json,
  "functions.sv-SE.json": localized["sv-SE"]!,
  "functions.js": functions.map(({ id }) => `CustomFunctions.associate("${id}", () => [[0]]);`).join("\n"),
  "README.md": functions.map(({ id }) => `| \`=GRANT.${id}(…)\` |`).join("\n"),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "grant-functions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the check says of a build in which one file is edited. */
function problems(file = "README.md", right: string | RegExp = "", wrong = ""): string[] {
  for (const [name, text] of Object.entries(RIGHT)) {
    const edited = name === file ? text.replace(right, wrong) : text;
    if (name === file && right !== "") expect(edited).not.toBe(text);
    writeFileSync(join(folder, name), edited);
  }
  return functionProblems(folder, join(folder, "README.md"));
}

test("manifest, functions.json in both languages, the script and the README agree", () => {
  expect(problems()).toEqual([]);
});

test.each([
  {
    file: "functions.js",
    right: /^.*"PERHEAD".*$/m,
    wrong: "",
    problem: "PERHEAD is not in the built functions.js",
  },
  {
    file: "functions.js",
    right: '"PERHEAD"',
    wrong: '"PERNOSE"',
    problem: "PERNOSE is only in the built functions.js",
  },
  {
    file: "functions.sv-SE.json",
    right: '"id": "SHARE"',
    wrong: '"id": "DEL"',
    problem: "SHARE is not in functions.sv-SE.json",
  },
  {
    file: "functions.sv-SE.json",
    right: /"parameters": \[[^\]]*\]/,
    wrong: '"parameters": []',
    problem: "PERCAPITA has other parameters in functions.sv-SE.json",
  },
  {
    file: "functions.sv-SE.json",
    right: /"description": "[^"]*"/,
    wrong: '"description": ""',
    problem: "PERCAPITA is not described in functions.sv-SE.json",
  },
  {
    file: "functions.json",
    right: '"allowErrorForDataTypeAny": true',
    wrong: '"x": true',
    problem: "functions.json keeps errors from the functions",
  },
  {
    file: "functions.json",
    right: '"name": "CHECK"',
    wrong: '"name": "CHE1"',
    problem: "README.md has no GRANT.CHE1(",
  },
  {
    file: "functions.json",
    right: '"name": "NET"',
    wrong: '"name": "NET1"',
    problem: '"NET1" cannot be a function\'s name',
  },
  {
    file: "README.md",
    right: /GRANT\.SUBSET\(/,
    wrong: "GRANT.FIND(",
    problem: "README.md has no GRANT.SUBSET(",
  },
  {
    file: "README.md",
    right: /$/,
    wrong: "\nTry =GRANT.GUESS(A1:A5) too.",
    problem: "README.md calls GRANT.GUESS(, which is no function",
  },
  {
    file: "manifest.xml",
    right: 'DefaultValue="GRANT"',
    wrong: 'DefaultValue="BIDRAG"',
    problem: "README.md has no BIDRAG.NET(",
  },
  {
    file: "manifest.xml",
    right: "functions.sv-SE.json",
    wrong: "functions.sv.json",
    problem: "functions.sv.json is named in the manifest but not built",
  },
])("a wrong $file is refused: $problem", ({ file, right, wrong, problem }) => {
  expect(problems(file, right, wrong)).toContain(problem);
});
