import { Decimal } from "../money";
import { type CellRef, rowAt, toQualifiedA1 } from "../reading";
import type { Declared } from "./declared";
import type { Direction } from "./detector";
import { ONE } from "./difference";
import type { Family } from "./family";
import { isRate } from "./formulas";
import type { Proposal } from "./proposal";
import type { Evidence, RelationKind } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

/** A sum of whole lines of a table: rows under rows, or columns beside columns; absolute indices. */
export interface SumLines {
  readonly direction: Direction;
  readonly total: number;
  readonly terms: readonly number[];
  readonly evidence: readonly Evidence[];
  /** The positions at which it is proposed; everywhere where not given. */
  readonly positions?: readonly number[];
  /** Lines of the of-which parts of each term, that a total may count besides. */
  readonly parts?: readonly (readonly number[])[];
}

/** The sum at every position where its total and at least one term has a figure. */
export function familyOf(figures: TableFigures, lines: SumLines, termsOf: Declared["termsOf"]): Family {
  const positions = lines.positions ?? positionsOf(figures, lines.direction);
  const kind = kindOf(figures, lines);
  const cell = (line: number, position: number): CellRef => ({
    sheet: figures.table.sheet,
    row: lines.direction === "rows" ? line : position,
    column: lines.direction === "rows" ? position : line,
  });
  const isUnstated = unstatedIn(figures, lines);
  const whole = lines.direction === "columns" ? unpartedIn(figures, lines) : null;
  const proposals = positions.flatMap((position): Proposal[] => {
    const total = cell(lines.total, position);
    const figure = figures.at(total.row, total.column);
    const terms = lines.terms.flatMap((line) => {
      const term = cell(line, position);
      const found = figures.at(term.row, term.column);
      return found === null ? [] : [{ cell: term, figure: found, multiplier: ONE }];
    });
    if (figure === null || terms.length === 0) return [];
    const isPartial =
      lines.terms.some((line) => isUnstated(line, cell(line, position))) || isUnparted(figure, terms, whole);
    const formula = formulaOn(
      lines.direction,
      total,
      terms,
      termsOf,
      figures.table.formula(total.row, total.column),
    );
    return [
      {
        kind,
        table: figures.table.id,
        total: { cell: total, figure },
        terms,
        position,
        isPartial,
        ...(formula && { formula }),
        ...(lines.parts && {
          parts: lines.parts.map((own) =>
            own.map((line) => inTableUnit(figures.at(line, position)).dividedBy(figure.factor)),
          ),
        }),
      },
    ];
  });
  const summing = lines.direction === "columns" ? rowsOfSums(figures) : undefined;
  return { proposals, evidence: lines.evidence, ...(summing && { summing }) };
}

function rowsOfSums({ table }: TableFigures): Set<number> {
  return new Set(
    table.rows.flatMap(({ kind, row }) => (kind === "total" || kind === "subtotal" ? [row] : [])),
  );
}

function positionsOf({ table }: TableFigures, direction: Direction): number[] {
  return direction === "rows"
    ? table.columns.filter(({ additive }) => additive).map(({ column }) => column)
    : table.rows
        .filter(({ kind, additive }) => additive && kind !== "header" && kind !== "blank")
        .map(({ row }) => row);
}

function kindOf({ table }: TableFigures, { direction, total }: SumLines): RelationKind {
  if (direction === "columns") {
    return "row-total";
  }
  return rowAt(table, total)?.kind === "subtotal" ? "subtotal" : "column-total";
}

/** At least so large a part of a sum in a formula makes the formula one that missed the rest. */
const MOST_OF_IT = 0.5;

function formulaOn(
  direction: Direction,
  total: CellRef,
  terms: readonly { readonly cell: CellRef }[],
  termsOf: Declared["termsOf"],
  written: string | null,
): Proposal["formula"] {
  if (written === null) return undefined;
  const declared = termsOf(total);
  if (declared === undefined) return isRate(written) ? "denies" : undefined;
  // A total that is summed down says nothing of the row that it stands in.
  if (direction === "columns" && declared.direction === "rows") return undefined;
  const taken = terms.map(({ cell }) => declared.cells.has(toQualifiedA1(cell)));
  const shared = taken.filter(Boolean).length;
  if (shared < Math.max(terms.length, declared.cells.size) * MOST_OF_IT) return "denies";
  if (declared.cells.size !== shared || shared === terms.length) return "misses";
  if (taken.lastIndexOf(false) < taken.indexOf(true)) return "begins later";
  return taken.indexOf(false) > taken.lastIndexOf(true) ? "ends sooner" : "misses";
}

/** Dashes and zeros state that there is nothing; other signs, and rows of a list without their amount, that it is not told. */
const NOTHING = /^[\s\-\u2010-\u2015\u2212]*$/u;

/** Whether a line's part of a sum is left unstated at a cell. */
function unstatedIn(
  figures: TableFigures,
  { direction, terms }: SumLines,
): (line: number, cell: CellRef) => boolean {
  const { table } = figures;
  const additive = table.columns.filter(({ additive }) => additive);
  const isBare = (row: number) => additive.every(({ column }) => figures.at(row, column) === null);
  const bare = new Set(direction === "rows" ? terms.filter(isBare) : []);
  return (line, { row, column }) => {
    if (bare.has(line)) return true;
    const value = table.value(row, column);
    return (
      typeof value === "string" &&
      !NOTHING.test(value) &&
      !/\d/.test(value) &&
      figures.at(row, column) === null
    );
  };
}

/** What item rows state in a total column and in none of its parts: money that is not distributed over them. */
function unpartedIn(figures: TableFigures, { total, terms }: SumLines): Decimal {
  return figures.table.rows
    .filter(({ kind, row }) => kind === "item" && terms.every((column) => figures.at(row, column) === null))
    .reduce((sum, { row }) => sum.plus(inTableUnit(figures.at(row, total))), new Decimal(0));
}

/** Whether a total is larger than its parts by just what its column states without parts. */
function isUnparted(
  total: Figure,
  terms: readonly { readonly figure: Figure }[],
  whole: Decimal | null,
): boolean {
  if (whole === null || whole.isZero()) return false;
  const parts = terms.reduce((sum, { figure }) => sum.plus(inTableUnit(figure)), new Decimal(0));
  return inTableUnit(total).minus(parts).minus(whole).abs().lte(whole.abs().times(CLOSE));
}

/** Close enough to be the same sum of doubles. */
const CLOSE = new Decimal("1e-9");

function inTableUnit(figure: Figure | null): Decimal {
  return figure === null ? new Decimal(0) : figure.value.times(figure.factor);
}
