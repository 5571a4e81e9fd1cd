import * as grants from "../grants";
import { FunctionError } from "./errors";
import { evaluate, shaped } from "./evaluate";
import * as is from "./parameters";

/*
 * The functions that distribute and round. The documentation of each becomes functions.json; its parameter
 * table says how Excel's arguments are read. Every parameter is a matrix, so that a left-out argument
 * (null) differs from an empty cell ([[null]] or [[0]]).
 */

/**
 * Distributes an amount by population. Without populationTotal the recipients are everybody and the result
 * adds up to the amount; with it each gets its share of the whole, rounded on its own.
 * @customfunction PERCAPITA
 * @param total The amount to distribute.
 * @param population The recipients' populations: a cell, row or column.
 * @param populationTotal The population that the amount is for, such as the nation's. Left out: the
 * recipients are everybody.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @param method How to round, by name or number: 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5
 * cumulative. A tie goes to the larger, then to the first.
 * @returns Amounts in the shape of the populations.
 */
export function perCapita(
  total: unknown[][],
  population: unknown[][],
  populationTotal?: unknown[][],
  decimals?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const parameters = {
    total: is.number,
    population: is.numbers,
    populationTotal: is.optional(is.number),
    decimals: is.decimals,
    method: is.method,
  };
  const given = [total, population, populationTotal, decimals, method];
  return evaluate("PERCAPITA", parameters, given, (values) =>
    shaped(values.population, grants.perCapita(values.total, values.population.values, defined(values))),
  );
}

/**
 * Gives each recipient a base amount and distributes the rest by population: guarantee + (total − guarantee
 * × recipients) × share.
 * @customfunction GUARANTEE
 * @param total The amount to distribute.
 * @param population The recipients' populations: a cell, row or column. A population of 0 is no recipient.
 * @param guarantee The base amount of each recipient.
 * @param populationTotal The population that the amount is for, such as the nation's. Left out: the
 * recipients are everybody.
 * @param recipients The number of recipients. Must be given with populationTotal; left out without it: those with a population.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @param method How to round, by name or number: 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5
 * cumulative. A tie goes to the larger, then to the first.
 * @returns Amounts in the shape of the populations.
 */
export function guarantee(
  total: unknown[][],
  population: unknown[][],
  guarantee: unknown[][],
  populationTotal?: unknown[][],
  recipients?: unknown[][],
  decimals?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const parameters = {
    total: is.number,
    population: is.numbers,
    guarantee: is.number,
    populationTotal: is.optional(is.number),
    recipients: is.optional(is.wholeNumber(1, 1_000_000)),
    decimals: is.decimals,
    method: is.method,
  };
  const given = [total, population, guarantee, populationTotal, recipients, decimals, method];
  return evaluate("GUARANTEE", parameters, given, (values) => {
    const { population, guarantee } = values;
    return shaped(population, grants.guarantee(values.total, population.values, guarantee, defined(values)));
  });
}

/**
 * Distributes an amount by any weights, with a least and a most for each recipient if wanted. The result
 * adds up to the amount, except by the method nearest.
 * @customfunction ALLOCATE
 * @param total The amount to distribute.
 * @param weights The recipients' weights: a cell, row or column.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @param method How to round, by name or number: 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5
 * cumulative. Left out: 1. A tie goes to the larger, then to the first.
 * @param floors The least that each recipient gets: one amount for all, or as many as the weights.
 * @param caps The most that each recipient gets: one amount for all, or as many as the weights. Empty or 0
 * is no cap.
 * @returns Amounts in the shape of the weights.
 */
export function allocate(
  total: unknown[][],
  weights: unknown[][],
  decimals?: unknown[][],
  method?: unknown[][],
  floors?: unknown[][],
  caps?: unknown[][],
): unknown[][] {
  const parameters = {
    total: is.number,
    weights: is.numbers,
    decimals: is.decimals,
    method: is.method,
    floors: is.optional(is.numbers),
    caps: is.optional(is.numbers),
  };
  return evaluate("ALLOCATE", parameters, [total, weights, decimals, method, floors, caps], (values) => {
    const { decimals, method = "largest-remainder" } = values;
    const each = values.weights;
    const bounds = {
      ...(values.floors && { floors: oneForEach(values.floors, each) }),
      ...(values.caps && { caps: oneForEach(values.caps, each).map((cap) => (cap.isZero() ? null : cap)) }),
    };
    return shaped(each, grants.apportion(values.total, each.values, { decimals, method, ...bounds }));
  });
}

/**
 * Rounds amounts so that they still add up: to their sum as rounded, or to a total. A tie goes to the larger
 * amount, then to the first.
 * @customfunction ROUNDSUM
 * @param amounts The amounts: a row or column.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @param total What the rounded amounts add up to. Left out: the sum of the amounts, rounded.
 * @returns Rounded amounts in the shape of the amounts.
 */
export function roundSum(amounts: unknown[][], decimals?: unknown[][], total?: unknown[][]): unknown[][] {
  const parameters = { amounts: is.numbers, decimals: is.decimals, total: is.optional(is.number) };
  return evaluate("ROUNDSUM", parameters, [amounts, decimals, total], ({ amounts, decimals, total }) =>
    shaped(amounts, grants.roundSum(amounts.values, decimals, total)),
  );
}

/**
 * Rounds a table without its totals so that rows, columns and the grand total all add up, each number and
 * each total to one of the two roundings beside it.
 * @customfunction ROUNDMATRIX
 * @param matrix The table, without totals; at most 20 000 cells.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @returns The rounded table.
 */
export function roundMatrix(matrix: unknown[][], decimals?: unknown[][]): unknown[][] {
  const parameters = { matrix: is.numbers, decimals: is.decimals };
  return evaluate("ROUNDMATRIX", parameters, [matrix, decimals], ({ matrix, decimals }) =>
    grants.roundMatrix(shaped(matrix, matrix.values), decimals),
  );
}

/** One value for all recipients, or one for each in a row or column of as many. */
function oneForEach({ values }: is.Numbers, recipients: is.Numbers): is.Numbers["values"] {
  const count = recipients.values.length;
  if (values.length === 1) return new Array<(typeof values)[number]>(count).fill(values[0]!);
  if (values.length !== count) throw new FunctionError("#VALUE!", "functions.unequalShapes");
  return values;
}

/** The values that are there: a left-out argument is a missing member. */
function defined<Values extends object>(
  values: Values,
): { [Name in keyof Values]: Exclude<Values[Name], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Values]: Exclude<Values[Name], undefined> };
}
