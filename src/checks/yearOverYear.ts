import { Decimal, decimalOf, roundTo } from "../money";
import type { CellRef, Table, TableColumn } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/** Words that head a column of changes, in the languages that sheets are kept in. */
const CHANGE_WORDS = /förändring|ändring|skillnad|diff|change|endring|breyting|forskel/i;
/** At least so many rows must give the printed change before another row is held against it. */
const LEAST_ROWS = 3;

/** A printed change in per cent between two years that the years' own amounts do not give, where most rows' do. */
export const yearOverYear: Check = {
  id: "year-over-year",
  find: (context: CheckContext) => {
    const mended = mendedRows(context);
    return context.tables.flatMap((table) => {
      const years = yearsOf(table);
      if (!years) return [];
      return table.columns
        .filter(({ header, additive }) => !additive && CHANGE_WORDS.test(header))
        .flatMap((column) => wrongChanges(table, column, years))
        .filter(({ cell }) => !mended.has(`${cell.sheet}!${cell.row}`))
        .map((change) => draft(context, change));
    });
  },
};

/** Rows in which a cell is wrong already: one mistake is told once. */
function mendedRows({ causes }: CheckContext): Set<string> {
  const cells = causes.flatMap(({ cause, cell }) =>
    (cause.repairs[0]?.changes ?? []).map(({ variable }) => cell(variable)),
  );
  return new Set(cells.map(({ sheet, row }) => `${sheet}!${row}`));
}

interface PrintedChange {
  readonly cell: CellRef;
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly holds: boolean;
}

/** The two columns of amounts that a change is between: the last two years of one role. */
function yearsOf(table: Table): readonly [TableColumn, TableColumn] | null {
  const dated = table.columns.filter(({ year, additive }) => year !== null && additive);
  const sorted = [...dated].sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  const [before, now] = sorted.slice(-2);
  return before && now && before.year !== now.year ? [before, now] : null;
}

function wrongChanges(
  table: Table,
  column: TableColumn,
  years: readonly [TableColumn, TableColumn],
): PrintedChange[] {
  // A percentage is a fraction under a number format, or the number of per cent.
  for (const scale of [1, 100]) {
    const changes = table.rows.flatMap(({ row }) => changeAt(table, row, column, years, scale) ?? []);
    const holds = changes.filter((change) => change.holds).length;
    if (holds >= LEAST_ROWS && holds * 2 > changes.length) return changes.filter((change) => !change.holds);
  }
  return [];
}

function changeAt(
  table: Table,
  row: number,
  { column, decimals }: TableColumn,
  [before, now]: readonly [TableColumn, TableColumn],
  scale: number,
): PrintedChange | null {
  const [earlier, later] = [table.amount(row, before.column), table.amount(row, now.column)];
  const value = table.value(row, column);
  if (!earlier || !later || earlier.value.isZero() || typeof value !== "number") return null;
  const stated = decimalOf(value).times(100).dividedBy(scale);
  const expected = later.value.minus(earlier.value).dividedBy(earlier.value).times(100);
  const places = Math.max(decimals ?? 0, 1);
  const half = new Decimal(10).pow(-places).dividedBy(2).plus(roundingOf(earlier.value, earlier.decimals));
  return {
    cell: { sheet: table.sheet, row, column },
    stated,
    expected,
    holds: stated.minus(expected).abs().lte(half),
  };
}

/** What the rounding of the amounts themselves can do to the percentage. */
function roundingOf(value: Decimal, decimals: number | null): Decimal {
  return decimals === null
    ? new Decimal(0)
    : new Decimal(10).pow(-decimals).dividedBy(value.abs()).times(100);
}

function draft({ cells }: CheckContext, { cell, stated, expected }: PrintedChange): Draft {
  const percent = (value: Decimal): string => roundTo(value, 1).toFixed(1);
  return {
    severity: "warning",
    cell,
    stated: percent(stated),
    expected: percent(expected),
    difference: percent(stated.minus(expected)),
    unit: "%",
    message: {
      id: "check.year-over-year.message",
      values: {
        label: cells.label(cell),
        stated: { percent: percent(stated) },
        expected: { percent: percent(expected) },
      },
    },
  };
}
