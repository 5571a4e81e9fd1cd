import { generateFunctionsMetadata } from "../../scripts/functions-metadata";
import { associateFunctions, FUNCTIONS } from "../../src/functions";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
  }[];
}

const generated = generateFunctionsMetadata();
const english = JSON.parse(generated.json) as Metadata;
const swedish = JSON.parse(generated.localized["sv-SE"]!) as Metadata;

/**
 * Excel registers the texts of add-in functions with at most 255 characters each (xlfRegister of the Excel
 * XLL SDK).
 */
const LONGEST_DESCRIPTION = 255;

test("Excel is told of exactly the functions that the add-in answers", () => {
  const associated: string[] = [];
  const given = globalThis as { CustomFunctions?: unknown };
  given.CustomFunctions = { associate: (id: string) => associated.push(id) };
  associateFunctions();
  delete given.CustomFunctions;
  expect(english.functions.map((each) => each.id).sort()).toEqual(associated.sort());
  expect(associated.sort()).toEqual(Object.keys(FUNCTIONS).sort());
});

test("errors in arguments reach the functions", () => {
  expect(english.allowErrorForDataTypeAny).toBe(true);
  expect(swedish.allowErrorForDataTypeAny).toBe(true);
});

test.each([
  ["English", english],
  ["Swedish", swedish],
] as const)("everything is described in %s, and fits", (_, metadata) => {
  for (const each of metadata.functions) {
    for (const { description } of [each, ...each.parameters]) {
      expect(description).toMatch(/^\S.*[.?]$/);
      expect([each.id, description.length <= LONGEST_DESCRIPTION]).toEqual([each.id, true]);
    }
  }
});

test("the languages differ in texts alone: ids, names and parameters are the same", () => {
  const bare = ({ functions }: Metadata): unknown =>
    functions.map(({ id, name, parameters }) => ({
      id,
      name,
      parameters: parameters.map((each) => each.optional),
    }));
  expect(bare(swedish)).toEqual(bare(english));
  expect(swedish.functions[0]!.description).not.toBe(english.functions[0]!.description);
});

test("ids and names are such as Excel takes, and none looks like a cell", () => {
  for (const { id, name } of english.functions) {
    expect(id).toMatch(/^[A-Z0-9_.]+$/);
    expect(name).toMatch(/^[A-Z]{3,128}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

test("every parameter is a range, so that an empty cell differs from a left-out argument", () => {
  for (const { parameters } of english.functions) {
    for (const parameter of parameters) expect(parameter.dimensionality).toBe("matrix");
  }
});
