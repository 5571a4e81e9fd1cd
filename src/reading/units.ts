import { findUnit, type Unit } from "../money";
import { MONEY_WORDS } from "./columnWords";
import { amountsIn } from "./stated";
import { matcherOf } from "./words";

/** Where a table's unit was found, and what it is. */
export interface UnitFinding {
  readonly unit: Unit | null;
  readonly evidence: "cell" | "header" | "title" | "sheet" | "magnitude" | null;
}

/** What is known when a table's unit is told, nearest evidence first. */
export interface UnitClues {
  /** Units written beside the amounts themselves or fixed by their number formats, one for each amount looked at. */
  readonly cells: readonly (Unit | null)[];
  /** Units in the headers of the columns of amounts, one for each. */
  readonly headers: readonly (Unit | null)[];
  /** The corner header and the lines above the table, nearest first. */
  readonly titles: readonly string[];
  /** The sheet's and the file's first rows, and the sheet's name. */
  readonly sheet: readonly string[];
  /** The unit of the table above on the sheet; null where there is none. */
  readonly neighbour: Unit | null;
  /** Amounts, in no order; counts and percentages left out. */
  readonly figures: readonly number[];
  /** True where header, title or formats speak of money. */
  readonly aboutMoney: boolean;
}

const money = matcherOf(MONEY_WORDS);

export function speaksOfMoney(text: string): boolean {
  return money.in(text) || findUnit(text) !== null || amountsIn(text).length > 0;
}

/** The unit of a table's amounts: from the cells, the column headers, the title, the sheet, in that order, else from magnitude. */
export function unitOf(clues: UnitClues): UnitFinding {
  const stated = statedUnit(clues);
  const guess = clues.aboutMoney || stated.unit !== null ? unitByMagnitude(clues.figures) : null;
  if (stated.unit === null) return guess ? { unit: guess, evidence: "magnitude" } : fromNeighbour(clues);
  if (stated.evidence !== "cell" && isBeyondAllGrants(stated.unit, clues.figures)) {
    return { unit: guess, evidence: guess ? "magnitude" : null };
  }
  return stated;
}

/** Tables under each other are kept in one unit, unless the amounts are beyond all grants in it. */
function fromNeighbour({ neighbour, figures, aboutMoney }: UnitClues): UnitFinding {
  const fits = neighbour !== null && aboutMoney && !isBeyondAllGrants(neighbour, figures);
  return fits ? { unit: neighbour, evidence: "sheet" } : { unit: null, evidence: null };
}

function statedUnit(clues: UnitClues): UnitFinding {
  const cell = mostCommon(clues.cells);
  if (cell) return { unit: cell, evidence: "cell" };
  const header = mostCommon(clues.headers.filter((unit) => unit !== null));
  if (header) return { unit: header, evidence: "header" };
  for (const text of clues.titles) {
    const unit = findUnit(text);
    if (unit) return { unit, evidence: "title" };
  }
  for (const text of clues.sheet) {
    const unit = findUnit(text);
    if (unit) return { unit, evidence: "sheet" };
  }
  return { unit: null, evidence: null };
}

/** The unit that at least half of the places state. */
function mostCommon(units: readonly (Unit | null)[]): Unit | null {
  const counts = new Map<Unit, number>();
  for (const unit of units) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [best] = [...counts].sort((one, other) => other[1] - one[1]);
  return best && best[1] * 2 >= units.length ? best[0] : null;
}

/** All state grants to regions and municipalities of a year are below this many of each unit. */
const MOST: Record<Unit, number> = { kr: Infinity, tkr: 1e9, mkr: 1e6, mdkr: 1e3 };

function isBeyondAllGrants(unit: Unit, figures: readonly number[]): boolean {
  const beyond = figures.filter((figure) => Math.abs(figure) > MOST[unit]).length;
  return figures.length > 0 && beyond > figures.length / 2;
}

/** Amounts mostly below this and with decimals are millions; amounts mostly above the next are kronor. */
const MOST_MILLIONS = 3_000;
const LEAST_KRONOR = 20_000;

/** A unit told from how large the amounts are and how they are written: 32,6 is in millions, 18 174 397 in kronor. */
function unitByMagnitude(figures: readonly number[]): Unit | null {
  const sizes = figures
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((one, other) => one - other);
  const median = sizes[Math.floor(sizes.length / 2)];
  if (median === undefined) return null;
  if (median >= LEAST_KRONOR) return "kr";
  const withDecimals = sizes.filter((size) => !Number.isInteger(size)).length;
  return median < MOST_MILLIONS && withDecimals >= sizes.length / 4 ? "mkr" : null;
}
