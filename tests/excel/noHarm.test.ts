import fc from "fast-check";
import {
  HostError,
  insertCells,
  type Mark,
  readWorkbook,
  restoreCells,
  rowRead,
  showMarks,
  clearMarks,
  writeCells,
  type Written,
} from "../../src/excel";
import type { WorkbookData } from "../../src/reading";
import { toA1 } from "../../src/reading";
import { type Interruption, OPERATIONS, type Operation, type Twins, TwinSession, WORKBOOK } from "./twins";

const twins = new TwinSession();

beforeAll(() => twins.open());
afterAll(() => twins.close());

const RUNS = { numRuns: 60, seed: 20_240_501 } as const;

/** Only what Excel refuses or what somebody else did may go wrong, and it is told in words. */
async function attempt<T>(work: () => Promise<T>): Promise<T | HostError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

const INTERRUPTION: fc.Arbitrary<Interruption | null> = fc.option(
  fc.record({
    trip: fc.integer({ min: 1, max: 4 }),
    what: fc.oneof(
      fc.constantFrom("refused" as const, "answer lost" as const),
      fc.record({ operation: OPERATIONS }),
    ),
  }),
  { freq: 2 },
);

const CELL = fc.record({ sheet: fc.nat(1), row: fc.nat(6), column: fc.nat(4) });

describe("highlights", () => {
  const STEP = fc.oneof(
    fc.record({
      kind: fc.constant("apply" as const),
      cells: fc.array(fc.tuple(CELL, fc.constantFrom<Mark["kind"]>("suspect", "error", "warning")), {
        maxLength: 8,
      }),
      between: fc.option(OPERATIONS),
      interruption: INTERRUPTION,
    }),
    fc.record({ kind: fc.constant("clear" as const), interruption: INTERRUPTION }),
    fc.record({ kind: fc.constant("person" as const), operation: OPERATIONS }),
  );

  it("leave the workbook byte for byte as it would have been without them, whatever comes between", async () => {
    await fc.assert(
      fc.asyncProperty(WORKBOOK, fc.array(STEP, { minLength: 1, maxLength: 6 }), async (data, steps) => {
        const two = twins.take(data);
        for (const step of steps) {
          if (step.kind === "person") two.perform(step.operation);
          else if (step.kind === "clear") await two.interrupted(step.interruption, () => attempt(clearMarks));
          else await apply(two, step);
        }
        await clearMarks();
        expect(two.withGrant()).toBe(two.without());
      }),
      RUNS,
    );
  }, 60_000);

  async function apply(
    two: Twins,
    step: {
      cells: [{ sheet: number; row: number; column: number }, Mark["kind"]][];
      between: Operation | null;
      interruption: Interruption | null;
    },
  ): Promise<void> {
    const reading = await readWorkbook("workbook");
    const { grids } = reading.workbook;
    const marks = step.cells.map(([{ sheet, row, column }, kind]): Mark => {
      return { sheet: grids[sheet % grids.length]!.sheet, row, column, kind };
    });
    const read = two.rowsNow();
    if (step.between) two.perform(step.between);
    const report = await two.interrupted(step.interruption, () => attempt(() => showMarks(marks, reading)));
    // Of a run that failed half-way, the one before may have left its marks; what it did itself is held by the next run.
    if (report instanceof HostError) return;
    const meant = new Set(
      marks.map(({ sheet, row }) => read.find((each) => each.sheet === sheet && each.row === row)?.id),
    );
    const same = new Set(read.filter(({ id }) => meant.has(id)).map(({ contents }) => contents));
    const strangers = two.markedRows().filter(({ id, contents, isNew }) => {
      return !isNew && !meant.has(id) && !same.has(contents);
    });
    expect(strangers).toEqual([]);
  }
});

/** Number cells of the workbook as changes: each shows what it holds. */
function changesAt(
  workbook: WorkbookData,
  cells: { sheet: number; row: number; column: number }[],
  to: number,
) {
  const seen = new Set<string>();
  return cells.flatMap(({ sheet, row, column }) => {
    const grid = workbook.grids[sheet % workbook.grids.length]!;
    const value = grid.values[row - grid.top]?.[column - grid.left];
    const key = `${grid.sheet}!${toA1(row, column)}`;
    if (typeof value !== "number" || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        sheet: grid.sheet,
        address: toA1(row, column),
        from: String(value),
        to: String(to),
        row: rowRead(grid, row),
      },
    ];
  });
}

const PLAN = fc.record({
  cells: fc.array(CELL, { minLength: 1, maxLength: 4 }),
  between: fc.option(OPERATIONS),
  interruption: INTERRUPTION,
  afterwards: fc.array(OPERATIONS, { maxLength: 2 }),
  undoing: INTERRUPTION,
});

/** Written whole and then taken back whole, or refused with nothing written: never anything between. */
async function writeAndTakeBack(
  two: Twins,
  plan: { interruption: Interruption | null; afterwards: Operation[]; undoing: Interruption | null },
  write: () => Promise<Written[]>,
): Promise<"refused" | "undone" | "kept"> {
  const outcome = await two.interrupted(plan.interruption, () => attempt(write));
  if (outcome instanceof HostError) {
    expect(two.withGrant()).toBe(two.without());
    return "refused";
  }
  for (const operation of plan.afterwards) two.perform(operation);
  const written = two.withGrant();
  const undone = await two.interrupted(plan.undoing, () => attempt(() => restoreCells(outcome)));
  if (!(undone instanceof HostError)) {
    expect(two.withGrant()).toBe(two.without());
    return "undone";
  }
  // Refused, or out of reach: what stood there stands there still, but for what the other person did meanwhile.
  if (two.quiet) expect(two.withGrant()).toBe(written);
  return "kept";
}

describe("a correction", () => {
  it("is written whole in the rows that were read, or not at all; taken back, it leaves no trace", async () => {
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(WORKBOOK, PLAN, async (data, plan) => {
        const two = twins.take(data);
        const { workbook } = await readWorkbook("workbook");
        const changes = changesAt(workbook, plan.cells, 77);
        fc.pre(changes.length > 0);
        if (plan.between) two.perform(plan.between);
        const how = await writeAndTakeBack(two, plan, () => writeCells(changes, { replaceFormulas: true }));
        seen[how] = (seen[how] ?? 0) + 1;
      }),
      { ...RUNS, numRuns: 150 },
    );
    expect(Object.keys(seen).sort()).toEqual(["kept", "refused", "undone"]);
  }, 60_000);
});

describe("an inserted distribution", () => {
  it("fills empty cells whole, or none; taken back, it leaves no trace", async () => {
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(WORKBOOK, PLAN, fc.integer({ min: 1, max: 3 }), async (data, plan, height) => {
        const two = twins.take(data);
        const { sheetNames } = await readWorkbook("workbook");
        const { row, column } = plan.cells[0]!;
        const contents = Array.from({ length: height }, (_, index) => [index === 0 ? "=10+3" : 5 * index]);
        const area = { top: row, bottom: row + height - 1, left: column + 3, right: column + 3 };
        const fills = { ...area, bottom: area.bottom + 1 };
        const insertion = { sheet: sheetNames[0]!, area, fills, contents, numberFormat: "#,##0" };
        if (plan.between) two.perform(plan.between);
        const how = await writeAndTakeBack(two, plan, () => insertCells(insertion));
        seen[how] = (seen[how] ?? 0) + 1;
      }),
      { ...RUNS, numRuns: 150 },
    );
    expect(Object.keys(seen).sort()).toEqual(["kept", "refused", "undone"]);
  }, 60_000);
});
