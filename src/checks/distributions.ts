import { convert, Decimal } from "../money";
import type { CellRef, Table, TableRow } from "../reading";
import { findCaseNumber, Matcher, type Named, normalName } from "../register";

/** One amount of an agreement's distribution. */
export interface Share {
  readonly cell: CellRef;
  /** Who gets it: what names the recipient, or its first word, such as a board's abbreviation. */
  readonly recipient: string;
  readonly kronor: Decimal;
}

/** How one table distributes an agreement. */
export interface Distribution extends Named {
  readonly table: string;
  readonly shares: readonly Share[];
}

/** Two tables that distribute the same sum, but not to the same recipients: what each has and the other has not. */
export interface Disagreement {
  readonly agreement: string;
  readonly earlier: readonly Share[];
  readonly later: readonly Share[];
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;

/** An agreement as a table distributes it, and as a table before it does. */
export interface DistributedTwice {
  readonly earlier: Distribution;
  readonly later: Distribution;
}

/** The agreements that two tables distribute. */
export function distributedTwice(tables: readonly Table[]): DistributedTwice[] {
  const byTable = tables.map(distributionsIn).filter((distributions) => distributions.length > 0);
  const matchers = byTable.map((distributions) => new Matcher(distributions));
  return byTable.flatMap((distributions, index) =>
    distributions.flatMap((later) =>
      byTable.slice(0, index).flatMap((before, position) => {
        const match = matchers[position]?.match(later) ?? null;
        const earlier = match && match.by !== "ambiguous" ? before[match.index] : undefined;
        return earlier ? [{ earlier: withSupplement(earlier, before, later), later }] : [];
      }),
    ),
  );
}

/** What one table tells of an agreement in one row may stand in two in another: the agreement's and its supplement's, under the same words. */
function withSupplement(
  earlier: Distribution,
  before: readonly Distribution[],
  later: Distribution,
): Distribution {
  const name = normalName(earlier.name).split(" ");
  const others = before.filter((one) => {
    const words = new Set(normalName(one.name).split(" "));
    return one !== earlier && name.every((word) => words.has(word));
  });
  const shares = [earlier, ...others].flatMap((one) => one.shares);
  const whole = { ...earlier, shares };
  return isSameSum(whole, later) ? whole : earlier;
}

/** Those whose same sum goes to the same recipients in other parts; the first such table counts. */
export function disagreements(twice: readonly DistributedTwice[]): Disagreement[] {
  const told = new Set<Distribution>();
  return twice
    .filter(({ earlier, later }) => differ(earlier, later) && !told.has(later) && told.add(later))
    .map(({ earlier, later }) => remainder(earlier, later));
}

function distributionsIn(table: Table): Distribution[] {
  const [column, ...more] = table.columns.filter(({ role, additive }) => additive && role === "allocation");
  const recipients = table.columns.filter(({ role, content }) => role === "recipient" && content === "words");
  const isByRecipient = recipients.some(({ column: one }) => one === table.labelColumn);
  if (!column || more.length > 0 || recipients.length === 0 || isByRecipient) return [];
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
    .filter(({ shares }) => shares.length > 0);
}

/** The same sum, to the same recipients, in other parts. */
function differ(one: Distribution, other: Distribution): boolean {
  const [first, second] = [byRecipient(one), byRecipient(other)];
  const isSame = (amounts: Map<string, Decimal>, key: string, kronor: Decimal): boolean =>
    amounts.get(key)?.eq(kronor) ?? false;
  return (
    isSameSum(one, other) &&
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

/** Whether two tables distribute the same sum. */
export function isSameSum(one: Pick<Distribution, "shares">, other: Pick<Distribution, "shares">): boolean {
  return sum(one.shares).eq(sum(other.shares));
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
