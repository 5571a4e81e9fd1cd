import { convert, type Decimal, halfWidth, type Amount } from "../money";
import type { CellRef, Table } from "../reading";
import { findCaseNumber } from "./caseNumber";
import type { Named } from "./match";

/** Somewhere the workbook says how much an agreement is. */
export interface Statement extends Named {
  readonly cell: CellRef;
  readonly table: string;
  readonly kronor: Decimal;
  readonly halfWidth: Decimal;
  /** The year that the column, the name or the title gives; null where none does. */
  readonly year: number | null;
}

const YEAR = /\b(20\d\d)\b/;

/** Every amount of an agreement as a whole: income by agreement, amounts in titles and lists, totals under a title that names one. */
export function statementsIn(tables: readonly Table[]): Statement[] {
  return tables.flatMap((table) => [...statedInWords(table), ...incomes(table), ...totals(table)]);
}

function statedInWords(table: Table): Statement[] {
  return table.stated.flatMap(({ cell, amount, name, caseNumber }) =>
    statement(table, cell, amount, name, caseNumber, yearIn(name) ?? yearIn(table.title)),
  );
}

/** One income for each agreement; of several, those that name a year. */
function incomes(table: Table): Statement[] {
  const columns = table.columns.filter((column) => column.role === "income" || isList(column));
  const telling = columns.length > 1 ? columns.filter(({ year }) => year !== null) : columns;
  const rows = table.rows.filter(({ kind }) => kind === "item");
  return telling.flatMap((one) =>
    rows.flatMap(({ row, label }) => {
      const amount = table.amount(row, one.column);
      const cell = { sheet: table.sheet, row, column: one.column };
      const year = one.year ?? yearIn(label) ?? yearIn(table.title);
      if (!amount) return [];
      return statement(table, cell, isList(one) ? asWritten(amount) : amount, label, null, year);
    }),
  );
}

/** In words each amount has decimals of its own: "10 mkr" beside "11,9 mkr" is no 10,0. */
function asWritten(amount: Amount): Amount {
  return { ...amount, decimals: amount.decimals && amount.value.decimalPlaces() };
}

/** A column of names with their amounts in the same cells. */
function isList({ role, content }: Table["columns"][number]): boolean {
  return role === "agreement" && content === "figures";
}

/** The total under a title that names an agreement. */
function totals(table: Table): Statement[] {
  const [title] = table.stated;
  const total = table.rows.find(({ kind }) => kind === "total");
  const [column, ...more] = table.columns.filter(
    ({ role, additive }) => additive && (role === "allocation" || role === "income"),
  );
  if (!title || !total || !column || more.length > 0) return [];
  const amount = table.amount(total.row, column.column);
  const cell = { sheet: table.sheet, row: total.row, column: column.column };
  return amount ? statement(table, cell, amount, title.name, title.caseNumber, yearIn(title.name)) : [];
}

function statement(
  table: Table,
  cell: CellRef,
  amount: Amount,
  name: string,
  caseNumber: string | null,
  year: number | null,
): Statement[] {
  const unit = amount.unit ?? table.unit;
  if (unit === null || amount.value.isZero()) return [];
  return [
    {
      cell,
      table: table.id,
      name,
      caseNumber: caseNumber ?? findCaseNumber(name),
      kronor: convert(amount.value, unit, "kr"),
      halfWidth: convert(halfWidth(amount), unit, "kr"),
      year,
    },
  ];
}

/** The first year of this century in a text; null where it has none. */
export function yearIn(text: string): number | null {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
