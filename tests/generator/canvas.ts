import { type CellValue, type Grid, rangeToA1, toA1 } from "../../src/reading";
import type { ModelCell, ModelTable } from "./model";

export type NumberStyle = "formatted" | "general" | "text";

/** How figures are written on a sheet. */
export interface Writing {
  readonly style: NumberStyle;
  readonly decimals: number;
  /** Between thousands and before decimals, for figures as text. */
  readonly group: string;
  readonly decimalSign: string;
  /** The unit beside every amount; null where it stands elsewhere. */
  readonly cellUnit: string | null;
  readonly formulas: boolean;
}

/** A sheet that tables are put on, growing as needed. */
export class Canvas {
  private readonly values: CellValue[][] = [];
  private readonly formulas: CellValue[][] = [];
  private readonly formats: string[][] = [];
  private readonly indents: number[][] = [];

  put(row: number, column: number, value: CellValue, format = "General", formula?: string): void {
    this.reach(row, column);
    const set = <T>(matrix: T[][], item: T): void => {
      const line = matrix[row];
      if (line) line[column] = item;
    };
    set(this.values, value);
    set(this.formulas, formula ?? value);
    set(this.formats, format);
  }

  indent(row: number, column: number, level: number): void {
    this.reach(row, column);
    const line = this.indents[row];
    if (line) line[column] = level;
  }

  grid(sheet: string): Grid {
    const width = Math.max(...this.values.map((row) => row.length));
    const level = <T>(matrix: T[][], empty: T): T[][] =>
      matrix.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? empty));
    return {
      sheet,
      top: 0,
      left: 0,
      values: level<CellValue>(this.values, ""),
      formulas: level<CellValue>(this.formulas, ""),
      formats: level(this.formats, "General"),
      indents: level(this.indents, 0),
    };
  }

  private reach(row: number, column: number): void {
    for (const matrix of [this.values, this.formulas] as CellValue[][][]) grow(matrix, row, column, "");
    grow(this.formats, row, column, "General");
    grow(this.indents, row, column, 0);
  }
}

function grow<T>(matrix: T[][], row: number, column: number, empty: T): void {
  while (matrix.length <= row) matrix.push([]);
  for (const line of matrix) while (line.length <= column) line.push(empty);
}

/** Puts a table on the canvas with its first header cell at the place, and returns its range. */
export function putTable(
  canvas: Canvas,
  table: ModelTable,
  top: number,
  left: number,
  writing: Writing,
): string {
  const width = table.roles.length;
  const bodyTop = top + table.header.length;
  table.header.forEach((row, at) => {
    row.forEach((cell, column) =>
      putCell(canvas, cell, top + at, left + column, writing, { top: bodyTop, left }),
    );
  });
  table.body.forEach((row, at) => {
    row.forEach((cell, column) =>
      putCell(canvas, cell, bodyTop + at, left + column, writing, { top: bodyTop, left }),
    );
  });
  return rangeToA1({ top, left, bottom: bodyTop + table.body.length - 1, right: left + width - 1 });
}

interface Origin {
  readonly top: number;
  readonly left: number;
}

function putCell(
  canvas: Canvas,
  cell: ModelCell,
  row: number,
  column: number,
  writing: Writing,
  body: Origin,
): void {
  switch (cell.kind) {
    case "blank":
      return;
    case "words":
      canvas.put(row, column, cell.text);
      if (cell.indent !== undefined) canvas.indent(row, column, cell.indent);
      return;
    case "year":
      canvas.put(row, column, cell.year);
      return;
    case "share":
      if (writing.style === "text")
        canvas.put(row, column, `${written(Math.round(cell.part * 1000), 1, writing)} %`);
      else canvas.put(row, column, Math.round(cell.part * 1000) / 1000, "0.0%");
      return;
    case "count":
      if (writing.style === "text") canvas.put(row, column, written(cell.count, 0, writing));
      else canvas.put(row, column, cell.count, writing.style === "formatted" ? "#,##0" : "General");
      return;
    case "amount": {
      if (writing.style === "text") {
        const unit = writing.cellUnit === null ? "" : ` ${writing.cellUnit}`;
        canvas.put(row, column, `${written(cell.steps, writing.decimals, writing)}${unit}`);
        return;
      }
      const value = Number((cell.steps / 10 ** writing.decimals).toFixed(writing.decimals));
      const formula = writing.formulas && cell.sum ? formulaOf(cell.sum, row, column, body) : undefined;
      canvas.put(row, column, value, formatOf(writing), formula);
    }
  }
}

function formatOf(writing: Writing): string {
  if (writing.style === "general") return "General";
  const decimals = writing.decimals > 0 ? `.${"0".repeat(writing.decimals)}` : "";
  const unit = writing.cellUnit === null ? "" : ` "${writing.cellUnit}"`;
  return `#,##0${decimals}${unit}`;
}

/** "1 230,5": a figure as text. */
export function written(
  steps: number,
  decimals: number,
  writing: Pick<Writing, "group" | "decimalSign">,
): string {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, writing.group);
  const fraction = decimals > 0 ? writing.decimalSign + digits.slice(-decimals) : "";
  return `${steps < 0 ? "-" : ""}${whole}${fraction}`;
}

function formulaOf(
  sum:
    | { readonly over: "rows"; readonly rows: readonly number[] }
    | { readonly over: "columns"; readonly columns: readonly number[] },
  row: number,
  column: number,
  body: Origin,
): string | undefined {
  const lines =
    sum.over === "rows" ? sum.rows.map((at) => body.top + at) : sum.columns.map((at) => body.left + at);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const at = (line: number): string => (sum.over === "rows" ? toA1(line, column) : toA1(row, line));
  const isRun = last - first === lines.length - 1;
  return isRun ? `=SUM(${at(first)}:${at(last)})` : `=${lines.map(at).join("+")}`;
}
