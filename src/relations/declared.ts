import { type Decimal } from "../money";
import { type Area, type CellRef, type Table, toQualifiedA1, type WorkbookData } from "../reading";
import { linearFormula, nameResolver, type Part, type ResolveName } from "./formulas";
import { judge, type Judged, type Proposal, type ProposedTerm } from "./proposal";
import type { RelationKind } from "./relation";
import type { TableFigures } from "./tableFigures";

/** What formulas declare, and for each total that has a formula the cells that it adds up. */
export interface Declared {
  readonly relations: readonly Judged[];
  readonly termsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stopped: boolean;
}

/** So many cells of ranges are followed in one workbook: running totals over long columns would be quadratic. */
const MOST_CELLS = 1_000_000;

/** The sums, differences and copies that the workbook's formulas compute; a rate or anything else they compute is not taken for a sum. */
export function declaredSums(tables: readonly TableFigures[], workbook: WorkbookData): Declared {
  const resolve = nameResolver(workbook);
  const bySheet = new Map<string, TableFigures[]>();
  for (const figures of tables) {
    bySheet.set(figures.table.sheet, [...(bySheet.get(figures.table.sheet) ?? []), figures]);
  }
  const budget = { left: MOST_CELLS };
  const relations: Judged[] = [];
  const termsOf = new Map<string, ReadonlySet<string>>();
  for (const figures of tables) {
    for (const { cell, formula } of formulasIn(figures.table)) {
      const proposal = declaredBy(figures, cell, formula, bySheet, resolve, budget);
      if (budget.left < 0) return { relations, termsOf, stopped: true };
      if (proposal === null) continue;
      termsOf.set(toQualifiedA1(cell), new Set(proposal.terms.map((term) => toQualifiedA1(term.cell))));
      relations.push(judge(proposal, [{ type: "formula", formula }]));
    }
  }
  return { relations, termsOf, stopped: false };
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
  formula: string,
  bySheet: ReadonlyMap<string, readonly TableFigures[]>,
  resolve: ResolveName,
  budget: { left: number },
): Proposal | null {
  const total = figures.at(cell.row, cell.column);
  const linear = total === null ? null : linearFormula(formula, resolve);
  if (total === null || linear === null) return null;
  const terms = linear.parts.flatMap((part) =>
    (bySheet.get(part.reference.sheet ?? cell.sheet) ?? []).flatMap((source) =>
      termsFrom(source, part, total.factor, budget),
    ),
  );
  const kind = kindOf(figures.table, cell, terms);
  const isCircular = terms.some((term) => toQualifiedA1(term.cell) === toQualifiedA1(cell));
  if (kind === null || isCircular) return null;
  return {
    kind,
    table: figures.table.id,
    total: { cell, figure: total },
    terms,
    ...(linear.roundedTo === null ? {} : { slack: linear.roundedTo }),
  };
}

/** The figures of a table that a formula takes in. A formula reckons with what stands in the cells, whatever their units. */
function termsFrom(
  source: TableFigures,
  { reference, coefficient, skipsSubtotals }: Part,
  factor: Decimal,
  budget: { left: number },
): ProposedTerm[] {
  const { table } = source;
  const rows = table.rows.filter(({ row }) => row >= reference.area.top && row <= reference.area.bottom);
  const columns = table.columns.filter(({ column }) => isWithin(reference.area, column));
  budget.left -= rows.length * columns.length;
  if (budget.left < 0) return [];
  return rows.flatMap(({ row }) =>
    columns.flatMap(({ column }): ProposedTerm[] => {
      const figure = source.at(row, column);
      const isSkipped = skipsSubtotals && (table.formula(row, column)?.startsWith("=SUBTOTAL(") ?? false);
      if (figure === null || isSkipped) return [];
      const multiplier = coefficient.times(factor).dividedBy(figure.factor);
      return [{ cell: { sheet: table.sheet, row, column }, figure, multiplier }];
    }),
  );
}

function isWithin({ left, right }: Area, column: number): boolean {
  return column >= left && column <= right;
}

/** What a formula's sum is called; null for a rate and for no sum. */
function kindOf(table: Table, total: CellRef, terms: readonly ProposedTerm[]): RelationKind | null {
  const [first, ...more] = terms;
  if (first === undefined) return null;
  const rates = terms.map(({ multiplier, figure }) => multiplier.abs().times(figure.factor));
  const isUnit = rates.every((rate) => rate.log(10).isInteger());
  if (!isUnit) return null;
  if (more.length === 0) return "same-amount";
  if (terms.some(({ multiplier }) => multiplier.isNeg())) return "difference";
  if (terms.every(({ cell }) => cell.sheet === total.sheet && cell.row === total.row)) return "row-total";
  if (terms.some(({ cell }) => cell.column !== first.cell.column)) return "row-total";
  return table.rows.find(({ row }) => row === total.row)?.kind === "subtotal" ? "subtotal" : "column-total";
}
