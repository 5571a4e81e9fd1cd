import type { Message } from "../../checks";
import type { Insertion } from "../../excel";
import { convert, Decimal, readNumeral } from "../../money";
import { type Area, type CellValue, quoteSheet, rangeToA1, type Reference } from "../../reading";

/** The figures that a distribution takes, each a number or cells of the sheet. */
export const SOURCES = [
  "total",
  "population",
  "names",
  "populationTotal",
  "guarantee",
  "recipients",
] as const;

export type SourceName = (typeof SOURCES)[number];

/** What is in a field: cells that were pointed at, a number that was typed, or nothing. */
export type Source =
  | {
      readonly kind: "cells";
      readonly reference: Reference;
      readonly values: readonly (readonly CellValue[])[];
    }
  | { readonly kind: "number"; readonly value: Decimal }
  | null;

/** How shares are rounded; null is what the function does by itself. The names are those that the functions take. */
export const METHODS = ["largest-remainder", "nearest", "webster", "last", "cumulative"] as const;

export type Method = (typeof METHODS)[number];

export interface Plan {
  readonly sources: Readonly<Record<SourceName, Source>>;
  readonly decimals: number;
  readonly method: Method | null;
  /** The first cell of the result. */
  readonly place: Reference | null;
}

export const EMPTY_PLAN: Plan = {
  sources: {
    total: null,
    population: null,
    names: null,
    populationTotal: null,
    guarantee: null,
    recipients: null,
  },
  decimals: 2,
  method: null,
  place: null,
};

export interface Share {
  readonly name: string;
  readonly population: Decimal;
  readonly amount: Decimal;
}

export interface Preview {
  readonly shares: readonly Share[];
  readonly sum: Decimal;
  /** What of the total goes to nobody here. */
  readonly left: Decimal;
  readonly perHead: Decimal;
}

/** A GRANT function by its id, as the functions' room gives it. */
export type Functions = Readonly<Record<string, (...given: never[]) => unknown[][]>>;

/** A number as it was typed, in Swedish or English, with or without a unit ("200 mkr"), in kronor; null for what is no number. */
export function readTyped(text: string): Decimal | null {
  const numeral = readNumeral(text);
  if (!numeral || numeral.percent) return null;
  return numeral.unit ? convert(numeral.value, numeral.unit, "kr") : numeral.value;
}

/** True where there is enough to distribute. */
export function isComplete({ sources }: Plan): boolean {
  return sources.total !== null && sources.population?.kind === "cells";
}

/** The function that distributes so, and its arguments in its own order; null for those left out. */
function callOf({ sources, decimals, method }: Plan): { id: string; given: readonly Argument[] } {
  const { total, population, guarantee, populationTotal, recipients } = sources;
  return guarantee
    ? {
        id: "GUARANTEE",
        given: [total, population, guarantee, populationTotal, recipients, decimals, method],
      }
    : { id: "PERCAPITA", given: [total, population, populationTotal, decimals, method] };
}

type Argument = Source | number | string;

/** The shares, computed by the very function that the cell would hold; throws what it would show. */
export function preview(plan: Plan, functions: Functions): Preview {
  const { id, given } = callOf(plan);
  const distribute = functions[id] as (...given: (unknown[][] | null)[]) => unknown[][];
  const amounts = distribute(...given.map(toMatrix)).flat();
  const { population, names, total } = plan.sources;
  const populations = toMatrix(population)?.flat() ?? [];
  const labels = toMatrix(names)?.flat() ?? [];
  const shares = populations.map((people, index) => ({
    name: wordsOf(labels[index]),
    population: new Decimal(Number(people) || 0),
    amount: new Decimal(Number(amounts[index]) || 0),
  }));
  const sum = Decimal.sum(0, ...shares.map(({ amount }) => amount));
  const everybody = Decimal.sum(0, ...shares.map((share) => share.population));
  const whole = new Decimal(Number(toMatrix(total)?.[0]?.[0]) || 0);
  return {
    shares,
    sum,
    left: whole.minus(sum),
    perHead: everybody.isZero() ? everybody : sum.dividedBy(everybody),
  };
}

function wordsOf(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** As Excel hands an argument over: a matrix of values, null where it is left out. */
function toMatrix(argument: Argument): unknown[][] | null {
  if (argument === null) return null;
  if (typeof argument !== "object") return [[argument]];
  return argument.kind === "number" ? [[argument.value.toNumber()]] : argument.values.map((row) => [...row]);
}

/** "=GRANT.PERCAPITA(C1,B2:B16,,2)" as Excel's English takes it, seen from a cell on that sheet. */
export function formulaOf(plan: Plan, sheet: string): string {
  const { id, given } = callOf(plan);
  const written = given.map((argument) => toFormula(argument, sheet));
  while (written.at(-1) === "") written.pop();
  return `=GRANT.${id}(${written.join(",")})`;
}

function toFormula(argument: Argument, sheet: string): string {
  if (argument === null) return "";
  if (typeof argument === "number") return String(argument);
  if (typeof argument === "string") return `"${argument}"`;
  if (argument.kind === "number") return argument.value.toFixed();
  const { reference } = argument;
  const range = rangeToA1(reference.area);
  const elsewhere = reference.sheet !== null && reference.sheet !== sheet;
  return elsewhere ? `${quoteSheet(reference.sheet)}!${range}` : range;
}

/** Kronor with a thin grouping and the plan's decimals, as Excel's English writes it. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** The result in the sheet: one formula that spills, or the numbers; null while the place or the populations are not known. */
export function insertionOf(plan: Plan, as: "formula" | "values", shown: Preview): Insertion | null {
  const { population } = plan.sources;
  if (!plan.place || population?.kind !== "cells") return null;
  const sheet = plan.place.sheet ?? "";
  const { top, left } = plan.place.area;
  const width = population.values[0]?.length ?? 0;
  const fills: Area = { top, left, bottom: top + population.values.length - 1, right: left + width - 1 };
  const format = numberFormat(plan.decimals);
  if (as === "formula") {
    const area = { top, left, bottom: top, right: left };
    return { sheet, area, contents: [[formulaOf(plan, sheet)]], fills, numberFormat: format };
  }
  const amounts = shown.shares.map(({ amount }) => amount.toNumber());
  const contents = population.values.map((_, row) => amounts.slice(row * width, (row + 1) * width));
  return { sheet, area: fills, contents, fills, numberFormat: format };
}

/** What stands in a field for its source. */
export function shownSource(source: Source): string {
  if (source === null) return "";
  if (source.kind === "number") return source.value.toFixed();
  const { sheet, area } = source.reference;
  return sheet === null ? rangeToA1(area) : `${quoteSheet(sheet)}!${rangeToA1(area)}`;
}

/** Why a source cannot be taken; null where it can. */
export function refusal(name: SourceName, source: Source): Message | null {
  if (name !== "population" || source?.kind !== "cells") return null;
  const isLine = source.values.length === 1 || source.values.every((row) => row.length === 1);
  return isLine ? null : { id: "distribute.notLine", values: {} };
}
