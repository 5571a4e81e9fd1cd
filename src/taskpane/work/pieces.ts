import type { Finding } from "../../checks";
import type { MarkPlan, RowRead } from "../../excel";
import type { Grid, WorkbookData } from "../../reading";
import type { Outcome } from "./messages";

/** Some of a sheet's rows. */
export interface Rows extends Pick<Grid, "values" | "formulas" | "formats"> {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
}

/** Some of an outcome's findings, rows and marks. */
export interface Piece {
  readonly findings: readonly Finding[];
  readonly rows: readonly (readonly [string, RowRead])[];
  readonly marks: MarkPlan;
}

/** What crosses the worker's border in one go takes the pane a few milliseconds: so many cells, findings or rows. */
const CELLS = 20_000;
const ITEMS = 250;

/** The workbook's cells, some rows at a time. */
export function* rowsIn({ grids }: WorkbookData): Generator<Rows> {
  for (const [sheet, { values, formulas, formats }] of grids.entries()) {
    const height = Math.max(1, Math.floor(CELLS / (values[0]?.length || 1)));
    for (let top = 0; top < values.length; top += height) {
      const cut = <T>(rows: readonly T[]) => rows.slice(top, top + height);
      yield {
        sheet,
        values: cut(values),
        ...(formulas && { formulas: cut(formulas) }),
        ...(formats && { formats: cut(formats) }),
      };
    }
  }
}

export function withoutRows(workbook: WorkbookData): WorkbookData {
  const grids = workbook.grids.map((grid) => ({
    ...grid,
    values: [],
    ...(grid.formulas && { formulas: [] }),
    ...(grid.formats && { formats: [] }),
  }));
  return { ...workbook, grids };
}

/** The workbook whole again: `rows` in the order of `rowsIn`. */
export function withRows(workbook: WorkbookData, rows: readonly Rows[]): WorkbookData {
  const grids = workbook.grids.map((grid, index) => {
    const own = rows.filter(({ sheet }) => sheet === index);
    return {
      ...grid,
      values: own.flatMap(({ values }) => values),
      ...(grid.formulas && { formulas: own.flatMap(({ formulas = [] }) => formulas) }),
      ...(grid.formats && { formats: own.flatMap(({ formats = [] }) => formats) }),
    };
  });
  return { ...workbook, grids };
}

/** An outcome's long lists. */
export function* piecesOf({ result, marks }: Outcome): Generator<Piece> {
  const { findings } = result;
  const rows = [...result.rows];
  const pieces = Math.max(Math.ceil(findings.length / ITEMS), Math.ceil(rows.length / ITEMS), marks.length);
  for (let piece = 0; piece < pieces; piece += 1) {
    const cut = <T>(items: readonly T[], size: number) => items.slice(piece * size, (piece + 1) * size);
    yield { findings: cut(findings, ITEMS), rows: cut(rows, ITEMS), marks: cut(marks, 1) };
  }
}

export function withoutPieces(outcome: Outcome): Outcome {
  return { ...outcome, result: { ...outcome.result, findings: [], rows: new Map() }, marks: [] };
}

/** The outcome whole again: `pieces` in the order of `piecesOf`. */
export function withPieces(outcome: Outcome, pieces: readonly Piece[]): Outcome {
  const findings = pieces.flatMap((piece) => piece.findings);
  const rows = new Map(pieces.flatMap((piece) => piece.rows));
  const marks = pieces.flatMap((piece) => piece.marks);
  return { ...outcome, result: { ...outcome.result, findings, rows }, marks };
}
