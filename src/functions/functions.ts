import * as grants from "../grants";
import { broadcast } from "./broadcast";
import { evaluate, shaped } from "./evaluate";
import * as is from "./parameters";

/*
 * One function of Excel each: its documentation becomes functions.json, its parameter table says how Excel's arguments are read.
 * Every parameter is a matrix, so that a left-out argument (null) differs from an empty cell ([[null]] or [[0]]).
 */

/**
 * Distributes an amount by population. Without populationTotal the recipients are everybody and the result adds up to the amount; with it each gets its share of the whole, rounded on its own.
 * @customfunction PERCAPITA
 * @param total The amount to distribute.
 * @param population The recipients' populations: a cell, row or column.
 * @param populationTotal The population that the amount is for, such as the nation's. Left out: the recipients are everybody.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @param method How to round, by name or number: 1 largest-remainder, 2 nearest, 3 webster, 4 last, 5 cumulative.
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
  return evaluate("PERCAPITA", parameters, given, (values) => {
    const { method, populationTotal } = values;
    const options = {
      decimals: values.decimals,
      ...(method && { method }),
      ...(populationTotal && { populationTotal }),
    };
    return shaped(values.population, grants.perCapita(values.total, values.population.values, options));
  });
}

/**
 * The deduction for common costs: income times rate, rounded.
 * @customfunction OVERHEAD
 * @param income The income: a cell or a range.
 * @param rate The part that is deducted, such as 10%.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @returns The overhead of each income.
 */
export function overhead(income: unknown[][], rate: unknown[][], decimals?: unknown[][]): unknown[][] {
  const parameters = { income: is.numbers, rate: is.numbers, decimals: is.decimals };
  return evaluate("OVERHEAD", parameters, [income, rate, decimals], (values) =>
    broadcast(values.income, values.rate, (income, rate) => grants.overhead(income, rate, values.decimals)),
  );
}
