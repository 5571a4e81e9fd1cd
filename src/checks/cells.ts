import { type Amount, type Decimal, roundTo, type Unit } from "../money";
import {
  type CellRef,
  columnAt,
  rowAt,
  type Table,
  type TableColumn,
  TableIndex,
  type TableRow,
  toQualifiedA1,
} from "../reading";

/** A quotient has endless decimals; nobody writes more of an amount than these. */
const MOST_DECIMALS = 6;

/** A cell of a table, with what a person sees around it. */
export interface SheetCell {
  readonly table: Table;
  readonly row: TableRow | null;
  readonly column: TableColumn | null;
  readonly amount: Amount;
}

/** The tables' amounts by cell. */
export class SheetCells {
  private readonly index: TableIndex;
  private readonly stated = new Map<string, { table: Table; amount: Amount; name: string }>();

  constructor(private readonly tables: readonly Table[]) {
    this.index = new TableIndex(tables);
    for (const table of tables) {
      for (const { cell, amount, name } of table.stated) {
        this.stated.set(toQualifiedA1(cell), { table, amount, name });
      }
    }
  }

  /** The table that a cell stands in; null where it stands in none. */
  table(cell: CellRef): Table | null {
    return this.index.at(cell);
  }

  /** The amount of a cell, in a table's body or within its words; null where it has none. */
  at(cell: CellRef): SheetCell | null {
    const table = this.table(cell);
    const amount = table?.amount(cell.row, cell.column) ?? null;
    if (table && amount) {
      return { table, row: rowAt(table, cell.row), column: columnAt(table, cell.column), amount };
    }
    const stated = this.stated.get(toQualifiedA1(cell));
    if (!stated) return null;
    const { table: under, amount: inWords } = stated;
    return { table: under, row: rowAt(under, cell.row), column: null, amount: inWords };
  }

  isFormula(cell: CellRef): boolean {
    return (this.table(cell)?.formula(cell.row, cell.column) ?? null) !== null;
  }

  /** The words that name a cell's row, or an amount in a title; "" where there are none. */
  label(cell: CellRef): string {
    const table = this.table(cell);
    const named = table ? rowAt(table, cell.row)?.label : this.stated.get(toQualifiedA1(cell))?.name;
    return named ?? "";
  }

  /** The unit of a cell's amount: its own, else its table's. */
  unit(cell: CellRef): Unit | null {
    return this.at(cell)?.amount.unit ?? this.table(cell)?.unit ?? null;
  }

  /** An amount with as many decimals as people write at this cell, or a few more where it has them. */
  written(cell: CellRef, value: Decimal): string {
    const shown = roundTo(value, MOST_DECIMALS);
    return shown.toFixed(Math.max(this.decimals(cell), shown.decimalPlaces()));
  }

  /**
   * Decimals as written; an ordinary amount has at least as many as its column usually shows: a typed 5 among 32,6 and 7,9 is 5,0. A
   * computed amount has those that it needs, within reason.
   */
  decimals(cell: CellRef): number {
    const found = this.at(cell);
    if (!found) return 0;
    const own = found.amount.decimals ?? Math.min(found.amount.value.decimalPlaces(), MOST_DECIMALS);
    const isTotal = found.row?.kind === "total" || found.row?.kind === "subtotal";
    return isTotal ? own : Math.max(own, Math.min(found.column?.decimals ?? 0, MOST_DECIMALS));
  }

  /** The cells of of-which rows that have an amount, each with the cell of the row that it is part of. */
  ofWhich(): { readonly part: CellRef; readonly whole: CellRef }[] {
    return this.tables.flatMap((table) =>
      table.rows.flatMap(({ kind, row, owner }) =>
        kind !== "of-which" || owner === null
          ? []
          : table.columns
              .filter(({ column }) => table.amount(row, column) !== null)
              .map(({ column }) => ({
                part: { sheet: table.sheet, row, column },
                whole: { sheet: table.sheet, row: owner, column },
              })),
      ),
    );
  }

  /** What stands in one column of a table. */
  lane(cell: CellRef): string {
    return `${this.table(cell)?.id ?? cell.sheet} ${cell.column}`;
  }

  /** What makes one line of the sheet: an agreement's row with its continuation rows. */
  line(cell: CellRef): string {
    const table = this.table(cell);
    const row = table && rowAt(table, cell.row);
    const head = row?.kind === "continuation" && row.owner !== null ? row.owner : cell.row;
    return `${cell.sheet}!${head}`;
  }
}
