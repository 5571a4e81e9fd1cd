import type { Finding, Message } from "../../checks";
import { type Mark, rowRead, type RowRead } from "../../excel";
import { type Grid, rangeToA1, type Reference, type WorkbookData } from "../../reading";
import type { Validation } from "../../validate";
import { countHolding, heaviestFirst, locate, touches } from "./findings";
import type { Result, Scope } from "./state";

/** The core's answer, and whether the settings that are kept could not be used, so that Grant's own applied. */
export interface Validated {
  readonly validation: Validation;
  readonly settingsRefused: boolean;
}

/** The core's answer as the pane shows it; `selection` limits it to findings and sums that touch those cells. */
export function resultOf(
  workbook: WorkbookData,
  { validation, settingsRefused }: Validated,
  selection: Reference | null,
  scope: Scope,
): Result {
  const { findings, register, agreements, years, stopped } = validation;
  const within = selection ? findings.filter((finding) => touches(finding, selection)) : findings;
  return {
    overview: { register, agreements, years, stopped },
    scope: scopeText(workbook, selection, scope),
    rows: rowsToRepair(workbook, findings),
    findings: heaviestFirst(within),
    holds: countHolding(validation, selection),
    nothing: nothingToValidate(workbook, validation, scope),
    hidden: workbook.grids.some(hasHidden),
    settingsRefused,
  };
}

/** By which a row is found in `Result.rows`; `row` is zero-based. */
export function rowKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

function rowsToRepair({ grids }: WorkbookData, findings: readonly Finding[]): Map<string, RowRead> {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const rows = new Map<string, RowRead>();
  for (const finding of findings) {
    for (const { cell } of finding.repairs.flatMap(({ changes }) => changes)) {
      const located = locate(finding, cell);
      const grid = located && bySheet.get(located.sheet);
      const row = grid && rowRead(grid, located.area.top);
      if (row) rows.set(rowKey(located.sheet, located.area.top), row);
    }
  }
  return rows;
}

function scopeText(workbook: WorkbookData, selection: Reference | null, scope: Scope): Message {
  if (scope === "workbook") return { id: "pane.scope.workbook", values: {} };
  if (selection) return { id: "pane.scope.selection", values: { address: rangeToA1(selection.area) } };
  return { id: "pane.scope.sheet", values: { sheet: workbook.grids[0]?.sheet ?? "" } };
}

function nothingToValidate(workbook: WorkbookData, validation: Validation, scope: Scope): Message | null {
  if (validation.findings.length > 0) return null;
  const tables = validation.sheets.flatMap((sheet) => sheet.tables);
  if (workbook.grids.every(isEmpty)) {
    return {
      id: scope === "workbook" ? "pane.summary.emptyWorkbook" : "pane.summary.emptySheet",
      values: {},
    };
  }
  if (tables.length === 0) return { id: "pane.summary.noTables", values: {} };
  if (tables.every((table) => table.relations.length === 0))
    return { id: "pane.summary.noRelations", values: {} };
  return null;
}

function isEmpty(grid: Grid): boolean {
  return grid.values.every((row) => row.every((value) => value === "" || value === null));
}

function hasHidden(grid: Grid): boolean {
  const rows = grid.hiddenRows?.length ?? 0;
  const columns = grid.hiddenColumns?.length ?? 0;
  return !isEmpty(grid) && (rows + columns > 0 || (grid.visibility ?? "visible") !== "visible");
}

/**
 * The cells to highlight: those of errors and warnings; the cells that the best repair would change stand out. What is only worth
 * knowing, or accepted, is in the list and leaves the sheet alone.
 */
export function marksOf(findings: readonly Finding[]): Mark[] {
  return findings
    .filter((finding) => finding.severity !== "info" && finding.accepted === null)
    .flatMap((finding) => {
      const suspects = new Set(finding.repairs[0]?.changes.map((change) => change.cell));
      const others = finding.cells.filter((cell) => !suspects.has(cell));
      return [
        ...[...suspects].flatMap((cell) =>
          cellsOf(finding, cell, finding.severity === "error" ? "suspect" : "warning"),
        ),
        ...others.flatMap((cell) => cellsOf(finding, cell, finding.severity)),
      ];
    });
}

function cellsOf(finding: Finding, address: string, kind: Mark["kind"]): Mark[] {
  const located = locate(finding, address);
  if (!located) return [];
  const { top, bottom, left, right } = located.area;
  const marks: Mark[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1)
      marks.push({ sheet: located.sheet, row, column, kind });
  }
  return marks;
}
