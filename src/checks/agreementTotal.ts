import { convert, Decimal } from "../money";
import type { CellRef } from "../reading";
import { Matcher, type RegisterEntry, type Statement, statementsIn } from "../register";
import type { SheetCells } from "./cells";
import type { Check, CheckContext, Draft } from "./check";
import { addressFrom } from "./describe";
import type { MessageValue } from "./finding";
import { sumCheck } from "./sumCheck";

const EXACTLY = new Decimal(0);

/** The same agreement's amount in two tables, or in a table and the register, is the same within what each is rounded to. */
export const agreementTotal: Check = {
  id: "agreement-total",
  kinds: ["same-amount"],
  find: (context: CheckContext) => {
    const statements = statementsIn(context.tables);
    return [
      ...sumCheck("agreement-total", ["same-amount"]).find(context),
      ...againstRegister(context, statements),
      ...againstEachOther(context, statements),
    ];
  },
};

function againstRegister(context: CheckContext, statements: readonly Statement[]): Draft[] {
  const { entries, lookup } = context.register;
  return statements.flatMap((statement) => {
    const match = lookup.inYear(statement);
    const entry = match && match.by !== "ambiguous" ? entries[match.index] : undefined;
    if (!entry?.income) return [];
    return agrees(statement, entry.income, EXACTLY)
      ? []
      : [againstEntry(context, statement, entry, entry.income)];
  });
}

/** Two statements of one agreement. */
interface Pair {
  readonly earlier: Statement;
  readonly later: Statement;
  readonly agrees: boolean;
}

/** Tables with fewer agreements than this are details of others, and are judged together. */
const LIST = 3;

/** Each agreement of one table against those of the tables before it; the later one is shown, since neither is known to be right. */
function againstEachOther(context: CheckContext, statements: readonly Statement[]): Draft[] {
  const tables = [...byTable(statements).values()];
  const shown = new Set<Statement>();
  return tables.flatMap((earlier, index) => {
    const matcher = new Matcher(earlier);
    const lists = tables.slice(index + 1);
    const pools = [
      ...lists.filter((table) => table.length >= LIST),
      lists.filter((table) => table.length < LIST).flat(),
    ];
    return pools
      .map((pool) => pairsOf(matcher, earlier, pool))
      .filter(isPattern)
      .flat()
      .filter(({ agrees: same, later }) => !same && !shown.has(later) && shown.add(later))
      .map((pair) => againstOther(context, pair.later, pair.earlier));
  });
}

function pairsOf(matcher: Matcher, earlier: readonly Statement[], pool: readonly Statement[]): Pair[] {
  return pool.flatMap((later) => {
    const match = matcher.match(later);
    const one = match && match.by !== "ambiguous" ? earlier[match.index] : undefined;
    if (!one || !isSameYear(later.year, one.year)) return [];
    return [{ earlier: one, later, agrees: agrees(later, one.kronor, one.halfWidth) }];
  });
}

/** Two lists with the same names and other amounts are about something else; a single pair on two sheets is about the same. */
function isPattern(pairs: readonly Pair[]): boolean {
  const holds = pairs.filter((pair) => pair.agrees).length;
  const apart = pairs.every(({ earlier, later }) => earlier.cell.sheet !== later.cell.sheet);
  return holds * 2 >= pairs.length && holds > 0 ? true : pairs.length === 1 && apart;
}

function byTable(statements: readonly Statement[]): Map<string, Statement[]> {
  const tables = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = tables.get(statement.table);
    if (known) known.push(statement);
    else tables.set(statement.table, [statement]);
  }
  return tables;
}

function isSameYear(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}

function agrees({ kronor, halfWidth }: Statement, other: Decimal, otherHalfWidth: Decimal): boolean {
  return kronor.minus(other).abs().lte(halfWidth.plus(otherHalfWidth));
}

function againstEntry(
  context: CheckContext,
  statement: Statement,
  entry: RegisterEntry,
  income: Decimal,
): Draft {
  return disagreement(context, statement, income, {
    id: "check.agreement-total.register",
    values: { agreement: entry.agreement, other: { amount: income.toFixed(), unit: "kr" } },
  });
}

function againstOther(context: CheckContext, statement: Statement, other: Statement): Draft {
  const cell = addressFrom(statement.cell.sheet, other.cell);
  const draft = disagreement(context, statement, other.kronor, {
    id: "check.agreement-total.other",
    values: { agreement: statement.name, cell, other: writtenAt(context.cells, other.cell) },
  });
  return { ...draft, cells: [statement.cell, other.cell] };
}

function disagreement(
  { cells }: CheckContext,
  { cell, kronor }: Statement,
  other: Decimal,
  message: Draft["message"],
): Draft {
  const unit = cells.unit(cell) ?? "kr";
  const written = (amount: Decimal): string => cells.written(cell, convert(amount, "kr", unit));
  return {
    severity: "warning",
    cell,
    stated: written(kronor),
    expected: written(other),
    difference: written(kronor.minus(other)),
    unit,
    message: {
      ...message,
      values: {
        ...message.values,
        stated: { amount: written(kronor), unit },
      },
    },
  };
}

function writtenAt(cells: SheetCells, cell: CellRef): MessageValue {
  const value = cells.at(cell)?.amount.value;
  return { amount: value ? cells.written(cell, value) : "", unit: cells.unit(cell) };
}
