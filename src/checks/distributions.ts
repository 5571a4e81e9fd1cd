import { convert, Decimal } from "../money";
import type { CellRef, Table, TableRow } from "../reading";
import { findCaseNumber, Matcher, type Named } from "../register";

/** One amount of an agreement's distribution. */
export interface Share {
  readonly cell: CellRef;
  /** Who gets it: the first word of what stands under the recipients, such as a board's abbreviation. */
  readonly recipient: string;
  readonly kronor: Decimal;
}

/** How one table distributes an agreement. */
export interface Distribution extends Named {
  readonly table: string;
  readonly shares: readonly Share[];
}

/** Two tables that distribute the same sum of the same agreement, but not to the same recipients: what each has and the other has not. */
export interface Disagreement {
  readonly agreement: string;
  readonly earlier: readonly Share[];
  readonly later: readonly Share[];
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;

/** Agreements that two tables distribute differently. */
export function disagreements(tables: readonly Table[]): Disagreement[] {
  const byTable = tables.map(distributionsIn).filter((distributions) => distributions.length > 0);
  const matchers = byTable.map((distributions) => new Matcher(distributions));
  return byTable.flatMap((distributions, index) =>
    distributions.flatMap((later) => {
      for (let position = 0; position < index; position += 1) {
        const match = matchers[position]?.match(later) ?? null;
        const earlier = match && match.by !== "ambiguous" ? byTable[position]?.[match.index] : undefined;
        if (earlier && differ(earlier, later)) return [remainder(earlier, later)];
      }
      return [];
    }),
  );
}

function distributionsIn(table: Table): Distribution[] {
  const [column, ...more] = table.columns.filter(({ role, additive }) => additive && role === "allocation");
  const recipients = table.columns.filter(({ role, content }) => role === "recipient" && content === "words");
  if (!column || more.length > 0 || recipients.length === 0) return [];
  const shareAt = ({ row }: TableRow): Share[] => {
    const amount = table.amount(row, column.column);
    const words = recipients
      .map((one) => String(table.value(row, one.column) ?? ""))
      .find((text) => text !== "");
    const unit = amount?.unit ?? table.unit;
    const recipient = FIRST_WORD.exec(words ?? "")?.[0];
    if (!amount || !unit || recipient === undefined) return [];
    const cell = { sheet: table.sheet, row, column: column.column };
    return [{ cell, recipient, kronor: convert(amount.value, unit, "kr") }];
  };
  return table.rows
    .filter(({ kind }) => kind === "item")
    .map((item) => {
      const continuations = table.rows.filter(
        ({ kind, owner }) => kind === "continuation" && owner === item.row,
      );
      const shares = [item, ...continuations].flatMap(shareAt);
      return { name: item.label, caseNumber: findCaseNumber(item.label), table: table.id, shares };
    })
    .filter(({ shares }) => shares.length > 1);
}

/** The same sum, to the same recipients, in other parts. */
function differ(one: Distribution, other: Distribution): boolean {
  const [first, second] = [byRecipient(one), byRecipient(other)];
  const isSame = (amounts: Map<string, Decimal>, key: string, kronor: Decimal): boolean =>
    amounts.get(key)?.eq(kronor) ?? false;
  return (
    sum(one.shares).eq(sum(other.shares)) &&
    first.size === second.size &&
    [...first.keys()].every((key) => second.has(key)) &&
    [...first].some(([key, kronor]) => !isSame(second, key, kronor))
  );
}

function byRecipient({ shares }: Distribution): Map<string, Decimal> {
  const amounts = new Map<string, Decimal>();
  for (const { recipient, kronor } of shares) {
    amounts.set(recipient, (amounts.get(recipient) ?? new Decimal(0)).plus(kronor));
  }
  return amounts;
}

function sum(shares: readonly Share[]): Decimal {
  return shares.reduce((total, { kronor }) => total.plus(kronor), new Decimal(0));
}

/** What is left of both when the shares that both have are taken away. */
function remainder(earlier: Distribution, later: Distribution): Disagreement {
  const left = [...later.shares];
  const missing = earlier.shares.filter(({ recipient, kronor }) => {
    const same = left.findIndex((share) => share.recipient === recipient && share.kronor.eq(kronor));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return { agreement: later.name, earlier: missing, later: left };
}
