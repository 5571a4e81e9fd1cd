import { invalidArgument } from "./errors";
import type { CellInput } from "./model";

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?(\d+\.?\d*|\.\d+))%$/;

/** A text in a cell is what a user would get by typing it, in English notation: a formula, a number, a truth value, else the text. */
function fromText(text: string, numberFormat: string | undefined): CellInput {
  if (text === "") return null;
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (NUMBER.test(text)) return { value: Number(text) };
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return { value: Number(percent) / 100 };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  return { value: ERRORS.has(text.toUpperCase()) ? text.toUpperCase() : text };
}

/** What setting `values` or `formulas` to this puts in the cell; undefined leaves it as it is. */
export function toInput(value: unknown, numberFormat: string | undefined): CellInput | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value === "string") return fromText(value, numberFormat);
  throw invalidArgument("A cell takes a text, a number or a truth value");
}
