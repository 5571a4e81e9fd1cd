import * as grants from "../grants";
import { convert, decimalOf, isBlankMark, readNumeral, type Unit } from "../money";
import { broadcast } from "./broadcast";
import { FunctionError } from "./errors";
import { type Cell, evaluate } from "./evaluate";
import * as is from "./parameters";

/* The functions that compute cell by cell: a range in gives a range out. */

/**
 * The deduction for common costs: income times rate, rounded.
 * @customfunction OVERHEAD
 * @param income The income: a cell or a range.
 * @param rate The part that is deducted, such as 10%.
 * @param decimals Decimals of the result, 0–6. Left out: 2.
 * @returns The overhead of each income.
 */
export function overhead(income: unknown[][], rate: unknown[][], decimals?: unknown[][]): unknown[][] {
  const parameters = { income: is.eachNumber, rate: is.eachNumber, decimals: is.decimals };
  return evaluate("OVERHEAD", parameters, [income, rate, decimals], ({ income, rate, decimals }) =>
    broadcast(income, rate, (one, at) => grants.overhead(one, at, decimals)),
  );
}

/**
 * What is left of an income after overhead. OVERHEAD and NET of the same income and rate add up to it.
 * @customfunction NET
 * @param income The income: a cell or a range.
 * @param rate The part that is deducted, such as 10%.
 * @param decimals Decimals of the overhead, 0–6. Left out: 2.
 * @returns The income less its overhead.
 */
export function net(income: unknown[][], rate: unknown[][], decimals?: unknown[][]): unknown[][] {
  const parameters = { income: is.eachNumber, rate: is.eachNumber, decimals: is.decimals };
  return evaluate("NET", parameters, [income, rate, decimals], ({ income, rate, decimals }) =>
    broadcast(income, rate, (one, at) => grants.net(one, at, decimals)),
  );
}

/**
 * The rate that an overhead is of an income: 0.15 is 15%.
 * @customfunction OVERHEADRATE
 * @param income The income: a cell or a range.
 * @param overhead The overhead: a cell or a range.
 * @returns Overhead divided by income, not rounded.
 */
export function overheadRate(income: unknown[][], overhead: unknown[][]): unknown[][] {
  const parameters = { income: is.eachNumber, overhead: is.eachNumber };
  return evaluate("OVERHEADRATE", parameters, [income, overhead], ({ income, overhead }) =>
    broadcast(income, overhead, (one, deducted) => grants.overheadRate(one, deducted) ?? divisionByZero()),
  );
}

/**
 * A population's share of the whole.
 * @customfunction SHARE
 * @param population The population: a cell or a range.
 * @param populationTotal The whole, such as the nation's population.
 * @param decimals Decimals of the share, 0–6. Left out: not rounded.
 * @returns The share: 0.0279 is 2.79%.
 */
export function share(
  population: unknown[][],
  populationTotal: unknown[][],
  decimals?: unknown[][],
): unknown[][] {
  const parameters = {
    population: is.eachNumber,
    populationTotal: is.eachNumber,
    decimals: is.optional(is.decimals),
  };
  const given = [population, populationTotal, decimals];
  return evaluate("SHARE", parameters, given, ({ population, populationTotal, decimals }) =>
    broadcast(population, populationTotal, (one, whole) => grants.share(one, whole, decimals)),
  );
}

/**
 * An amount for each inhabitant.
 * @customfunction PERHEAD
 * @param amount The amount: a cell or a range.
 * @param population The population: a cell or a range.
 * @returns Amount divided by population, not rounded.
 */
export function perHead(amount: unknown[][], population: unknown[][]): unknown[][] {
  const parameters = { amount: is.eachNumber, population: is.eachNumber };
  return evaluate("PERHEAD", parameters, [amount, population], ({ amount, population }) =>
    broadcast(amount, population, (one, heads) => grants.perHead(one, heads) ?? divisionByZero()),
  );
}

/**
 * The kronor that a text states, such as "2,6 mkr", "7 649 410,97 kr" or "3 035000 SEK".
 * @customfunction AMOUNT
 * @param text The text or number: a cell or a range.
 * @param unit The unit of what states none: kr, tkr, mkr or mdkr. Left out: kr.
 * @returns Kronor; empty where there is nothing.
 */
export function amount(text: unknown[][], unit?: unknown[][]): unknown[][] {
  return evaluate("AMOUNT", { text: is.cells, unit: is.unit }, [text, unit], (values) =>
    values.text.map((row) => row.map((cell) => kronor(cell, values.unit))),
  );
}

function kronor(cell: unknown, unit: Unit): Cell {
  if (typeof cell === "number") return convert(decimalOf(cell), unit, "kr");
  const code = is.errorIn(cell);
  if (code !== null) return new FunctionError(code, "");
  if (is.isBlank(cell) || isBlankMark(String(cell))) return "";
  const numeral = readNumeral(String(cell));
  if (numeral === null || numeral.percent) {
    return new FunctionError("#VALUE!", "functions.notAmount", { value: is.shown(cell) });
  }
  return convert(numeral.value, numeral.unit ?? unit, "kr");
}

function divisionByZero(): FunctionError {
  return new FunctionError("#DIV/0!", "");
}
