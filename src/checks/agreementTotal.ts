import { convert, Decimal } from "../money";
import type { CellRef } from "../reading";
import { type RegisterEntry, type Statement, statementsIn } from "../register";
import { agrees } from "./pair";
import { roundedInsteadOfCut } from "./cutOff";
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
    return [
      ...sumCheck("agreement-total", ["same-amount"]).find(context),
      ...againstRegister(context, statementsIn(context.tables)),
      ...againstEachOther(context),
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

/** The later of two places is shown, once, since neither is known to be right. */
function againstEachOther(context: CheckContext): Draft[] {
  const shown = new Set<Statement>();
  return context.compared.pairs
    .filter(({ agrees: same, later }) => !same && !shown.has(later) && shown.add(later))
    .map((pair) => againstOther(context, pair.later, pair.earlier));
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
  const rounded = cutIn(context, other, statement) ?? cutIn(context, statement, other);
  const draft = disagreement(context, statement, other.kronor, {
    id: rounded ? "check.agreement-total.cut" : "check.agreement-total.other",
    values: {
      agreement: statement.name,
      cell,
      other: writtenAt(context.cells, other.cell),
      ...(rounded && { rounded }),
    },
  });
  return { ...draft, cells: [statement.cell, other.cell] };
}

/** What the coarser of two amounts would be rounded, where its decimals are cut off. */
function cutIn({ cells }: CheckContext, coarse: Statement, fine: Statement): MessageValue | null {
  const rounded = roundedInsteadOfCut(coarse, fine.kronor);
  const unit = cells.unit(coarse.cell) ?? "kr";
  return rounded && { amount: cells.written(coarse.cell, convert(rounded, "kr", unit)), unit };
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
