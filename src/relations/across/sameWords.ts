import { convert, type Decimal, type Unit } from "../../money";
import type { CellRef } from "../../reading";
import type { Judged, Proposal } from "../proposal";
import type { Figure, TableFigures } from "../tableFigures";
import { amountColumn, holding, inUnitOf, isTelling, termAt } from "./amounts";

/** An amount by the words that name it: a row of a table by its label, a total by a title over it. */
interface NamedFigure {
  readonly table: string;
  readonly cell: CellRef;
  readonly figure: Figure;
  readonly words: string;
}

const LEAST_LETTERS = 8;
/** Tables whose rows have the same words speak of the same amounts where so many of them agree. */
const MOSTLY = 0.5;
/** So many equal parts under the same words make no coincidence of their sum. */
const LEAST_PARTS = 3;

/**
 * Amounts under the same words: equal in two tables, where most rows that share words are; or one of them the sum of the others, as a
 * board's total of its amounts in many tables.
 */
export function underSameWords(tables: readonly TableFigures[]): Judged[] {
  const byWords = new Map<string, NamedFigure[]>();
  for (const named of tables.flatMap((table) => [...namedRows(table), ...namedTotals(table)])) {
    const known = byWords.get(named.words);
    if (known) known.push(named);
    else byWords.set(named.words, [named]);
  }
  const groups = withMisspelt(byWords);
  const byKronor = telling(groups.flat());
  return [
    ...equalPairs(groups.filter(isMostlyEqual)),
    ...groups.flatMap((named) => sumAmong(named, byKronor)),
  ];
}

/** Shorter words may differ by a letter and mean something else. */
const LEAST_MISSPELT = 15;
/** In longer lists misspelt words are not looked for. */
const MOST_COMPARED = 5_000;

/** Long words but for one letter the same are the same: "vårdsamverkan" and "vårdssamverkan". */
function withMisspelt(byWords: ReadonlyMap<string, NamedFigure[]>): NamedFigure[][] {
  if (byWords.size > MOST_COMPARED) return [...byWords.values()];
  const groups = new Map<string, NamedFigure[]>();
  for (const [words, named] of [...byWords].sort(([one], [other]) => one.length - other.length)) {
    const known = words.length < LEAST_MISSPELT ? words : (oneLetterFrom(words, groups) ?? words);
    groups.set(known, [...(groups.get(known) ?? []), ...named]);
  }
  return [...groups.values()];
}

/** The words that are these with one letter less or more; found by leaving out each letter in turn. */
function oneLetterFrom(words: string, groups: ReadonlyMap<string, unknown>): string | null {
  for (let at = 0; at < words.length; at += 1) {
    const shorter = words.slice(0, at) + words.slice(at + 1);
    if (groups.has(shorter)) return shorter;
  }
  return null;
}

/** Where the same words name many other amounts, two that are equal are so by chance. */
function isMostlyEqual(named: readonly NamedFigure[]): boolean {
  const amounts = named.map((one) => kronor(one).toString());
  const counts = new Map<string, number>();
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  return amounts.length <= 2 || [...counts.values()].some((count) => count > amounts.length * MOSTLY);
}

function namedRows(figures: TableFigures): NamedFigure[] {
  const { table } = figures;
  const column = amountColumn(table);
  if (column === null) return [];
  const named = table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap(({ row, label }) => namedAt(figures, row, column.column, label));
  const counts = new Map<string, number>();
  named.forEach(({ words }) => counts.set(words, (counts.get(words) ?? 0) + 1));
  return named.filter(({ words }) => counts.get(words) === 1);
}

/** A table's only total under each part of its title: "Ekonomi 2024 – Samsjuklighet". */
function namedTotals(figures: TableFigures): NamedFigure[] {
  const { table } = figures;
  const column = amountColumn(table);
  const [total, ...more] = table.rows.filter(({ kind }) => kind === "total");
  if (column === null || total === undefined || more.length > 0) return [];
  return table.title.split(" – ").flatMap((words) => namedAt(figures, total.row, column.column, words));
}

function namedAt(figures: TableFigures, row: number, column: number, label: string): NamedFigure[] {
  const words = plainWords(label);
  return words.length < LEAST_LETTERS
    ? []
    : termAt(figures, row, column)
        .filter(({ figure }) => figure.unit !== null)
        .map(({ cell, figure }) => ({ table: figures.table.id, cell, figure, words }));
}

/** The letters and figures of a label, its years and signs left out. */
function plainWords(label: string): string {
  return label
    .toLowerCase()
    .replace(/\b20\d\d\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function equalPairs(groups: readonly (readonly NamedFigure[])[]): Judged[] {
  const pairs = new Map<string, (readonly [NamedFigure, NamedFigure])[]>();
  for (const named of groups) {
    named.slice(1).forEach((other, index) => {
      const one = named[index];
      if (one === undefined || one.table === other.table) return;
      const key = `${one.table}\n${other.table}`;
      const known = pairs.get(key);
      if (known) known.push([one, other]);
      else pairs.set(key, [[one, other]]);
    });
  }
  return [...pairs.values()].flatMap((ofTables) => {
    const judged = ofTables.flatMap(([one, other]) =>
      holding(sumOf(one, [other]), { type: "label", text: one.words }),
    );
    return judged.length > ofTables.length * MOSTLY ? judged : [];
  });
}

/** The largest as the sum of the others; or of those and one amount that stands under other words, whose digits are met nowhere else. */
function sumAmong(named: readonly NamedFigure[], byKronor: ReadonlyMap<string, NamedFigure>): Judged[] {
  if (named.length <= LEAST_PARTS) return [];
  const largest = named.reduce((most, one) => (kronor(one).gt(kronor(most)) ? one : most));
  const parts = named.filter((one) => one !== largest);
  const evidence = { type: "label", text: largest.words } as const;
  const whole = holding(sumOf(largest, parts), evidence);
  const rest = parts.reduce((left, part) => left.minus(kronor(part)), kronor(largest));
  const other = byKronor.get(rest.toString());
  if (whole.length > 0 || !other || named.includes(other)) return whole;
  return holding(sumOf(largest, [...parts, other]), evidence);
}

/** Amounts by their kronor, those with so many digits that say something, and that stand once. */
function telling(named: readonly NamedFigure[]): Map<string, NamedFigure> {
  const byKronor = new Map<string, NamedFigure[]>();
  for (const one of named.filter((figure) => isTelling(kronor(figure)))) {
    const key = kronor(one).toString();
    byKronor.set(key, [...(byKronor.get(key) ?? []), one]);
  }
  return new Map(
    [...byKronor].flatMap(([key, [one, ...more]]) => (one && more.length === 0 ? [[key, one]] : [])),
  );
}

function kronor({ figure }: NamedFigure): Decimal {
  return convert(figure.value, figure.unit as Unit, "kr");
}

/** One amount as the sum of others, each in the unit that it is written in. */
function sumOf(total: NamedFigure, parts: readonly NamedFigure[]): Proposal {
  return {
    kind: "same-amount",
    table: total.table,
    total: { cell: total.cell, figure: total.figure },
    terms: parts.map(({ cell, figure }) => ({ cell, figure, multiplier: inUnitOf(total.figure, figure) })),
  };
}
