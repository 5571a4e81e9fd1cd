import type { Decimal } from "../money";
import {
  type CellRef,
  rangeToA1,
  type RowKind,
  type Table,
  type TableColumn,
  type TableRow,
} from "../reading";
import { type AgreementRead, grantsInFigures } from "../register";
import type { Relation } from "../relations";
import { type Grant, grantOf, inUnit, oneLine, type ReportCellRef, refOf, type Share, sumOf } from "./grant";

export type { Grant, ReportCellRef };

/** A total or remainder as the sheet states it. */
export interface Stated {
  readonly kind: "subtotal" | "total" | "remainder";
  readonly label: string;
  readonly header: string;
  readonly amount: string;
  readonly cell: ReportCellRef;
}

/** One table of grants, in its own unit. */
export interface GrantTable {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly unit: string | null;
  /** Decimals with which the table writes its amounts. */
  readonly decimals: number;
  readonly grants: readonly Grant[];
  readonly stated: readonly Stated[];
}

const MONEY_ROLES = ["national", "income", "overhead", "allocation"] as const;

type MoneyRole = (typeof MONEY_ROLES)[number];

const PARTS: readonly RowKind[] = ["item", "continuation"];
const STATED: readonly RowKind[] = ["subtotal", "total", "remainder"];

const SUMS: readonly Relation["kind"][] = ["row-balance", "row-total", "column-total"];

/** A table with its columns of money and its sums. */
interface Source {
  readonly table: Table;
  readonly money: Readonly<Record<MoneyRole, readonly TableColumn[]>>;
  readonly recipients: TableColumn | null;
  readonly sums: readonly Relation[];
  /** Several amounts of the table against one that is stated elsewhere, as in its title. */
  readonly against: readonly Relation[];
}

/**
 * The tables of grants among what was read, each grant with what it brings in and where it goes. A table either lists grants by row, or
 * spreads one grant (each of its columns of allocations) over recipients or activities by row; of-which rows are parts of the row above
 * and are not counted again.
 */
export function grantTables(tables: readonly Table[], relations: readonly Relation[]): GrantTable[] {
  const inFigures = new Map(grantsInFigures(tables).map(({ table, mention }) => [table.id, mention]));
  return tables.flatMap((table) => {
    const source = sourceOf(table, relations);
    const told = inFigures.get(table.id);
    const grants = told ? [grantInFigures(table, told)] : grantsOf(source);
    const stated = statedIn(source);
    if (grants.length === 0 && stated.length === 0) return [];
    const { sheet, area, title, unit } = table;
    const decimals = Math.max(0, ...moneyColumns(source).map((column) => column.decimals ?? 0));
    return [{ sheet, range: rangeToA1(area), title, unit, decimals, grants, stated }];
  });
}

function grantsOf(source: Source): Grant[] {
  return spreadsOneGrant(source) ? grantsByColumn(source) : grantsByRow(source);
}

/** A grant told in figures below each other; tables below say to whom it goes. */
function grantInFigures({ unit }: Table, { entry, cells, shares }: AgreementRead): Grant {
  const own = (kronor: Decimal | null): Decimal | null => kronor && inUnit(kronor, "kr", unit);
  const [cell] = cells as [CellRef];
  return grantOf(entry.agreement, refOf(cell), {
    national: own(entry.national),
    income: own(entry.income),
    shares: shares.map(({ recipient, amount, cell }) => ({
      name: recipient,
      amount: inUnit(amount, "kr", unit).toFixed(),
      cell: refOf(cell),
    })),
    allocated: own(entry.decided),
    holds: null,
  });
}

function sourceOf(table: Table, relations: readonly Relation[]): Source {
  const of = (role: MoneyRole): TableColumn[] => {
    const columns = table.columns.filter((column) => column.role === role && column.content === "figures");
    // Of two years side by side the later is what the board decides on.
    const latest = Math.max(...columns.map(({ year }) => year ?? 0));
    return columns.filter(({ year }) => (year ?? 0) === latest);
  };
  const money = Object.fromEntries(MONEY_ROLES.map((role) => [role, of(role)])) as unknown as Source["money"];
  const recipients = table.columns.find(
    ({ role, content, column }) =>
      role === "recipient" && content === "words" && column !== table.labelColumn,
  );
  const own = relations.filter((relation) => relation.table === table.id);
  const sums = own.filter(({ kind }) => SUMS.includes(kind));
  const against = own.filter(({ kind, terms }) => kind === "same-amount" && terms.length > 1);
  return { table, money, recipients: recipients ?? null, sums, against };
}

/** How the sum in a cell holds. */
function holdsAt({ sums }: Source, row: number, column: number): Relation["holds"] | null {
  return sums.find(({ total }) => total.row === row && total.column === column)?.holds ?? null;
}

/** How the longest sum of a column's cells holds: its total may stand in the table's title. */
function holdsDown({ sums, against }: Source, column: number): Relation["holds"] | null {
  const totals = sums.filter(({ kind }) => kind === "column-total");
  const down = [...totals, ...against].filter(({ terms }) =>
    terms.every(({ cell }) => cell.column === column),
  );
  const longest = Math.max(...down.map(({ terms }) => terms.length));
  return down.find(({ terms }) => terms.length === longest)?.holds ?? null;
}

function moneyColumns({ money }: Source): TableColumn[] {
  return MONEY_ROLES.flatMap((role) => money[role]);
}

/** Recipients down the side; or activities of the agreement that the title names, where they are known to add up. */
function spreadsOneGrant(source: Source): boolean {
  const { table, money, recipients } = source;
  if (money.allocation.length === 0 || recipients !== null) return false;
  if (money.national.length + money.income.length + money.overhead.length > 0) return false;
  const label = table.columns.find(({ column }) => column === table.labelColumn);
  return label?.role === "recipient" || addsUp(source);
}

function addsUp({ table, money }: Source): boolean {
  const total = table.rows.some(({ kind }) => kind === "total");
  return total || (table.stated.length > 0 && money.allocation.length === 1);
}

function grantsByColumn(source: Source): Grant[] {
  const { table, money } = source;
  const rows = table.rows.filter(({ kind }) => PARTS.includes(kind));
  return money.allocation.flatMap((column) => {
    const shares = sharesIn(source, rows, [column]);
    if (shares.length === 0) return [];
    const total = table.rows.find(({ row, kind }) => kind === "total" && amountAt(table, row, column));
    const stated = total ? amountAt(table, total.row, column) : statedByTitle(table);
    const name = money.allocation.length > 1 ? column.header : table.title || table.sheet;
    const cell = total ?? rows[0]!;
    const holds = holdsDown(source, column.column);
    return [grantOf(name, refIn(table, cell.row, column.column), { shares, stated, holds })];
  });
}

/** The one amount that the table's title states, in the table's unit; null where there is none or several. */
function statedByTitle({ stated, unit, area }: Table): Decimal | null {
  const above = stated.filter(({ cell }) => cell.row <= area.top);
  const [only] = above;
  return only && above.length === 1 ? inUnit(only.amount.value, only.amount.unit, unit) : null;
}

function grantsByRow(source: Source): Grant[] {
  const { table } = source;
  return table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap((item) => {
      const rows = table.rows.filter(
        ({ row, kind, owner }) => row === item.row || (kind === "continuation" && owner === item.row),
      );
      return grantOfRows(source, item, rows) ?? [];
    });
}

/** The grant of a row and the rows that continue it; null where they state no amount. */
function grantOfRows(source: Source, item: TableRow, rows: readonly TableRow[]): Grant | null {
  const { table, money, recipients } = source;
  const first = (role: MoneyRole): Decimal | null => {
    const [column] = money[role];
    return column ? sumOf(rows.flatMap(({ row }) => amountAt(table, row, column) ?? [])) : null;
  };
  const parts = { national: first("national"), income: first("income"), overhead: first("overhead") };
  const shares = sharesIn(source, rows, money.allocation);
  const [figures] = moneyColumns(source);
  if (!figures || (shares.length === 0 && Object.values(parts).every((part) => part === null))) return null;
  const [income] = money.income;
  const total = table.columns.find(({ role }) => role === "total");
  const whole = income ?? total;
  // A lone amount beside a name is the row's own, not somebody's share.
  const lone = recipients === null && money.allocation.length === 1 && rows.length === 1;
  return grantOf(
    item.label || table.title || table.sheet,
    refIn(table, item.row, table.labelColumn ?? figures.column),
    {
      ...parts,
      shares: lone ? [] : shares,
      ...(lone && { allocated: first("allocation") }),
      stated: total ? amountAt(table, item.row, total) : null,
      holds: whole ? holdsAt(source, item.row, whole.column) : null,
    },
  );
}

function sharesIn(
  { table, recipients }: Source,
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): Share[] {
  return rows.flatMap(({ row, label }) =>
    columns.flatMap((column) => {
      const amount = amountAt(table, row, column);
      if (!amount) return [];
      const beside = recipients ? oneLine(String(table.value(row, recipients.column) ?? "")) : "";
      const name = beside || (columns.length > 1 ? column.header : label) || label;
      return [{ name, amount: amount.toFixed(), cell: refIn(table, row, column.column) }];
    }),
  );
}

function statedIn(source: Source): Stated[] {
  const { table } = source;
  return table.rows
    .filter(({ kind }) => STATED.includes(kind))
    .flatMap(({ row, kind, label }) =>
      moneyColumns(source).flatMap((column) => {
        const amount = amountAt(table, row, column);
        if (!amount) return [];
        const cell = refIn(table, row, column.column);
        return [
          {
            kind: kind as Stated["kind"],
            label: oneLine(label),
            header: column.header,
            amount: amount.toFixed(),
            cell,
          },
        ];
      }),
    );
}

function amountAt(table: Table, row: number, { column }: TableColumn): Decimal | null {
  const amount = table.amount(row, column);
  return amount && inUnit(amount.value, amount.unit, table.unit);
}

function refIn({ sheet }: Table, row: number, column: number): ReportCellRef {
  return refOf({ sheet, row, column });
}
