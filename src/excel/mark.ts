import { type Grid, rangeToA1 } from "../reading";
import { toBlocks } from "./blocks";
import { GONE, hostError } from "./errors";
import { giveWay } from "./giveWay";
import { type Block, type MarkPlan, rowsOf } from "./markBlocks";
import { addRule, deleteRules, findSheets, isLocked, type MarkedSheet, ownRules } from "./markRules";
import type { Reading } from "./readWorkbook";
import { holdsTheSame, rowRead } from "./rows";
import { followed, inExcel, once } from "./session";

export interface MarkReport {
  /** Rules written: one for each contiguous block of cells of one kind. */
  readonly blocks: number;
  /** Sheets left alone because they are protected and do not allow formatting. */
  readonly protectedSheets: readonly string[];
  /** Sheets that are gone, or whose rows are not those that were read: what was to be highlighted there was not. */
  readonly changedSheets: readonly string[];
}

export interface ClearReport {
  /** Highlights taken away. */
  readonly rules: number;
  /** Sheets that keep their highlights because they are protected and do not allow formatting. */
  readonly protectedSheets: readonly string[];
}

/** What was read before the marks were known: the sheets, and the rows that the marks are meant for. */
export type MarkedReading = Pick<Reading, "sheetNames" | "workbook">;

const NOTHING_READ: MarkedReading = { sheetNames: [], workbook: { name: "", grids: [] } };

/**
 * Shows these highlights and no others of Grant's: takes away the old ones, then lays a conditional format over each contiguous
 * block. The user's own fills and rules are untouched, and the highlights move along when rows are inserted. A row that is not the
 * one that `reading` has any more gets none. Two round trips, and one more where there are custom rules to tell apart.
 */
export async function showMarks(plan: MarkPlan, reading: MarkedReading = NOTHING_READ): Promise<MarkReport> {
  const run = () => inExcel((context) => new Marking(context, reading).show(plan));
  try {
    return await run();
  } catch (error) {
    // A rule or a sheet was taken away between two round trips: what is there now is found when it is asked for again.
    if (hostError(error).id !== GONE) throw error;
    return run();
  }
}

/** Takes away every highlight that Grant has made, in this session or another, and nothing else. */
export async function clearMarks(): Promise<ClearReport> {
  return inExcel(async (context) => {
    const sheets = await findSheets(context, [], () => {});
    const own = await ownRules(context, sheets);
    const kept = sheets.filter((each) => isLocked(each) && own.get(each)!.length > 0);
    const rules = sheets.filter((each) => !isLocked(each)).flatMap((each) => own.get(each)!);
    deleteRules(rules, sheets);
    await context.sync();
    return { rules: rules.length, protectedSheets: kept.map(({ sheet }) => sheet.name) };
  });
}

/** A block on its way: its range follows the cells until the rule is laid. */
interface Prepared {
  readonly block: Block;
  readonly range: Excel.Range;
}

/** Rows that are looked at again before they are highlighted. */
interface Look {
  readonly grid: Grid;
  readonly top: number;
  readonly range: Excel.Range;
}

type SheetsByName = ReadonlyMap<string, Excel.Worksheet>;

class Marking {
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly changed = new Set<string>();
  private byName: SheetsByName = new Map();
  private prepared: Prepared[] = [];
  private looks: Look[] = [];
  private blocks = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly reading: MarkedReading,
  ) {
    this.grids = new Map(reading.workbook.grids.map((grid) => [grid.sheet, grid]));
  }

  async show(portions: MarkPlan): Promise<MarkReport> {
    const sheets = await findSheets(this.context, this.reading.sheetNames, (found) => {
      this.byName = found;
      this.prepare(portions[0] ?? []);
    });
    const own = await ownRules(this.context, sheets);
    const open = sheets.filter((each) => !isLocked(each));
    deleteRules(
      open.flatMap((each) => own.get(each)!),
      sheets,
    );
    const writable = new Set(open.map(({ sheet }) => sheet.name));
    for (let next = 1; next <= Math.max(1, portions.length); next += 1) {
      this.write(writable);
      this.prepare(portions[next] ?? []);
      // A workbook with thousands of findings does not fit one request.
      await this.context.sync();
      await giveWay();
    }
    return this.report(portions, sheets, writable);
  }

  /** Takes hold of the portion's ranges, and asks for their rows in the same round trip. */
  private prepare(portion: readonly Block[]): void {
    const found = portion.filter(({ sheet }) => this.byName.has(sheet));
    for (const { sheet } of portion) if (!this.byName.has(sheet)) this.changed.add(sheet);
    this.prepared = found.map((block) => ({
      block,
      range: followed(this.byName.get(block.sheet)!.getRange(rangeToA1(block.area))),
    }));
    this.looks = [...new Set(found.map(({ sheet }) => sheet))].flatMap((sheet) =>
      this.look(
        sheet,
        found.filter((block) => block.sheet === sheet),
      ),
    );
  }

  private look(sheet: string, blocks: readonly Block[]): Look[] {
    const grid = this.grids.get(sheet);
    const width = grid?.values[0]?.length ?? 0;
    if (!grid || width === 0) return [];
    const rows = new Set(blocks.flatMap(({ area }) => rowsOf(area)));
    return toBlocks([...rows].map((row) => ({ row, column: grid.left }))).map(({ top, bottom }) => ({
      grid,
      top,
      range: once(
        this.byName
          .get(sheet)!
          .getRangeByIndexes(top, grid.left, bottom - top + 1, width)
          .load("formulas"),
      ),
    }));
  }

  /** Lays the rules of what was prepared, except over rows that are not those that were read. */
  private write(writable: ReadonlySet<string>): void {
    const moved = new Set(this.looks.flatMap(movedRows));
    for (const { block, range } of this.prepared) {
      const isMoved = rowsOf(block.area).some((row) => moved.has(`${row} ${block.sheet}`));
      if (isMoved) this.changed.add(block.sheet);
      else if (writable.has(block.sheet)) {
        addRule(range, block.kind);
        this.blocks += 1;
      }
      range.untrack();
    }
  }

  private report(
    portions: MarkPlan,
    sheets: readonly MarkedSheet[],
    writable: ReadonlySet<string>,
  ): MarkReport {
    const wanted = new Set(portions.flatMap((portion) => portion.map(({ sheet }) => sheet)));
    const names = sheets.map(({ sheet }) => sheet.name);
    return {
      blocks: this.blocks,
      protectedSheets: names.filter((name) => wanted.has(name) && !writable.has(name)),
      changedSheets: [...this.changed],
    };
  }
}

function movedRows({ grid, top, range }: Look): string[] {
  return (range.formulas as unknown[][]).flatMap((now, offset) => {
    const read = rowRead(grid, top + offset);
    return read && holdsTheSame(read, now) ? [] : [`${top + offset} ${grid.sheet}`];
  });
}
