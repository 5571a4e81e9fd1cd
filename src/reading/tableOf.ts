import { decimalSignIn, findUnit, type NumeralContext, readNumeral, type Unit } from "../money";
import { type Block, extentOf } from "./blocks";
import { type Cells, KIND } from "./cells";
import {
  type ColumnDraft,
  type ColumnSetting,
  draftColumns,
  finishColumns,
  isMoney,
  labelColumnOf,
  sampleFigures,
} from "./columns";
import { numberAt } from "./figures";
import type { Area } from "./grid";
import { headerTexts } from "./headerTexts";
import type { Lines } from "./lines";
import { formatFacts } from "./numberFormat";
import { tellParts } from "./ofWhich";
import { ReadTable } from "./readTable";
import { draftRows, finish, type RowDraft } from "./rows";
import { isEmptyColumn } from "./sides";
import type { SheetClues } from "./sheetClues";
import { entryIn } from "./stated";
import type { Table } from "./table";
import { tellTotals } from "./totals";
import { speaksOfMoney, type UnitFinding, unitOf } from "./units";

/** Makes a table of a block of rows: its columns' roles, its unit, its rows' kinds. Null where no column holds figures. */
export function tableOf(
  cells: Cells,
  lines: Lines,
  block: Block,
  clues: SheetClues,
  sharedTitles: readonly string[],
): Table | null {
  const area = extentOf(lines, block);
  const body = { ...area, top: block.bodyTop };
  const header = block.header ? { ...area, bottom: block.header.bottom } : null;
  const columns = filledColumns(cells, area);
  const headers = headerTexts(cells, header, columns);
  const own = titleTexts(cells, lines, block);
  const titles = own.length > 0 ? own : sharedTitles;
  const title = titleOf(titles, headers);
  const names = namesOf(clues, body);
  const setting: ColumnSetting = { cells, body, columns, headers, title, hidden: clues.hiddenColumns, names };
  const drafts = draftColumns(setting);
  const figureColumns = drafts.filter(holdsFigures).map((draft) => draft.column);
  if (figureColumns.length === 0) return null;
  const labelColumn = labelColumnOf(cells, body, drafts);
  const rows = draftRows({
    cells,
    top: body.top,
    bottom: body.bottom,
    columns,
    figureColumns,
    labelColumn,
    headerRows: new Set(block.repeatedHeaders),
  });
  const context = decimalSign(cells, body, figureColumns);
  tellRows(cells, drafts, rows, context);
  const items = rows.filter((row) => row.kind !== "total" && row.kind !== "subtotal").map((row) => row.row);
  const finished = finishColumns(setting, drafts, items);
  const unit = findTableUnit(setting, drafts, [...own, ...sharedTitles], clues);
  return new ReadTable({
    cells,
    area,
    header,
    title,
    titleRows: block.titleRows,
    unit,
    columns: finished,
    rows: rows.map((row) => finish(row, clues.hiddenRows)),
    labelColumn,
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
  const lines = titles.filter((text) => !(text.length <= 20 && findUnit(text) !== null));
  if (lines.length > 0) return lines.join(" – ");
  const corner = headers[0] ?? "";
  return findUnit(corner) !== null || /(?:19|20)\d\d/.test(corner) ? corner : "";
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
  rows: RowDraft[],
  context: NumeralContext | undefined,
): void {
  const columns = drafts
    .filter((draft) => draft.additive)
    .map((draft) => new LazyColumn(cells, draft.column, rows, context));
  tellParts(rows, columns);
  tellTotals(rows, columns);
}

/** A column's figures, read only if a sum is to be tried on them. */
class LazyColumn {
  private read: Float64Array | null = null;

  constructor(
    private readonly cells: Cells,
    private readonly column: number,
    private readonly rows: readonly RowDraft[],
    private readonly context: NumeralContext | undefined,
  ) {}

  get values(): Float64Array {
    this.read ??= Float64Array.from(this.rows, ({ row }) =>
      numberAt(this.cells, this.context, row, this.column),
    );
    return this.read;
  }

  /** Half of the last decimal in which the column is written. */
  get slack(): number {
    const decimals = this.rows.slice(0, 200).map(({ row }) => this.decimals(row));
    return 0.5 * 10 ** -Math.max(0, ...decimals.filter((count) => count <= 3));
  }

  private decimals(row: number): number {
    const value = this.cells.value(row, this.column);
    if (typeof value === "string") return readNumeral(value, this.context)?.decimals ?? 0;
    if (typeof value !== "number") return 0;
    return (String(value).split(".")[1] ?? "").length;
  }
}

function findTableUnit(
  setting: ColumnSetting,
  drafts: readonly ColumnDraft[],
  titles: readonly string[],
  clues: SheetClues,
): UnitFinding {
  const { cells, body, headers, title } = setting;
  const amounts = drafts.filter(
    (draft) => draft.content === "figures" && draft.additive && isMoney(draft.role),
  );
  const others = headers.filter(
    (_, index) => !amounts.some((draft) => draft.column === setting.columns[index]),
  );
  const units = cellUnits(cells, body, amounts);
  return unitOf({
    cells: units,
    headers: amounts.map((draft) => findUnit(draft.header)),
    titles: [...others, ...[...titles].reverse()],
    sheet: clues.texts,
    figures: sampleFigures(
      cells,
      body,
      amounts.map((draft) => draft.column),
    ),
    aboutMoney: speaksOfMoney(title) || headers.some(speaksOfMoney) || clues.texts.some(speaksOfMoney),
  });
}

/** The units that stand beside the amounts or in their number formats, one entry for each amount looked at. */
function cellUnits(cells: Cells, body: Area, amounts: readonly ColumnDraft[]): (Unit | null)[] {
  const units: (Unit | null)[] = [];
  for (let row = body.top; row <= body.bottom && units.length < 600; row += 1) {
    for (const { column } of amounts) {
      const value = cells.value(row, column);
      if (typeof value === "number") units.push(formatFacts(cells.format(row, column)).unit);
      else if (cells.kind(row, column) === KIND.numeral && typeof value === "string") {
        units.push(readNumeral(value)?.unit ?? null);
      } else if (cells.kind(row, column) === KIND.entry) {
        units.push(entryIn(cells.text(row, column))?.numeral.unit ?? null);
      }
    }
  }
  return units;
}

function isPartlyHidden(area: Area, clues: SheetClues): boolean {
  const rows = [...clues.hiddenRows].some((row) => row >= area.top && row <= area.bottom);
  return rows || [...clues.hiddenColumns].some((column) => column >= area.left && column <= area.right);
}
