import {
  type CellRef,
  cellsWithin,
  columnsWithin,
  rowAt,
  rowsWithin,
  type Table,
  TableIndex,
  toQualifiedA1,
  type WorkbookData,
} from "../reading";
import type { Direction } from "./detector";
import { coefficientOf, MINUS_ONE, ONE } from "./difference";
import { type LinearFormula, linearFormula, nameResolver, type Part } from "./formulas";
import { judge, type Judged, type Proposal, type ProposedTerm } from "./proposal";
import type { RelationKind } from "./relation";
import type { Figure, TableFigures } from "./tableFigures";

/** What formulas declare, and for each total that has a formula the cells that it adds up. */
export interface Declared {
  readonly relations: readonly Judged[];
  readonly termsOf: (total: CellRef) => DeclaredTerms | undefined;
  readonly stopped: boolean;
}

/** The cells that a total's formula adds up. */
export interface DeclaredTerms {
  readonly cells: ReadonlySet<string>;
  /** Rows of the total's own column, or columns of its own row; null where they lie otherwise. */
  readonly direction: Direction | null;
}

/**
 * So many cells of ranges are followed in one workbook, or as many as its tables have several times over: running totals over long columns
 * would be quadratic. A formula whose ranges are longer than what is left is passed over.
 */
const MOST_CELLS = 500_000;
const MOST_TIMES = 4;

/** The sums, differences and copies that the workbook's formulas compute; a rate or anything else they compute is not taken for a sum. */
export function declaredSums(tables: readonly TableFigures[], workbook: WorkbookData): Declared {
  const resolve = nameResolver(workbook);
  const index = new TableIndex(tables.map(({ table }) => table));
  const figuresOf = new Map(tables.map((figures) => [figures.table, figures]));
  const cells = tables.reduce((sum, { table }) => sum + table.rows.length * table.columns.length, 0);
  const budget: Budget = { left: Math.max(MOST_CELLS, MOST_TIMES * cells), stopped: false };
  const relations: Judged[] = [];
  const sourcesOf = ({ sheet }: CellRef, { reference }: Part): TableFigures[] =>
    index.meeting(reference.sheet ?? sheet, reference.area).flatMap((table) => figuresOf.get(table) ?? []);
  for (const figures of tables) {
    for (const { cell, formula } of formulasIn(figures.table)) {
      const proposal = declaredBy(figures, cell, linearFormula(formula, resolve), sourcesOf, budget);
      if (proposal !== null) relations.push(judge(proposal, [{ type: "formula", formula }]));
    }
  }
  return { relations, termsOf: termsByTotal(relations), stopped: budget.stopped };
}

interface Budget {
  left: number;
  stopped: boolean;
}

/** The cells that each total's formula adds up, worked out where they are asked for. */
function termsByTotal(relations: readonly Judged[]): Declared["termsOf"] {
  const byTotal = new Map(relations.map((relation) => [toQualifiedA1(relation.total), relation]));
  const known = new Map<Judged, DeclaredTerms>();
  return (total) => {
    const relation = byTotal.get(toQualifiedA1(total));
    if (relation === undefined) return undefined;
    const terms = known.get(relation) ?? termsIn(relation);
    known.set(relation, terms);
    return terms;
  };
}

function termsIn({ total, terms }: Judged): DeclaredTerms {
  const lieOn = (line: "row" | "column"): boolean =>
    terms.every(({ cell }) => cell.sheet === total.sheet && cell[line] === total[line]);
  const direction = lieOn("column") ? "rows" : lieOn("row") ? "columns" : null;
  return { cells: new Set(terms.map(({ cell }) => toQualifiedA1(cell))), direction };
}

function* formulasIn(table: Table): Generator<{ cell: CellRef; formula: string }> {
  for (const { row } of table.rows) {
    for (const { column } of table.columns) {
      const formula = table.formula(row, column);
      if (formula !== null) yield { cell: { sheet: table.sheet, row, column }, formula };
    }
  }
}

function declaredBy(
  figures: TableFigures,
  cell: CellRef,
  linear: LinearFormula | null,
  sourcesOf: (cell: CellRef, part: Part) => readonly TableFigures[],
  budget: Budget,
): Proposal | null {
  const total = figures.at(cell.row, cell.column);
  if (total === null || linear === null) return null;
  const sources = linear.parts.flatMap((part) => sourcesOf(cell, part).map((source) => ({ source, part })));
  const size = sources.reduce(
    (sum, { source, part }) => sum + cellsWithin(source.table, part.reference.area),
    0,
  );
  if (size > budget.left) {
    budget.stopped = true;
    return null;
  }
  budget.left -= size;
  const terms = sources.flatMap(({ source, part }) => termsFrom(source, part, total));
  const kind = kindOf(figures.table, cell, terms);
  if (kind === null || terms.some((term) => isSameCell(term.cell, cell))) return null;
  return {
    kind,
    table: figures.table.id,
    total: { cell, figure: total },
    terms,
    ...(linear.roundedTo === null ? {} : { slack: linear.roundedTo }),
  };
}

function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.column === other.column && one.sheet === other.sheet;
}

/** The figures of a table that a formula takes in. A formula reckons with what stands in the cells, whatever their units. */
function termsFrom(
  source: TableFigures,
  { reference, coefficient, skipsSubtotals }: Part,
  total: Figure,
): ProposedTerm[] {
  const { table } = source;
  const columns = columnsWithin(table, reference.area);
  const terms: ProposedTerm[] = [];
  for (const { row } of rowsWithin(table, reference.area)) {
    for (const { column } of columns) {
      const figure = source.at(row, column);
      if (figure === null || (skipsSubtotals && isSubtotal(table, row, column))) continue;
      const multiplier = coefficientOf(coefficient, total, figure);
      terms.push({ cell: { sheet: table.sheet, row, column }, figure, multiplier });
    }
  }
  return terms;
}

function isSubtotal(table: Table, row: number, column: number): boolean {
  return table.formula(row, column)?.startsWith("=SUBTOTAL(") ?? false;
}

/** What a formula's sum is called; null for a rate and for no sum. */
function kindOf(table: Table, total: CellRef, terms: readonly ProposedTerm[]): RelationKind | null {
  const [first, ...more] = terms;
  if (first === undefined) return null;
  if (!terms.every(isInUnit)) return null;
  if (more.length === 0) return "same-amount";
  if (terms.some(({ multiplier }) => multiplier.isNeg())) return "difference";
  if (terms.every(({ cell }) => cell.sheet === total.sheet && cell.row === total.row)) return "row-total";
  if (terms.some(({ cell }) => cell.column !== first.cell.column)) return "row-total";
  return rowAt(table, total.row)?.kind === "subtotal" ? "subtotal" : "column-total";
}

/** Whether a term counts as it is, or in another unit: no rate. */
function isInUnit({ multiplier, figure }: ProposedTerm): boolean {
  const isPlain = figure.factor === ONE && (multiplier === ONE || multiplier === MINUS_ONE);
  return isPlain || multiplier.abs().times(figure.factor).log(10).isInteger();
}
