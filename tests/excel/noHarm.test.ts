import fc from "fast-check";
import {
  HostError,
  insertCells,
  type Mark,
  readWorkbook,
  restoreCells,
  rowRead,
  planMarks,
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

/** Nobody else writes this: who types the very figure that Grant has written cannot be told from Grant. */
const OWN = 1_077;

const RUNS = { numRuns: 100, seed: 20_240_501 } as const;

/** Only what Excel refuses or what somebody else did may go wrong, and it is told in words. */
async function attempt<T>(work: () => Promise<T>): Promise<T | HostError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Most often right before the second round trip, which writes what the first has looked at. */
const INTERRUPTION: fc.Arbitrary<Interruption | null> = fc.option(
  fc.record({
    trip: fc.constantFrom(1, 2, 2, 2, 3),
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
        minLength: 1,
        maxLength: 4,
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
  }, 120_000);

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
    const report = await two.interrupted(step.interruption, () =>
      attempt(() => showMarks(planMarks(marks, grids), reading)),
    );
    // Of a run that failed half-way, the one before may have left its marks; what it did itself is held by the next run.
    if (report instanceof HostError) return;
    const meant = new Set<string>();
    for (const { sheet, row, column } of marks) {
      const known = read.find((each) => each.sheet === sheet && each.row === row)!;
      meant.add(`${known.id} ${column}`).add(`${known.contents} ${column}`);
    }
    // A row that was put in among marked ones is marked with them, as Excel lets conditional formats grow.
    const strangers = two.markedCells().filter(({ row: { id, contents, isNew }, column }) => {
      return !isNew && !meant.has(`${id} ${column}`) && !meant.has(`${contents} ${column}`);
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
  aims: fc.boolean(),
});

/** Somebody who writes where Grant is about to write. */
function aimed(
  interruption: Interruption | null,
  aims: boolean,
  cell: { sheet: number; row: number; column: number },
): Interruption | null {
  const what = interruption?.what;
  if (!aims || typeof what !== "object" || what.operation.kind !== "write") return interruption;
  return { ...interruption!, what: { operation: { ...what.operation, ...cell } } };
}

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
        const changes = changesAt(workbook, plan.cells, OWN);
        fc.pre(changes.length > 0);
        if (plan.between) two.perform(plan.between);
        const interruption = aimed(plan.interruption, plan.aims, plan.cells[0]!);
        const undoing = aimed(plan.undoing, plan.aims, plan.cells[0]!);
        const how = await writeAndTakeBack(two, { ...plan, interruption, undoing }, () =>
          writeCells(changes, { replaceFormulas: true }),
        );
        seen[how] = (seen[how] ?? 0) + 1;
      }),
      { ...RUNS, numRuns: 200 },
    );
    expect(Object.keys(seen).sort()).toEqual(["kept", "refused", "undone"]);
  }, 120_000);
});

describe("an inserted distribution", () => {
  it("fills empty cells whole, or none; taken back, it leaves no trace", async () => {
    const seen: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(WORKBOOK, PLAN, fc.integer({ min: 1, max: 3 }), async (data, plan, height) => {
        const two = twins.take(data);
        const { sheetNames } = await readWorkbook("workbook");
        const { row, column } = plan.cells[0]!;
        const contents = Array.from({ length: height }, (_, index) => [index === 0 ? "=10+3" : OWN * index]);
        const area = { top: row, bottom: row + height - 1, left: column + 3, right: column + 3 };
        const fills = { ...area, bottom: area.bottom + 1 };
        const insertion = { sheet: sheetNames[0]!, area, fills, contents, numberFormat: "#,##0" };
        if (plan.between) two.perform(plan.between);
        const target = { sheet: 0, row, column: area.left };
        const interruption = aimed(plan.interruption, plan.aims, target);
        const undoing = aimed(plan.undoing, plan.aims, target);
        const how = await writeAndTakeBack(two, { ...plan, interruption, undoing }, () =>
          insertCells(insertion),
        );
        seen[how] = (seen[how] ?? 0) + 1;
      }),
      { ...RUNS, numRuns: 200 },
    );
    expect(Object.keys(seen).sort()).toEqual(["kept", "refused", "undone"]);
  }, 120_000);
});
