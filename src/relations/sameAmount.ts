import { convert, Decimal, halfWidth, type Unit } from "../money";
import type { CellRef, StatedAmount, Table, TableColumn } from "../reading";
import { judge, type Judged, type Proposal, type ProposedTerm } from "./proposal";
import type { Evidence } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

/**
 * The same amount in two places: what a title states and what its table adds up to; the amounts of two tables under the same words. Only
 * what holds is stated here. That two places disagree is for a check to say, which knows the agreements' other names.
 */
export function sameAmounts(tables: readonly TableFigures[]): Judged[] {
  return [...tables.flatMap(statedInTitle), ...underSameWords(tables)];
}

/** The one column of amounts that a table distributes or receives; null where it has several. */
function amountColumn({ columns }: Table): TableColumn | null {
  const amounts = columns.filter(
    ({ role, additive }) => additive && (role === "income" || role === "allocation"),
  );
  const [only, ...more] = amounts;
  return more.length > 0 ? null : (only ?? null);
}

function statedInTitle(figures: TableFigures): Judged[] {
  const { table } = figures;
  const column = amountColumn(table);
  const [stated, ...more] = table.stated.filter(({ cell }) => cell.row < table.area.top);
  if (column === null || stated === undefined || more.length > 0) return [];
  const totals = table.rows.filter(({ kind }) => kind === "total");
  const rows =
    totals.length > 0
      ? totals.slice(-1)
      : table.rows.filter(({ kind }) => kind === "item" || kind === "continuation");
  const terms = rows.flatMap(({ row }) => termAt(figures, row, column.column) ?? []);
  if (terms.length === 0) return [];
  return holding(
    {
      kind: "same-amount",
      table: table.id,
      total: { cell: stated.cell, figure: figureOf(stated, table.unit) },
      terms,
    },
    { type: "label", text: stated.name },
  );
}

function termAt(figures: TableFigures, row: number, column: number): ProposedTerm | null {
  const figure = figures.at(row, column);
  return figure && { cell: { sheet: figures.table.sheet, row, column }, figure, multiplier: ONE };
}

function figureOf({ amount }: StatedAmount, tableUnit: Unit | null): Figure {
  return {
    value: amount.value,
    halfWidth: halfWidth(amount),
    factor: amount.unit === null || tableUnit === null ? ONE : convert(ONE, amount.unit, tableUnit),
    unit: amount.unit,
    computed: false,
    noise: ZERO,
  };
}

function holding(proposal: Proposal, evidence: Evidence): Judged[] {
  const judged = judge(proposal, [evidence]);
  return judged.holds === "fails" ? [] : [judged];
}

/** A row of a table by the words that name it. */
interface NamedFigure {
  readonly figures: TableFigures;
  readonly cell: CellRef;
  readonly figure: Figure;
  readonly words: string;
}

const LEAST_LETTERS = 8;
/** Tables whose rows have the same words speak of the same amounts where so many of them agree. */
const MOSTLY = 0.5;

/** Rows of two tables with the same words and the same amount, where most rows that share words do; names that repeat tell nothing. */
function underSameWords(tables: readonly TableFigures[]): Judged[] {
  const byWords = new Map<string, NamedFigure[]>();
  for (const named of tables.flatMap(namedFigures)) {
    byWords.set(named.words, [...(byWords.get(named.words) ?? []), named]);
  }
  const pairs = new Map<string, { one: NamedFigure; other: NamedFigure }[]>();
  for (const named of byWords.values()) {
    named.slice(1).forEach((other, index) => {
      const one = named[index] as NamedFigure;
      const key = `${one.figures.table.id}\n${other.figures.table.id}`;
      pairs.set(key, [...(pairs.get(key) ?? []), { one, other }]);
    });
  }
  return [...pairs.values()].flatMap((ofTables) => {
    const judged = ofTables.flatMap(({ one, other }) =>
      holding(equality(one, other), { type: "label", text: one.words }),
    );
    return judged.length > ofTables.length * MOSTLY ? judged : [];
  });
}

function namedFigures(figures: TableFigures): NamedFigure[] {
  const { table } = figures;
  const column = amountColumn(table);
  if (column === null) return [];
  const named = table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap(({ row, label }): NamedFigure[] => {
      const figure = figures.at(row, column.column);
      const words = plainWords(label);
      const cell = { sheet: table.sheet, row, column: column.column };
      return figure === null || figure.unit === null || words.length < LEAST_LETTERS
        ? []
        : [{ figures, cell, figure, words }];
    });
  const counts = new Map<string, number>();
  named.forEach(({ words }) => counts.set(words, (counts.get(words) ?? 0) + 1));
  return named.filter(({ words }) => counts.get(words) === 1);
}

/** The letters of a label, its years and signs left out. */
function plainWords(label: string): string {
  return label
    .toLowerCase()
    .replace(/\b20\d\d\b/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** One amount as the other, each in the unit that it is written in. */
function equality(one: NamedFigure, other: NamedFigure): Proposal {
  const scale = convert(ONE, other.figure.unit as Unit, one.figure.unit as Unit);
  const multiplier = scale.times(one.figure.factor).dividedBy(other.figure.factor);
  return {
    kind: "same-amount",
    table: one.figures.table.id,
    total: { cell: one.cell, figure: one.figure },
    terms: [{ cell: other.cell, figure: other.figure, multiplier }],
  };
}
