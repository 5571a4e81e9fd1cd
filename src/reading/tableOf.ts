import { decimalSignIn, findUnit, type NumeralContext } from "../money";
import { type Block, extentOf } from "./blocks";
import { type Cells, KIND } from "./cells";
import { type ColumnDraft, type ColumnSetting, draftColumns, finishColumns, nameColumnsOf } from "./columns";
import type { Area } from "./grid";
import { headerTexts } from "./headerTexts";
import type { Lines } from "./lines";
import { tellParts } from "./ofWhich";
import { ReadTable } from "./readTable";
import { UNIT_LINE_WORDS } from "./columnWords";
import { draftRows, type Row } from "./rows";
import type { SheetClues } from "./sheetClues";
import { isEmptyColumn } from "./sides";
import type { Table } from "./table";
import { findTableUnit } from "./tableUnit";
import { tellTotals } from "./totals";
import { TrialColumn } from "./trialColumn";
import { matcherOf } from "./words";

/** Where a table stands, and what stands over the tables beside it and so over this one too. */
export interface Place {
  readonly lines: Lines;
  readonly block: Block;
  readonly titles: readonly string[];
}

/** Makes a table of a block of rows: its columns' roles, its unit, its rows' kinds. Null where no column holds figures. */
export function tableOf(cells: Cells, place: Place, clues: SheetClues, above: Table | null): Table | null {
  const { lines, block, titles: sharedTitles } = place;
  const area = extentOf(lines, block);
  const body = { ...area, top: block.bodyTop };
  const header = block.header ? { ...area, bottom: block.header.bottom } : null;
  const columns = filledColumns(cells, area);
  const headers = headerTexts(cells, header, columns);
  const own = titleTexts(cells, lines, block);
  const titles = own.length > 0 ? own : sharedTitles;
  const title = titleOf(titles, headers);
  const setting: ColumnSetting = {
    cells,
    body,
    columns,
    headers,
    title,
    hidden: clues.hiddenColumns,
    names: namesOf(clues, body),
  };
  const drafts = draftColumns(setting);
  const figureColumns = drafts.filter(holdsFigures).map((draft) => draft.column);
  if (figureColumns.length === 0) return null;
  const names = nameColumnsOf(cells, body, drafts);
  const rows = draftRows({
    cells,
    top: body.top,
    bottom: body.bottom,
    columns,
    figureColumns,
    labelColumn: names.label,
    headingColumns: names.headings,
    headerRows: new Set(block.repeatedHeaders),
    hiddenRows: clues.hiddenRows,
  });
  const context = decimalSign(cells, body, figureColumns);
  tellRows(cells, drafts, rows, context);
  const items = rows.filter((row) => row.kind !== "total" && row.kind !== "subtotal").map((row) => row.row);
  const finished = finishColumns(setting, drafts, items);
  const unit = findTableUnit(setting, drafts, [...own, ...sharedTitles], clues, above?.unit ?? null);
  return new ReadTable({
    cells,
    area,
    header,
    title,
    titleRows: block.titleRows,
    unit,
    columns: finished,
    rows,
    labelColumn: names.label,
    context,
    hasHidden: isPartlyHidden(area, clues),
  });
}

function holdsFigures(draft: ColumnDraft): boolean {
  return draft.content === "figures" || draft.content === "percentages";
}

function filledColumns(cells: Cells, area: Area): number[] {
  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (!isEmptyColumn(cells, column, area.top, area.bottom)) columns.push(column);
  }
  return columns;
}

/** The lines above a block, each as one text. */
export function titleTexts(cells: Cells, lines: Lines, block: Block): string[] {
  return block.titleRows.map((row) => {
    const texts = lines.contentColumns(row).map((column) => cells.text(row, column));
    return [...new Set(texts)].join(" ");
  });
}

/** The title lines but for those that only state a unit; without any, a corner header that says more than a column's name. */
function titleOf(titles: readonly string[], headers: readonly string[]): string {
  const lines = titles.filter((text) => !saysOnlyUnit(text));
  if (lines.length > 0) return lines.join(" – ");
  const corner = headers[0] ?? "";
  return findUnit(corner) !== null || /(?:19|20)\d\d/.test(corner) ? corner : "";
}

const unitLineWords = matcherOf(UNIT_LINE_WORDS);

function saysOnlyUnit(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return findUnit(text) !== null && words.every((word) => findUnit(word) !== null || unitLineWords.is(word));
}

/** Defined names of ranges in the body's columns. */
function namesOf(clues: SheetClues, body: Area): Map<number, string> {
  const names = new Map<number, string>();
  for (const { name, area } of clues.names) {
    const isInside = area.left === area.right && area.top <= body.bottom && area.bottom >= body.top;
    if (isInside) names.set(area.left, name);
  }
  return names;
}

function decimalSign(cells: Cells, body: Area, columns: readonly number[]): NumeralContext | undefined {
  const texts: string[] = [];
  for (let row = body.top; row <= body.bottom && texts.length < 300; row += 1) {
    for (const column of columns) {
      if (cells.kind(row, column) === KIND.numeral) texts.push(cells.text(row, column));
    }
  }
  return decimalSignIn(texts);
}

/** Kinds that depend on other rows: totals, subtotals and parts. */
function tellRows(
  cells: Cells,
  drafts: readonly ColumnDraft[],
  rows: Row[],
  context: NumeralContext | undefined,
): void {
  const columns = drafts
    .filter((draft) => draft.additive)
    .map((draft) => new TrialColumn(cells, draft.column, rows, context));
  tellParts(rows, columns);
  tellTotals(rows, columns);
}

function isPartlyHidden(area: Area, clues: SheetClues): boolean {
  const rows = [...clues.hiddenRows].some((row) => row >= area.top && row <= area.bottom);
  return rows || [...clues.hiddenColumns].some((column) => column >= area.left && column <= area.right);
}
