import fc from "fast-check";
import { readNumeral } from "../../src/money";
import { LAST_COLUMN, LAST_ROW, parseA1, readTables } from "../../src/reading";
import { readRegister } from "../../src/register";
import { fromText } from "../../src/taskpane/settings/form";
import { validate } from "../../src/validate";
import { check } from "./command";
import { spoiltWorkbook } from "./files";
import { someMatrix, someSettings, someText, someWorkbook } from "./inputs";
import { planted } from "./planted";

/** No input may take longer, in milliseconds. */
const LONGEST = 5_000;

export interface Tried {
  /** Milliseconds of the slowest input. */
  readonly slowest: number;
}

/** One thing that strangers' input gets into. */
export interface Target {
  readonly name: string;
  /** How many of a hundred thousand inputs it gets: the quick ones more. */
  readonly share: number;
  /** Rejects with the smallest input found that breaks a promise. */
  readonly run: (inputs: number, seed: number) => Promise<Tried>;
}

function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

function target<T>(
  name: string,
  share: number,
  input: fc.Arbitrary<T>,
  promise: (input: T) => unknown,
): Target {
  return {
    name,
    share,
    async run(inputs, seed) {
      let slowest = 0;
      const property = fc.asyncProperty(input, async (value) => {
        const start = performance.now();
        await promise(value);
        const taken = performance.now() - start;
        slowest = Math.max(slowest, taken);
        assert(taken < LONGEST, `took ${taken.toFixed(0)} ms`);
      });
      await fc.assert(property, { seed, numRuns: inputs });
      return { slowest };
    },
  };
}

/** Every target; the promises are what holds whatever comes in. */
export const TARGETS: readonly Target[] = [
  target("figures in texts", 70_000, someText, (text) => {
    const numeral = readNumeral(text);
    assert(numeral === null || numeral.value.isFinite(), "a figure that is no number");
    assert(numeral === null || numeral.decimals >= 0, "fewer decimals than none");
  }),
  target("settings that are pasted in", 10_000, someSettings, (text) => {
    const { settings, issues } = fromText(text);
    assert((settings === null) !== (issues === null), "neither settings nor what is wrong with them");
    assert(!("polluted" in {}), "an object's prototype was changed");
    assert(!settings || settings.overheadSpan.least <= settings.overheadSpan.most, "a span that is reversed");
  }),
  target("the register", 9_000, someMatrix, (values) => {
    const { entries, rows } = readRegister({ sheet: "Överenskommelser", top: 0, left: 0, values });
    assert(entries.length === rows.length, "an entry without a row");
    for (const { agreement, income } of entries) {
      assert(agreement !== "", "an entry without a name");
      assert(income === null || income.isFinite(), "an income that is no number");
    }
  }),
  target("reading sheets", 5_000, someWorkbook, (workbook) => {
    for (const grid of workbook.grids) {
      for (const { area } of readTables(grid, workbook)) {
        assert(area.top >= grid.top && area.left >= grid.left, "a table before its sheet's first cell");
        assert(area.bottom < grid.top + grid.values.length, "a table below its sheet's last row");
      }
    }
  }),
  target("the whole validation", 3_000, someWorkbook, (workbook) => {
    const validation = validate(workbook);
    structuredClone(validation);
    for (const { cells, row, difference } of validation.findings) {
      assert(row >= 1, "a finding above the first row");
      assert(difference === null || /^-?\d+(\.\d+)?$/.test(difference), `a difference of ${difference}`);
      for (const cell of cells) {
        const reference = parseA1(cell);
        assert(reference !== null, `no cell: ${cell}`);
        assert(
          reference.area.bottom <= LAST_ROW && reference.area.right <= LAST_COLUMN,
          `beyond the sheet: ${cell}`,
        );
      }
    }
  }),
  target("a wrong sum among right ones", 2_000, planted, ({ workbook, wrong }) => {
    const { findings } = validate(workbook);
    assert(
      findings.some(({ severity }) => severity !== "info"),
      `all holds, though ${wrong} is wrong`,
    );
  }),
  target("the check command on spoilt workbooks", 1_000, spoiltWorkbook, check),
];
