import { convert } from "../money";
import type { Table, TableColumn, TableRow } from "../reading";
import type { Disagreement, Share } from "./distributions";

/** One column or row of amounts by recipient. */
interface Listing {
  readonly table: Table;
  readonly name: string;
  readonly shares: readonly Share[];
}

/** So many other recipients must have the same amounts before two lists are one distribution written twice. */
const LEAST_SAME = 2;
/** Those, and the two that may have changed places. */
const LEAST_LISTED = LEAST_SAME + 2;

/**
 * Distributions that stand in two tables, recipient for recipient, in one of which two recipients have each other's amounts. Sums cannot
 * see it, and names need not tie the tables together: their amounts do.
 */
export function exchangedInCopies(tables: readonly Table[]): Disagreement[] {
  const known = new Map<string, Listing>();
  return tables.flatMap(listingsIn).flatMap((later) => {
    const key = keyOf(later);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, later);
    return earlier === undefined || earlier.table === later.table ? [] : exchange(earlier, later);
  });
}

/** The same for lists of the same recipients and the same amounts, whichever has which. */
function keyOf({ shares }: Listing): string {
  const recipients = shares.map(({ recipient }) => plain(recipient)).sort();
  const amounts = shares.map(({ kronor }) => kronor.toString()).sort();
  return JSON.stringify([recipients, amounts]);
}

function exchange(earlier: Listing, later: Listing): Disagreement[] {
  const before = new Map(earlier.shares.map((share) => [plain(share.recipient), share]));
  const pairs = later.shares.flatMap((here) => {
    const there = before.get(plain(here.recipient));
    return there ? [{ here, there }] : [];
  });
  const [one, other, ...more] = pairs.filter(({ here, there }) => !here.kronor.eq(there.kronor));
  const same = pairs.filter(({ here, there }) => !here.kronor.isZero() && here.kronor.eq(there.kronor));
  const distinct = new Set(same.map(({ here }) => here.kronor.toString()));
  if (!one || !other || more.length > 0 || distinct.size < LEAST_SAME) return [];
  if (one.here.kronor.isZero() || other.here.kronor.isZero()) return [];
  return [{ agreement: later.name, earlier: [one.there, other.there], later: [one.here, other.here] }];
}

/** Recipients down the side and amounts in columns, or recipients across and an agreement in each row. */
function listingsIn(table: Table): Listing[] {
  const amounts = table.columns.filter(({ content, additive }) => content === "figures" && additive);
  const recipients = amounts.filter(({ role }) => role === "recipient" || role === "allocation");
  const items = table.rows.filter(({ kind }) => kind === "item");
  const label = table.columns.find(({ column }) => column === table.labelColumn);
  const name = table.title || table.sheet;
  const columns = label?.role === "recipient" ? amounts : [];
  const rows = label?.role === "recipient" || recipients.length < LEAST_LISTED ? [] : items;
  return [
    ...columns.map((column) => ({
      name: amounts.length > 1 && column.header !== "" ? column.header : name,
      shares: items.flatMap((row) => shareAt(table, row, column, row.label)),
    })),
    ...rows.map((row) => ({
      name: row.label,
      shares: recipients.flatMap((column) => shareAt(table, row, column, column.header)),
    })),
  ]
    .filter(({ shares }) => shares.length >= LEAST_LISTED && isEachOnce(shares))
    .map((listing) => ({ table, ...listing }));
}

function shareAt(table: Table, { row }: TableRow, { column }: TableColumn, recipient: string): Share[] {
  const amount = table.amount(row, column);
  const unit = amount?.unit ?? table.unit;
  if (!amount || !unit || recipient === "") return [];
  const kronor = convert(amount.value, unit, "kr");
  return [{ cell: { sheet: table.sheet, row, column }, recipient, kronor }];
}

function isEachOnce(shares: readonly Share[]): boolean {
  return new Set(shares.map(({ recipient }) => plain(recipient))).size === shares.length;
}

function plain(recipient: string): string {
  return recipient.toLowerCase().replaceAll(/\s+/g, " ").trim();
}
