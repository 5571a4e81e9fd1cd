import type { Amount, NumeralContext, Unit } from "../money";
import { rangeToA1 } from "./address";
import { type Cells, KIND } from "./cells";
import { amountAt, type FigureRules, numberAt } from "./figures";
import type { Area, CellValue } from "./grid";
import { isMoney } from "./columns";
import { amountOf, caseNumberIn, statementIn } from "./stated";
import type { StatedAmount, Table, TableColumn, TableRow } from "./table";
import type { UnitFinding } from "./units";

/** What a table is made of. */
export interface TableParts {
  readonly cells: Cells;
  readonly area: Area;
  readonly header: Area | null;
  readonly title: string;
  readonly titleRows: readonly number[];
  readonly unit: UnitFinding;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly labelColumn: number | null;
  readonly context: NumeralContext | undefined;
  readonly hasHidden: boolean;
}

/** A table over the sheet's cells: amounts are read when they are asked for. */
export class ReadTable implements Table {
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly header: Area | null;
  readonly title: string;
  readonly unit: Unit | null;
  readonly unitEvidence: Table["unitEvidence"];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly labelColumn: number | null;
  readonly hasHidden: boolean;
  private readonly cells: Cells;
  private readonly titleRows: readonly number[];
  private readonly rules: FigureRules;
  private readonly doubles = new Map<number, Float64Array>();
  private readonly largestOf = new Map<number, number>();
  private statedAmounts: readonly StatedAmount[] | null = null;

  constructor(parts: TableParts) {
    this.cells = parts.cells;
    this.sheet = parts.cells.grid.sheet;
    this.area = parts.area;
    this.id = `${this.sheet}!${rangeToA1(parts.area)}`;
    this.header = parts.header;
    this.title = parts.title;
    this.titleRows = parts.titleRows;
    this.unit = parts.unit.unit;
    this.unitEvidence = parts.unit.evidence;
    this.columns = parts.columns;
    this.rows = parts.rows;
    this.labelColumn = parts.labelColumn;
    this.hasHidden = parts.hasHidden;
    this.rules = rulesOf(parts, (column) => this.largest(column));
  }

  get stated(): readonly StatedAmount[] {
    this.statedAmounts ??= this.findStated();
    return this.statedAmounts;
  }

  amount(row: number, column: number): Amount | null {
    return amountAt(this.rules, row, column);
  }

  numbers(column: number): Float64Array {
    let numbers = this.doubles.get(column);
    if (!numbers) {
      const holds = this.rules.columnUnit(column) !== undefined;
      numbers = Float64Array.from(this.rows, ({ row, kind }) =>
        holds && kind !== "header" ? numberAt(this.cells, this.rules.context, row, column) : NaN,
      );
      this.doubles.set(column, numbers);
    }
    return numbers;
  }

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | null {
    return this.cells.formula(row, column);
  }

  private largest(column: number): number {
    let largest = this.largestOf.get(column);
    if (largest === undefined) {
      largest = this.numbers(column).reduce((most, number) => Math.max(most, Math.abs(number) || 0), 0);
      this.largestOf.set(column, largest);
    }
    return largest;
  }

  private findStated(): StatedAmount[] {
    const found: StatedAmount[] = [];
    const look = (row: number, column: number): void => {
      if (this.cells.kind(row, column) !== KIND.words) return;
      const stated = statementIn(this.cells.text(row, column));
      if (!stated) return;
      const { name, numeral, caseNumber } = stated;
      found.push({ cell: { sheet: this.sheet, row, column }, amount: amountOf(numeral), name, caseNumber });
    };
    const ofTitle = caseNumberIn(this.title);
    for (const row of this.titleRows) {
      for (let column = this.cells.area.left; column <= this.cells.area.right; column += 1) look(row, column);
    }
    found.forEach(
      (stated, index) => (found[index] = { ...stated, caseNumber: stated.caseNumber ?? ofTitle }),
    );
    if (this.header && this.labelColumn !== null) look(this.header.top, this.labelColumn);
    if (this.labelColumn !== null) for (const { row } of this.rows) look(row, this.labelColumn);
    return found;
  }
}

function rulesOf(parts: TableParts, largest: FigureRules["largest"]): FigureRules {
  const byColumn = new Map(parts.columns.map((column) => [column.column, column]));
  const totalRows = new Set(
    parts.rows.filter((row) => row.kind === "total" || row.kind === "subtotal").map((row) => row.row),
  );
  const summed = parts.columns.filter(
    (column) => column.additive && column.role !== "total" && isMoney(column.role),
  );
  const mostDecimals = Math.max(0, ...summed.map((column) => column.decimals ?? 0));
  const isTotalColumn = (column: number): boolean => byColumn.get(column)?.role === "total";
  return {
    cells: parts.cells,
    largest,
    context: parts.context,
    unit: parts.unit.unit,
    columnUnit(column) {
      const found = byColumn.get(column);
      if (found?.content !== "figures" && found?.content !== "percentages") return undefined;
      return found.unit;
    },
    columnDecimals: (column) => byColumn.get(column)?.decimals ?? 0,
    isCount: (column) => byColumn.get(column)?.role === "population",
    isTotal: (row, column) => totalRows.has(row) || isTotalColumn(column),
    partDecimals: (column) => (isTotalColumn(column) ? mostDecimals : (byColumn.get(column)?.decimals ?? 0)),
  };
}
