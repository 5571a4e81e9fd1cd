/**
 * Writes what Excel shows about the GRANT functions: functions.json from the documentation of the functions
 * in src/functions, by Microsoft's generator, and the same in each other language. The build calls
 * generateFunctionsMetadata() and writes its strings as files.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type IFunction, parseTree } from "custom-functions-metadata";
import { FUNCTIONS } from "../src/functions";
import { SWEDISH } from "../src/functions/swedish";
import type { FunctionHelp } from "../src/functions/help";

/** The files whose documented functions Excel gets. */
const SOURCES = ["distribute.ts", "rates.ts", "checking.ts", "agreement.ts"];

/** The languages beside English, by Office's tag. */
const TRANSLATIONS: Readonly<Record<string, Readonly<Record<string, FunctionHelp>>>> = { "sv-SE": SWEDISH };

export interface FunctionsMetadata {
  /** functions.json, in English. */
  readonly json: string;
  /** The same by language tag. */
  readonly localized: Readonly<Record<string, string>>;
}

/**
 * The metadata of every function.
 *
 * @throws Error where the generator refuses a function, where the documented functions are not those that
 * the bundle associates, or where a translation is missing or left over.
 */
export function generateFunctionsMetadata(): FunctionsMetadata {
  const functions = SOURCES.flatMap(parseSource);
  requireSame("functions documented and associated", ids(functions), Object.keys(FUNCTIONS));
  const localized = Object.entries(TRANSLATIONS).map(([tag, help]) => {
    requireSame(`functions described in ${tag}`, Object.keys(help), ids(functions));
    return [tag, stringify(functions.map((each) => translate(each, help[each.id]!)))] as const;
  });
  return { json: stringify(functions), localized: Object.fromEntries(localized) };
}

function parseSource(file: string): IFunction[] {
  const source = path.join(__dirname, "../src/functions", file);
  const { functions, extras } = parseTree(readFileSync(source, "utf8"), source);
  const errors = extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(`${file}: ${errors.join("; ")}`);
  return functions.map(inOneLine);
}

/** Descriptions may be wrapped in the source, not in Excel's wizard. */
function inOneLine(original: IFunction): IFunction {
  const joined = ({ description = "" }: { description?: string }) => description.replace(/\s+/g, " ");
  return {
    ...original,
    description: joined(original),
    parameters: original.parameters.map((parameter) => ({ ...parameter, description: joined(parameter) })),
  };
}

function translate(original: IFunction, help: FunctionHelp): IFunction {
  const names = original.parameters.map((parameter) => parameter.name);
  requireSame(`parameters described of ${original.id}`, Object.keys(help.parameters), names);
  return {
    ...original,
    description: help.description,
    parameters: original.parameters.map((parameter) => ({
      ...parameter,
      ...help.parameters[parameter.name],
    })),
  };
}

/**
 * The generator never asks for errors in arguments, without which they do not reach a function, and always
 * for rich data, which none reads.
 */
function stringify(functions: readonly IFunction[]): string {
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2) + "\n";
}

function ids(functions: readonly IFunction[]): string[] {
  return functions.map((each) => each.id);
}

function requireSame(what: string, found: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((each) => !found.includes(each));
  const extra = found.filter((each) => !expected.includes(each));
  if (missing.length + extra.length === 0) return;
  throw new Error(
    `${what}: missing ${missing.join(", ") || "none"}; left over ${extra.join(", ") || "none"}`,
  );
}
