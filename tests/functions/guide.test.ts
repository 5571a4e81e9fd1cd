import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTIONS, setAgreements, setFunctionLanguage } from "../../src/functions";
import { Decimal } from "../../src/money";
import { answerFrom, emptyEntry } from "../../src/register";
import { parameterName } from "../../src/functions/help";
import { generateFunctionsMetadata } from "../../scripts/functions-metadata";
import { call } from "./call";

const guide = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");

/** Jämtland's register of 2018, as the guide has it. */
const PROFESSIONS = {
  ...emptyEntry("Professionsmiljarden 2018"),
  caseNumber: "RS/255/2018",
  year: 2018,
  income: new Decimal(12_208_598),
  decided: new Decimal(9_980_000),
};

beforeAll(() => {
  setFunctionLanguage("sv");
  setAgreements(answerFrom({ entries: [PROFESSIONS] }, "sv"));
});
afterAll(() => setFunctionLanguage("en"));

/** Rows of the guide's tables with a formula: its function, its arguments and the results beside it. */
const examples = [...guide.matchAll(/^\| `=GRANT\.([A-Z]+)\((.*)\)`\s*\|(.*)\|$/gm)].map(
  ([, id = "", given = "", results = ""]) => ({
    formula: `${id}(${given})`,
    id,
    given: split(given, ";").map(argument),
    results: [...results.matchAll(/`([^`]*)`/g)].map(([, result = ""]) => result),
  }),
);

/** Parts between separators, but not within braces or quotation marks. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    if (character === separator && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** What Swedish Excel makes of an argument: in braces `;` ends a row and `\` a cell. */
function argument(text: string): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.startsWith("{")) return split(text.slice(1, -1), ";").map((row) => split(row, "\\").map(argument));
  if (text.endsWith("%")) return Number(text.slice(0, -1).replace(",", ".")) / 100;
  return Number(text.replace(",", "."));
}

function shown(cell: unknown): string {
  return String(cell)
    .replace(".", typeof cell === "number" ? "," : ".")
    .replaceAll("\u00a0", " ");
}

test.each(examples)("$formula", ({ id, given, results }) => {
  const cells = call(id, ...given)
    .flat()
    .map(shown);
  expect(cells).toHaveLength(results.length);
  results.forEach((result, index) => {
    if (result.endsWith("…")) expect(cells[index]).toContain(result.slice(0, -1));
    else expect(cells[index]).toBe(result);
  });
});

test("every function has an example", () => {
  expect([...new Set(examples.map(({ id }) => id))].sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test("the table of functions names each one's parameters in their order", () => {
  const { functions } = JSON.parse(generateFunctionsMetadata().json) as {
    functions: { id: string; parameters: { name: string; optional?: boolean }[] }[];
  };
  for (const { id, parameters } of functions) {
    const names = parameters.map(({ name, optional }) => {
      const swedish = parameterName(id, name);
      return optional ? `[${swedish}]` : swedish;
    });
    expect(guide).toContain(`\`${id}(${names.join("; ")})\``);
  }
});
