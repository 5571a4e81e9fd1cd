import { Decimal } from "../money";
import { HostError } from "./errors";
import { inExcel } from "./session";

/** A number to put in a cell that shows another. */
export interface CellChange {
  readonly sheet: string;
  /** One cell, such as "C7". */
  readonly address: string;
  /** What the cell has to show for the change to make sense; a decimal string. */
  readonly from: string;
  readonly to: string;
}

/** What a cell held before Grant wrote in it, and what Grant wrote. */
export interface Written {
  readonly sheet: string;
  readonly address: string;
  readonly before: CellContents;
  /** A number or text, or a formula with "="; null where only the number format was set. */
  readonly wrote: number | string | null;
}

interface CellContents {
  /** As Excel gives it back: a formula with "=", or the value. */
  readonly formula: string | number | boolean;
  readonly numberFormat: string;
}

export interface WriteOptions {
  /** True where the person has said that formulas may be replaced by numbers. */
  readonly replaceFormulas: boolean;
}

/**
 * Writes the numbers, all or none. Refuses with a HostError where a cell no longer shows what the change goes from, holds text
 * (`host.textCell`), or holds a formula that may not be replaced (`host.formulaCell`). The answer is what `restoreCells` needs.
 */
export async function writeCells(changes: readonly CellChange[], options: WriteOptions): Promise<Written[]> {
  return inExcel(async (context) => {
    const cells = changes.map(({ sheet, address }) => loadCell(context, sheet, address));
    await context.sync();
    const written = changes.map((change, index) => {
      const cell = cells[index]!;
      assertWritable(change, cell, options);
      return {
        sheet: change.sheet,
        address: change.address,
        before: contentsOf(cell),
        wrote: Number(change.to),
      };
    });
    written.forEach(({ wrote }, index) => {
      cells[index]!.values = [[wrote]];
    });
    await context.sync();
    return written;
  }, UNDO_AS_ONE);
}

/** Puts back value, formula and number format exactly; refuses (`host.changedCell`) where somebody has written there since. */
export async function restoreCells(written: readonly Written[]): Promise<void> {
  return inExcel(async (context) => {
    const cells = written.map(({ sheet, address }) => loadCell(context, sheet, address));
    await context.sync();
    written.forEach(({ address, wrote }, index) => {
      if (wrote === null) return;
      const isFormula = typeof wrote === "string" && wrote.startsWith("=");
      const { values, formulas } = cells[index]!;
      const now: unknown = (isFormula ? formulas : values)[0]?.[0];
      if (now !== wrote) throw changedCell(address, now, wrote);
    });
    written.forEach(({ before, wrote }, index) => {
      const cell = cells[index]!;
      cell.numberFormat = [[before.numberFormat]];
      if (wrote !== null) cell.formulas = [[before.formula]];
    });
    await context.sync();
  }, UNDO_AS_ONE);
}

/** Everything the batch writes is one step of Excel's own undo, in the Excels that have such groups. */
export const UNDO_AS_ONE = { mergeUndoGroup: true } as const;

function loadCell(context: Excel.RequestContext, sheet: string, address: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas,numberFormat");
}

/** What one cell of a loaded range holds. */
export function contentsOf(range: Excel.Range, row = 0, column = 0): CellContents {
  return {
    formula: range.formulas[row]?.[column] as CellContents["formula"],
    numberFormat: String(range.numberFormat[row]?.[column]),
  };
}

function assertWritable({ address, from }: CellChange, cell: Excel.Range, options: WriteOptions): void {
  const value: unknown = cell.values[0]?.[0];
  const formula: unknown = cell.formulas[0]?.[0];
  if (typeof value === "string" && value !== "") {
    throw new HostError("host.textCell", "", { cell: address, value });
  }
  if (!shows(value, from)) throw changedCell(address, value, from);
  if (!options.replaceFormulas && typeof formula === "string" && formula.startsWith("=")) {
    throw new HostError("host.formulaCell", "", { cell: address, formula });
  }
}

/** True where the number rounds to what is written: 12.96 shows 13.0. An empty cell shows 0. */
function shows(value: unknown, written: string): boolean {
  if (typeof value === "boolean") return false;
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  const halfWidth = new Decimal(10).pow(-decimals).dividedBy(2);
  return new Decimal(Number(value)).minus(written).abs().lte(halfWidth);
}

function changedCell(cell: string, now: unknown, expected: string | number): HostError {
  return new HostError("host.changedCell", "", { cell, now: String(now), expected: String(expected) });
}
