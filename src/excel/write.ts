import { Decimal } from "../money";
import { type CellValue, parseA1 } from "../reading";
import { HostError } from "./errors";
import { contextOf, forgetPlaces, placeOf, rememberPlaces } from "./places";
import { type Put, putAll } from "./putting";
import { type RowRead, saysTheSame } from "./rows";
import { followed, inExcel, once } from "./session";

/** A number to put in a cell that shows another. */
export interface CellChange {
  readonly sheet: string;
  /** One cell, such as "C7". */
  readonly address: string;
  /** What the cell has to show for the change to make sense; a decimal string. */
  readonly from: string;
  readonly to: string;
  /** The cell's row as it was read, to know it again; null where it was not. */
  readonly row: RowRead | null;
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

/** A cell that is looked at, and its row as it is now; null where nothing was read to compare it with. */
interface Looked {
  readonly range: Excel.Range;
  readonly row: Excel.Range | null;
}

/**
 * Writes the numbers, all or none. Refuses with a HostError where a row is no longer the one that was read (`host.movedRow`), a cell no
 * longer shows what the change goes from (`host.changedCell`), holds text (`host.textCell`), or holds a formula that may not be replaced
 * (`host.formulaCell`). The answer is what `restoreCells` needs.
 */
export async function writeCells(changes: readonly CellChange[], options: WriteOptions): Promise<Written[]> {
  return inExcel(async (context) => {
    const looked = changes.map((change) => lookAt(context, change));
    await context.sync();
    const written = changes.map((change, index) => {
      const { range, row } = looked[index]!;
      assertSameRow(change, range, row);
      assertWritable(change, range, options);
      const { sheet, address, to } = change;
      return { sheet, address, before: contentsOf(range), wrote: Number(to) };
    });
    const puts = written.map(({ address, wrote }, index): Put => {
      const { range } = looked[index]!;
      return { seen: range, cells: range, formulas: [[wrote]], numberFormat: null, address };
    });
    await putAll(context, puts, (put, now) => changedCell(put.address, now, fromOf(changes, put)));
    written.forEach((cell, index) => rememberPlaces(looked[index]!.range, [[cell]]));
    return written;
  }, UNDO_AS_ONE);
}

function lookAt(context: Excel.RequestContext, { sheet, address, row }: CellChange): Looked {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = followed(worksheet.getRange(address)).load(
    "values,formulas,numberFormat,rowIndex,columnIndex",
  );
  const at = parseA1(address)?.area;
  if (!row || !at) return { range, row: null };
  const whole = worksheet.getRangeByIndexes(at.top, row.left, 1, row.formulas.length);
  return { range, row: once(whole.load("formulas")) };
}

/**
 * Puts back value, formula and number format exactly, where the cells are now; refuses (`host.changedCell`) where somebody has written
 * there since.
 */
export async function restoreCells(written: readonly Written[]): Promise<void> {
  const known = contextOf(written);
  await inExcel(
    async (context) => {
      const cells = written.map((cell) => {
        const place = known && placeOf(cell);
        const range = place?.cell ?? context.workbook.worksheets.getItem(cell.sheet).getRange(cell.address);
        followed(range).load("values,formulas,numberFormat");
        return { range, isWhole: place?.isWhole ?? (() => true) };
      });
      await context.sync();
      written.forEach(({ address, wrote }, index) => {
        const { range, isWhole } = cells[index]!;
        const now = nowIn(range, wrote);
        if (!isWhole() || (wrote !== null && now !== wrote)) throw changedCell(address, now, wrote ?? "");
      });
      const puts = written.map(({ address, before, wrote }, index): Put => {
        const { range } = cells[index]!;
        const formulas = wrote === null ? [] : [[before.formula]];
        return { seen: range, cells: range, formulas, numberFormat: [[before.numberFormat]], address };
      });
      await putAll(context, puts, (put, now) => changedCell(put.address, now, ""));
      for (const { range } of cells) range.untrack();
      forgetPlaces(written);
    },
    { ...UNDO_AS_ONE, ...(known && { previousObjects: known as Excel.RequestContext }) },
  );
}

/** Everything the batch writes is one step of Excel's own undo, in the Excels that have such groups. */
export const UNDO_AS_ONE = { mergeUndoGroup: true } as const;

/** What one cell of a loaded range holds. */
export function contentsOf(range: Excel.Range, row = 0, column = 0): CellContents {
  return {
    formula: range.formulas[row]?.[column] as CellContents["formula"],
    numberFormat: String(range.numberFormat[row]?.[column]),
  };
}

/** What is to be compared with what Grant wrote: a formula with a formula, a value with a value. */
function nowIn({ values, formulas }: Excel.Range, wrote: Written["wrote"]): CellValue {
  const isFormula = typeof wrote === "string" && wrote.startsWith("=");
  return ((isFormula ? formulas : values) as CellValue[][])[0]![0]!;
}

function assertSameRow({ address, row: read }: CellChange, cell: Excel.Range, row: Excel.Range | null): void {
  if (!read || !row) return;
  const [now = []] = row.formulas as unknown[][];
  if (!saysTheSame(read, now)) throw new HostError("host.movedRow", "", { cell: address });
  const was = read.formulas[cell.columnIndex - read.left];
  const formula: unknown = cell.formulas[0]?.[0];
  if (was !== undefined && formula !== was) throw changedCell(address, formula, was ?? "");
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

function fromOf(changes: readonly CellChange[], { address }: Put): string {
  return changes.find((change) => change.address === address)?.from ?? "";
}

function changedCell(cell: string, now: unknown, expected: CellValue): HostError {
  return new HostError("host.changedCell", "", { cell, now: String(now), expected: String(expected) });
}
