import { convert, Decimal, type Unit } from "../money";
import type { CellRef, Table, TableColumn } from "../reading";
import type { Check, CheckContext, Draft } from "./check";

/**
 * More is decided than was granted: a table of grants followed, on the same sheet, by a table of what they are spent on. More than all
 * grants together is an error; where something remains of them together but the decisions exceed the largest of them, part of another,
 * perhaps earmarked, grant has been taken.
 */
export const overAllocated: Check = {
  id: "over-allocated",
  find: (context: CheckContext) =>
    context.tables.flatMap((granted, index) => {
      const next = context.tables[index + 1];
      const grants = grantsIn(granted);
      const decided = next && next.sheet === granted.sheet ? decidedIn(next) : null;
      return grants.length > 0 && decided ? (exceeded(context, grants, decided) ?? []) : [];
    }),
};

interface Sum {
  readonly cell: CellRef;
  readonly kronor: Decimal;
  readonly value: Decimal;
  readonly unit: Unit | null;
}

/** The incomes of a table that distributes nothing itself. */
function grantsIn(table: Table): Sum[] {
  const [income, ...more] = table.columns.filter(({ role }) => role === "income");
  if (!income || more.length > 0 || spends(table).length > 0) return [];
  return table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap(({ row }) => sumAt(table, row, income) ?? []);
}

/** The total of a table that states what is spent, where a row below says what remains. */
function decidedIn(table: Table): Sum | null {
  const [column, ...more] = spends(table);
  const total = table.rows.find(({ kind }) => kind === "total");
  const remains = table.rows.some(({ kind }) => kind === "remainder");
  const hasIncome = table.columns.some(({ role }) => role === "income");
  if (!column || more.length > 0 || !total || !remains || hasIncome) return null;
  return sumAt(table, total.row, column);
}

function spends(table: Table): TableColumn[] {
  return table.columns.filter(({ role, additive }) => additive && role === "allocation");
}

function sumAt(table: Table, row: number, { column }: TableColumn): Sum | null {
  const amount = table.amount(row, column);
  const unit = amount?.unit ?? table.unit;
  if (!amount || !unit) return null;
  return {
    cell: { sheet: table.sheet, row, column },
    kronor: convert(amount.value, unit, "kr"),
    value: amount.value,
    unit,
  };
}

function exceeded({ cells }: CheckContext, grants: readonly Sum[], decided: Sum): Draft | null {
  const granted = grants.reduce((sum, { kronor }) => sum.plus(kronor), new Decimal(0));
  const largest = grants.reduce((most, grant) => (grant.kronor.gt(most.kronor) ? grant : most));
  const isBeyondAll = decided.kronor.gt(granted);
  const limit = isBeyondAll ? granted : largest.kronor;
  if (decided.kronor.lte(limit)) return null;
  const inUnit = (kronor: Decimal): Decimal => convert(kronor, "kr", decided.unit ?? "kr");
  const amount = (value: Decimal) => ({ amount: cells.written(decided.cell, value), unit: decided.unit });
  return {
    severity: isBeyondAll ? "error" : "warning",
    cell: decided.cell,
    cells: [decided.cell, ...grants.map(({ cell }) => cell)],
    stated: cells.written(decided.cell, decided.value),
    expected: cells.written(decided.cell, inUnit(limit)),
    difference: cells.written(decided.cell, inUnit(decided.kronor.minus(limit))),
    unit: decided.unit,
    message: {
      id: `check.over-allocated.${isBeyondAll ? "all" : "one"}`,
      values: {
        decided: amount(decided.value),
        granted: amount(inUnit(limit)),
        excess: amount(inUnit(decided.kronor.minus(limit))),
        label: cells.label(largest.cell),
      },
    },
  };
}
