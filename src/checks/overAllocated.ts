import { convert, Decimal, halfWidth, type Unit } from "../money";
import { type CellRef, saysRemainder, type Table, type TableColumn, toQualifiedA1 } from "../reading";
import { remaining } from "../register";
import type { Check, CheckContext, Draft } from "./check";
import { roundedInsteadOfCut } from "./cutOff";
import type { Message, MessageValue } from "./finding";
import { kronor, registerDrafts, type RegisterRemark } from "./registerDraft";

/**
 * More is decided than was granted: a table whose title states the grant (“Vårdförlopp 2,6 mkr”) distributes more than that; or a table of grants followed, on the same sheet, by a table of what they are spent on. More than all
 * grants together is an error; where something remains of them together but the decisions exceed the largest of them, part of another,
 * perhaps earmarked, grant has been taken.
 */
export const overAllocated: Check = {
  id: "over-allocated",
  find: (context: CheckContext) => [
    ...inSheets(context),
    ...context.tables.flatMap((table) => belowZero(context, table)),
    ...inRegister(context),
  ],
};

function inSheets(context: CheckContext): Draft[] {
  return context.tables.flatMap((granted, index) => {
    const underTitle = beyondTitle(context, granted);
    if (underTitle) return [underTitle];
    const next = context.tables[index + 1];
    const grants = grantsIn(granted);
    const decided = next && next.sheet === granted.sheet ? decidedIn(next) : null;
    return grants.length > 0 && decided ? (exceeded(context, grants, decided) ?? []) : [];
  });
}

/** Rows of which less than nothing remains, as the row's own figures give it: more is decided or used than there was. */
function belowZero({ cells, relations }: CheckContext, table: Table): Draft[] {
  const columns = table.columns.filter(({ additive, header }) => additive && saysRemainder(header));
  if (columns.length === 0) return [];
  const holding = relations.filter(({ table: id, holds }) => id === table.id && holds !== "fails");
  const reckoned = new Set(
    holding.flatMap(({ total, terms }) => [total, ...terms.map(({ cell }) => cell)]).map(toQualifiedA1),
  );
  const items = table.rows.filter(({ kind }) => kind === "item");
  return columns.flatMap(({ column }) =>
    items.flatMap(({ row }): Draft[] => {
      const cell = { sheet: table.sheet, row, column };
      const left = table.amount(row, column)?.value;
      if (!left?.isNeg() || left.isZero() || !reckoned.has(toQualifiedA1(cell))) return [];
      const unit = cells.unit(cell);
      const stated = cells.written(cell, left);
      const amount = { amount: cells.written(cell, left.negated()), unit };
      const message = { id: "check.over-allocated.left", values: { label: cells.label(cell), amount } };
      return [{ severity: "warning", cell, stated, unit, message }];
    }),
  );
}

/** More decided than the income less overhead, or more used than decided. */
function inRegister(context: CheckContext): Draft[] {
  return registerDrafts(context, (entry) => {
    const { agreement, decided, used } = entry;
    const left = remaining(entry);
    const remarks: RegisterRemark[] = [];
    if (decided && left?.lt(0)) {
      const granted = decided.plus(left);
      const values = {
        agreement,
        decided: kronor(decided),
        granted: kronor(granted),
        excess: kronor(left.negated()),
      };
      const message = { id: "check.over-allocated.register", values };
      remarks.push({ severity: "error", field: "decided", stated: decided, expected: granted, message });
    }
    if (decided && used?.gt(decided)) {
      const values = {
        agreement,
        used: kronor(used),
        decided: kronor(decided),
        excess: kronor(used.minus(decided)),
      };
      const message = { id: "check.over-allocated.used", values };
      remarks.push({ severity: "warning", field: "used", stated: used, expected: decided, message });
    }
    return remarks;
  });
}

/** A table without a total that spends more than its title states, beyond what the written decimals allow. */
function beyondTitle(context: CheckContext, table: Table): Draft | null {
  const [stated, ...others] = table.stated.filter(({ cell }) => cell.row < table.area.top);
  const [column, ...more] = spends(table);
  const items = table.rows.filter(({ kind }) => kind === "item" || kind === "continuation");
  const unit = stated?.amount.unit ?? table.unit;
  const hasTotal = table.rows.some(({ kind }) => kind === "total");
  if (!stated || others.length > 0 || !column || more.length > 0 || hasTotal || !unit) return null;
  const spent = items.flatMap(({ row }) => sumAt(table, row, column) ?? []);
  const [first] = spent;
  if (!first || spent.length < 2) return null;
  const kronor = spent.reduce((sum, one) => sum.plus(one.kronor), new Decimal(0));
  const grant = convert(stated.amount.value, unit, "kr");
  if (kronor.lte(grant.plus(convert(halfWidth(stated.amount), unit, "kr")))) return null;
  const decided = { ...first, kronor, value: convert(kronor, "kr", first.unit ?? "kr") };
  const title = { cell: stated.cell, kronor: grant, value: stated.amount.value, unit };
  const cells = [stated.cell, ...spent.map(({ cell }) => cell)];
  const beyond = draft(context, decided, title, "title");
  const width = convert(halfWidth(stated.amount), unit, "kr");
  const rounded = roundedInsteadOfCut({ kronor: grant, halfWidth: width }, kronor);
  return {
    ...beyond,
    ...(rounded && { message: cutMessage(beyond, { amount: convert(rounded, "kr", unit).toFixed(), unit }) }),
    cell: stated.cell,
    cells,
    severity: "warning",
  };
}

/** The title states what is distributed, but with its decimals cut off. */
function cutMessage({ message }: Pick<Draft, "message">, rounded: MessageValue): Message {
  return { id: "check.over-allocated.cut", values: { ...message.values, rounded } };
}

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

function exceeded(context: CheckContext, grants: readonly Sum[], decided: Sum): Draft | null {
  const kronor = grants.reduce((sum, grant) => sum.plus(grant.kronor), new Decimal(0));
  const largest = grants.reduce((most, grant) => (grant.kronor.gt(most.kronor) ? grant : most));
  const isBeyondAll = decided.kronor.gt(kronor);
  const limit = isBeyondAll ? { ...largest, kronor } : largest;
  if (decided.kronor.lte(limit.kronor)) return null;
  return {
    ...draft(context, decided, limit, isBeyondAll ? "all" : "one"),
    cells: [decided.cell, ...grants.map(({ cell }) => cell)],
    severity: isBeyondAll ? "error" : "warning",
  };
}

/** What is decided beside what was granted, in the unit of the decisions. */
function draft(
  { cells }: CheckContext,
  decided: Sum,
  granted: Sum,
  text: "all" | "one" | "title",
): Omit<Draft, "severity"> {
  const written = (kronor: Decimal) =>
    cells.written(decided.cell, convert(kronor, "kr", decided.unit ?? "kr"));
  const amount = (kronor: Decimal) => ({ amount: written(kronor), unit: decided.unit });
  const excess = decided.kronor.minus(granted.kronor);
  return {
    cell: decided.cell,
    stated: written(decided.kronor),
    expected: written(granted.kronor),
    difference: written(excess),
    unit: decided.unit,
    message: {
      id: `check.over-allocated.${text}`,
      values: {
        decided: amount(decided.kronor),
        granted: amount(granted.kronor),
        excess: amount(excess),
        label: cells.label(granted.cell),
      },
    },
  };
}
