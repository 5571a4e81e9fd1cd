import type { Area, CellValue, Grid, WorkbookData } from "../reading";
import { isRegisterName, type RegisterIds } from "../register";
import { CELLS_PER_REQUEST, type Chunk, halve, planRequests } from "./chunks";
import { hostError, TOO_LARGE } from "./errors";
import { askForIds, idsFrom } from "./registerIds";
import { inExcel, once } from "./session";
import { type Kept, keptIn } from "./settings";

/** What is validated: every sheet (hidden ones too), or the sheet that is shown. */
export type ReadScope = "workbook" | "sheet";

export interface ReadOptions {
  /** Called before each request with the sheet that is read and how far the reading has come, 0 to 1. */
  readonly onProgress?: (sheet: string, fraction: number) => void;
  /** Stops between two requests; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The cells of a workbook, and what Grant keeps in it. */
export interface Reading {
  readonly workbook: WorkbookData;
  /** All of the workbook's sheets, those that were not asked for too. */
  readonly sheetNames: readonly string[];
  readonly kept: Kept;
  /** By which ids the register's table is known; null where the workbook keeps none. */
  readonly registerIds: RegisterIds | null;
}

/**
 * What the second request asks of every sheet without knowing how large it is: wide enough for nearly all, and so many rows that all
 * sheets together cannot ask for more than Excel answers in one go.
 */
const FIRST_COLUMNS = 50;
/** Most sheets fill no more columns; by them the answer is kept as small as a chunk's. */
const LIKELY_COLUMNS = 10;
const FIRST_ROWS = 1_000;

const EDGES = "rowIndex,columnIndex,rowCount,columnCount";
const CONTENTS = "values,formulas,numberFormat";

/** A sheet while it is being read. */
interface Source {
  readonly sheet: Excel.Worksheet;
  readonly tables: readonly Excel.Table[];
  used: Area | null;
  readonly contents: Contents;
  hiddenRows: number[];
  hiddenColumns: number[];
  excelTables: { name: string; area: Area }[];
}

interface Contents {
  values: CellValue[][];
  formulas: CellValue[][];
  formats: string[][];
}

/**
 * Reads the sheets' cells as they stand, in two round trips: the list of sheets, names and tables; then everything in them.
 * A third is needed where rows or columns are hidden; sheets too large for one answer come in chunks. Merged areas are never asked
 * for: that empties Excel's undo stack (OfficeDev/office-js#5918).
 */
export async function readWorkbook(scope: ReadScope, options: ReadOptions = {}): Promise<Reading> {
  return inExcel(async (context) => {
    const { name, definedNames, kept, sheetNames, sources, ids } = await readContents(context, scope);
    options.signal?.throwIfAborted();
    options.onProgress?.(sources[0]?.sheet.name ?? name, 0);
    const whole = await readAtOnce(context, sources);
    if (!whole) await readInChunks(context, sources, options);
    options.signal?.throwIfAborted();
    const workbook = { name, definedNames, grids: sources.map(toGrid) };
    return { workbook, sheetNames, kept, registerIds: idsFrom(ids) };
  });
}

async function readContents(context: Excel.RequestContext, scope: ReadScope) {
  const { workbook } = context;
  workbook.load("name");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/id,items/name,items/worksheet/name");
  const settings = workbook.settings.load("items/key,items/value");
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const ids = askForIds(workbook, settings, tables.items);
  const wanted = scope === "workbook" ? sheets.items : oneSheet(sheets.items, active.name, tables.items);
  const sources = wanted.map((sheet): Source => {
    const own = tables.items.filter((table) => table.worksheet.name === sheet.name);
    return {
      sheet,
      tables: own,
      used: null,
      contents: { values: [], formulas: [], formats: [] },
      hiddenRows: [],
      hiddenColumns: [],
      excelTables: [],
    };
  });
  const definedNames = names.items.map((item) => ({ name: item.name, formula: String(item.formula) }));
  const sheetNames = sheets.items.map((sheet) => sheet.name);
  return { name: workbook.name, definedNames, kept: keptIn(settings), sheetNames, sources, ids };
}

/** The sheet that is shown, and the register that it is checked against. */
function oneSheet(
  sheets: readonly Excel.Worksheet[],
  active: string,
  tables: readonly Excel.Table[],
): Excel.Worksheet[] {
  const registers = tables.filter(({ name }) => isRegisterName(name)).map(({ worksheet }) => worksheet.name);
  const others = sheets.filter(({ name }) => name !== active && registers.includes(name));
  return [...sheets.filter(({ name }) => name === active), ...others];
}

/** Reads every sheet in one request; false where a sheet is larger than the first look or the answer is too large. */
async function readAtOnce(context: Excel.RequestContext, sources: Source[]): Promise<boolean> {
  const rows = Math.min(FIRST_ROWS, Math.ceil(CELLS_PER_REQUEST / LIKELY_COLUMNS / sources.length));
  const asked = sources.map((source) => ({
    ...askForEdges(source),
    cells: once(
      once(source.sheet.getRangeByIndexes(0, 0, rows, FIRST_COLUMNS))
        .getUsedRangeOrNullObject(true)
        .load(`${EDGES},${CONTENTS}`),
    ),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (hostError(error).id !== TOO_LARGE) throw error;
    return false;
  }
  sources.forEach((source, index) => {
    const { used, tables, cells } = asked[index]!;
    takeEdges(source, used, tables);
    if (source.used && !cells.isNullObject && sameArea(source.used, areaOf(cells))) take(source, cells);
  });
  await readHidden(
    context,
    sources,
    asked.map(({ used }) => used),
  );
  return sources.every((source) => source.used === null || source.contents.values.length > 0);
}

/** Reads what is not read yet, a request at a time. */
async function readInChunks(
  context: Excel.RequestContext,
  sources: Source[],
  options: ReadOptions,
): Promise<void> {
  const sizesKnown = sources.some((source) => source.used !== null);
  if (!sizesKnown) {
    const asked = sources.map(askForEdges);
    await context.sync();
    sources.forEach((source, index) => takeEdges(source, asked[index]!.used, asked[index]!.tables));
    await readHidden(
      context,
      sources,
      asked.map(({ used }) => used),
    );
  }
  const missing = sources.map((source) => (source.contents.values.length > 0 ? null : source.used));
  const requests = planRequests(missing);
  for (const [index, chunks] of requests.entries()) {
    options.signal?.throwIfAborted();
    const first = sources[chunks[0]!.sheet]!;
    options.onProgress?.(first.sheet.name, index / requests.length);
    await readChunks(context, sources, chunks);
  }
}

/** Where the answer is too large after all, as long texts make it, half is asked for at a time, down to one row. */
async function readChunks(
  context: Excel.RequestContext,
  sources: Source[],
  chunks: readonly Chunk[],
): Promise<void> {
  const ranges = chunks.map(({ sheet, area }) => rangeOf(sources[sheet]!, area).load(CONTENTS));
  try {
    await context.sync();
  } catch (error) {
    const halves = halve(chunks);
    if (hostError(error).id !== TOO_LARGE || !halves) throw error;
    for (const half of halves) await readChunks(context, sources, half);
    return;
  }
  chunks.forEach(({ sheet }, index) => take(sources[sheet]!, ranges[index]!));
}

function rangeOf({ sheet }: Source, { top, left, bottom, right }: Area): Excel.Range {
  return once(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
}

function askForEdges(source: Source) {
  return {
    used: once(source.sheet.getUsedRangeOrNullObject(true).load(`${EDGES},rowHidden,columnHidden`)),
    tables: source.tables.map((table) => once(table.getRange().load(EDGES))),
  };
}

function takeEdges(source: Source, used: Excel.Range, tables: Excel.Range[]): void {
  source.used = used.isNullObject ? null : areaOf(used);
  source.excelTables = tables.map((range, index) => ({
    name: source.tables[index]!.name,
    area: areaOf(range),
  }));
}

/** A range's `rowHidden` is true, false, or null where only some of its rows are hidden: then each row is asked. */
async function readHidden(
  context: Excel.RequestContext,
  sources: Source[],
  used: Excel.Range[],
): Promise<void> {
  const rows = sources.map((source, index) =>
    source.used && used[index]!.rowHidden === null
      ? rangeOf(source, source.used).getRowProperties({ rowHidden: true })
      : null,
  );
  const columns = sources.map((source, index) =>
    source.used && used[index]!.columnHidden === null
      ? rangeOf(source, source.used).getColumnProperties({ columnHidden: true })
      : null,
  );
  if ([...rows, ...columns].some((asked) => asked !== null)) await context.sync();
  sources.forEach((source, index) => {
    const area = source.used;
    if (!area) return;
    const rowsHidden = rows[index]?.value.map((row) => row.rowHidden === true);
    const columnsHidden = columns[index]?.value.map((column) => column.columnHidden === true);
    source.hiddenRows = hiddenFrom(area.top, area.bottom, rowsHidden ?? used[index]!.rowHidden);
    source.hiddenColumns = hiddenFrom(area.left, area.right, columnsHidden ?? used[index]!.columnHidden);
  });
}

/** The indices from `first` to `last` that are hidden; `hidden` says it for each of them or for all. */
function hiddenFrom(first: number, last: number, hidden: boolean | readonly boolean[]): number[] {
  if (hidden === false) return [];
  const indices = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return indices.filter((_, offset) => (typeof hidden === "boolean" ? hidden : hidden[offset]));
}

/** Adds the rows to those that are read: what came before is not copied again with each request. */
function take({ contents }: Source, range: Excel.Range): void {
  for (const row of range.values as CellValue[][]) contents.values.push(row);
  for (const row of range.formulas as CellValue[][]) contents.formulas.push(row);
  for (const row of range.numberFormat as string[][]) contents.formats.push(row);
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function toGrid(source: Source): Grid {
  return {
    sheet: source.sheet.name,
    top: source.used?.top ?? 0,
    left: source.used?.left ?? 0,
    ...source.contents,
    hiddenRows: source.hiddenRows,
    hiddenColumns: source.hiddenColumns,
    visibility: VISIBILITY[source.sheet.visibility],
    excelTables: source.excelTables,
  };
}
